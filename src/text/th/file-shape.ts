// Thai words for rows that are longer or shorter than the header, blank lines and NUL characters.
import type { shape as english } from '../en/file-shape.ts';

const rowsOf = (rows: string | null): string => (rows === null ? 'บางแถว' : `${rows} แถว`);

export const shape: typeof english = {
	long: (rows) => `มี ${rowsOf(rows)}ที่มีช่องเกินหัวตาราง ส่วนที่เกินคอลัมน์สุดท้ายไม่ได้อ่าน`,
	short: (rows) => `มี ${rowsOf(rows)}ที่มีช่องน้อยกว่าหัวตาราง ช่องที่ขาดถือว่าว่าง`,
	blank: (rows) => `ข้ามแถวว่าง ${rowsOf(rows)} โดยเลขแถวยังนับตามไฟล์`,
	nul: () => 'ในไฟล์มีอักขระ NUL ซึ่งไม่ใช่ข้อความ จึงตัดออก',
};
