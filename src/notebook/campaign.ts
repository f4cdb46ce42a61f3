// Whom a campaign leaves alone: chosen once for the notebook, and then marked in every list that is taken from it.
import * as v from 'valibot';
import type { CsvField } from '../downloads/csv-sql.ts';
import { holdOutFields } from '../downloads/hold-out.ts';
import type { Notebook } from './notebook.svelte.ts';

/** The cell whose settings hold what is chosen here; every list reads it there. */
const CAMPAIGN_CELL = 'since-last-file';

export const PERCENTS = ['5', '10', '20'] as const;

const campaignSettings = v.object({
	/** Lists mark a random share as a control group. */
	keepBack: v.optional(v.boolean(), false),
	campaign: v.optional(v.pipe(v.string(), v.maxLength(60)), ''),
	percent: v.optional(v.picklist(PERCENTS), '10'),
});
export type Campaign = v.InferOutput<typeof campaignSettings>;

export const campaignOf = (notebook: Notebook): Campaign =>
	notebook.settings(CAMPAIGN_CELL, campaignSettings);

export function changeCampaign(notebook: Notebook, change: Partial<Campaign>): void {
	notebook.changeSettings(CAMPAIGN_CELL, 'settings', change);
}

/** The columns that mark who is left alone; none where a list keeps nobody back. `always`: this list does in any case. */
export function controlGroup(notebook: Notebook, always = false): readonly CsvField[] {
	const { keepBack, campaign, percent } = campaignOf(notebook);
	if (!keepBack && !always) return [];
	const listedOn = notebook.scored!.asOf.analysisDate;
	return holdOutFields({ campaign, percent: Number(percent), listedOn });
}
