// Thai words of the page as a notebook.
import type { page as english } from '../en/page.ts';

export const page: typeof english = {
	menu: (title) => `ย้ายหรือซ่อน: ${title}`,
	toggle: (title, collapsed) => `${collapsed ? 'เปิดดู' : 'พับเก็บ'}: ${title}`,
	drag: 'ลากไปวางที่อื่น',
	up: 'เลื่อนขึ้น',
	down: 'เลื่อนลง',
	duplicate: 'ทำสำเนา',
	hide: 'ซ่อน',
	remove: 'ลบออก',
	copyToCell: 'คัดลอกไปเป็นการ์ด SQL',
	hidden: (count) => `ที่ซ่อนไว้ (${count})`,
	bringBack: (title) => `นำกลับมา: ${title}`,
	groups: {
		start: 'ร้านและลูกค้า',
		deeper: 'คำถามเพิ่มเติม',
		method: 'วิธีคำนวณ',
		own: 'ของคุณเอง',
	},
	add: 'เพิ่มลงในสมุดเล่มนี้',
	addSql: 'คำถามด้วย SQL',
	addChart: 'กราฟ',
	addNote: 'บันทึก',
	ready: 'คำถามสำเร็จรูป',
	readyHint: 'แต่ละข้อจะกลายเป็นการ์ด SQL ที่แก้ไขต่อได้',
};
