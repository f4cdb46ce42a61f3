// Thai words of the note cell.
import type { note as english } from '../en/note.ts';

export const note: typeof english = {
	title: 'บันทึก',
	outline: 'บันทึก',
	hint: 'พบอะไรบ้าง',
	help: 'ใช้ Markdown ได้: # หัวข้อ, **ตัวหนา**, - รายการ ส่วน {{customers.count}}, {{money.total}}, {{champions.money}} และ {{result_1.column}} จะแสดงค่าจากสมุดเล่มนี้',
	done: 'เสร็จ',
	edit: 'แก้ไข',
	noValue: (name) => `⟨ไม่มีค่า: ${name}⟩`,
};
