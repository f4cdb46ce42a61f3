// The 77 provinces of Thailand: their names, and where each lies among the others on a map of tiles.

export interface Province {
	readonly en: string;
	readonly th: string;
	/** From the west, and from the north, both from 0. */
	readonly column: number;
	readonly row: number;
}

type Row = readonly [en: string, th: string, column: number, row: number];

const ROWS: readonly Row[] = [
	['Amnat Charoen', 'อำนาจเจริญ', 11, 5],
	['Ang Thong', 'อ่างทอง', 3, 8],
	['Bangkok', 'กรุงเทพมหานคร', 4, 10],
	['Bueng Kan', 'บึงกาฬ', 9, 2],
	['Buri Ram', 'บุรีรัมย์', 8, 6],
	['Chachoengsao', 'ฉะเชิงเทรา', 5, 9],
	['Chai Nat', 'ชัยนาท', 3, 6],
	['Chaiyaphum', 'ชัยภูมิ', 7, 5],
	['Chanthaburi', 'จันทบุรี', 6, 10],
	['Chiang Mai', 'เชียงใหม่', 1, 1],
	['Chiang Rai', 'เชียงราย', 2, 0],
	['Chon Buri', 'ชลบุรี', 5, 10],
	['Chumphon', 'ชุมพร', 2, 14],
	['Kalasin', 'กาฬสินธุ์', 9, 4],
	['Kamphaeng Phet', 'กำแพงเพชร', 2, 4],
	['Kanchanaburi', 'กาญจนบุรี', 1, 9],
	['Khon Kaen', 'ขอนแก่น', 8, 4],
	['Krabi', 'กระบี่', 1, 16],
	['Lampang', 'ลำปาง', 2, 2],
	['Lamphun', 'ลำพูน', 1, 2],
	['Loei', 'เลย', 6, 3],
	['Lop Buri', 'ลพบุรี', 3, 7],
	['Mae Hong Son', 'แม่ฮ่องสอน', 0, 1],
	['Maha Sarakham', 'มหาสารคาม', 8, 5],
	['Mukdahan', 'มุกดาหาร', 11, 4],
	['Nakhon Nayok', 'นครนายก', 5, 8],
	['Nakhon Pathom', 'นครปฐม', 2, 9],
	['Nakhon Phanom', 'นครพนม', 11, 3],
	['Nakhon Ratchasima', 'นครราชสีมา', 6, 7],
	['Nakhon Sawan', 'นครสวรรค์', 3, 5],
	['Nakhon Si Thammarat', 'นครศรีธรรมราช', 3, 15],
	['Nan', 'น่าน', 3, 1],
	['Narathiwat', 'นราธิวาส', 5, 17],
	['Nong Bua Lam Phu', 'หนองบัวลำภู', 7, 3],
	['Nong Khai', 'หนองคาย', 8, 2],
	['Nonthaburi', 'นนทบุรี', 3, 9],
	['Pathum Thani', 'ปทุมธานี', 4, 9],
	['Pattani', 'ปัตตานี', 5, 16],
	['Phangnga', 'พังงา', 1, 15],
	['Phatthalung', 'พัทลุง', 3, 16],
	['Phayao', 'พะเยา', 2, 1],
	['Phetchabun', 'เพชรบูรณ์', 5, 4],
	['Phetchaburi', 'เพชรบุรี', 2, 11],
	['Phichit', 'พิจิตร', 4, 4],
	['Phitsanulok', 'พิษณุโลก', 4, 3],
	['Phra Nakhon Si Ayutthaya', 'พระนครศรีอยุธยา', 4, 8],
	['Phrae', 'แพร่', 3, 2],
	['Phuket', 'ภูเก็ต', 0, 16],
	['Prachin Buri', 'ปราจีนบุรี', 6, 8],
	['Prachuap Khiri Khan', 'ประจวบคีรีขันธ์', 3, 12],
	['Ranong', 'ระนอง', 1, 14],
	['Ratchaburi', 'ราชบุรี', 2, 10],
	['Rayong', 'ระยอง', 5, 11],
	['Roi Et', 'ร้อยเอ็ด', 9, 5],
	['Sa Kaeo', 'สระแก้ว', 6, 9],
	['Sakon Nakhon', 'สกลนคร', 10, 4],
	['Samut Prakan', 'สมุทรปราการ', 4, 11],
	['Samut Sakhon', 'สมุทรสาคร', 3, 10],
	['Samut Songkhram', 'สมุทรสงคราม', 3, 11],
	['Saraburi', 'สระบุรี', 4, 7],
	['Satun', 'สตูล', 3, 17],
	['Si Sa Ket', 'ศรีสะเกษ', 10, 6],
	['Sing Buri', 'สิงห์บุรี', 2, 7],
	['Songkhla', 'สงขลา', 4, 16],
	['Sukhothai', 'สุโขทัย', 3, 4],
	['Suphan Buri', 'สุพรรณบุรี', 2, 8],
	['Surat Thani', 'สุราษฎร์ธานี', 2, 15],
	['Surin', 'สุรินทร์', 9, 6],
	['Tak', 'ตาก', 2, 3],
	['Trang', 'ตรัง', 2, 16],
	['Trat', 'ตราด', 6, 11],
	['Ubon Ratchathani', 'อุบลราชธานี', 11, 6],
	['Udon Thani', 'อุดรธานี', 8, 3],
	['Uthai Thani', 'อุทัยธานี', 2, 6],
	['Uttaradit', 'อุตรดิตถ์', 3, 3],
	['Yala', 'ยะลา', 4, 17],
	['Yasothon', 'ยโสธร', 10, 5],
];

