import type { Words } from '../../platform/words.ts'

export const searchWords: Words = {
  'search.box': { zh: '房号 姓名 电话 车牌 单号', en: 'Room, name, phone, plate, number' },
  'search.nothing': { zh: '没有找到“{words}”', en: 'Nothing found for “{words}”' },
  'search.try': {
    zh: '试试房号 3-2-1802、姓名首字母、电话后四位或车牌',
    en: 'Try a room such as 3-2-1802, initials, the last four figures of a phone, or a plate',
  },
  'search.matched.room': { zh: '房号', en: 'Room' },
  'search.matched.phone': { zh: '电话', en: 'Phone' },
  'search.matched.phoneTail': { zh: '电话后四位', en: 'Last four' },
  'search.matched.plate': { zh: '车牌', en: 'Plate' },
  'search.matched.name': { zh: '姓名', en: 'Name' },
  'search.matched.pinyin': { zh: '拼音', en: 'Pinyin' },
  'search.matched.parking': { zh: '车位', en: 'Parking' },
  'search.matched.place': { zh: '公共点位', en: 'Public place' },
}
