import type { Actor, Post } from '../../platform/actor.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustBeToCome, place } from './fitting.ts'
import { mustKeep } from './keepers.ts'
import type { DutyRules } from './placing.ts'
import type { Entry, Shift } from './roster.contract.ts'
import { clearDay, entryOf, lockPeople, type Planned } from './roster.store.ts'

export { copyWeek } from './copying.ts'
export { myShiftsOf, onDutyNow } from './on-duty.lists.ts'
export type { DutyRules } from './placing.ts'
export { weekOf } from './roster.lists.ts'

type Wanted = { id: string; staffId: string; day: string; post: Post; shift: Shift | null }

/**
 * Sets a person's shift on a day, or clears it. Refuses `roster.past`, `roster.not_yours`, `roster.not_in_post`,
 * `roster.clash` (also at another estate) and `roster.too_long` (V0402-9).
 */
export function setShift(
  actor: Actor,
  estateId: number,
  command: Command,
  rules: DutyRules,
  wanted: Wanted,
): Promise<{ entries: Entry[] }> {
  const { id, staffId, day, post, shift } = wanted
  return commanded(actor, command, { estateId, verb: 'roster.set', payload: wanted }, async (tx) => {
    mustBeToCome(day)
    mustKeep(actor, post)
    await lockPeople(tx, [staffId])
    const before = await clearDay(tx, estateId, staffId, day)
    for (const each of before) mustKeep(actor, each.post)
    const placed = shift ? [await place(tx, estateId, rules, { id, staffId, day, post, shift })] : []
    await noteCell(tx, { actor, estateId, command }, { staffId, day, before, after: placed })
    return { entries: placed.map(entryOf) }
  })
}

type Cell = { staffId: string; day: string }

/**
 * Moves a shift to another person or day; where one stands already the two are exchanged. Refuses as setShift does,
 * and `roster.nothing_there`.
 */
export function moveShift(
  actor: Actor,
  estateId: number,
  command: Command,
  rules: DutyRules,
  { from, to }: { from: Cell; to: Cell },
): Promise<{ entries: Entry[] }> {
  const on = { estateId, verb: 'roster.move', payload: { from, to } }
  return commanded(actor, command, on, async (tx) => {
    for (const { day } of [from, to]) mustBeToCome(day)
    if (from.staffId === to.staffId && from.day === to.day) refuse('invalid', 'roster.same_place')
    await lockPeople(tx, [from.staffId, to.staffId])
    const moved = await clearDay(tx, estateId, from.staffId, from.day)
    if (moved.length === 0) refuse('not_found', 'roster.nothing_there')
    const met = await clearDay(tx, estateId, to.staffId, to.day)
    for (const each of [...moved, ...met]) mustKeep(actor, each.post)
    const there = await placeAll(tx, estateId, rules, moved, to)
    const back = await placeAll(tx, estateId, rules, met, from)
    const by = { actor, estateId, command }
    await noteCell(tx, by, { ...from, before: moved, after: back })
    await noteCell(tx, by, { ...to, before: met, after: there })
    return { entries: [...there, ...back].map(entryOf) }
  })
}

/** Puts shifts where others stood, with the hours that hold on the new day. */
async function placeAll(tx: Tx, estateId: number, rules: DutyRules, shifts: Planned[], at: Cell) {
  const placed: Planned[] = []
  for (const each of shifts) placed.push(await place(tx, estateId, rules, { ...each, ...at }))
  return placed
}

type By = { actor: Actor; estateId: number; command: Command }
type Turn = Cell & { before: readonly Planned[]; after: readonly Planned[] }

const shown = (shifts: readonly Planned[]) => ({ shift: shifts.map(({ shift }) => shift).join(' ') || null })

async function noteCell(
  tx: Tx,
  { actor, estateId, command }: By,
  { staffId, day, before, after }: Turn,
): Promise<void> {
  await note(tx, {
    estateId,
    subject: 'people.roster',
    subjectId: staffId,
    verb: after.length ? 'setShift' : 'clearShift',
    actor,
    before: shown(before),
    after: shown(after),
    facts: { day, post: (after[0] ?? before[0])?.post },
    commandId: command.id,
  })
}
