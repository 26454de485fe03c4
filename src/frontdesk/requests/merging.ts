import { voidRecord } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import { type At, acting, type Scene } from './acting.ts'
import { advance } from './advancing.ts'
import type { RequestRow } from './requests.contract.ts'
import { requestMoves } from './requests.moves.ts'
import { insertNote, lockRequest, type RequestInHand } from './requests.store.ts'
import type * as verbs from './requests.verbs.contract.ts'

const form = requestMoves.moves.log.files!

/** KF05-02 5.2: the same matter as another; its words go over, its number stays, void (V00-8). */
export const mergeRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.mergeRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'merge', body, async (scene) => {
    const main = body.duplicateOf ? await mainMatter(scene, body.duplicateOf) : undefined
    const saved = await advance(scene.tx, scene.row, 'merge', {
      ...scene,
      facts: body,
      set: { duplicate_of: main?.id ?? null },
      told: { mergedInto: main?.number },
    })
    await absorbed(scene, saved, main!)
    return saved
  })

async function mainMatter({ tx, row }: Scene, id: string): Promise<RequestInHand> {
  const about = { field: 'duplicateOf', clause: 'KF05-02 5.2' }
  if (id === row.id) refuse('invalid', 'request.not_itself', about)
  const main = await lockRequest(tx, row.estate_id, id)
  if (main.state === 'duplicate' || main.state === 'cancelled')
    refuse('not_now', 'request.merge_into_ended', { ...about, facts: { number: main.number } })
  return main
}

async function absorbed({ tx, actor, at, commandId }: Scene, row: RequestInHand, main: RequestInHand) {
  const reason = `并入 ${main.number}`
  await voidRecord(tx, { estateId: row.estate_id, form, subjectId: row.id, at, reason })
  const words = `${row.number}：${row.words}`
  await insertNote(tx, main, { id: newId(), words, by: actor.staffId, author: actor.name, at })
  await note(tx, {
    estateId: row.estate_id,
    subject: requestMoves.subject,
    subjectId: main.id,
    verb: 'absorb',
    actor,
    facts: { number: row.number, words: row.words },
    revision: main.revision,
    occurredAt: at,
    commandId,
  })
}
