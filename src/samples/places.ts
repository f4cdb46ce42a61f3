// Where the customers of the sample shops live, how old they are and where they buy.
import { words, type Words } from './language.ts';

export interface Share extends Words {
	readonly weight: number;
}

export const PROVINCES: readonly Share[] = [
	share(30, 'กรุงเทพมหานคร', 'Bangkok'),
	share(9, 'นนทบุรี', 'Nonthaburi'),
	share(7, 'ปทุมธานี', 'Pathum Thani'),
	share(7, 'สมุทรปราการ', 'Samut Prakan'),
	share(8, 'เชียงใหม่', 'Chiang Mai'),
	share(6, 'ชลบุรี', 'Chon Buri'),
	share(5, 'ขอนแก่น', 'Khon Kaen'),
	share(5, 'นครราชสีมา', 'Nakhon Ratchasima'),
	share(4, 'สงขลา', 'Songkhla'),
	share(4, 'ภูเก็ต', 'Phuket'),
	share(3, 'เชียงราย', 'Chiang Rai'),
	share(3, 'อุดรธานี', 'Udon Thani'),
	share(3, 'อุบลราชธานี', 'Ubon Ratchathani'),
	share(2, 'สุราษฎร์ธานี', 'Surat Thani'),
	share(2, 'พิษณุโลก', 'Phitsanulok'),
	share(2, 'ระยอง', 'Rayong'),
];

export const AGE_BANDS: readonly Share[] = [
	share(14, '18-24 ปี', '18-24'),
	share(34, '25-34 ปี', '25-34'),
	share(26, '35-44 ปี', '35-44'),
	share(15, '45-54 ปี', '45-54'),
	share(8, '55 ปีขึ้นไป', '55 and over'),
	share(3, '', ''),
];

/** The shop's own counter. */
export const COUNTER: Share = share(30, 'หน้าร้าน', 'In store');

export const CHANNELS: readonly Share[] = [
	COUNTER,
	share(26, 'LINE', 'LINE'),
	share(20, 'เว็บไซต์', 'Website'),
	share(16, 'มาร์เก็ตเพลส', 'Marketplace'),
	share(8, 'เฟซบุ๊ก', 'Facebook'),
];

function share(weight: number, th: string, en: string): Share {
	return { ...words(th, en), weight };
}
