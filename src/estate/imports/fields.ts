import type { TableField } from '../../platform/sheets/table.ts'

export type FieldKey =
  | 'code'
  | 'building'
  | 'entrance'
  | 'room'
  | 'floor'
  | 'floors'
  | 'lift'
  | 'kind'
  | 'layout'
  | 'grossArea'
  | 'netArea'
  | 'occupancy'
  | 'handedOverOn'
  | 'name'
  | 'gender'
  | 'phone'
  | 'phone2'
  | 'idNumber'
  | 'relation'
  | 'coOwners'
  | 'since'
  | 'plate'
  | 'remark'

/** What each field is called by us, by offices in their own lists, and by the system they come from (peers.md 1.1). */
const labels: Record<FieldKey, string[]> = {
  code: ['房号', '房屋编号', '房屋编码', '房产'],
  building: ['楼号', '楼栋', '楼栋号', '楼栋编号', '栋'],
  entrance: ['单元', '单元号', '单元编号'],
  room: ['房间', '房间号', '室', '室号', '门牌'],
  floor: ['楼层', '房屋楼层', '层'],
  floors: ['总层数'],
  lift: ['是否有电梯', '电梯'],
  kind: ['房屋类型', '房产类型'],
  layout: ['户型', '房屋户型'],
  grossArea: ['建筑面积', '面积'],
  netArea: ['套内面积', '室内面积'],
  occupancy: ['房态', '房屋状态', '状态'],
  handedOverOn: ['交付日期', '交房日期', '交付时间'],
  name: ['业主姓名', '业主名称', '姓名', '业主'],
  gender: ['性别'],
  phone: ['手机号', '手机', '电话', '联系电话', '手机号码'],
  phone2: ['备用电话', '固定电话', '第二联系电话', '座机'],
  idNumber: ['身份证号', '证件号', '证件号码', '身份证', '身份证号码'],
  relation: ['业主类型', '关系', '人员类型', '与业主关系'],
  coOwners: ['共有人', '产权共有人'],
  since: ['入住日期', '入住时间', '迁入日期'],
  plate: ['车牌', '车牌号', '车牌号码'],
  remark: ['备注', '说明备注'],
}

export const fields: TableField[] = Object.entries(labels).map(([key, names]) => ({ key, labels: names }))

/** Which list it is: by the columns only that one has. */
export function templateOf(keys: ReadonlySet<string>): 'steward' | 'peer' | 'roster' {
  if (keys.has('handedOverOn') && keys.has('relation')) return 'steward'
  return keys.has('floors') && keys.has('lift') ? 'peer' : 'roster'
}

/** Our own template's columns, in order; ★ marks what a row cannot do without. */
export const templateColumns: readonly { key: FieldKey; title: string; width: number; example: string[] }[] =
  [
    { key: 'building', title: '楼号 ★', width: 8, example: ['1', 'S'] },
    { key: 'entrance', title: '单元', width: 8, example: ['1', ''] },
    { key: 'room', title: '房间 ★', width: 9, example: ['0101', '08'] },
    { key: 'floor', title: '楼层', width: 7, example: ['1', '1'] },
    { key: 'kind', title: '房屋类型', width: 10, example: ['住宅', '商铺'] },
    { key: 'layout', title: '户型', width: 10, example: ['3室2厅', ''] },
    { key: 'grossArea', title: '建筑面积', width: 10, example: ['118.6', '120'] },
    { key: 'netArea', title: '套内面积', width: 10, example: ['94.88', ''] },
    { key: 'occupancy', title: '房态', width: 10, example: ['自住', '出租'] },
    { key: 'handedOverOn', title: '交付日期', width: 12, example: ['2021-06-30', '2022-03-31'] },
    { key: 'name', title: '业主姓名', width: 16, example: ['王某某', '某某百货有限公司'] },
    { key: 'gender', title: '性别', width: 7, example: ['女', ''] },
    { key: 'phone', title: '手机号', width: 14, example: ['13800000000', '025-80000000'] },
    { key: 'phone2', title: '备用电话', width: 14, example: ['', ''] },
    { key: 'idNumber', title: '证件号', width: 21, example: ['', ''] },
    { key: 'relation', title: '关系', width: 9, example: ['业主', '业主'] },
    { key: 'coOwners', title: '共有人', width: 14, example: ['', ''] },
    { key: 'since', title: '入住日期', width: 12, example: ['2022-10-27', ''] },
    { key: 'plate', title: '车牌', width: 12, example: ['', ''] },
    { key: 'remark', title: '备注', width: 24, example: ['示例，请删除', '示例，请删除'] },
  ]
