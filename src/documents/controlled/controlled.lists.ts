import { pinyin } from 'pinyin-pro'
import { permissions } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { quickRead, read, type Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Changes, ContentsEntry, DocumentPage } from './controlled.contract.ts'
import { type Edition, editionsOf } from './controlled.store.ts'
import { editionCards } from './edition-cards.ts'
import { figuresOf, quoteOf } from './figure-rows.ts'
import { formCard, referencesTo } from './form-card.ts'
import { blocksOf, clausesOf } from './reading.ts'
import { inForceOf, labelOf } from './succession.ts'

/** KF0503, kf 05 03 and KF05-03 are the same code; refuses `document.unknown` for what cannot be one. */
export function codeFrom(written: string): string {
  const plain = written.toUpperCase().replace(/[\s-]/g, '')
  const [, kf, form] = /^(KF0[1-6](?:\d{2})?)$|^QRKF06(\d{2})$/.exec(plain) ?? []
  if (form) return `QR-KF-06-${form}`
  if (!kf)
    refuse('not_found', 'document.unknown', { field: 'code', clause: 'KF06', facts: { code: written } })
  return kf.length === 4 ? kf : `${kf.slice(0, 4)}-${kf.slice(4)}`
}

/** The table of contents, in the manual's order. */
export async function contents(actor: Actor): Promise<ContentsEntry[]> {
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('documents.document_revision as r')
      .innerJoin('documents.document as d', 'd.code', 'r.code')
      .select(['d.code', 'd.kind', 'r.title_zh', 'r.title_en', 'r.version', 'r.revision', 'r.state'])
      .where('r.state', 'not in', ['superseded', 'obsolete'])
      .orderBy('d.code'),
  )
  const inForce = rows.filter((row) => row.state === 'effective' || row.state === 'underRevision')
  return inForce.map((row) => {
    const pending = rows.find((each) => each.code === row.code && each !== row)
    return {
      code: row.code,
      kind: row.kind as ContentsEntry['kind'],
      title: { zh: row.title_zh, en: row.title_en },
      label: labelOf(row),
      ...(pending && { pending: { label: labelOf(pending), state: pending.state as 'draft' } }),
      search: searchText(row.code, row.title_zh, row.title_en),
    }
  })
}

function searchText(code: string, zh: string, en: string): string {
  const syllables = pinyin(zh, { toneType: 'none', type: 'array', nonZh: 'removed' })
  const initials = syllables.map((each) => each[0]).join('')
  return [code.replaceAll('-', ''), zh, en, syllables.join(''), initials].join(' ').toLowerCase()
}

/** One document: the edition asked for, or the one in force; figures read as that edition says them. */
export async function documentPage(actor: Actor, code: string, editionId?: string): Promise<DocumentPage> {
  return read(actor, async (tx) => {
    const editions = await editionsOf(tx, code)
    const edition = editionId
      ? editions.find((each) => each.id === editionId)
      : (inForceOf(editions) ?? editions[0])
    if (!edition)
      refuse('not_found', editions.length ? 'document.no_such_edition' : 'document.unknown', {
        clause: 'KF06',
        facts: { code },
      })
    return pageOf(tx, actor, edition, editions)
  })
}

async function pageOf(tx: Tx, actor: Actor, edition: Edition, editions: Edition[]): Promise<DocumentPage> {
  const cards = await editionCards(tx, actor, editions)
  const { kind } = await tx
    .selectFrom('documents.document')
    .select('kind')
    .where('code', '=', edition.code)
    .executeTakeFirstOrThrow()
  return {
    code: edition.code,
    kind: kind as DocumentPage['kind'],
    title: { zh: edition.title_zh, en: edition.title_en },
    ...(edition.post && { post: edition.post }),
    trial: edition.trial,
    edition: cards.find((each) => each.id === edition.id)!,
    editions: cards,
    blocks: blocksOf(edition.body, await quoteOf(edition)),
    source: edition.body,
    parameters: await figuresOf(edition, editions),
    forms: await referencesTo(tx, edition.forms),
    ...(edition.form && { form: await formCard(tx, edition) }),
    changedBy: {
      draft: [...permissions['document.draft']],
      review: [...permissions['document.review']],
      approve: [...permissions['document.approve']],
    },
  }
}

/** What an edition changed against the one it was built on: figures in words, clauses as text. */
export async function changesOf(actor: Actor, code: string, editionId: string): Promise<Changes> {
  return read(actor, async (tx) => {
    const editions = await editionsOf(tx, code)
    const at = editions.findIndex((each) => each.id === editionId)
    const edition = editions[at]
    if (!edition) refuse('not_found', 'document.no_such_edition', { clause: 'KF06' })
    const before = editions.slice(at + 1).find((each) => each.approved_at || each.origin === 'shipped')
    return {
      from: before ? labelOf(before) : null,
      to: labelOf(edition),
      reason: edition.reason,
      clause: edition.clause,
      parameters: before ? await changedFigures(before, edition) : [],
      clauses: before ? changedClauses(before, edition) : [],
    }
  })
}

async function changedFigures(before: Edition, after: Edition): Promise<Changes['parameters']> {
  const old = new Map((await figuresOf(before, [])).map((each) => [each.key, each]))
  return (await figuresOf(after, [])).flatMap(({ key, zh, en, value, text }) => {
    const was = old.get(key)
    return was && was.value !== value ? [{ key, zh, en, before: was.text, after: text }] : []
  })
}

/** Figures are compared apart, so the texts are compared with their keys standing. */
function changedClauses(before: Edition, after: Edition): Changes['clauses'] {
  const keep = () => undefined
  const old = clausesOf(blocksOf(before.body, keep))
  const now = clausesOf(blocksOf(after.body, keep))
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((number) => ({ number, before: old.get(number) ?? '', after: now.get(number) ?? '' }))
    .filter((each) => each.before !== each.after)
}
