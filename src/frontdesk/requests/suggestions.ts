import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded, quickRead } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import type { Suggestion, SuggestionRule } from './requests.lists.contract.ts'
import { defaultRules } from './suggestion/default-rules.ts'
import { suggest } from './suggestion/suggestion.ts'

const name = 'request.suggestionRules'
/** A happening needs a subject: the one set of rules has this id. */
const rulesId = '00000000-0000-7000-8502-000000000001'

// Another process may change the rules; a suggestion may be this old.
const freshMs = 30_000
let known: { rules: readonly SuggestionRule[]; readAt: number } | undefined

/** The company's keyword rules; the shipped ones until it has its own. */
export async function suggestionRules(actor: Actor): Promise<readonly SuggestionRule[]> {
  if (known && performance.now() - known.readAt < freshMs) return known.rules
  const [row] = await quickRead(actor, (db) =>
    db.selectFrom('platform.setting').select('value').where('name', '=', name),
  )
  const rules = (row?.value as unknown as SuggestionRule[] | undefined) ?? (defaultRules as SuggestionRule[])
  known = { rules, readAt: performance.now() }
  return rules
}

/** KF05-02 4.3: category, priority and trade from the words; the first receiver decides. */
export const suggestSorting = async (actor: Actor, words: string): Promise<Suggestion> =>
  suggest(await suggestionRules(actor), words)

/** Replaces the rules for the whole company; the trail keeps what they were. */
export async function changeSuggestionRules(
  actor: Actor,
  command: Command,
  rules: SuggestionRule[],
): Promise<{ rules: SuggestionRule[] }> {
  const before = await suggestionRules(actor)
  const on = { estateId: 0, verb: 'requests.changeSuggestionRules', payload: rules }
  const reply = await commanded(actor, command, on, async (tx) => {
    const row = { value: JSON.stringify(rules), changed_at: now(), changed_by: actor.staffId }
    await tx
      .insertInto('platform.setting')
      .values({ name, ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute()
    await note(tx, {
      estateId: 0,
      subject: 'platform.setting',
      subjectId: rulesId,
      verb: 'changeSuggestionRules',
      actor,
      before: { rules: before },
      after: { rules },
      commandId: command.id,
    })
    return { rules }
  })
  known = undefined
  return reply
}
