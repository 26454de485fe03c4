import type { Words } from '../../platform/words.ts'

/** Words of the page on which the whole trail is verified. */
export const trailWords: Words = {
  'trail.title': { zh: '留痕验证', en: 'Verify the trail' },
  'trail.verify': { zh: '验证', en: 'Verify' },
  'trail.what': { zh: '全部留痕', en: 'The whole trail' },
  'trail.explain': {
    zh: '每件事一经记录便与前一件以摘要相连并封存。验证从第一件起逐件重算，有改动、缺失或插入即指出所在位置。',
    en: 'Whatever is recorded is chained by its digest to what was recorded before it, and sealed. Verifying computes every link anew from the first and names the place where something was altered, removed or slipped in.',
  },
  'trail.walking': { zh: '正在逐件核对…', en: 'Checking every link …' },
  'trail.holds': {
    zh: '{sealed} 条已封存留痕完好，未被改动',
    en: '{sealed} sealed entries hold, unaltered',
  },
  'trail.empty': { zh: '还没有已封存的留痕', en: 'Nothing has been sealed yet' },
  'trail.broken': {
    zh: '第 {position} 位不符：{fault}',
    en: 'The chain does not hold at position {position}: {fault}',
  },
  'trail.fault.altered': { zh: '内容被改动', en: 'the entry was altered' },
  'trail.fault.missing': { zh: '留痕被删除', en: 'the entry was removed' },
  'trail.fault.seal_missing': { zh: '封存被删除', en: 'a seal was removed' },
  'trail.fault.inserted_behind_the_chain': { zh: '事后插入', en: 'an entry was slipped in afterwards' },
  'trail.sealed': { zh: '已封存', en: 'Sealed' },
  'trail.pending': { zh: '待封存', en: 'To be sealed' },
  'trail.at': { zh: '验证时间', en: 'Verified at' },
  'trail.happening': { zh: '留痕编号', en: 'Entry' },
}
