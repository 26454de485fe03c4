import type { FormLayout } from '../../platform/print/print.contract.ts'
import { answers } from './answers.ts'

/** 钥匙借用登记表: every key that leaves the cabinet; the code only, never the room (KF05-04). */
export const keyLoanRegister: FormLayout = {
  code: 'QR-KF-06-10',
  title: { zh: '钥匙借用登记表', en: 'Key Loan Register' },
  kind: 'register',
  orientation: 'landscape',
  size: 'A4',
  rowsPerPage: 20,
  retention: { zh: '2 年', en: '2 years' },
  keptBy: { zh: '客服部', en: 'Customer service' },
  columns: [
    { key: 'lentAt', zh: '借用时间', en: 'Lent', type: 'dt', required: true, width: 18 },
    { key: 'keyCode', zh: '钥匙代码', en: 'Key code', type: 'ref', required: true, width: 18 },
    { key: 'qty', zh: '数量', en: 'Qty', type: 'int', required: true, width: 9 },
    { key: 'borrower', zh: '借用人', en: 'Borrower', type: 'text', required: true, width: 15 },
    { key: 'borrowerUnit', zh: '部门/单位', en: 'Department', type: 'text', required: true, width: 22 },
    { key: 'phone', zh: '电话', en: 'Phone', type: 'phone', width: 20 },
    {
      key: 'reason',
      zh: '事由',
      en: 'Reason',
      type: 'enum',
      required: true,
      width: 15,
      choices: answers(
        'repair 维修 repair',
        'cleaning 清洁 cleaning',
        'viewing 看房 viewing',
        'decoration 装修 fit-out',
        'patrol 巡查 check',
        'emergency 应急 emergency',
        'handover 交付验房 handover',
      ),
    },
    { key: 'sourceNo', zh: '关联单号', en: 'Source', type: 'ref', width: 26 },
    { key: 'dueAt', zh: '预计归还', en: 'Due back', type: 'dt', required: true, width: 18 },
    { key: 'approver', zh: '批准人', en: 'Approved by', type: 'sig', width: 16 },
    { key: 'borrowSig', zh: '借用人签', en: 'Borrower', type: 'sig', required: true, width: 18 },
    { key: 'returnedAt', zh: '归还时间', en: 'Returned', type: 'dt', width: 18 },
    { key: 'returnedQty', zh: '归还数', en: 'Qty back', type: 'int', width: 10 },
    { key: 'receiverSig', zh: '接收人', en: 'Received by', type: 'sig', required: true, width: 18 },
    { key: 'exception', zh: '异常', en: 'Exception', type: 'text', width: 24 },
  ],
}
