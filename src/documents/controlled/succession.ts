import { type Actor, houseActor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Edition, editionForWrite, editionsDue, editionsOf } from './controlled.store.ts'
import { numberAt } from './figures.ts'
import { moveEdition } from './moving-editions.ts'

export const labelOf = ({ version, revision }: Pick<Edition, 'version' | 'revision'>): string =>
  `${version}/${revision}`

/** The edition someone is working on, with its label. */
export function beingMade(editions: readonly Edition[]): (Edition & { label: string }) | undefined {
  const found = editions.find((each) => ['draft', 'returned', 'inReview'].includes(each.state))
  return found && { ...found, label: labelOf(found) }
}

export const inForceOf = (editions: readonly Edition[]): Edition | undefined =>
  editions.find((each) => each.state === 'effective' || each.state === 'underRevision')

/**
 * What the next edition is built on and how it is numbered: the next revision, or the next letter when the structure
 * changes or the revisions of this letter are used up (KF06 2.3).
 */
export async function nextEdition(code: string, editions: readonly Edition[], newVersion = false) {
  const inForce = inForceOf(editions)
  if (!inForce) refuse('not_now', 'document.not_in_force', { rule: 'V00-4', clause: 'KF06', facts: { code } })
  const open = beingMade(editions)
  if (open) refuse('conflict', 'document.already_drafted', { clause: 'KF06', facts: { label: open.label } })
  const scheduled = editions
    .filter((each) => each.state === 'approved')
    .sort((a, b) => b.effective_from!.getTime() - a.effective_from!.getTime())
  const base = scheduled[0] ?? inForce
  const full = newVersion || base.revision >= (await numberAt('doc.revisionsPerVersion'))
  if (full && base.version === 'Z') refuse('not_now', 'document.letters_used_up', { clause: 'KF06 2.3' })
  const number = full
    ? { version: String.fromCharCode(base.version.charCodeAt(0) + 1), revision: 0 }
    : { version: base.version, revision: base.revision + 1 }
  return { base, inForce, number }
}

/** An approved edition's instant has come: it takes the place of the one in force (V00-3), from that instant on. */
export async function enterIntoForce(tx: Tx, actor: Actor, edition: Edition): Promise<void> {
  const editions = await editionsOf(tx, edition.code)
  const before = inForceOf(editions)
  const byHouse = { byHouse: true } as const
  if (before) await moveEdition(tx, actor, before, 'supersede', { ended_at: edition.effective_from }, byHouse)
  await moveEdition(tx, actor, edition, 'takeEffect', {}, byHouse)
  const more =
    editions.some((each) => each.id !== edition.id && each.state === 'approved') || beingMade(editions)
  if (more) await moveEdition(tx, actor, { ...edition, state: 'effective' }, 'beginRevision', {}, byHouse)
}

/**
 * Brings every approved edition whose instant has come into force; answers their ids. A job calls it each minute.
 * The figures change at the instant itself: this only moves the states after them.
 */
export async function bringDocumentsIntoForce(at: Date = now()): Promise<string[]> {
  const house = houseActor([])
  return inTransaction(house, async (tx) => {
    const ids: string[] = []
    for (const { code, id } of await editionsDue(tx, at)) {
      const edition = await editionForWrite(tx, code, id)
      // Another process may have come first while we waited for the lock.
      if (edition.state !== 'approved') continue
      await enterIntoForce(tx, house, edition)
      ids.push(id)
    }
    return ids
  })
}
