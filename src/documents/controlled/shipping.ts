import { houseActor } from '../../platform/actor.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import { makeMove } from '../../platform/moving.ts'
import { documentMoves } from './controlled.moves.ts'
import { readHandbook, type ShippedDocument } from './handbook.ts'
import { forgetParameters } from './in-force.ts'

/** The handbook's own date of issue: A/0 holds from then, and for whatever is recorded of earlier times. */
export const shippedSince = shanghaiInstant('2026-01-01')

/**
 * Lays the shipped handbook into the database, each document as A/0 in force, unless its code is already there:
 * what a company has revised is never touched. Called at every start. Answers the codes added now.
 */
export async function layHandbook(): Promise<string[]> {
  const added = await inTransaction(houseActor([]), async (tx) => {
    // Reading the whole handbook takes as long as opening the rest of the house, and hardly ever is a document new.
    const known = await tx.selectFrom('documents.document').select('code').execute()
    const codes: string[] = []
    for (const each of await readHandbook(new Set(known.map(({ code }) => code))))
      if (await layDocument(tx, each)) codes.push(each.code)
    return codes
  })
  forgetParameters()
  return added
}

async function layDocument(tx: Tx, shipped: ShippedDocument): Promise<boolean> {
  const { code, kind } = shipped
  const fresh = await tx
    .insertInto('documents.document')
    .values({ code, kind })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  if (!fresh) return false
  const house = houseActor([])
  const state = makeMove(documentMoves, 'ship', { actor: house, state: '', may: () => true })
  const id = newId()
  await tx
    .insertInto('documents.document_revision')
    .values({
      id,
      code,
      version: shipped.version,
      revision: shipped.revision,
      state,
      origin: 'shipped',
      title_zh: shipped.title.zh,
      title_en: shipped.title.en,
      body: shipped.body,
      parameters: JSON.stringify(shipped.parameters),
      form: shipped.form ? JSON.stringify(shipped.form) : null,
      forms: shipped.forms ?? [],
      post: shipped.post ?? null,
      trial: shipped.trial ?? false,
      prepared_at: shippedSince,
      effective_from: shippedSince,
    })
    .execute()
  await note(tx, {
    estateId: 0,
    subject: documentMoves.subject,
    subjectId: id,
    verb: 'ship',
    actor: house,
    after: { code, state },
  })
  return true
}
