// Thai words for everything that can go wrong: what happened, and what to do.
import { file } from './file.ts';
import type { problems as english } from '../en/problems.ts';

const looks = {
	binary: 'ไฟล์โปรแกรมหรือไฟล์ไบนารี',
	pdf: 'ไฟล์ PDF',
	image: 'รูปภาพ',
	spreadsheet: 'ไฟล์ Excel',
	zip: 'ไฟล์ zip',
	'one-column': 'ข้อความธรรมดาที่มีคอลัมน์เดียว',
};

const roles = { customer: 'ลูกค้า', date: 'วันที่', amount: 'ยอดเงิน' };

export const problems: typeof english = {
	'empty-file': () => ({ what: 'ไฟล์นี้ว่างเปล่า', todo: 'ลองส่งออกจากระบบขายใหม่อีกครั้ง และตรวจดูว่ามีรายการอยู่' }),
	'header-only': () => ({ what: 'ไฟล์มีแต่หัวคอลัมน์ ไม่มีรายการข้างใต้', todo: 'ส่งออกช่วงเวลาที่มียอดขาย' }),
	'not-a-table': ({ looksLike }) => ({
		what: `ดูเหมือนเป็น${looks[looksLike]} ไม่ใช่ตารางยอดขาย`,
		todo:
			looksLike === 'spreadsheet'
				? 'ใน Excel เลือก ไฟล์ > บันทึกเป็น > “CSV UTF-8” แล้วนำไฟล์นั้นมาวาง'
				: looksLike === 'zip'
					? 'แตกไฟล์ก่อน แล้ววางไฟล์ CSV ที่อยู่ข้างใน'
					: 'วางไฟล์ CSV ที่มีหนึ่งแถวต่อหนึ่งการขาย มีลูกค้า วันที่ และยอดเงิน',
	}),
	'unknown-encoding': () => ({ what: 'อ่านตัวอักษรในไฟล์นี้ไม่ได้', todo: 'บันทึกใหม่เป็น “CSV UTF-8” แล้ววางอีกครั้ง' }),
	'file-changed': () => ({ what: 'ไฟล์ถูกแก้ไข ย้าย หรือลบหลังจากที่เลือกไว้', todo: 'เลือกไฟล์อีกครั้ง' }),
	'file-unreadable': () => ({
		what: 'เบราว์เซอร์อ่านไฟล์นี้ไม่ได้',
		todo: 'ปิดไฟล์ในโปรแกรมอื่น คัดลอกมาไว้ในเครื่อง แล้วเลือกใหม่',
	}),
	'missing-roles': ({ roles: missing }) => ({
		what: `ไม่พบคอลัมน์ที่เป็น${missing.map((role) => roles[role]).join('และ')}`,
		todo: 'เลือกคอลัมน์ด้านล่าง',
	}),
	'no-rows-used': ({ rowsRead, mostly }) => ({
		what: `ใช้ไม่ได้เลยทั้ง ${rowsRead} แถว${mostly ? ` ส่วนใหญ่เพราะ: ${file.reasons[mostly]}` : ''}`,
		todo: 'ดูเหตุผลและคอลัมน์ที่เลือก อาจเป็นคอลัมน์อื่นที่เป็นวันที่ ลูกค้า หรือยอดเงิน',
	}),
	cancelled: () => ({ what: 'ยกเลิกแล้ว', todo: 'ไม่มีอะไรถูกเก็บไว้' }),
	'out-of-memory': () => ({
		what: 'หน่วยความจำของเบราว์เซอร์ไม่พอสำหรับไฟล์นี้',
		todo: 'เริ่มใหม่โดยตัดคอลัมน์ที่ไม่ใช้ออก ปิดแท็บอื่น หรือใช้ช่วงเวลาที่สั้นลง',
	}),
	'engine-failed': ({ detail }) => ({
		what: `เครื่องมือทำงานนี้ไม่สำเร็จ: ${detail}`,
		todo: 'เริ่มใหม่ได้ การตั้งค่าของคุณยังอยู่',
	}),
	'engine-did-not-start': ({ detail }) => ({
		what: `เครื่องมือไม่เริ่มทำงาน: ${detail}`,
		todo: 'เปิดหน้านี้ใหม่ขณะต่ออินเทอร์เน็ตหนึ่งครั้ง ด้วย Chrome, Edge, Firefox หรือ Safari รุ่นปัจจุบัน',
	}),
	'sample-missing': () => ({ what: 'เปิดไฟล์ตัวอย่างไม่ได้', todo: 'เปิดหน้านี้ใหม่ขณะต่ออินเทอร์เน็ตหนึ่งครั้ง' }),
	'recipe-unreadable': () => ({ what: 'อ่านไฟล์การตั้งค่านี้ไม่ได้', todo: 'เลือกไฟล์ที่บันทึกจาก Quintile' }),
	'recipe-from-the-future': ({ version }) => ({
		what: `การตั้งค่านี้บันทึกจาก Quintile รุ่นใหม่กว่า (เวอร์ชัน ${version})`,
		todo: 'เปิดหน้านี้ใหม่เพื่อรับเวอร์ชันล่าสุด',
	}),
};
