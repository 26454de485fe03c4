import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import { templateColumns } from './fields.ts'

/** What a column takes, as the lines above the names: Excel keeps them in sight. */
const notes = [
  '业主与房屋导入模板',
  '★ 必填。商铺：楼号填 S，单元留空。一户多人：每人一行，房号照抄，用“关系”区分（业主 共有人 住户 租户 代理人 紧急联系人）。',
  '房屋类型：住宅 公寓 商铺 办公 宿舍 储物间。房态：未售 已售未交 已交未住 自住 出租。日期：2021-06-30。面积：平方米。',
  '证件号只在已告知并取得同意后填写（V0511-1）。下面两行是示例，导入前请删除。',
]

/** Our own empty list, with two examples. */
export const templateSheet: SheetToWrite = {
  name: '房屋与业主',
  heading: notes,
  columns: templateColumns.map(({ key, title, width }) => ({ key, title, width, kind: 'text' })),
  rows: [0, 1].map((at) => Object.fromEntries(templateColumns.map(({ key, example }) => [key, example[at]]))),
}
