import { numberAt } from '../../documents/controlled/controlled.ts'
import { lockRecord } from '../../documents/records/records.ts'
import { remind } from '../../documents/reminders/reminders.ts'
import { may } from '../../people/permissions.ts'
import { refuse } from '../../platform/refusal.ts'
import { selectVisits, visitOf } from './followup-rows.ts'
import type { FollowUpMoved } from './followups.contract.ts'
import { visitSnapshot } from './followups.form.ts'
import { followUpMoves } from './followups.moves.ts'
import { saveVisit } from './followups.store.ts'
import { moveVisit, noteVisit, onVisit, type VisitCall, type VisitScene } from './moving-visits.ts'
import { form } from './new-visit.ts'
import { awaitVisit, dropped, givenTo, visitUrl } from './visit-limits.ts'

type Told = { occurredAt?: string }

/** KF05-10 5.6: the assistant looks at the record, never at his own visit. */
export const reviewVisit = (call: VisitCall, facts: Told & { comment?: string }): Promise<FollowUpMoved> =>
  moveVisit(call, 'review', facts, {
    before: async (scene) => {
      const { row, actor } = scene
      if (row.visitor_id === actor.staffId)
        refuse('forbidden', 'followUp.own_review', { clause: 'KF05-10 7' })
      await mustHaveTried(scene)
      const set = { reviewer_id: actor.staffId, reviewed_at: scene.at }
      return row.state === 'unreachable' ? { set, result: 'unreachable' } : { set }
    },
    after: ({ tx, row, at }) => dropped(tx, row, at),
  })

/** V0510-4: given up only after so many attempts, and then as not reached, which counts to nothing. */
async function mustHaveTried({ row, at }: VisitScene): Promise<void> {
  if (row.state !== 'unreachable') return
  const least = await numberAt('followUp.attempts', at)
  if (row.attempts < least)
    refuse('not_now', 'followUp.try_again', {
      rule: 'V0510-4',
      clause: 'KF05-10 5.4',
      facts: { attempts: row.attempts, least },
    })
}

/** V0510-3: a C that became no matter keeps the visit open; closed, the record is locked as it stands. */
export const closeVisit = (call: VisitCall, facts: Told): Promise<FollowUpMoved> =>
  moveVisit(call, 'close', facts, {
    before: async (scene) => {
      const { row } = scene
      if (row.overall === 'C' && !row.linked_id)
        refuse('not_now', 'followUp.c_must_be_linked', { rule: 'V0510-3', clause: 'KF05-10 7' })
      await mustHaveTried(scene)
      const set = { closed_at: scene.at }
      return row.state === 'unreachable' ? { set, result: 'unreachable' } : { set }
    },
    after: async ({ tx, actor, row, at }) => {
      await dropped(tx, row, at)
      const record = await selectVisits(tx, row.estate_id)
        .where('f.id', '=', row.id)
        .executeTakeFirstOrThrow()
      const of = { estateId: row.estate_id, form, subjectId: row.id, reason: 'close' }
      await lockRecord(tx, actor, { ...of, at, snapshot: visitSnapshot(visitOf(record)) })
    },
  })

/** KF05-10 5.5: once more, by hand; it comes by itself when the matter is done. */
export const recheckVisit = (call: VisitCall, facts: Told): Promise<FollowUpMoved> =>
  moveVisit(call, 'recheck', facts, { after: ({ tx, row, at }) => awaitVisit(tx, row, at) })

/** KF05-10 5.1: who calls back; never who did the work (V0510-5). */
export const assignVisit = (call: VisitCall, facts: Told & { assigneeId: string }): Promise<FollowUpMoved> =>
  onVisit(call, 'assign', facts, async (scene) => {
    const { tx, actor, row, at } = scene
    const clause = 'KF05-10 5.1'
    if (!may(actor, 'followUp.plan')) refuse('forbidden', 'followUp.may_not_assign', { clause })
    if (followUpMoves.final.some((state) => state === row.state))
      refuse('not_now', 'followUp.cannot_assign', { clause, facts: { state: row.state } })
    if (facts.assigneeId === row.handler_id)
      refuse('invalid', 'followUp.own_work', { field: 'assigneeId', rule: 'V0510-5', clause })
    await mustBeStaff(scene, facts.assigneeId)
    const set = { assignee_id: facts.assigneeId }
    const saved = await saveVisit(tx, row, { ...set, moved_at: at })
    await givenTo(tx, saved)
    await noteVisit(scene, 'assign', facts, saved, set)
    if (facts.assigneeId !== actor.staffId)
      await remind(tx, row.estate_id, [
        {
          staffId: facts.assigneeId,
          reason: 'followUp.given',
          facts: { number: row.number, location: row.location, source: row.source_number },
          url: visitUrl(row.id),
          level: 'info',
          subjectId: row.id,
          at,
        },
      ])
    return []
  })

async function mustBeStaff({ tx, row }: VisitScene, staffId: string): Promise<void> {
  const found = await tx
    .selectFrom('people.assignment as a')
    .innerJoin('people.staff as s', 's.id', 'a.staff_id')
    .select('a.id')
    .where('a.estate_id', '=', row.estate_id)
    .where('a.staff_id', '=', staffId)
    .where('a.until', 'is', null)
    .where('s.active', '=', true)
    .limit(1)
    .executeTakeFirst()
  if (!found) refuse('invalid', 'followUp.not_staff', { field: 'assigneeId' })
}
