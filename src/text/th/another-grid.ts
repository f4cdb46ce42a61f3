// Thai words of a grid beside the page's own.
import type { anotherGrid as english } from '../en/another-grid.ts';

export const anotherGrid: typeof english = {
	title: 'อีกตารางไว้เทียบกัน',
	outline: 'ตารางเปรียบเทียบ',
	chosen: 'ตารางนี้ต่างจากหน้าหลักตรงไหน',
	date: 'ณ วันที่',
	dateAsPage: 'ใช้วันที่เดียวกับหน้าหลัก',
	book: 'ชุดกลุ่ม',
	asPage: 'เหมือนหน้าหลัก',
	column: 'ดูเฉพาะบางส่วน',
	everyone: 'ลูกค้าทุกคน',
	value: 'ส่วนไหน',
	noValue: '(ไม่ระบุ)',
	answer: (people, money) => `${people} ยอดซื้อรวม ${money}`,
	compared: (name, here, there) => `${name} มี ${here} ในตารางนี้ และ ${there} ในหน้าหลัก`,
	nobody: 'ยังไม่มีใครซื้อในส่วนนี้จนถึงวันที่เลือก ลองเลือกวันอื่นหรือส่วนอื่น',
	absent: 'ไฟล์นี้ไม่มีส่วนที่เลือกไว้ จึงแสดงลูกค้าทุกคน',
	same: 'ตอนนี้ตารางนี้ยังเหมือนหน้าหลัก ลองเลือกวันอื่น ชุดกลุ่มอื่น หรือดูเฉพาะลูกค้าบางส่วน',
	dateOf: (day) => `ณ ${day}`,
};
