// A large made-up shop as a stream of CSV text, to try the notebook on a million lines or on ten.
import { isoDay } from '../domain/day.ts';
import { dayPull, FIRST_DAY, SPAN_DAYS } from './calendar.ts';
import { customerCells, drawCustomer } from './large-customers.ts';
import { drawGoods, type Goods } from './large-goods.ts';
import { CHANNELS } from './places.ts';
import { randomFrom, type Random } from './random.ts';

interface LargeShopOptions {
	/** Data lines, without the header. */
	readonly lines: number;
	readonly seed: number;
}

const CHUNK_CHARACTERS = 262_144;
const HEADER =
	'Order id,Order date,Customer id,Customer name,Phone,Province,Category,Product,' +
	'Quantity,Unit price,Discount,Net amount,Channel,Status\n';

/** Lines of an order; 3.5 on average. */
const BASKET_SIZES = [1, 2, 2, 3, 3, 4, 4, 5, 5, 6];
const CANCELLED = 0.02;
const RETURNED = 0.0105;
/** Orders until a return comes back, beyond which nothing is remembered. */
const RETURN_AFTER_ORDERS = 1_500;
const CHANNEL_BY_PERCENT = CHANNELS.flatMap(({ en, weight }) => Array.from({ length: weight }, () => en));

interface Return {
	readonly dueOrder: number;
	readonly customer: string;
	readonly channel: string;
	readonly goods: readonly Goods[];
}

/** The header and exactly `lines` data lines in the order of their days, in chunks of about 256 K characters. */
export function* largeShopCsv({ lines, seed }: LargeShopOptions): Generator<string> {
	const random = randomFrom(seed);
	const lastLineOf = lastLines(lines);
	const returns: Return[] = [];
	let text = HEADER;
	let written = 0;
	let dayIndex = 0;
	let day = isoDay(FIRST_DAY);
	for (let order = 1; written < lines; order++) {
		while (written >= (lastLineOf[dayIndex] ?? lines)) day = isoDay(FIRST_DAY + ++dayIndex);
		const start = `DEMO-${day.slice(2, 4)}${day.slice(5, 7)}-${String(order).padStart(8, '0')},${day},`;
		const due = (returns[0]?.dueOrder ?? Infinity) <= order ? returns.shift() : undefined;
		if (due !== undefined) {
			const count = Math.min(due.goods.length, lines - written);
			for (const { returned } of due.goods.slice(0, count)) {
				text += `${start}${due.customer}${returned}${due.channel},Returned\n`;
			}
			written += count;
		} else {
			const customer = customerCells(drawCustomer(random, dayIndex, seed), seed);
			const channel = CHANNEL_BY_PERCENT[Math.floor(random() * CHANNEL_BY_PERCENT.length)] ?? '';
			const goods = drawBasket(random, lines - written);
			const cancelled = random() < CANCELLED;
			const end = `${channel},${cancelled ? 'Cancelled' : 'Completed'}\n`;
			for (const { sold } of goods) text += start + customer + sold + end;
			written += goods.length;
			if (!cancelled && random() < RETURNED) {
				returns.push({ dueOrder: order + RETURN_AFTER_ORDERS, customer, channel, goods });
			}
		}
		if (text.length >= CHUNK_CHARACTERS) {
			yield text;
			text = '';
		}
	}
	if (text !== '') yield text;
}

function drawBasket(random: Random, most: number): Goods[] {
	const size = BASKET_SIZES[Math.floor(random() * BASKET_SIZES.length)] ?? 1;
	return Array.from({ length: Math.min(size, most) }, () => drawGoods(random));
}

/** For each day the number of lines written by its end: the season, the week and steady growth by half. */
function lastLines(lines: number): readonly number[] {
	const pulls = Array.from(
		{ length: SPAN_DAYS },
		(_, index) => dayPull(FIRST_DAY + index) * (2 + index / SPAN_DAYS),
	);
	const total = pulls.reduce((sum, pull) => sum + pull, 0);
	let sum = 0;
	return pulls.map((pull) => Math.round(((sum += pull) / total) * lines));
}
