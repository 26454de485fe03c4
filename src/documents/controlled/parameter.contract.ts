import Type, { type Static } from 'typebox'

/** How a figure is measured; its words and its check follow from this. Money is fen, a rate a plain fraction. */
export const parameterTypes = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'workdays',
  'months',
  'years',
  'percent',
  'rate',
  'count',
  'number',
  'money',
  'time',
  'text',
  'boolean',
  'choice',
  'frequency',
  'dilution',
] as const
export type ParameterType = (typeof parameterTypes)[number]

export const ParameterValue = Type.Union([Type.String({ maxLength: 200 }), Type.Number(), Type.Boolean()])
export type ParameterValue = Static<typeof ParameterValue>

/** One figure of a document: the text quotes it as {{key}}, the code reads it by its key. */
export const Parameter = Type.Object({
  key: Type.String({ pattern: '^[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+$' }),
  zh: Type.String({ minLength: 1 }),
  en: Type.String({ minLength: 1 }),
  type: Type.Enum(parameterTypes),
  value: ParameterValue,
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  pattern: Type.Optional(Type.String()),
  choices: Type.Optional(
    Type.Array(Type.Object({ value: Type.String(), zh: Type.String(), en: Type.String() }), { minItems: 1 }),
  ),
  clause: Type.String({ pattern: '^\\d+\\.\\d+$' }),
  /** the manual itself gave the figure, or it is a default of ours */
  source: Type.Enum(['manual', 'default']),
})
export type Parameter = Static<typeof Parameter>
