// Thai words of the control group that any list can carry, and of a list that comes back.
import type { campaign as english } from '../en/campaign.ts';

export const campaign: typeof english = {
	keepBack: 'สุ่มกันลูกค้าบางส่วนไว้เป็นกลุ่มควบคุม',
	hint: 'ไฟล์จะสุ่มระบุลูกค้าบางคนที่ไม่ต้องส่งแคมเปญให้ เมื่อมีไฟล์ยอดขายรอบหน้าจะวัดได้ว่าแคมเปญได้ผลแค่ไหน',
	leaveAlone: 'กันไว้ไม่ส่ง',
	share: 'สัดส่วนที่กันไว้',
	name: 'ชื่อแคมเปญ',
	marked: 'ในไฟล์: ไม่ต้องส่งให้คนที่คอลัมน์ “hold_out” เป็น TRUE รายชื่อเดิมจะได้คนเดิมเสมอ ถ้าเปลี่ยนชื่อแคมเปญจะสุ่มได้คนอื่น',
	waitingTitle: (name) => `“${name}” เป็นรายชื่อสำหรับแคมเปญ ไม่ใช่ไฟล์ยอดขาย`,
	waiting: (count, held) => `มี${count} ในจำนวนนี้กันไว้ไม่ส่ง ${held}`,
	waitingOf: (day) => `ดาวน์โหลดจากข้อมูล ณ ${day}`,
	waitingTodo: 'เก็บรายชื่อไว้ให้แล้ว เปิดไฟล์ยอดขายที่มีข้อมูลหลังส่งแคมเปญ แล้วหน้านี้จะแสดงว่าแคมเปญได้ผลแค่ไหน',
	forget: 'เอารายชื่อออก',
};
