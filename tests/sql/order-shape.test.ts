// Orders that a file spreads over several lines: no line is lost and no total counts twice.
import { describe, expect, it } from 'vitest';
import { column, load } from './loading.ts';

describe('orders of several lines', () => {
	it('are continued by lines that name only the order, as Shopify writes them', async () => {
		const loaded = await load(
			[
				'Name,Email,Financial Status,Created at,Total,Lineitem name,Lineitem quantity',
				'#1001,ann@example.com,paid,2024-05-01 10:00:00 +0700,150.00,Tea,1',
				'#1001,,,,,Cup,2',
				'#1002,bob@example.com,refunded,2024-05-02 11:00:00 +0700,80.00,Tea,1',
				'#1002,,,,,Spoon,1',
				'#1003,cat@example.com,paid,2024-05-03 12:00:00 +0700,20.00,Cup,1',
				'#1004,,paid,2024-05-03 12:00:00 +0700,99.00,Cup,1',
			].join('\n'),
		);
		expect(loaded.proposal.plan.continuedOrders).toBe(true);
		expect(column(loaded, 'customer')).toEqual([
			'ann@example.com',
			'ann@example.com',
			'bob@example.com',
			'bob@example.com',
			'cat@example.com',
			null,
		]);
		expect(column(loaded, 'day')[1]).toBe('2024-05-01');
		expect(column(loaded, 'amount')).toEqual(['15000', '0', '0', '0', '2000', '9900']);
		expect(column(loaded, 'set_aside')).toEqual([null, null, null, null, null, 'no-customer']);
	});

	it('count a total that stands on each line once', async () => {
		const lines = [
			'A1,x,2024-01-01,100',
			'A1,x,2024-01-01,100',
			'A2,y,2024-01-02,50',
			'A2,y,2024-01-02,50',
			'A3,x,2024-01-03,7',
			'A3,x,2024-01-03,7',
			'A4,y,2024-01-04,5',
		];
		for (const order of [lines, [...lines].reverse()]) {
			const loaded = await load(['Order ID,Customer ID,Date,Order Total', ...order].join('\n'));
			expect(loaded.proposal.plan.totalOnEachLine).toBe(true);
			const total = column(loaded, 'amount').reduce((sum, amount) => sum + Number(amount), 0);
			expect(total).toBe(16_200);
		}
	});
});
