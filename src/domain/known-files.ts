// What an export that is known by its headers leaves unsaid, and files of sellers that hold no orders; both are worded in text/.

export type PresetLimit =
	| 'no-customer'
	| 'masked-customer'
	| 'masked-recipient'
	| 'by-email'
	| 'status-only'
	| 'names-only'
	| 'often-anonymous'
	| 'no-amount'
	| 'utc'
	| 'order-per-unit'
	| 'totals-repeat';

export type WrongFileId = 'shopee-income' | 'shopee-returns' | 'tiktok-settlement' | 'shopify-customers';
