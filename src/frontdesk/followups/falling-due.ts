import { numberAt } from '../../documents/controlled/controlled.ts'
import { remind } from '../../documents/reminders/reminders.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { makeMove } from '../../platform/moving.ts'
import { followUpMoves } from './followups.moves.ts'
import { saveVisit, type VisitInHand } from './followups.store.ts'
import { aboutVisit } from './new-visit.ts'
import { visitUrl } from './visit-limits.ts'

const dayMs = 86_400_000

/** KF05-10 9.1: a day before its end a planned visit falls due and its visitor is told. `actor` is the house. */
export async function fallDueVisits(actor: Actor): Promise<number> {
  const at = now()
  const before = (await numberAt('followUp.remindBeforeDays', at)) * dayMs
  let fallen = 0
  for (const estateId of actor.estates)
    fallen += await inTransaction(actor, async (tx) => {
      const visits = await soonDue(tx, estateId, new Date(at.getTime() + before))
      for (const visit of visits) await fallDue(tx, actor, visit, at)
      return visits.length
    })
  return fallen
}

const soonDue = (tx: Tx, estateId: number, until: Date): Promise<VisitInHand[]> =>
  tx
    .selectFrom('frontdesk.follow_up')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('state', '=', 'planned')
    .where('due_at', '<=', until)
    .orderBy('due_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute()

async function fallDue(tx: Tx, actor: Actor, visit: VisitInHand, at: Date): Promise<void> {
  const state = makeMove(followUpMoves, 'fallDue', { actor, state: 'planned', may })
  const saved = await saveVisit(tx, visit, { state, moved_at: at })
  await note(tx, {
    ...aboutVisit(saved, actor, at),
    verb: 'fallDue',
    before: { state: 'planned' },
    after: { state },
  })
  if (!saved.assignee_id) return
  await remind(tx, saved.estate_id, [
    {
      staffId: saved.assignee_id,
      reason: 'followUp.falls_due',
      facts: { number: saved.number, location: saved.location },
      url: visitUrl(saved.id),
      level: 'amber',
      subjectId: saved.id,
      at,
    },
  ])
}
