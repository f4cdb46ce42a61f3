// The exports that are recognised by their headers: what each column is, what is summed, and what the file cannot tell. Adding one is adding an entry.
import type { PresetLimit, WrongFileId } from '../../domain/known-files.ts';
import type { Role } from '../../domain/roles.ts';

export interface Preset {
	readonly id: string;
	/** A proper noun, the same in every language. */
	readonly name: string;
	/** All of these headers must be there; case, blanks and signs do not matter. */
	readonly signature: readonly string[];
	/** For each role the header that plays it; the first that the file has. */
	readonly roles: { readonly [R in Role]?: readonly string[] };
	/** Roles that no column of this file can play. */
	readonly without?: readonly Role[];
	/** Whether the amount is that of a line or of a whole order, which may stand on each of its lines. */
	readonly amountOf: 'line' | 'order';
	/** Sale or refund, as a type of document. */
	readonly documentType?: string;
	/** Status words, in lower case, that this export means by a sale where others do not. */
	readonly salesToo?: readonly string[];
	/** Further columns that say that a row was cancelled or given back. */
	readonly furtherStatuses?: readonly string[];
	/** The row is cancelled where this is filled. */
	readonly cancelledWhenFilled?: string;
	/** Money given back, taken off the amount. */
	readonly refunded?: string;
	/** Money columns that look like the amount and must not be summed. */
	readonly notSummed?: readonly string[];
	readonly limits?: readonly PresetLimit[];
}

