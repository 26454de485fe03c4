import type { FormLayout } from '../../platform/print/print.contract.ts'
import { answers } from './answers.ts'

/** 保洁岗位工作签到表: one team's day, signed by each cleaner in person (KF05-13). */
export const cleanerAttendance: FormLayout = {
  code: 'QR-KF-06-16',
  title: { zh: '保洁岗位工作签到表', en: 'Cleaner Attendance Sheet' },
  kind: 'register',
  orientation: 'landscape',
  size: 'A4',
  rowsPerPage: 25,
  retention: { zh: '2 年', en: '2 years' },
  keptBy: { zh: '客服部', en: 'Customer service' },
  columns: [
    { key: 'date', zh: '日期', en: 'Date', type: 'date', required: true, place: 'head', span: 6 },
    { key: 'team', zh: '班组', en: 'Team', type: 'ref', required: true, place: 'head', span: 6 },
    { key: 'name', zh: '姓名', en: 'Name', type: 'ref', required: true, width: 20 },
    { key: 'empNo', zh: '工号', en: 'Staff no.', type: 'text', width: 17 },
    { key: 'area', zh: '责任区', en: 'Area', type: 'ref', required: true, width: 32 },
    { key: 'inAt', zh: '上班签到', en: 'In', type: 'dt', required: true, width: 25 },
    { key: 'midAt', zh: '午后签到', en: 'Afternoon', type: 'dt', required: true, width: 25 },
    { key: 'outAt', zh: '下班签退', en: 'Out', type: 'dt', required: true, width: 25 },
    {
      key: 'mode',
      zh: '签到方式',
      en: 'By',
      type: 'enum',
      required: true,
      width: 18,
      choices: answers('hand 手签 by hand', 'code 扫码 code', 'face 人脸 face'),
    },
    {
      key: 'attendance',
      zh: '状态',
      en: 'Status',
      type: 'enum',
      width: 16,
      choices: answers(
        'normal 正常 normal',
        'late 迟到 late',
        'leftEarly 早退 left early',
        'absent 旷工 absent',
        'leave 请假 leave',
        'overtime 加班 overtime',
        'substituted 替班 substituted',
      ),
    },
    { key: 'substitute', zh: '替班人', en: 'Substitute', type: 'ref', width: 20 },
    { key: 'toolsOutIn', zh: '工具领还', en: 'Tools out / in', type: 'text', width: 30 },
    { key: 'leaderSig', zh: '领班签', en: 'Leader', type: 'sig', required: true, width: 20 },
    { key: 'checkSig', zh: '主管核', en: 'Supervisor', type: 'sig', required: true, width: 20 },
  ],
}
