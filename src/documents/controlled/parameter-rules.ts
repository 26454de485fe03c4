import { refuse } from '../../platform/refusal.ts'
import type { Parameter, ParameterType, ParameterValue } from './parameter.contract.ts'

const time = /^([01]\d|2[0-3]):[0-5]\d$/
const frequency = /^([DWMY][1-9]|[QH]1|T)$/
const dilution = /^(1:[1-9]\d{0,3}|原液)$/
const fractions: readonly ParameterType[] = ['rate', 'number']

/** Why a value does not fit its parameter, as the tail of a refusal's reason; undefined when it fits. */
export function misfit(parameter: Parameter, value: ParameterValue): string | undefined {
  const { type, min, max } = parameter
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'not_yes_or_no'
  if (type === 'choice')
    return parameter.choices?.some((each) => each.value === value) ? undefined : 'not_a_choice'
  if (type === 'time' || type === 'frequency' || type === 'dilution') {
    const shape = { time, frequency, dilution }[type]
    return typeof value === 'string' && shape.test(value) ? undefined : 'malformed'
  }
  if (type === 'text') {
    const fits = typeof value === 'string' && value !== '' && new RegExp(parameter.pattern ?? '').test(value)
    return fits ? undefined : 'malformed'
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not_a_number'
  if (!fractions.includes(type) && !Number.isInteger(value)) return 'not_whole'
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return 'out_of_range'
  return undefined
}

/**
 * The parameters of an edition with new values in place of some. Refuses `document.parameter_unknown` for a key the
 * document does not have, and `document.parameter_<misfit>` naming the key as the field.
 */
export function withValues(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, ParameterValue>>,
): Parameter[] {
  for (const key of Object.keys(values))
    if (!parameters.some((each) => each.key === key))
      refuse('invalid', 'document.parameter_unknown', { field: key, clause: 'KF06', facts: { key } })
  return parameters.map((parameter) => {
    const value = values[parameter.key]
    if (value === undefined) return parameter
    const fault = misfit(parameter, value)
    if (fault) {
      const { min, max, zh, en } = parameter
      const facts = { min, max, zh, en, value }
      refuse('invalid', `document.parameter_${fault}`, { field: parameter.key, clause: 'KF06', facts })
    }
    return { ...parameter, value }
  })
}
