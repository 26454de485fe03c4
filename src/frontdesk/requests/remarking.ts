import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'
import { type At, acting, type Scene } from './acting.ts'
import type { RequestRow } from './requests.contract.ts'
import { requestMoves } from './requests.moves.ts'
import { insertNote, insertPhotos, lockRequest } from './requests.store.ts'
import type * as verbs from './requests.verbs.contract.ts'

const clause = requestMoves.moves.start.clause

/** A word of progress; the matter itself stays as it is, so nobody's open page is out of date. */
export const noteOnRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.noteOnRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'note', body, async (scene) => {
    mustMayRemark(actor)
    const words = body.words.trim()
    if (words === '') refuse('invalid', 'request.words_required', { field: 'words', clause })
    const by = { by: actor.staffId, author: actor.name, at: scene.at }
    await insertNote(scene.tx, scene.row, { id: body.id ?? newId(), words, ...by })
    await remark(scene, 'note', { words })
    return scene.row
  })

/** Photos to a matter; the files are there already. Refuses `request.photo_unknown`. */
export const addRequestPhotos = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.addRequestPhotos>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'photos', body, async (scene) => {
    mustMayRemark(actor)
    await insertPhotos(scene.tx, scene.row, body.photos, scene.at)
    await remark(scene, 'photos', { photos: body.photos.length })
    return scene.row
  })

function mustMayRemark(actor: Actor): void {
  if (!may(actor, 'request.note')) refuse('forbidden', 'request.may_not_note', { clause })
}

const remark = ({ tx, row, actor, at, commandId }: Scene, verb: string, facts: Record<string, unknown>) =>
  note(tx, {
    estateId: row.estate_id,
    subject: requestMoves.subject,
    subjectId: row.id,
    verb,
    actor,
    facts,
    revision: row.revision,
    occurredAt: at,
    commandId,
  })

/**
 * The whole phone number, which leaves a happening. V02-1: a steward opens those of his own zone only. The reply is
 * not kept with the command, since it must not lie in the database unsealed.
 */
export const unmaskReporter = (
  actor: Actor,
  { estateId, id }: At,
  body: BodyOf<typeof verbs.unmaskReporter>,
): Promise<{ phone: string }> =>
  inTransaction(actor, async (tx) => {
    const row = await lockRequest(tx, estateId, id)
    const isElsewhere = actor.zones.length > 0 && !actor.zones.includes(row.zone_id ?? '')
    if (!may(actor, 'household.unmask') || isElsewhere)
      refuse('forbidden', 'request.may_not_unmask', { rule: 'V02-1' })
    if (!row.phone_sealed) refuse('not_found', 'request.no_phone', { clause: 'KF05-02 7.5' })
    await remark({ tx, row, actor, at: now() }, 'unmask', { reason: body.reason?.trim() || undefined })
    return { phone: vault().open(row.phone_sealed) }
  })
