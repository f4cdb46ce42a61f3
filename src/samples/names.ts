// Invented names: common given names, and surname-like words put together from two pieces.
import { words, type Words } from './language.ts';

export type Gender = 'female' | 'male' | 'unsaid';

interface Given extends Words {
	readonly gender: Gender;
}

export const GIVEN_NAMES: readonly Given[] = [
	...given('female', 'กมล Kamon|กานดา Kanda|จันทร์ Chan|ชุติมา Chutima|ดารา Dara|ธิดา Thida|นภา Napha|นิดา Nida'),
	...given('female', 'ปราณี Pranee|พิมพ์ Pim|มาลี Malee|รัตนา Rattana|ลลิตา Lalita|วารี Waree|ศิริ Siri|สุดา Suda'),
	...given(
		'female',
		'อรทัย Orathai|อารียา Areeya|เมษา Mesa|แพรว Praew|ขวัญ Khwan|ใบเฟิร์น Baifern|ฟ้า Fah|หทัย Hathai',
	),
	...given('male', 'กิตติ Kitti|ชัย Chai|ณัฐ Nat|เดชา Decha|ธีระ Theera|นที Natee|ปกรณ์ Pakorn|พิชิต Pichit'),
	...given('male', 'มานะ Mana|วิทยา Wittaya|สมชาย Somchai|สุรชัย Surachai|อนันต์ Anan|เอก Ek'),
	...given('unsaid', 'จิระ Chira|ปัญญา Panya|ภูมิ Phum|อรุณ Arun'),
];

const SURNAME_STARTS = pieces(
	'ศรี Si|ทอง Thong|แก้ว Kaeo|บุญ Bun|สุข Suk|รุ่ง Rung|แสง Saeng|ใจ Jai|งาม Ngam|ดอก Dok|ลม Lom|นา Na|เพชร Phet|ฟ้า Fa|หอม Hom|วัน Wan',
);
const SURNAME_ENDS = pieces(
	'ทดลอง thotlong|ตัวอย่าง tuayang|สมมุติ sommut|จำลอง chamlong|ใบชา baicha|ร่มเย็น romyen|สายธาร saithan|ปลายนา plaina|ริมน้ำ rimnam|ทุ่งกว้าง thungkwang|เรือนไม้ rueanmai|ดอยสูง doisung',
);

/** Every start with every end. */
export const SURNAMES: readonly Words[] = SURNAME_STARTS.flatMap((start) =>
	SURNAME_ENDS.map((end) => words(start.th + end.th, start.en + end.en)),
);

function given(gender: Gender, list: string): Given[] {
	return pieces(list).map((piece) => ({ ...piece, gender }));
}

function pieces(list: string): Words[] {
	return list.split('|').map((piece) => {
		const [th = '', en = ''] = piece.split(' ');
		return words(th, en);
	});
}
