import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeMatters, compareMatters, type Matter } from './similarity.ts'

const matter = (time: string, place: string | null, words: string, phone: string | null = null): Matter => ({
  at: new Date(`2026-11-23T${time}:00+08:00`),
  place,
  words,
  phone,
})
const match = (one: Matter, other: Matter) => compareMatters(one, other, 24)?.match ?? null

describe('pairs of one day at the desk', () => {
  test.each([
    ['5-2-2702', '外墙渗水，下雨天墙纸都湿了', '14:22', '14:41'],
    ['7-1-0502', '钥匙落屋里了，锅还在灶上', '18:57', '18:59'],
    ['1-1-0902', '房本上的面积跟你们收费的面积对不上', '21:01', '21:06'],
  ])('%s said again is the same matter', (place, words, first, second) => {
    const again = matter(second, place, `还是刚才那个事，${words}`)
    expect(compareMatters(again, matter(first, place, words), 24)).toMatchObject({
      match: 'exact',
      reasons: ['same_place', 'same_words', 'says_again'],
    })
  })

  test.each([
    // the same words from homes that have nothing to do with each other
    ['电梯里有人吐了，麻烦马上处理一下', '10-2-0202', '4-2-1203'],
    ['客厅灯不亮，换灯泡也没用', '1-1-0603', '6-2-2203'],
    ['可视对讲没声音，快递按了听不到', '8-2-3101', '3-1-1003'],
    // two kitchens of one entrance are two kitchens
    ['厨房下水堵了，自己通过没通开', '12-1-1709', '12-1-1807'],
    ['可视对讲没声音，快递按了听不到', '12-1-1302', '12-1-0801'],
    ['外墙渗水，下雨天墙纸都湿了', '3-1-1104', '12-1-1101'],
  ])('%s at %s and %s are two matters', (words, one, other) => {
    expect(match(matter('10:00', one, words), matter('10:40', other, words))).toBeNull()
  })

  test('other matters of one place are not the same', () => {
    const place = 'P-03-2-LIFT2'
    const words = ['消防管接头漏水，地上一大片', '公告栏玻璃裂了', '应急灯一直闪']
    for (const one of words)
      for (const other of words)
        if (one !== other)
          expect(match(matter('09:00', place, one), matter('09:30', place, other))).toBeNull()
  })
})

describe('near, by labelled pairs', () => {
  test.each([
    ['3-2-1802', '厨房水管漏水', '3-2-1802', '厨房管子渗水，流了一地'],
    ['3-2-1802', '卫生间马桶堵了', '3-2-1802', '厕所坐便器不通'],
    ['3-2-1802', '客厅的灯不亮了', '3-2-1802', '客厅照明坏了'],
    ['3-2-1802', '入户门关不严，风一吹响', '3-2-1802', '你好，入户门关不上，风吹得响'],
    ['P-03-2-LIFT2', '电梯困人了', 'P-03-2-LIFT2', '有人被困在电梯里'],
    ['P-08-1-LOBBY', '单元门禁刷卡没反应', 'P-08-1-LOBBY', '单元门禁失灵'],
    ['3-2-1802', '楼道灯都不亮，黑得很', '3-2-1704', '楼道的灯坏了'],
    ['3-2-1802', '整栋停电了', '3-2-0301', '整栋楼没电'],
    ['P-03-2-LIFT2', '电梯里有人吐了', '3-2-1101', '电梯轿厢里有呕吐物'],
    ['3-2-1802', '楼上太吵，孩子睡不着', '3-2-1802', '楼上噪音扰民，小孩睡不了'],
    ['1-1-0902', '还是刚才那个事，怎么还没来', '1-1-0902', '马桶一直流水，水箱不停'],
  ])('%s %s · %s %s', (place, words, otherPlace, otherWords) => {
    expect(match(matter('10:00', place, words), matter('10:25', otherPlace, otherWords))).toBe('near')
  })

  test.each([
    ['3-2-1802', '厨房水龙头滴水', '3-2-1802', '卧室门锁坏了'],
    ['3-2-1802', '马桶堵了', '3-2-1802', '厨房下水堵了，水槽满了'],
    ['3-2-1802', '问一下物业费怎么交', '3-2-1802', '水费怎么比上月多'],
    ['3-2-1802', '客厅灯坏了', '3-2-1802', '卧室空调坏了'],
    ['3-2-1802', '厨房下水堵了', '3-2-1704', '厨房下水堵了'],
    ['3-2-1802', '楼道灯坏了', '5-2-1802', '楼道灯坏了'],
    ['3-2-1802', '想约周五下午擦窗', '3-2-1802', '想约周五下午装灯'],
  ])('not %s %s · %s %s', (place, words, otherPlace, otherWords) => {
    expect(match(matter('10:00', place, words), matter('10:25', otherPlace, otherWords))).toBeNull()
  })
})

test('time makes matters less alike, and after the hours given they are two', () => {
  const words = '厨房水管漏水'
  const first = matter('00:00', '3-2-1802', words)
  const after = (time: string) => compareMatters(matter(time, '3-2-1802', words), first, 6)
  expect(after('00:10')?.likeness).toBeGreaterThan(after('05:50')?.likeness ?? 1)
  expect([after('06:00')?.match, after('06:01')]).toEqual(['exact', null])
})

test('the same caller with the place written otherwise', () => {
  const one = matter('10:00', '3-2-1802', '厨房水管漏水了', 'blind')
  const other = matter('10:10', null, '厨房水管漏水', 'blind')
  expect(compareMatters(one, other, 24)).toMatchObject({
    match: 'near',
    reasons: ['same_caller', 'same_words'],
  })
  expect(compareMatters(one, { ...other, phone: null }, 24)).toBeNull()
})

test('the shared passages and the minutes apart are told', () => {
  const found = compareMatters(
    matter('10:00', '3-2-1802', '厨房水管漏水，流一地'),
    matter('09:45', '3-2-1802', '厨房管子渗水'),
    24,
  )
  expect(found).toMatchObject({ minutesApart: 15, shared: ['厨房水管漏'] })
})

test('exact ones come first, then the likest', () => {
  const wanted = matter('10:00', '3-2-1802', '厨房水管漏水，流一地')
  const others = [
    matter('09:00', '3-2-1802', '厨房管子渗水'),
    matter('01:00', '3-2-1802', '厨房水管漏水，流一地'),
    matter('09:50', '3-2-1802', '卧室门锁坏了'),
  ]
  expect(alikeMatters(wanted, others, 24).map(({ other }) => other.words)).toEqual([
    '厨房水管漏水，流一地',
    '厨房管子渗水',
  ])
})

test('the order of the two does not matter, and the score stays within 0 and 1', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('厨房水管漏水', '还是刚才那个事', ''),
  )
  const place = fc.constantFrom('3-2-1802', '3-2-1704', 'P-03-2-LIFT2', 'S-08', null)
  const any = fc.record({
    words,
    place,
    at: fc.integer({ min: 0, max: 90_000_000 }).map((ms) => new Date(ms)),
  })
  fc.assert(
    fc.property(any, any, (one, other) => {
      const found = compareMatters(one, other, 24)
      const turned = compareMatters(other, one, 24)
      expect([found?.match, found?.likeness]).toEqual([turned?.match, turned?.likeness])
      if (found) expect(found.likeness).toBeGreaterThanOrEqual(0)
      if (found) expect(found.likeness).toBeLessThanOrEqual(1)
    }),
  )
})
