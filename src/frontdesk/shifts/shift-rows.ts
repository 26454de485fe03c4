import { sql } from 'kysely'
import type { Static } from 'typebox'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { offeredVerbs } from '../../platform/moving.ts'
import type { Checklist, Shift, ShiftMoved } from './shifts.contract.ts'
import { type ShiftState, type ShiftVerb, shiftMoves } from './shifts.moves.ts'

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Shifts with the names of their people, ready to be filtered and ordered. */
export const shiftRows = (tx: Tx, estateId: number) =>
  tx
    .selectFrom('frontdesk.shift as s')
    .innerJoin('people.staff as keeper', 'keeper.id', 's.keeper_id')
    .leftJoin('people.staff as taker', 'taker.id', 's.taker_id')
    .selectAll('s')
    .select(['keeper.name as keeper', 'taker.name as taker'])
    .where('s.estate_id', '=', estateId)

export type ShiftRow = Awaited<ReturnType<ReturnType<typeof shiftRows>['executeTakeFirstOrThrow']>>

/** A shift as it crosses the wire. */
export const asShift = (row: ShiftRow): Static<typeof Shift> => ({
  id: row.id,
  kind: row.kind as 'A',
  day: String(row.day),
  state: row.state as ShiftState,
  keeperId: row.keeper_id,
  keeper: row.keeper,
  takerId: row.taker_id,
  taker: row.taker,
  startedAt: iso(row.started_at),
  handedOverAt: iso(row.handed_over_at),
  checklist: row.checklist as Checklist | null,
  words: row.words,
  refusal: row.refusal,
  keeperSignature: row.keeper_signature,
  takerSignature: row.taker_signature,
  keeperSignedAt: iso(row.keeper_signed_at),
  takerSignedAt: iso(row.taker_signed_at),
  revision: row.revision,
  version: row.version,
})

/** What this person may do with the shift: the keeper offers, the one it is offered to takes or refuses. */
export function shiftVerbs(actor: Actor, row: ShiftRow): ShiftVerb[] {
  const offered = offeredVerbs(shiftMoves, row.state as ShiftState, actor, may)
  return offered.filter((verb) => {
    if (verb === 'offer') return row.keeper_id === actor.staffId
    if (verb === 'take' || verb === 'refuse') return row.taker_id === actor.staffId
    return false
  })
}

/** The shift as it now stands, with its verbs. */
export async function shiftMoved(tx: Tx, actor: Actor, estateId: number, id: string): Promise<ShiftMoved> {
  const row = await shiftRows(tx, estateId).where('s.id', '=', id).executeTakeFirstOrThrow()
  return { shift: asShift(row), verbs: shiftVerbs(actor, row) }
}

/** Whole days from `opened` to `until`, in SQL. */
export const ageDays = (opened: string, until: Date) =>
  sql<number>`greatest(0, extract(day from ${until}::timestamptz - ${sql.ref(opened)}))::int`
