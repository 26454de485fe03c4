import { type Language, label, type Words } from '../words.ts'
import { type Deadline, type Instant, minutesLeft, standing } from './calendar.contract.ts'

export const calendarWords: Words = {
  'calendar.standing.green': { zh: '正常', en: 'on time' },
  'calendar.standing.amber': { zh: '将到期', en: 'due soon' },
  'calendar.standing.late': { zh: '超时', en: 'late' },
  'calendar.standing.paused': { zh: '暂停计时', en: 'clock stopped' },

  'calendar.left': { zh: '还剩 {time}', en: '{time} left' },
  'calendar.over': { zh: '已超 {time}', en: '{time} late' },
  'calendar.due_now': { zh: '已到时限', en: 'due now' },
  'calendar.days': { zh: '{n} 天', en: '{n} d' },
  'calendar.hours': { zh: '{n} 小时', en: '{n} h' },
  'calendar.minutes': { zh: '{n} 分', en: '{n} min' },

  'calendar.why.natural': { zh: '自然时间', en: 'running day and night' },
  'calendar.why.working': { zh: '工作时间', en: 'working hours' },
  'calendar.why.night': { zh: '夜间', en: 'night' },
  'calendar.why.break': { zh: '非工作时段', en: 'outside working hours' },
  'calendar.why.weekend': { zh: '周末', en: 'weekend' },
  'calendar.why.holiday': { zh: '法定节假日', en: 'public holiday' },
  'calendar.why.closed': { zh: '公司休息日', en: 'company closing day' },
  'calendar.why.pause': { zh: '暂停计时', en: 'clock stopped' },
  'calendar.counted': { zh: '计 {time}', en: 'counts {time}' },
  'calendar.not_counted': { zh: '不计', en: 'does not count' },
  'calendar.note': { zh: '{why}（{note}）', en: '{why} ({note})' },
}

/** 65 → 1 小时 5 分 / 1 h 5 min. The two largest units that say something; minutes may be negative. */
export function duration(minutes: number, language: Language): string {
  const whole = Math.abs(Math.trunc(minutes))
  const parts: [string, number][] = [
    ['calendar.days', Math.floor(whole / 1440)],
    ['calendar.hours', Math.floor((whole % 1440) / 60)],
    ['calendar.minutes', whole % 60],
  ]
  const spoken = parts.filter(([, n]) => n > 0).slice(0, 2)
  const said = spoken.length > 0 ? spoken : [['calendar.minutes', 0] as const]
  return said.map(([key, n]) => label(calendarWords, key, language, { n })).join(' ')
}

/** 还剩 12 分 · 已超 1 小时 5 分 · 已到时限 · 暂停计时: what stands beside an open matter. */
export function remaining(deadline: Deadline<Instant>, at: Date, language: Language): string {
  const left = minutesLeft(deadline, at)
  if (left === null) return label(calendarWords, `calendar.standing.${standing(deadline, at)}`, language)
  if (left === 0) return label(calendarWords, 'calendar.due_now', language)
  const time = duration(left, language)
  return label(calendarWords, left > 0 ? 'calendar.left' : 'calendar.over', language, { time })
}

/** One line of an explanation without its hours: 法定节假日（国庆节），不计. `note` is already in the reader's language. */
export function reasonLine(
  line: { why: string; counted: boolean; note?: string; minutes: number },
  language: Language,
): string {
  const word = label(calendarWords, `calendar.why.${line.why}`, language)
  const why = line.note
    ? label(calendarWords, 'calendar.note', language, { why: word, note: line.note })
    : word
  const time = duration(line.minutes, language)
  const counted = label(calendarWords, line.counted ? 'calendar.counted' : 'calendar.not_counted', language, {
    time,
  })
  return language === 'zh' ? `${why}，${counted}` : `${why}, ${counted}`
}
