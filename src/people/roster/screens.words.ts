import type { Words } from '../../platform/words.ts'

/** What the roster's screens say besides the shifts and refusals of roster.words.ts. */
export const rosterScreenWords: Words = {
  'week.title': { zh: '排班', en: 'Roster' },
  'week.of': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'week.before': { zh: '上一周', en: 'Week before' },
  'week.after': { zh: '下一周', en: 'Week after' },
  'week.this': { zh: '本周', en: 'This week' },
  'week.copy': { zh: '复制上周', en: 'Copy last week' },
  'week.copy_note': {
    zh: '把上周的班排进本周还空着的日子，已排的不动。',
    en: 'Last week goes into the days of this week that are still empty.',
  },
  'week.copied': { zh: '已排 {n} 个班', en: '{n} shifts planned' },
  'week.skipped': { zh: '有 {n} 个没有排：{list}', en: '{n} left out: {list}' },
  'week.person': { zh: '员工', en: 'Person' },
  'week.hours': { zh: '工时', en: 'Hours' },
  'week.over': {
    zh: '四周平均每周 {average} 小时，法定不超过 {most} 小时，且每周至少休一日',
    en: 'An average of {average} hours a week; the law allows {most} and a day of rest',
  },
  'week.cover': { zh: '{post}{shift}班', en: '{post}, {shift} shift' },
  'week.missing': { zh: '缺 {n}', en: '{n} missing' },
  'week.nobody': { zh: '没有人在这个岗位任职', en: 'Nobody holds this post' },
  'week.set': { zh: '{name} {day}', en: '{name}, {day}' },
  'week.move': { zh: '移到或与…对换', en: 'Move to, or exchange with' },
  'week.moving': {
    zh: '点要移到的格子；有班的两格对换',
    en: 'Press the place to move to; two shifts are exchanged',
  },
  'week.stop': { zh: '不移了', en: 'Do not move' },
  'week.rest': { zh: '休息', en: 'Rest' },
  'week.weekdays': { zh: '一 二 三 四 五 六 日', en: 'Mon Tue Wed Thu Fri Sat Sun' },
  'week.make_up': { zh: '班', en: 'workday' },
  'week.legend': { zh: '班次', en: 'Shifts' },
  'week.past': { zh: '已过去的不能改', en: 'What is past stays' },
  'duty.now': { zh: '当班', en: 'On duty' },
  'duty.until': { zh: '至', en: 'until' },
  'duty.nobody': { zh: '无人当班', en: 'Nobody on duty' },
  'duty.people': { zh: '{n} 人', en: '{n}' },
}
