import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import { read } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import { openMattersNow } from './open-matters.ts'
import { listOpenItems } from './openitems.lists.ts'
import { asShift, shiftRows, shiftVerbs } from './shift-rows.ts'
import type { currentShift, openMatters, ShiftPage, shiftList } from './shifts.contract.ts'

const standing = ['onDuty', 'handoverPending', 'handoverRefused']

/** My shift, what is offered to me, and who keeps the desk now. */
export const readCurrentShift = (actor: Actor, estateId: number): Promise<ReplyOf<typeof currentShift>> =>
  read(actor, async (tx) => {
    const rows = await shiftRows(tx, estateId)
      .where('s.state', 'in', standing)
      .orderBy('s.started_at')
      .limit(50)
      .execute()
    const moved = rows.map((row) => ({ shift: asShift(row), verbs: shiftVerbs(actor, row) }))
    return {
      mine: moved.find(({ shift }) => shift.keeperId === actor.staffId) ?? null,
      offered: moved.filter(
        ({ shift }) => shift.state === 'handoverPending' && shift.takerId === actor.staffId,
      ),
      onDuty: moved.map(({ shift }) => shift),
    }
  })

export const readOpenMatters = (actor: Actor, estateId: number): Promise<ReplyOf<typeof openMatters>> =>
  read(actor, async (tx) => ({ rows: await openMattersNow(tx, estateId) }))

/** One shift with the items it handed over and its trail. */
export async function readShift(actor: Actor, estateId: number, id: string): Promise<ShiftPage> {
  const page = await read(actor, async (tx) => {
    const row = await shiftRows(tx, estateId).where('s.id', '=', id).executeTakeFirst()
    if (!row) refuse('not_found', 'shift.not_found')
    const trail = (await timelineOf(tx, estateId, id)).map((entry) => ({
      ...entry,
      occurredAt: entry.occurredAt.toISOString(),
      recordedAt: entry.recordedAt.toISOString(),
    }))
    return { shift: asShift(row), verbs: shiftVerbs(actor, row), trail }
  })
  const { rows } = await listOpenItems(actor, estateId, { shiftId: id, limit: 200 })
  return {
    ...page,
    items: rows.map(({ id: itemId, sourceNumber, item, reason, dueAt, owner, state, ageDays }) => ({
      id: itemId,
      sourceNumber,
      item,
      reason,
      dueAt,
      owner,
      state,
      ageDays,
    })),
  }
}

/** A keyset page of shifts, newest first. */
export async function listShifts(
  actor: Actor,
  estateId: number,
  query: { from?: string; to?: string; after?: string; limit?: number },
): Promise<ReplyOf<typeof shiftList>> {
  const limit = query.limit ?? 50
  return read(actor, async (tx) => {
    let rows = shiftRows(tx, estateId)
      .orderBy('s.moved_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit + 1)
    if (query.from) rows = rows.where('s.day', '>=', query.from)
    if (query.to) rows = rows.where('s.day', '<=', query.to)
    const after = readCursor(query.after)
    if (after)
      rows = rows.where(sql<boolean>`(s.moved_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    const page = pageOf(await rows.execute(), limit, (row) => [row.moved_at, row.id])
    return { ...page, rows: page.rows.map(asShift) }
  })
}