export const PRESETS: readonly Preset[] = [
	{
		id: 'shopee-th',
		name: 'Shopee',
		signature: ['หมายเลขคำสั่งซื้อ', 'สถานะการสั่งซื้อ', 'ชื่อผู้ใช้ (ผู้ซื้อ)', 'ราคาขายสุทธิ'],
		roles: {
			orderId: ['หมายเลขคำสั่งซื้อ'],
			customer: ['ชื่อผู้ใช้ (ผู้ซื้อ)'],
			date: ['วันที่ทำการสั่งซื้อ', 'เวลาการสั่งซื้อ'],
			amount: ['ราคาขายสุทธิ'],
			quantity: ['จำนวน'],
			status: ['สถานะการสั่งซื้อ'],
			product: ['ชื่อสินค้า'],
			promotion: ['โค้ดส่วนลด'],
			name: ['ชื่อผู้รับ'],
			phone: ['หมายเลขโทรศัพท์'],
		},
		amountOf: 'line',
		furtherStatuses: ['สถานะการคืนเงินหรือคืนสินค้า'],
		notSummed: ['จำนวนเงินทั้งหมด'],
		limits: ['masked-recipient'],
	},
	{
		id: 'lazada',
		name: 'Lazada',
		signature: ['orderItemId', 'lazadaSku', 'orderNumber', 'paidPrice'],
		roles: {
			orderId: ['orderNumber'],
			date: ['createTime'],
			amount: ['paidPrice'],
			status: ['status'],
			product: ['itemName'],
			discount: ['sellerDiscountTotal'],
			name: ['customerName'],
			email: ['customerEmail'],
			phone: ['shippingPhone'],
		},
		amountOf: 'line',
		salesToo: ['pending'],
		refunded: 'refundAmount',
		notSummed: ['unitPrice'],
		limits: ['masked-customer', 'order-per-unit'],
	},
	{
		id: 'tiktok-shop',
		name: 'TikTok Shop',
		signature: ['Order ID', 'Order Substatus', 'Cancelation/Return Type', 'SKU Subtotal After Discount'],
		roles: {
			orderId: ['Order ID'],
			customer: ['Buyer Username'],
			date: ['Created Time'],
			amount: ['SKU Subtotal After Discount'],
			quantity: ['Quantity'],
			status: ['Order Substatus'],
			product: ['Product Name'],
			category: ['Product Category'],
			discount: ['SKU Seller Discount'],
			name: ['Recipient'],
			phone: ['Phone #'],
		},
		amountOf: 'line',
		furtherStatuses: ['Cancelation/Return Type'],
		notSummed: ['Order Amount'],
		limits: ['totals-repeat'],
	},
	{
		id: 'line-shopping',
		name: 'LINE SHOPPING',
		signature: ['orderNumber', 'orderStatus', 'paymentStatus'],
		roles: { orderId: ['orderNumber'], status: ['orderStatus'] },
		amountOf: 'order',
		furtherStatuses: ['paymentStatus'],
		limits: ['status-only'],
	},
	{
		id: 'loyverse-receipts',
		name: 'Loyverse (receipts)',
		signature: ['Receipt number', 'Receipt type', 'Total collected', 'Customer contacts'],
		roles: {
			date: ['Date'],
			orderId: ['Receipt number'],
			amount: ['Net sales'],
			discount: ['Discounts'],
			status: ['Status'],
			name: ['Customer name'],
			phone: ['Customer contacts'],
			channel: ['Store'],
		},
		amountOf: 'order',
		documentType: 'Receipt type',
		notSummed: ['Gross sales', 'Total collected'],
		limits: ['often-anonymous'],
	},
	{
		id: 'loyverse-items',
		name: 'Loyverse (receipts by item)',
		signature: ['Receipt number', 'Receipt type', 'Item', 'Modifiers applied'],
		roles: {
			date: ['Date'],
			orderId: ['Receipt number'],
			amount: ['Net sales'],
			quantity: ['Quantity'],
			discount: ['Discounts'],
			product: ['Item'],
			category: ['Category'],
			status: ['Status'],
			name: ['Customer name'],
			phone: ['Customer contacts'],
			channel: ['Store'],
		},
		amountOf: 'line',
		documentType: 'Receipt type',
		notSummed: ['Gross sales'],
		limits: ['often-anonymous'],
	},
	{
		id: 'square-items',
		name: 'Square (items)',
		signature: ['Time Zone', 'Price Point Name', 'Net Sales', 'Event Type'],
		roles: {
			date: ['Date'],
			orderId: ['Transaction ID'],
			customer: ['Customer ID'],
			name: ['Customer Name'],
			amount: ['Net Sales'],
			quantity: ['Qty'],
			discount: ['Discounts'],
			product: ['Item'],
			category: ['Category'],
			channel: ['Location'],
		},
		amountOf: 'line',
		documentType: 'Event Type',
		notSummed: ['Gross Sales'],
		limits: ['often-anonymous'],
	},
	{
		id: 'square-transactions',
		name: 'Square (transactions)',
		signature: ['Gift Card Sales', 'Total Collected', 'Transaction ID', 'Event Type'],
		roles: {
			date: ['Date'],
			orderId: ['Transaction ID'],
			customer: ['Customer ID'],
			name: ['Customer Name'],
			amount: ['Net Sales'],
			discount: ['Discounts'],
			status: ['Transaction Status'],
			channel: ['Location'],
		},
		amountOf: 'order',
		documentType: 'Event Type',
		notSummed: ['Gross Sales', 'Total Collected', 'Net Total'],
		limits: ['often-anonymous'],
	},
	{
		id: 'shopify',
		name: 'Shopify',
		signature: ['Name', 'Financial Status', 'Lineitem name', 'Created at'],
		roles: {
			orderId: ['Name'],
			email: ['Email'],
			name: ['Billing Name'],
			phone: ['Phone', 'Billing Phone'],
			date: ['Created at'],
			amount: ['Total'],
			discount: ['Discount Amount'],
			promotion: ['Discount Code'],
			status: ['Financial Status'],
			product: ['Lineitem name'],
			quantity: ['Lineitem quantity'],
			channel: ['Source'],
			currency: ['Currency'],
		},
		amountOf: 'order',
		cancelledWhenFilled: 'Cancelled at',
		refunded: 'Refunded Amount',
		notSummed: ['Subtotal', 'Lineitem price'],
		limits: ['by-email'],
	},
	{
		id: 'woocommerce-analytics',
		name: 'WooCommerce (Analytics)',
		signature: ['Date', 'Order #', 'Customer type', 'Items sold'],
		roles: {
			date: ['Date'],
			orderId: ['Order #'],
			status: ['Status'],
			name: ['Customer'],
			amount: ['Net Sales', 'N. Revenue', 'N. Revenue (formatted)'],
			quantity: ['Items sold'],
			promotion: ['Coupon(s)'],
			product: ['Product(s)'],
			channel: ['Attribution'],
		},
		amountOf: 'order',
		limits: ['names-only'],
	},
	{
		id: 'woocommerce-orders',
		name: 'WooCommerce (orders)',
		signature: ['order_id', 'order_status', 'billing_email', 'order_total'],
		roles: {
			orderId: ['order_id'],
			date: ['order_date'],
			status: ['order_status'],
			email: ['billing_email'],
			phone: ['billing_phone'],
			name: ['billing_first_name'],
			amount: ['order_total'],
			currency: ['order_currency'],
		},
		// Guests have customer id 0, so the e-mail tells customers apart.
		without: ['customer'],
		amountOf: 'order',
		limits: ['by-email'],
	},
	{
		id: 'stripe',
		name: 'Stripe',
		signature: ['Created (UTC)', 'Amount', 'Amount Refunded', 'Customer Email'],
		roles: {
			orderId: ['id'],
			customer: ['Customer ID'],
			email: ['Customer Email'],
			date: ['Created (UTC)'],
			amount: ['Amount'],
			currency: ['Currency'],
			status: ['Status'],
			product: ['Description'],
		},
		amountOf: 'order',
		refunded: 'Amount Refunded',
		notSummed: ['Converted Amount'],
		limits: ['utc'],
	},
	{
		id: 'xero',
		name: 'Xero',
		signature: ['ContactName', 'InvoiceNumber', 'InvoiceDate', 'LineAmount'],
		roles: {
			name: ['ContactName'],
			email: ['EmailAddress'],
			orderId: ['InvoiceNumber'],
			date: ['InvoiceDate'],
			amount: ['LineAmount'],
			quantity: ['Quantity'],
			discount: ['Discount'],
			product: ['Description'],
			currency: ['Currency'],
			status: ['Status'],
		},
		amountOf: 'line',
		documentType: 'Type',
		// An invoice is a sale before it is paid.
		salesToo: ['awaiting payment'],
		notSummed: ['Total', 'InvoiceAmountPaid'],
		limits: ['totals-repeat'],
	},
	{
		id: 'quickbooks',
		name: 'QuickBooks (Sales by Customer Detail)',
		signature: ['Transaction type', 'Num', 'Sales price', 'Amount', 'Balance'],
		roles: {
			date: ['Transaction date', 'Date'],
			orderId: ['Num'],
			product: ['Product/Service full name', 'Product/Service'],
			quantity: ['Quantity', 'Qty'],
			amount: ['Amount'],
		},
		amountOf: 'line',
		documentType: 'Transaction type',
		notSummed: ['Balance'],
		limits: ['names-only'],
	},
	{
		id: 'amazon-all-orders',
		name: 'Amazon (All Orders)',
		signature: ['amazon-order-id', 'asin', 'item-price'],
		roles: {
			orderId: ['amazon-order-id'],
			date: ['purchase-date'],
			status: ['order-status'],
			amount: ['item-price'],
			quantity: ['quantity'],
			product: ['product-name'],
			currency: ['currency'],
			channel: ['sales-channel'],
		},
		without: ['customer', 'name', 'phone', 'email'],
		amountOf: 'line',
		salesToo: ['pending'],
		limits: ['no-customer'],
	},
	{
		id: 'amazon-orders',
		name: 'Amazon (order report)',
		signature: ['order-item-id', 'buyer-email', 'quantity-purchased'],
		roles: {
			orderId: ['order-id'],
			email: ['buyer-email'],
			name: ['buyer-name'],
			phone: ['buyer-phone-number'],
			date: ['purchase-date'],
			quantity: ['quantity-purchased'],
			product: ['product-name'],
			amount: ['item-price'],
			currency: ['currency'],
			channel: ['sales-channel'],
		},
		amountOf: 'line',
		limits: ['no-amount'],
	},
	{
		id: 'etsy',
		name: 'Etsy',
		signature: ['Sale Date', 'Item Name', 'Listing ID'],
		roles: {
			orderId: ['Order ID'],
			customer: ['Buyer'],
			name: ['Ship Name'],
			date: ['Sale Date'],
			quantity: ['Quantity'],
			unitPrice: ['Price'],
			discount: ['Discount Amount'],
			promotion: ['Coupon Code'],
			product: ['Item Name'],
		},
		without: ['amount'],
		amountOf: 'line',
		notSummed: ['Order Total'],
		limits: ['totals-repeat'],
	},
	{
		id: 'bigcommerce',
		name: 'BigCommerce',
		signature: ['Cart Base Amount', 'Email Address', 'Order Total', 'Order Status'],
		roles: {
			orderId: ['Order ID'],
			date: ['Order Date'],
			status: ['Order Status'],
			email: ['Email Address'],
			phone: ['Phone'],
			name: ['First Name'],
			amount: ['Order Total'],
		},
		amountOf: 'order',
		refunded: 'Refund Amount',
		notSummed: ['Cart Base Amount'],
		limits: ['by-email'],
	},
	{
		id: 'odoo',
		name: 'Odoo',
		signature: ['Order Reference', 'Customer', 'Salesperson', 'Total'],
		roles: {
			orderId: ['Order Reference'],
			date: ['Order Date', 'Creation Date'],
			name: ['Customer'],
			amount: ['Total'],
			status: ['Status'],
		},
		amountOf: 'order',
		limits: ['names-only'],
	},
];

