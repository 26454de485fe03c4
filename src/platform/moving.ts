import type { Actor } from './actor.ts'
import { legalVerbs, type Moves, moveTo } from './moves.ts'
import { refuse } from './refusal.ts'

export type Moving<State extends string> = {
  actor: Actor
  /** the row's state now; '' for a row that does not exist yet */
  state: State | ''
  /** the facts given with the move: those the table requires must be neither empty nor missing */
  facts?: Record<string, unknown>
  /** the permission check of people/permissions.ts; the house passes always */
  may: (actor: Actor, word: string) => boolean
  /** the row as it stands, shown to the person who came second */
  current?: unknown
}

/**
 * The state a verb leads to, or a refusal: `<noun>.cannot_<verb>` with the state when the move is illegal (409),
 * `<noun>.may_not_<verb>` when the post may not (403), `<noun>.<fact>_required` for a missing fact (422).
 */
export function makeMove<State extends string, Verb extends string>(
  table: Moves<State, Verb>,
  verb: Verb,
  { actor, state, facts = {}, may, current }: Moving<State>,
): State {
  const move = table.moves[verb]
  const noun = nounOf(table)
  const next = moveTo(table, state, verb)
  const about = { clause: move.clause, facts: { state, verb }, current }
  if (!next) refuse('not_now', `${noun}.cannot_${verb}`, about)
  if (!actor.system && (move.house || !may(actor, move.may)))
    refuse('forbidden', `${noun}.may_not_${verb}`, about)
  for (const fact of move.requires ?? [])
    if (isMissing(facts[fact])) refuse('invalid', `${noun}.${fact}_required`, { ...about, field: fact })
  return next
}

/** The verbs this actor is offered on a row: what the server would allow, so what the screen draws. */
export const offeredVerbs = <State extends string, Verb extends string>(
  table: Moves<State, Verb>,
  state: State,
  actor: Actor,
  may: (actor: Actor, word: string) => boolean,
): Verb[] =>
  legalVerbs(table, state).filter((verb) => !table.moves[verb].house && may(actor, table.moves[verb].may))

/** 'frontdesk.request' is spoken of as 'request' in refusals and words. */
export const nounOf = (table: { subject: string }): string =>
  table.subject
    .slice(table.subject.indexOf('.') + 1)
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
