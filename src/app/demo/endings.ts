import type { Story } from './wishes.ts'

/** Rare and urgent: told apart so that an emergency is in every month. */
export const emergencies: readonly Story[] = [
  { category: 'repair', trade: 'lift', place: 'public', words: ['电梯困人，里面有孩子和老人'] },
  { category: 'help', trade: null, place: 'unit', words: ['厨房燃气味很大，不敢开灯'] },
  { category: 'repair', trade: 'plumbing', place: 'unit', words: ['水管爆了，水漫到客厅，楼下也在漏'] },
]

export const urgent = [
  '单元门禁失灵，大门敞着',
  '整层灯不亮，黑得看不见台阶',
  '消防管接头漏水，地上一大片',
  '水管漏水，关不住',
] as const

export const results: Readonly<Record<string, readonly string[]>> = {
  repair: [
    '已更换配件，试用正常',
    '已疏通，冲水试验三次正常',
    '已紧固并调整，业主现场确认',
    '已查明原因并修复，清理现场',
  ],
  cleaning: ['已清洁，现场拍照', '已安排保洁完成，业主验收'],
  help: ['已到场协助处理，情况稳定', '已联系家属并陪同处理'],
  complaint: ['已与双方沟通，约定作息时间', '已清理并贴告示，三日后复查', '已通知车主挪车并登记'],
  other: ['已当场说明办理流程与所需材料', '已查清并答复', '已登记并转告当事人', '已代为办理'],
}
