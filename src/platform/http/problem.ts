import type { FastifyError } from 'fastify'
import { Refusal, type RefusalKind } from '../refusal.ts'
import { type Language, label, type Words } from '../words.ts'

/** HTTP numbers are written once, here. */
const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unsigned: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  not_now: 409,
  too_many: 429,
}

export type Problem = {
  type: string
  title: string
  status: number
  reason: string
  detail: { zh: string; en: string }
  field?: string
  rule?: string
  clause?: string
  current?: unknown
}

/** What a thrown thing answers over the wire; `fault` marks those whose cause belongs in the log. */
export function problemOf(error: unknown, words: Words): { problem: Problem; fault: boolean } {
  if (error instanceof Refusal) return { problem: ofRefusal(error, words), fault: false }
  const fastify = error as FastifyError
  if (fastify.validation) return { problem: ofValidation(fastify, words), fault: false }
  const known = ofDatabase(error as { code?: string; constraint?: string }, words)
  if (known) return { problem: known, fault: false }
  const status = fastify.statusCode && fastify.statusCode < 500 ? fastify.statusCode : 500
  const reason = status === 429 ? 'http.too_many' : status < 500 ? 'http.malformed' : 'house.fault'
  return { problem: make(status, reason, words), fault: status === 500 }
}

const make = (
  status: number,
  reason: string,
  words: Words,
  facts: Record<string, unknown> = {},
): Problem => ({
  type: `urn:steward:${reason}`,
  title: reason,
  status,
  reason,
  detail: {
    zh: label(words, reason, 'zh', wordedFacts(reason, facts, words, 'zh')),
    en: label(words, reason, 'en', wordedFacts(reason, facts, words, 'en')),
  },
})

const ofRefusal = ({ kind, reason, about }: Refusal, words: Words): Problem => ({
  ...make(statusOf[kind], reason, words, about.facts),
  field: about.field,
  rule: about.rule,
  clause: about.clause,
  current: about.current,
})

/** States, verbs, posts and permissions inside a sentence are shown in words: a table's own labels where it has them. */
function wordedFacts(
  reason: string,
  facts: Record<string, unknown>,
  words: Words,
  language: Language,
): Record<string, unknown> {
  const noun = reason.split('.')[0]
  const worded: Record<string, unknown> = { ...facts }
  for (const name of ['state', 'verb']) {
    const key = `${noun}.${name}.${String(facts[name])}`
    if (words[key]) worded[name] = words[key][language]
  }
  for (const name of ['post', 'permission']) {
    const key = `${name}.${String(facts[name])}`
    if (words[key]) worded[name] = words[key][language]
  }
  return worded
}

function ofValidation(error: FastifyError, words: Words): Problem {
  const first = error.validation![0]
  const path = (first?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.')
  const missing =
    (first?.params as { requiredProperties?: string[]; missingProperty?: string } | undefined) ?? {}
  const field = [path, missing.requiredProperties?.[0] ?? missing.missingProperty].filter(Boolean).join('.')
  return {
    ...make(422, 'http.invalid_field', words, {
      field: field || error.validationContext,
      rule: first?.message ?? '',
    }),
    field: field || undefined,
  }
}

/** What the database itself refused: a race another person won, or a law written in a constraint. */
function ofDatabase(error: { code?: string; constraint?: string }, words: Words): Problem | undefined {
  const facts = { constraint: error.constraint ?? '' }
  // unique, and exclusion: two terms or shifts that would overlap
  if (error.code === '23505' || error.code === '23P01') return make(409, 'house.already_there', words, facts)
  if (error.code === '23514') return make(422, 'house.against_the_rule', words, facts)
  if (error.code === '23503') return make(422, 'house.unknown_reference', words, facts)
  if (error.code === '22P05' || error.code === '22021') return make(422, 'house.unwritable_text', words)
  // a date no calendar has, a number too large: shapes the contract cannot tell
  if (error.code?.startsWith('22')) return make(422, 'house.unreadable_value', words)
  if (error.code === '42501') return make(403, 'house.not_your_estate', words)
  if (error.code === '57014') return make(503, 'house.too_slow', words)
  if (error.code === '53100') return make(503, 'house.disk_full', words)
  if (error.code?.startsWith('08') || error.code === 'ECONNREFUSED' || error.code?.startsWith('57P'))
    return make(503, 'house.database_away', words)
  return undefined
}
