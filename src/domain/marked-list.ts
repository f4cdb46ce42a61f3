// A list of customers that was taken out for a campaign, with those marked who were held out of it at random.

/** What every list with a hold-out carries beside the customer: the names of its columns. */
export const HOLD_OUT_COLUMN = 'hold_out';
export const LISTED_ON_COLUMN = 'listed_on';
export const CAMPAIGN_COLUMN = 'campaign';

export interface MarkedCustomer {
	readonly customer: string;
	/** Left out of the campaign. */
	readonly heldOut: boolean;
}

export interface MarkedList {
	/** The file's name. */
	readonly name: string;
	readonly campaign: string;
	/** ISO day of the analysis that the list was taken from; null where it does not say. */
	readonly listedOn: string | null;
	/** Each customer once; in no particular order. */
	readonly customers: readonly MarkedCustomer[];
}