/** Files of the same sellers that hold no orders, and the file to fetch instead; worded in text/. */
export interface WrongFile {
	readonly id: WrongFileId;
	/** A pattern is tried on the header's letters and digits alone. */
	readonly signature: readonly (string | RegExp)[];
	/** A file with one of these is none of the kind. */
	readonly unless?: readonly string[];
}

export const WRONG_FILES: readonly WrongFile[] = [
	{ id: 'shopee-income', signature: ['วันที่โอนชำระเงินสำเร็จ', 'จำนวนเงินทั้งหมดที่โอนแล้ว (฿)'] },
	// Each return has a number of its own; the order file has a column for it in no version.
	{
		id: 'shopee-returns',
		signature: [
			/^(?:หมายเลข|รหัส|เลขที่)(?:การ|คำขอ|คำร้อง)*(?:คืน|ขอคืน)|^return(?:refund)?(?:id|sn|no|number)$/,
			/^(?:หมายเลขคำสั่งซื้อ|orderid|ordersn)$/,
		],
		unless: ['ราคาขายสุทธิ', 'SKU Subtotal After Discount', 'Lineitem name'],
	},
	{
		id: 'tiktok-settlement',
		signature: ['หมายเลขคำสั่งซื้อ/การปรับ', 'ประเภทธุรกรรม', 'จำนวนเงินที่ชำระทั้งหมด'],
	},
	{ id: 'shopify-customers', signature: ['First Name', 'Last Name', 'Total Spent', 'Total Orders'] },
];
