import type { Words } from '../../platform/words.ts'

export const zoneWords: Words = {
  'zone.title': { zh: '片区', en: 'Zones' },
  'zone.verb.create': { zh: '新增片区', en: 'Added the zone' },
  'zone.field.code': { zh: '片区号', en: 'Zone' },
  'zone.field.households': { zh: '户数', en: 'Households' },
  'zone.field.steward': { zh: '管家', en: 'Steward' },
  'zone.code_taken': { zh: '片区号 {code} 已经用过', en: 'Zone {code} is already there' },
  'household.not_your_zone': {
    zh: '不是您负责的片区，只能查看脱敏信息',
    en: 'Not your zone: you may see it masked only',
  },
}
