import { now, shanghaiDay, shanghaiTime } from '../clock.ts'
import type { Language } from '../words.ts'

/** Fen to yuan with thousands marks and two decimals: 1234567 → 12,345.67. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '−' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}

/** A day as people here write it: 11-23, with the year only when it is not this one. */
export function dayText(at: Date, today: Date = now()): string {
  const day = shanghaiDay(at)
  return day.slice(0, 4) === shanghaiDay(today).slice(0, 4) ? day.slice(5) : day
}

/** Day and time of day in Shanghai: 11-23 09:05. */
export const momentText = (at: Date, today: Date = now()): string =>
  `${dayText(at, today)} ${shanghaiTime(at)}`

const units = {
  zh: { day: ' 天', hour: ' 小时', minute: ' 分', gap: ' ' },
  en: { day: ' d', hour: ' h', minute: ' min', gap: ' ' },
}

/** A length of time in the two largest units a person would say: 1 小时 5 分, 3 天 4 小时, 12 分. Milliseconds in. */
export function lengthText(ms: number, language: Language): string {
  const unit = units[language]
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  if (days) return `${days}${unit.day}${hours ? `${unit.gap}${hours}${unit.hour}` : ''}`
  if (hours) return `${hours}${unit.hour}${rest ? `${unit.gap}${rest}${unit.minute}` : ''}`
  return `${rest}${unit.minute}`
}
