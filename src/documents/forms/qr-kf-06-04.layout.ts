import type { FormLayout } from '../../platform/print/print.contract.ts'
import { answers } from './answers.ts'

/** 未完成事项记录表: what one shift hands to the next (KF04-02 and every procedure's shift end). */
export const openItemLog: FormLayout = {
  code: 'QR-KF-06-04',
  title: { zh: '未完成事项记录表', en: 'Open-item Log' },
  kind: 'register',
  orientation: 'landscape',
  size: 'A4',
  rowsPerPage: 20,
  retention: { zh: '1 年', en: '1 year' },
  keptBy: { zh: '客服部', en: 'Customer service' },
  columns: [
    { key: 'date', zh: '登记日期', en: 'Date', type: 'date', required: true, width: 12 },
    { key: 'sourceNo', zh: '来源单号', en: 'Source', type: 'ref', required: true, width: 26 },
    { key: 'item', zh: '事项', en: 'Item', type: 'long', required: true, width: 56 },
    {
      key: 'reason',
      zh: '未完成原因',
      en: 'Why open',
      type: 'enum',
      required: true,
      width: 15,
      choices: answers(
        'material 缺料 material',
        'owner 等业主 owner',
        'contractor 等外委 contractor',
        'approval 等审批 approval',
        'technical 技术 technical',
        'staff 人力 staff',
        'other 其他 other',
      ),
    },
    { key: 'dueAt', zh: '计划完成', en: 'Planned', type: 'dt', required: true, width: 18 },
    { key: 'owner', zh: '责任人', en: 'Responsible', type: 'ref', required: true, width: 17 },
    {
      key: 'followUps',
      zh: '跟进记录',
      en: 'Follow-up',
      type: 'table',
      width: 58,
      sub: [
        { key: 'at', zh: '时间', en: 'At', type: 'dt' },
        { key: 'by', zh: '人', en: 'By', type: 'ref' },
        { key: 'progress', zh: '进展', en: 'Progress', type: 'long' },
      ],
    },
    { key: 'fromSig', zh: '交班人', en: 'Handed over', type: 'sig', required: true, width: 15 },
    { key: 'toSig', zh: '接班人', en: 'Taken over', type: 'sig', required: true, width: 15 },
    {
      key: 'done',
      zh: '实际完成/注销人',
      en: 'Done / cleared by',
      type: 'group',
      width: 18,
      sub: [
        { key: 'doneAt', zh: '实际完成', en: 'Done at', type: 'dt' },
        { key: 'clearedBy', zh: '注销人', en: 'Cleared by', type: 'sig' },
      ],
    },
    { key: 'ageDays', zh: '滞留天数', en: 'Days open', type: 'int', width: 9 },
  ],
}
