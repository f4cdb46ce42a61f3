// What is loaded of a large file before the reader says more.
import { describe, expect, it } from 'vitest';
import { affordableRoles } from '../../src/ingest/affordable-roles.ts';
import { describesCustomer } from '../../src/ingest/customer-attributes.ts';
import type { RoleReason } from '../../src/ingest/assign-roles.ts';
import type { Role } from '../../src/domain/roles.ts';

describe('large files', () => {
	const roles = new Map<Role, number>([
		['customer', 0],
		['name', 1],
		['date', 2],
		['amount', 3],
		['product', 4],
		['category', 5],
	]);
	const reasons = new Map<Role, RoleReason>([['category', { kind: 'chosen' }]]);
	const names = (bytes: number) => [...affordableRoles({ roles, reasons }, bytes).keys()];

	it('lose first what no score needs, then names, but never what the reader chose', () => {
		expect(names(1_000_000)).toEqual([...roles.keys()]);
		expect(names(500_000_000)).toEqual(['customer', 'name', 'date', 'amount', 'category']);
		expect(names(1_500_000_000)).toEqual(['customer', 'date', 'amount', 'category']);
	});
});

describe('an attribute', () => {
	const lines = Array.from({ length: 60 }, (_, index) => [
		`c${index % 12}`,
		`sku ${index}`,
		index % 12 < 6 ? 'Bangkok' : 'Trang',
	]);

	it('is left out where it changes from line to line, and kept where it tells of the customer', () => {
		expect(describesCustomer(lines, 0, 1)).toBe(false);
		expect(describesCustomer(lines, 0, 2)).toBe(true);
		expect(describesCustomer(lines.slice(0, 20), 0, 1)).toBe(true);
	});
});
