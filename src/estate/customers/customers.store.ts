import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { customerOf } from './customers.lists.ts'
import { mustBeId, mustBePhone, nameKeys, sealId, sealPhone } from './sealing.ts'

export type NewPerson = {
  id: string
  kind: 'person' | 'company'
  name: string
  gender?: 'male' | 'female'
  phone?: string
  phone2?: string
  idNumber?: string
  consented?: true
}

/**
 * Enters a person or company, personal data sealed. Refuses `customer.bad_phone`, `customer.bad_id_…` and
 * `customer.consent_required`: no identity number of somebody who was not told and did not agree (V0511-1).
 */
export async function insertCustomer(tx: Tx, estateId: number, person: NewPerson): Promise<void> {
  mustBePhone(person.phone, 'phone')
  mustBePhone(person.phone2, 'phone2')
  mustBeId(person.idNumber, person.kind)
  if (person.idNumber?.trim() && !person.consented) refuseConsent()
  await tx
    .insertInto('estate.customer')
    .values({
      estate_id: estateId,
      id: person.id,
      kind: person.kind,
      ...nameKeys(person.name.trim()),
      gender: person.gender ?? null,
      ...phoneColumns('phone', person.phone),
      ...phoneColumns('phone2', person.phone2),
      ...idColumns(person.idNumber),
      consented_at: person.consented ? now() : null,
    })
    .execute()
}

export function refuseConsent(): never {
  refuse('invalid', 'customer.consent_required', { field: 'idNumber', rule: 'V0511-1', clause: 'KF05-11' })
}

/** The columns of a telephone number, by the name of the field. */
export function phoneColumns(which: 'phone' | 'phone2', number: string | null | undefined) {
  const { sealed, blind, tail, mask } = sealPhone(number)
  return {
    [`${which}_sealed`]: sealed,
    [`${which}_blind`]: blind,
    [`${which}_tail_blind`]: tail,
    [`${which}_mask`]: mask,
  }
}

export function idColumns(number: string | null | undefined) {
  const { sealed, blind, mask } = sealId(number)
  return { id_sealed: sealed, id_blind: blind, id_mask: mask }
}

/** The person, locked for the rest of the transaction. Refuses `customer.not_found`. */
export async function lockCustomer(tx: Tx, estateId: number, customerId: string) {
  const row = await tx
    .selectFrom('estate.customer')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', customerId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'customer.not_found')
}

export type CustomerRecord = Awaited<ReturnType<typeof lockCustomer>>

/** Zones of the households somebody belongs to now: a steward answers for those (V02-1). */
export async function zonesOfCustomer(
  tx: Tx,
  estateId: number,
  customerId: string,
): Promise<(string | null)[]> {
  const rows = await tx
    .selectFrom('estate.household_member as m')
    .innerJoin('estate.unit as u', (join) =>
      join.onRef('u.estate_id', '=', 'm.estate_id').onRef('u.id', '=', 'm.unit_id'),
    )
    .select('u.zone_id')
    .where('m.estate_id', '=', estateId)
    .where('m.customer_id', '=', customerId)
    .where('m.until', 'is', null)
    .execute()
  return rows.map((row) => row.zone_id)
}

/** Writes over the version last seen. Refuses `customer.changed` with the person as entered now. */
export async function writeCustomer(
  tx: Tx,
  estateId: number,
  customerId: string,
  version: number,
  columns: Record<string, unknown>,
): Promise<void> {
  const written = await tx
    .updateTable('estate.customer')
    .set({ ...columns, version: version + 1 })
    .where('estate_id', '=', estateId)
    .where('id', '=', customerId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!written)
    refuse('conflict', 'customer.changed', { current: await customerOf(tx, estateId, customerId) })
}
