import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'

export type KnownPerson = {
  id: string
  name: string
  phoneBlind: string | null
  idBlind: string | null
  /** present where the person was looked up by home */
  unitId?: string
  relation?: string
}

/** Who lives in these rooms now. */
export async function membersOf(tx: Tx, estateId: number, unitIds: string[]): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select c.id, c.name, c.phone_blind as "phoneBlind", c.id_blind as "idBlind", m.unit_id as "unitId", m.relation
      from estate.household_member m
      join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
     where m.estate_id = ${estateId} and m.unit_id = any (${unitIds}::uuid[]) and m.until is null`.execute(tx)
  return rows
}

/** People already in the files by an identity number or a telephone number. */
export async function peopleBy(
  tx: Tx,
  estateId: number,
  { phones, ids }: { phones: string[]; ids: string[] },
): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select c.id, c.name, c.phone_blind as "phoneBlind", c.id_blind as "idBlind" from estate.customer c
     where c.estate_id = ${estateId} and c.phone_blind = any (${phones}::text[])
     union
    select c.id, c.name, c.phone_blind, c.id_blind from estate.customer c
     where c.estate_id = ${estateId} and c.id_blind = any (${ids}::text[])`.execute(tx)
  return rows
}

/** A person ready for the table: numbers sealed, the name with its keys. */
export type PersonRow = {
  id: string
  kind: string
  name: string
  name_key: string
  initials: string
  gender: string | null
  phone_sealed: string | null
  phone_blind: string | null
  phone_tail_blind: string | null
  phone_mask: string
  phone2_sealed: string | null
  phone2_blind: string | null
  phone2_tail_blind: string | null
  phone2_mask: string
  id_sealed: string | null
  id_blind: string | null
  id_mask: string
  consented: boolean
}

const recordset = (rows: readonly PersonRow[]) => sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (
    id uuid, kind text, name text, name_key text, initials text, gender text, phone_sealed text, phone_blind text,
    phone_tail_blind text, phone_mask text, phone2_sealed text, phone2_blind text, phone2_tail_blind text,
    phone2_mask text, id_sealed text, id_blind text, id_mask text, consented boolean)`

export async function insertPeople(tx: Tx, estateId: number, rows: readonly PersonRow[]): Promise<void> {
  await sql`
    insert into estate.customer (estate_id, id, kind, name, name_key, initials, gender, phone_sealed, phone_blind,
           phone_tail_blind, phone_mask, phone2_sealed, phone2_blind, phone2_tail_blind, phone2_mask, id_sealed,
           id_blind, id_mask, consented_at)
    select ${estateId}::int, id, kind, name, name_key, initials, gender, phone_sealed, phone_blind, phone_tail_blind,
           phone_mask, phone2_sealed, phone2_blind, phone2_tail_blind, phone2_mask, id_sealed, id_blind, id_mask,
           case when consented then ${now()}::timestamptz end
      from ${recordset(rows)}`.execute(tx)
}

/** Writes what a list knows over what is entered; what it does not know stays. Answers who was changed by it. */
export async function updatePeople(tx: Tx, estateId: number, rows: readonly PersonRow[]): Promise<string[]> {
  const changed = await sql<{ id: string }>`
    update estate.customer c set
           gender = coalesce(p.gender, c.gender),
           phone_sealed = coalesce(p.phone_sealed, c.phone_sealed), phone_blind = coalesce(p.phone_blind, c.phone_blind),
           phone_tail_blind = case when p.phone_blind is null then c.phone_tail_blind else p.phone_tail_blind end,
           phone_mask = coalesce(nullif(p.phone_mask, ''), c.phone_mask),
           phone2_sealed = coalesce(p.phone2_sealed, c.phone2_sealed),
           phone2_blind = coalesce(p.phone2_blind, c.phone2_blind),
           phone2_tail_blind = case when p.phone2_blind is null then c.phone2_tail_blind else p.phone2_tail_blind end,
           phone2_mask = coalesce(nullif(p.phone2_mask, ''), c.phone2_mask),
           id_sealed = coalesce(p.id_sealed, c.id_sealed), id_blind = coalesce(p.id_blind, c.id_blind),
           id_mask = coalesce(nullif(p.id_mask, ''), c.id_mask),
           consented_at = coalesce(c.consented_at, case when p.consented then ${now()}::timestamptz end),
           version = c.version + 1
      from ${recordset(rows)}
     where c.estate_id = ${estateId} and c.id = p.id
       and (p.gender is distinct from coalesce(c.gender, '') and p.gender is not null
            or p.phone_blind is not null and p.phone_blind is distinct from c.phone_blind
            or p.phone2_blind is not null and p.phone2_blind is distinct from c.phone2_blind
            or p.id_blind is not null and p.id_blind is distinct from c.id_blind)
    returning c.id`.execute(tx)
  return changed.rows.map((row) => row.id)
}

export type MemberRow = {
  id: string
  unit_id: string
  customer_id: string
  relation: string
  is_primary: boolean
  since: string | null
}

/** Enters belongings; one that is entered already stays as it is. Answers how many were new. */
export async function insertMembers(tx: Tx, estateId: number, rows: readonly MemberRow[]): Promise<number> {
  const added = await sql<{ id: string }>`
    insert into estate.household_member (estate_id, id, unit_id, customer_id, relation, is_primary, since)
    select ${estateId}::int, m.id, m.unit_id, m.customer_id, m.relation, m.is_primary, m.since
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as m (id uuid, unit_id uuid, customer_id uuid, relation text, is_primary boolean, since date)
    on conflict (estate_id, unit_id, customer_id, relation) where until is null do nothing
    returning id`.execute(tx)
  return added.rows.length
}
