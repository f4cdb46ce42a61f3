// What the sample shop sells: skincare, tea and things for the home, and what goes with what.
import { words, type Words } from './language.ts';

export interface Product extends Words {
	readonly id: string;
	readonly category: Words;
	readonly priceBaht: number;
	/** How often it is chosen beside the others. */
	readonly appeal: number;
	/** Above 1: those who start with it come back; below 1: they mostly do not. */
	readonly comeback: number;
	/** Ids of the products that are bought along with it. */
	readonly goesWith: readonly string[];
}

const FACE = words('ดูแลผิวหน้า', 'Face care');
const BODY = words('ดูแลผิวกาย', 'Body care');
const TEA = words('ชา', 'Tea');
const TEAWARE = words('อุปกรณ์ชงชา', 'Teaware');
const SCENT = words('เครื่องหอมในบ้าน', 'Home fragrance');
const LINEN = words('ผ้าและของแต่งบ้าน', 'Linen and decor');
const GIFT = words('ชุดของขวัญ', 'Gift sets');

export const PRODUCTS: readonly Product[] = [
	product('cleanser', FACE, 'เจลล้างหน้าข้าวหอม', 'Rice facial cleanser', 290, 9, 1.3, 'toner serum'),
	product('toner', FACE, 'โทนเนอร์กุหลาบ', 'Rose toner', 350, 6, 1.1, 'cleanser cream'),
	product('serum', FACE, 'เซรั่มวิตามินซี 30 มล.', 'Vitamin C serum, 30 ml', 890, 7, 1.6, 'sunscreen cream'),
	product('sunscreen', FACE, 'กันแดด SPF 50', 'Sunscreen SPF 50', 490, 11, 1.9, 'cleanser aloe'),
	product('cream', FACE, 'ครีมบำรุงกลางคืน', 'Night cream', 1290, 4, 1.2, 'serum toner'),
	product('mask', FACE, 'มาสก์โคลน', 'Clay mask', 190, 6, 0.6, 'cleanser'),
	product('lip', FACE, 'ลิปบาล์มน้ำผึ้ง', 'Honey lip balm', 129, 8, 0.7, 'handcream'),
	product('soap', BODY, 'สบู่ขมิ้น', 'Turmeric soap', 79, 9, 1.0, 'scrub lotion'),
	product('scrub', BODY, 'สครับมะขาม', 'Tamarind scrub', 250, 5, 0.8, 'lotion soap'),
	product('lotion', BODY, 'โลชั่นมะพร้าว', 'Coconut lotion', 320, 8, 1.3, 'soap handcream'),
	product('aloe', BODY, 'เจลว่านหางจระเข้', 'Aloe gel', 159, 7, 1.0, 'sunscreen'),
	product('handcream', BODY, 'ครีมทามือ', 'Hand cream', 180, 6, 0.9, 'lip lotion'),
	product('oil', BODY, 'น้ำมันนวด, กลิ่นตะไคร้', 'Massage oil, lemongrass', 420, 4, 0.9, 'scrub diffuser'),
	product('jasmine', TEA, 'ชาเขียวมะลิ 20 ซอง', 'Jasmine green tea, 20 bags', 220, 10, 2.0, 'honey mug'),
	product('oolong', TEA, 'ชาอู่หลง 100 กรัม', 'Oolong tea 100 g', 380, 6, 2.1, 'teapot strainer'),
	product('butterfly', TEA, 'ชาอัญชันตะไคร้', 'Butterfly pea and lemongrass tea', 190, 7, 1.2, 'honey glass'),
	product('blacktea', TEA, 'ชาดำดอยสูง', 'Highland black tea', 260, 6, 1.5, 'honey mug'),
	product('matcha', TEA, 'มัทฉะ 50 กรัม', 'Matcha 50 g', 650, 4, 1.7, 'whisk bowl'),
	product('honey', TEA, 'น้ำผึ้งดอกลำไย', 'Longan honey', 240, 7, 1.2, 'jasmine butterfly'),
	product('teapot', TEAWARE, 'กาน้ำชาดินเผา', 'Clay teapot', 1190, 2, 0.8, 'oolong strainer'),
	product('mug', TEAWARE, 'แก้วมัคเซรามิก', 'Ceramic mug', 320, 5, 0.6, 'jasmine blacktea'),
	product('glass', TEAWARE, 'แก้วสองชั้น', 'Double-wall glass', 390, 3, 0.6, 'butterfly'),
	product('strainer', TEAWARE, 'ที่กรองชา', 'Tea strainer', 150, 4, 0.8, 'oolong teapot'),
	product('whisk', TEAWARE, 'แปรงชงมัทฉะ', 'Bamboo whisk', 450, 2, 0.9, 'matcha bowl'),
	product('bowl', TEAWARE, 'ถ้วยมัทฉะ', 'Matcha bowl', 590, 2, 0.7, 'matcha whisk'),
	product('candle', SCENT, 'เทียนหอมดอกโมก', 'Moke flower candle', 490, 6, 0.5, 'matches diffuser'),
	product('diffuser', SCENT, 'ก้านไม้หอม', 'Reed diffuser', 690, 5, 0.9, 'refill candle'),
	product('refill', SCENT, 'รีฟิลก้านไม้หอม', 'Reed diffuser refill', 390, 4, 2.2, 'diffuser'),
	product('incense', SCENT, 'ธูปหอมตะไคร้', 'Lemongrass incense', 120, 4, 0.8, 'matches'),
	product('matches', SCENT, 'ไม้ขีดไฟก้านยาว', 'Long matches', 59, 3, 0.5, 'candle incense'),
	product('towel', LINEN, 'ผ้าขนหนูฝ้าย', 'Cotton towel', 450, 4, 0.7, 'soap scrub'),
	product('cushion', LINEN, 'ปลอกหมอนทอมือ', 'Handwoven cushion cover', 790, 2, 0.5, 'runner candle'),
	product('runner', LINEN, 'ผ้าคาดโต๊ะ', 'Table runner', 990, 2, 0.4, 'cushion bowl'),
	product('basket', LINEN, 'ตะกร้าผักตบชวา', 'Water hyacinth basket', 590, 3, 0.5, 'towel'),
	product('giftspa', GIFT, 'ชุดของขวัญสปา', 'Spa gift set', 1490, 3, 0.3, 'candle'),
	product('gifttea', GIFT, 'ชุดของขวัญชา', 'Tea gift set', 1190, 3, 0.4, 'mug'),
	product('hamper', GIFT, 'กระเช้าปีใหม่', 'New Year hamper', 2490, 1, 0.3, 'giftspa'),
];

/** The product of an id. @throws RangeError when there is none. */
export function productOf(id: string): Product {
	const found = PRODUCTS.find((candidate) => candidate.id === id);
	if (found === undefined) throw new RangeError(`no product ${id}`);
	return found;
}

function product(
	id: string,
	category: Words,
	th: string,
	en: string,
	priceBaht: number,
	appeal: number,
	comeback: number,
	goesWith: string,
): Product {
	return { ...words(th, en), id, category, priceBaht, appeal, comeback, goesWith: goesWith.split(' ') };
}