export const PROVINCES: readonly Province[] = ROWS.map(([en, th, column, row]) => ({ en, th, column, row }));

/** Other names in use, without blanks and marks. */
const OTHER_NAMES: { readonly [name: string]: string } = {
	กรุงเทพ: 'Bangkok',
	กรุงเทพฯ: 'Bangkok',
	กทม: 'Bangkok',
	bkk: 'Bangkok',
	krungthep: 'Bangkok',
	krungthepmahanakhon: 'Bangkok',
	bangkokmetropolis: 'Bangkok',
	อยุธยา: 'Phra Nakhon Si Ayutthaya',
	ayutthaya: 'Phra Nakhon Si Ayutthaya',
	ayudhya: 'Phra Nakhon Si Ayutthaya',
	โคราช: 'Nakhon Ratchasima',
	korat: 'Nakhon Ratchasima',
	แปดริ้ว: 'Chachoengsao',
	เมืองคอน: 'Nakhon Si Thammarat',
	นครศรีฯ: 'Nakhon Si Thammarat',
	สุราษฎร์: 'Surat Thani',
	ประจวบ: 'Prachuap Khiri Khan',
	prachuap: 'Prachuap Khiri Khan',
	อุบล: 'Ubon Ratchathani',
	อุดร: 'Udon Thani',
};

/** Lower case, without the word for province, blanks, dots and hyphens. */
function bare(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/^\s*(?:จังหวัด|จ\.)\s*/, '')
		.replace(/^\s*(?:changwat|province of)\s+/, '')
		.replace(/\s*(?:province|metropolis)\s*$/, '')
		.replace(/[\s.\-'’]/g, '');
}

const KNOWN: ReadonlyMap<string, Province> = new Map(
	PROVINCES.flatMap((province) => [
		[bare(province.en), province] as const,
		[bare(province.th), province] as const,
	]),
);
const BY_NAME = new Map(PROVINCES.map((province) => [province.en, province]));

/** The province that a text names in Thai or English, however it is written; null for anything else. */
export function provinceOf(text: string): Province | null {
	const key = bare(text);
	return KNOWN.get(key) ?? BY_NAME.get(OTHER_NAMES[key] ?? '') ?? null;
}
