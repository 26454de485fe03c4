import { sql } from 'kysely'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { maskPhone } from '../../platform/personal/masking.ts'
import { isPhone, normalisePhone } from '../../platform/personal/phone.ts'
import { namePinyin } from '../../platform/pinyin.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'

/** A person of this estate, present or former, locked for the rest of the transaction. Refuses `staff.not_found`. */
export async function lockPerson(tx: Tx, estateId: number, staffId: string) {
  const row = await tx
    .selectFrom('people.staff as s')
    .selectAll('s')
    .where('s.id', '=', staffId)
    .where((each) =>
      each.exists(
        each
          .selectFrom('people.assignment as a')
          .select('a.id')
          .where('a.estate_id', '=', estateId)
          .whereRef('a.staff_id', '=', 's.id'),
      ),
    )
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'staff.not_found')
}

export type StaffRecord = Awaited<ReturnType<typeof lockPerson>>

/** Posts held from today on, at every estate of the company. */
export async function postsOf(tx: Tx, staffId: string): Promise<{ estateId: number; post: string }[]> {
  const { rows } = await sql<{ estateId: number; post: string }>`
    select estate_id as "estateId", post from people.posts_of(${staffId}, ${shanghaiDay(now())}::date)`.execute(
    tx,
  )
  return rows
}

/** A telephone number as it may be stored: sealed, findable, masked. Refuses `staff.bad_phone`. */
export function phoneColumns(number: string | null | undefined) {
  if (!number?.trim()) return { phone_sealed: null, phone_blind: null, phone_mask: '' }
  if (!isPhone(number)) refuse('invalid', 'staff.bad_phone', { field: 'phone' })
  const plain = normalisePhone(number)
  return {
    phone_sealed: vault().seal(plain),
    phone_blind: vault().blind('phone', plain),
    phone_mask: maskPhone(plain),
  }
}

/** A name with what it is found by: its sound and first letters. */
export function nameColumns(name: string) {
  const plain = name.trim()
  const { full, initials } = namePinyin(plain)
  return { name: plain, name_key: full, initials }
}

/** Refuses `staff.number_taken`: a work number names one person of the company. */
export async function mustBeFree(tx: Tx, workNumber: string, except?: string): Promise<void> {
  const other = await tx
    .selectFrom('people.staff')
    .select('id')
    .where('work_number', '=', workNumber)
    .executeTakeFirst()
  if (other && other.id !== except)
    refuse('conflict', 'staff.number_taken', { field: 'workNumber', facts: { workNumber } })
}

export type Term = { id: string; staffId: string; post: string; duty?: string; since: string; until?: string }

/** Writes a term of a post. Refuses `staff.term_backwards` and `staff.holds_post` where the terms would overlap. */
export async function insertTerm(tx: Tx, estateId: number, term: Term): Promise<void> {
  if (term.until && term.until < term.since)
    refuse('invalid', 'staff.term_backwards', { field: 'until', clause: 'KF03' })
  const other = await tx
    .selectFrom('people.assignment')
    .select('id')
    .where('estate_id', '=', estateId)
    .where('staff_id', '=', term.staffId)
    .where('post', '=', term.post)
    .where((each) => each.or([each('until', 'is', null), each('until', '>=', term.since)]))
    .where('since', '<=', term.until ?? 'infinity')
    .executeTakeFirst()
  if (other) refuse('conflict', 'staff.holds_post', { field: 'post', facts: { post: term.post } })
  await tx
    .insertInto('people.assignment')
    .values({
      estate_id: estateId,
      id: term.id,
      staff_id: term.staffId,
      post: term.post,
      duty: term.duty?.trim() ?? '',
      since: term.since,
      until: term.until ?? null,
    })
    .execute()
}

type Begun = { id: string; since: string }
type Terms = 'people.assignment' | 'people.zone_holding'

/**
 * Writes the last day of a term of a post or a zone. One that has not begun before today may be taken back, row and
 * all; of a longer one a last day before its first is refused (`staff.term_backwards`): what was, was.
 */
export async function endTerm(
  tx: Tx,
  table: Terms,
  estateId: number,
  { id, since }: Begun,
  until: string,
): Promise<void> {
  if (until >= since) {
    const row = tx.updateTable(table).set({ until })
    await row.where('estate_id', '=', estateId).where('id', '=', id).execute()
  } else {
    if (since < shanghaiDay(now()))
      refuse('invalid', 'staff.term_backwards', { field: 'until', clause: 'KF03' })
    const row = tx.deleteFrom(table)
    await row.where('estate_id', '=', estateId).where('id', '=', id).execute()
  }
}
