import type { Language } from './words.ts'

/**
 * One move of a procedure. `from` lists the states it may start in; '' is the beginning. `requires` names the facts
 * that must be given; `may` is the permission word; `files` the quality record it opens or completes.
 */
export type Move<State extends string> = {
  from: readonly (State | '')[]
  to: State
  may: string
  clause: string
  requires?: readonly string[]
  files?: string
  /** the parameter whose time limit starts here, for the flow chart and the margin; {priority} stands for P1 to P4 */
  limit?: string
  /** made by the house (a bell or a job), never by a button */
  house?: true
}

export type Moves<State extends string = string, Verb extends string = string> = {
  /** schema.table of the rows that move */
  subject: string
  /** the procedure it carries out, such as KF05-02 */
  procedure: string
  states: readonly State[]
  final: readonly State[]
  moves: Readonly<Record<Verb, Move<State>>>
  title: Record<Language, string>
}

/** Declares a procedure's table of moves: server, buttons, flow chart and database check all read it. */
export const defineMoves = <const State extends string, const Verb extends string>(
  table: Moves<State, Verb>,
): Moves<State, Verb> => table

/** The state a verb leads to from `state`, or undefined when the move is illegal. */
export function moveTo<State extends string, Verb extends string>(
  table: Moves<State, Verb>,
  state: State | '',
  verb: Verb,
): State | undefined {
  const move = table.moves[verb]
  return move.from.includes(state) ? move.to : undefined
}

/** The verbs that are legal from `state`, in the table's order. */
export const legalVerbs = <State extends string, Verb extends string>(
  table: Moves<State, Verb>,
  state: State | '',
): Verb[] => (Object.keys(table.moves) as Verb[]).filter((verb) => table.moves[verb].from.includes(state))

/** Every legal pair of states, as the database's guard wants them. */
export function legalPairs(table: Moves): { subject: string; from_state: string; to_state: string }[] {
  const pairs = new Map<string, { subject: string; from_state: string; to_state: string }>()
  for (const move of Object.values(table.moves))
    for (const from of move.from)
      pairs.set(`${from}>${move.to}`, { subject: table.subject, from_state: from, to_state: move.to })
  return [...pairs.values()]
}
