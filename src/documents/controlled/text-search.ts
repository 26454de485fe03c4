import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { quoteOf } from './figure-rows.ts'
import type { Parameter } from './parameter.contract.ts'
import { blocksOf, clausesOf } from './reading.ts'

export type Found = { code: string; title: { zh: string; en: string }; number: string; text: string }
const most = 50

/** Clauses in force that contain every one of the words, figures read as they stand; at most 50. */
export async function searchTexts(actor: Actor, words: string): Promise<Found[]> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('documents.document_revision')
      .select(['code', 'title_zh', 'title_en', 'body', 'parameters'])
      .where('state', 'in', ['effective', 'underRevision'])
      .orderBy('code'),
  )
  const found: Found[] = []
  for (const row of rows) {
    const parameters = row.parameters as unknown as Parameter[]
    const blocks = blocksOf(row.body, await quoteOf({ body: row.body, parameters }))
    for (const [number, text] of clausesOf(blocks)) {
      const plain = text.toLowerCase()
      if (!wanted.every((word) => plain.includes(word))) continue
      found.push({ code: row.code, title: { zh: row.title_zh, en: row.title_en }, number, text })
      if (found.length === most) return found
    }
  }
  return found
}
