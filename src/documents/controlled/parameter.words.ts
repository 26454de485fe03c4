import type { Language } from '../../platform/words.ts'
import type { Parameter, ParameterType, ParameterValue } from './parameter.contract.ts'

const units: Partial<Record<ParameterType, { zh: string; en: [one: string, many: string] }>> = {
  seconds: { zh: '秒', en: ['second', 'seconds'] },
  minutes: { zh: '分钟', en: ['minute', 'minutes'] },
  hours: { zh: '小时', en: ['hour', 'hours'] },
  days: { zh: '天', en: ['day', 'days'] },
  workdays: { zh: '个工作日', en: ['working day', 'working days'] },
  months: { zh: '个月', en: ['month', 'months'] },
  years: { zh: '年', en: ['year', 'years'] },
}

/** The unit a person types a value in, such as 分钟, % or 元; '' where there is none. */
export function unitOf(type: ParameterType, language: Language): string {
  if (type === 'percent') return '%'
  if (type === 'rate') return '‰'
  if (type === 'money') return language === 'zh' ? '元' : 'yuan'
  const unit = units[type]
  return unit ? (language === 'zh' ? unit.zh : unit.en[1]) : ''
}

type Worded = Pick<Parameter, 'type' | 'choices'>

/** A value as a person says it: 15 分钟, 24 小时, 500 元, 每日 2 次. */
export function parameterText(
  { type, choices }: Worded,
  value: ParameterValue,
  language: Language = 'zh',
): string {
  const zh = language === 'zh'
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no'
  if (type === 'choice') return choices?.find((each) => each.value === value)?.[language] ?? String(value)
  if (type === 'frequency') return frequencyText(String(value), zh)
  if (type === 'dilution') return value === '原液' && !zh ? 'undiluted' : String(value)
  if (typeof value === 'string') return value
  if (type === 'percent') return `${value}%`
  if (type === 'rate') return `${round(value * 1000)}‰`
  if (type === 'money') return zh ? `${yuan(value)} 元` : `${yuan(value)} yuan`
  // The manual keeps for ever what it keeps for no stated number of years.
  if (type === 'years' && value === 0) return zh ? '长期' : 'for good'
  return measured(type, value, zh)
}

function measured(type: ParameterType, value: number, zh: boolean): string {
  if (type === 'minutes' && value >= 120 && value % 60 === 0) return measured('hours', value / 60, zh)
  if (type === 'hours' && value >= 72 && value % 24 === 0) return measured('days', value / 24, zh)
  const unit = units[type]
  if (!unit) return String(value)
  return zh ? `${value} ${unit.zh}` : `${value} ${unit.en[value === 1 ? 0 : 1]}`
}

const periods: Record<string, { zh: string; en: string }> = {
  D: { zh: '每日', en: 'a day' },
  W: { zh: '每周', en: 'a week' },
  M: { zh: '每月', en: 'a month' },
  Q: { zh: '每季', en: 'a quarter' },
  H: { zh: '每半年', en: 'a half-year' },
  Y: { zh: '每年', en: 'a year' },
}

function frequencyText(code: string, zh: boolean): string {
  const period = periods[code[0] ?? '']
  const times = Number(code.slice(1))
  if (!period || !times) return zh ? '随条件触发' : 'when called for'
  return zh ? `${period.zh} ${times} 次` : `${times === 1 ? 'once' : `${times} times`} ${period.en}`
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6

const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/, '')
