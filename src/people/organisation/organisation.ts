import type { Actor, Post } from '../../platform/actor.ts'
import { commanded } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Organisation } from './organisation.contract.ts'
import { organisationOf } from './organisation.lists.ts'
import { structure } from './structure.ts'

export { organisationOf } from './organisation.lists.ts'

/**
 * Sets the approved headcount of posts of the department. Whether the sum is what KF02 approves is shown beside it,
 * not refused: numbers change one by one. Refuses `organisation.outside` for a post KF02 does not count.
 */
export async function changeHeadcount(
  actor: Actor,
  estateId: number,
  command: Command,
  posts: readonly { post: Post; planned: number }[],
): Promise<Organisation> {
  const ranked = posts.map(({ post, planned }) => {
    const rank = structure.find((place) => place.post === post)?.rank
    return {
      post,
      planned,
      rank:
        rank ??
        refuse('invalid', 'organisation.outside', { field: 'posts', clause: 'KF02', facts: { post } }),
    }
  })
  const on = { estateId, verb: 'organisation.headcount', payload: posts }
  await commanded(actor, command, on, async (tx) => {
    const rows = tx.selectFrom('people.headcount').select(['post', 'planned']).forUpdate()
    const before = await rows.where('estate_id', '=', estateId).execute()
    await tx
      .insertInto('people.headcount')
      .values(ranked.map((each) => ({ estate_id: estateId, id: newId(), ...each })))
      .onConflict((taken) =>
        taken
          .columns(['estate_id', 'post'])
          .doUpdateSet((row) => ({ planned: row.ref('excluded.planned'), rank: row.ref('excluded.rank') })),
      )
      .execute()
    await note(tx, {
      estateId,
      subject: 'people.headcount',
      subjectId: command.id,
      verb: 'changeHeadcount',
      actor,
      before: Object.fromEntries(before.map((row) => [row.post, row.planned])),
      after: Object.fromEntries(posts.map((row) => [row.post, row.planned])),
      commandId: command.id,
    })
    return { changed: posts.length }
  })
  return organisationOf(actor, estateId)
}
