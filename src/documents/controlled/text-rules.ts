import { refuse } from '../../platform/refusal.ts'
import { knowsParameter } from './in-force.ts'
import type { Parameter } from './parameter.contract.ts'
import { keysIn } from './reading.ts'

/**
 * The text and its figures must not be able to disagree: every {{key}} is a figure of this or another document, and
 * every figure of this document is quoted and stands in a clause that exists.
 */
export async function mustRead(body: string, parameters: readonly Parameter[]): Promise<void> {
  const own = new Set(parameters.map((each) => each.key))
  const quoted = new Set(keysIn(body))
  for (const key of quoted)
    if (!own.has(key) && !(await knowsParameter(key)))
      refuse('invalid', 'document.quotes_unknown', { field: 'body', clause: 'KF06', facts: { key } })
  const clauses = new Set([...body.matchAll(/^(\d+\.\d+) /gm)].map(([, number]) => number))
  for (const { key, clause, zh, en } of parameters) {
    const facts = { key, number: clause, zh, en }
    if (!quoted.has(key))
      refuse('invalid', 'document.figure_unquoted', { field: 'body', clause: 'KF06', facts })
    if (!clauses.has(clause))
      refuse('invalid', 'document.clause_missing', { field: 'body', clause: 'KF06', facts })
  }
}
