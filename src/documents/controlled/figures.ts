import { now } from '../../platform/clock.ts'
import { type ParameterInForce, parameterInForce } from './in-force.ts'
import type { ParameterType } from './parameter.contract.ts'

/** A time limit as it ran: its length, and the edition that set it. Working days are counted by the calendar. */
export type LimitInForce = {
  key: string
  /** natural minutes; of workdays, undefined */
  minutes: number | undefined
  workdays: number | undefined
  document: string
  label: string
}

const minutesOf: Partial<Record<ParameterType, number>> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 1440,
}

/** A time limit at an instant. Throws when the parameter is no length of time. */
export async function limitAt(key: string, at: Date = now()): Promise<LimitInForce> {
  const found = await parameterInForce(key, at)
  const { document, label } = found
  const value = numberIn(found)
  if (found.parameter.type === 'workdays')
    return { key, minutes: undefined, workdays: value, document, label }
  const factor = minutesOf[found.parameter.type]
  if (factor === undefined) throw new Error(`${key} is no length of time`)
  return { key, minutes: value * factor, workdays: undefined, document, label }
}

/** A limit in natural minutes. Throws for working days, which only a calendar can count. */
export async function minutesAt(key: string, at?: Date): Promise<number> {
  const { minutes } = await limitAt(key, at)
  if (minutes === undefined) throw new Error(`${key} is counted in working days`)
  return minutes
}

/** A count, a percentage (30 means 30 %), a rate (0.0005) or an amount in fen. */
export const numberAt = async (key: string, at?: Date): Promise<number> =>
  numberIn(await parameterInForce(key, at))

/** A choice, a time of day (HH:MM), a frequency code or a text. */
export async function textAt(key: string, at?: Date): Promise<string> {
  const { value } = await parameterInForce(key, at)
  if (typeof value !== 'string') throw new Error(`${key} is no text`)
  return value
}

/** Yes or no. */
export async function flagAt(key: string, at?: Date): Promise<boolean> {
  const { value } = await parameterInForce(key, at)
  if (typeof value !== 'boolean') throw new Error(`${key} is neither yes nor no`)
  return value
}

function numberIn({ key, value }: ParameterInForce): number {
  if (typeof value !== 'number') throw new Error(`${key} is no number`)
  return value
}
