// The large made-up shop is written on this computer and opened by its address.
import { expect, test } from '@playwright/test';
import { inPhase, openPage } from './notebook-page.ts';

test('?sample=large writes as many lines as asked and opens them', async ({ page }) => {
	await openPage(page, '?lang=en&sample=large&lines=100000');
	await inPhase(page, 'ready', 40_000);
	await expect(page.getByTestId('cell-sales-file')).toContainText('98,111 of 100,000 rows are used.');
	await expect(page.getByTestId('cell-overview')).toContainText('14,542');
});
