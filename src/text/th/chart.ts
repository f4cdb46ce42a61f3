// Thai words of the chart cell.
import type { chart as english } from '../en/chart.ts';

export const chart: typeof english = {
	title: 'กราฟ',
	outline: 'กราฟ',
	titleOf: (name) => `กราฟของ ${name}`,
	noSource: 'กราฟวาดจากผลลัพธ์ของการ์ด SQL เพิ่มการ์ด SQL ก่อน',
	sourceFailed: (name) => `“${name}” ไม่มีผลลัพธ์ให้วาด`,
	firstRows: (count) => `วาดจาก ${count} แถวแรก`,
	source: 'ผลลัพธ์',
	mark: 'รูปแบบ',
	marks: {
		auto: 'เลือกให้เอง',
		bar: 'แท่ง',
		line: 'เส้น',
		dot: 'จุด',
		area: 'พื้นที่',
		histogram: 'การกระจาย (histogram)',
		box: 'กล่อง (box plot)',
		heat: 'แผนที่ความร้อน',
	},
	fields: { x: 'แกนนอน', y: 'แกนตั้ง', colour: 'สี', facet: 'แยกเป็นกราฟย่อย' },
	auto: (column) => `${column} (เลือกให้เอง)`,
	none: 'ไม่ใช้',
	count: 'จำนวน',
	pictured: (up, across) => `${up} แยกตาม ${across}`,
	summary: (mark, title, rows) => `${mark}: ${title} จาก ${rows} แถว`,
	png: 'รูปภาพ (PNG)',
};
