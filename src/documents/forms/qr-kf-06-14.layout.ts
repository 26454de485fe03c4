import type { FormLayout } from '../../platform/print/print.contract.ts'

const things = [
  ['入户门钥匙', '把'],
  ['机械钥匙', '把'],
  ['信报箱钥匙', '把'],
  ['单元门禁卡', '张'],
  ['车库卡', '张'],
  ['水卡', '张'],
  ['电卡', '张'],
  ['气卡', '张'],
  ['电视/网络资料', '份'],
  ['质量保证书', '份'],
  ['使用说明书', '份'],
  ['装修手册', '份'],
  ['业主公约', '份'],
  ['竣工图/管线图', '份'],
  ['洁具说明书', '份'],
  ['遥控器', '个'],
  ['其他', ''],
]

/** 移交业主物品清单: every thing put into the owner's hands (KF05-01). */
export const itemsHandedOver: FormLayout = {
  code: 'QR-KF-06-14',
  title: { zh: '移交业主物品清单', en: 'Items Handed to Owner' },
  kind: 'register',
  orientation: 'portrait',
  size: 'A4',
  rowsPerPage: 30,
  retention: { zh: '长期', en: 'for good' },
  keptBy: { zh: '客服部', en: 'Customer service' },
  asksFor: { zh: '房号', en: 'Unit' },
  preset: things.map(([item, uom]) => ({ item, uom })),
  columns: [
    { key: 'item', zh: '物品', en: 'Item', type: 'text', required: true, width: 42 },
    { key: 'spec', zh: '规格/编号', en: 'Spec or serial', type: 'text', width: 40 },
    { key: 'expected', zh: '应交数量', en: 'Expected', type: 'int', width: 19 },
    { key: 'actual', zh: '实交数量', en: 'Handed over', type: 'int', required: true, width: 19 },
    { key: 'uom', zh: '单位', en: 'Unit', type: 'text', width: 14 },
    { key: 'note', zh: '差异说明', en: 'Difference', type: 'text', width: 46 },
    { key: 'ownerSig', zh: '业主点收签', en: 'Owner', type: 'sig', required: true, place: 'foot', span: 6 },
    { key: 'handlerSig', zh: '经手', en: 'Handled by', type: 'sig', required: true, place: 'foot', span: 6 },
    { key: 'signedOn', zh: '日期', en: 'Date', type: 'date', required: true, place: 'foot' },
  ],
}
