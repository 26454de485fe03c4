import type { Tx } from '../../platform/database/transaction.ts'
import { type FormColumn as LayoutColumn, leavesOf, signersOf } from '../../platform/print/print.contract.ts'
import { formLayout } from '../forms/forms.ts'
import type { DocumentPage, FormCard, FormColumn } from './controlled.contract.ts'
import type { Edition } from './controlled.store.ts'
import type { FormFacts } from './handbook.ts'

/** A form's paper as its page shows it: the layout that prints it, and what the handbook says of it. */
export async function formCard(tx: Tx, edition: Pick<Edition, 'code' | 'form'>): Promise<FormCard> {
  const layout = formLayout(edition.code)
  const facts = edition.form as FormFacts
  return {
    number: facts.number,
    filedBy: await referencesTo(tx, facts.filedBy),
    kind: layout.kind,
    size: layout.size,
    orientation: layout.orientation,
    rowsPerPage: layout.rowsPerPage,
    parts: (layout.parts ?? []).map(({ zh, en }) => ({ zh, en })),
    columns: leavesOf(layout.columns).map(columnCard),
    signers: signersOf(layout).map(({ zh, en }) => ({ zh, en })),
  }
}

const columnCard = ({ key, zh, en, type, required, choices, sub }: LayoutColumn): FormColumn => ({
  key,
  zh,
  en,
  type,
  required: required ?? false,
  within: [...(choices ?? []), ...(sub ?? [])].map((each) => ({ zh: each.zh, en: each.en })),
})

/** Documents by code, with their titles in force; those no longer in force fall away (V00-4). */
export async function referencesTo(tx: Tx, codes: readonly string[]): Promise<DocumentPage['forms']> {
  if (codes.length === 0) return []
  const rows = await tx
    .selectFrom('documents.document_revision')
    .select(['code', 'title_zh', 'title_en'])
    .where('code', 'in', codes)
    .where('state', 'in', ['effective', 'underRevision'])
    .execute()
  return codes.flatMap((code) => {
    const found = rows.find((row) => row.code === code)
    return found ? [{ code, title: { zh: found.title_zh, en: found.title_en } }] : []
  })
}
