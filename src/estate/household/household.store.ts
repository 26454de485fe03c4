import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'

export type NewMember = {
  memberId: string
  unitId: string
  customerId: string
  relation: string
  since: string
}

/** Enters a belonging; refuses `household.already_member` where the same relation is entered now. */
export async function insertMember(tx: Tx, estateId: number, member: NewMember): Promise<void> {
  const added = await sql<{ id: string }>`
    insert into estate.household_member (estate_id, id, unit_id, customer_id, relation, since)
    values (${estateId}, ${member.memberId}, ${member.unitId}, ${member.customerId}, ${member.relation},
            ${member.since}::date)
    on conflict (estate_id, unit_id, customer_id, relation) where until is null do nothing
    returning id`.execute(tx)
  if (!added.rows[0]) refuse('conflict', 'household.already_member', { field: 'relation' })
}

/** The belonging, locked. Refuses `household.no_such_member`. */
export async function lockMember(tx: Tx, estateId: number, memberId: string) {
  const row = await tx
    .selectFrom('estate.household_member')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'household.no_such_member')
}

/** Ends a belonging on a day; refuses `household.left_before_coming`. */
export async function endMember(
  tx: Tx,
  estateId: number,
  member: { id: string; since: string | null },
  on: string,
) {
  if (member.since && on < member.since)
    refuse('invalid', 'household.left_before_coming', { field: 'on', facts: { since: member.since } })
  await tx
    .updateTable('estate.household_member')
    .set({ until: on, is_primary: false })
    .where('estate_id', '=', estateId)
    .where('id', '=', member.id)
    .execute()
}

/** Makes one member of a household the one called first; without a name, the first owner or whoever is left. */
export async function setPrimary(tx: Tx, estateId: number, unitId: string, memberId?: string): Promise<void> {
  await sql`
    with first as (
      select id from estate.household_member
       where estate_id = ${estateId} and unit_id = ${unitId} and until is null
       order by id = ${memberId ?? null}::uuid desc nulls last, is_primary desc, relation = 'owner' desc, since, id limit 1)
    update estate.household_member m set is_primary = (m.id = first.id) from first
     where m.estate_id = ${estateId} and m.unit_id = ${unitId} and m.until is null
       and m.is_primary <> (m.id = first.id)`.execute(tx)
}

export async function insertNote(
  tx: Tx,
  estateId: number,
  unitNote: { id: string; unitId: string; words: string; by: { staffId: string; name: string } },
): Promise<void> {
  await tx
    .insertInto('estate.unit_note')
    .values({
      estate_id: estateId,
      id: unitNote.id,
      unit_id: unitNote.unitId,
      words: unitNote.words,
      written_by: unitNote.by.staffId,
      author: unitNote.by.name,
      written_at: now(),
    })
    .execute()
}

/** Takes a note off the file and answers its room. Refuses `household.no_such_note`. */
export async function endNote(tx: Tx, estateId: number, noteId: string): Promise<string> {
  const row = await tx
    .updateTable('estate.unit_note')
    .set({ removed_at: now() })
    .where('estate_id', '=', estateId)
    .where('id', '=', noteId)
    .where('removed_at', 'is', null)
    .returning('unit_id')
    .executeTakeFirst()
  return row?.unit_id ?? refuse('not_found', 'household.no_such_note')
}
