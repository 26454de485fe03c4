import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { now } from '../../platform/clock.ts'
import { commanded, inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { maskId, maskName } from '../../platform/personal/masking.ts'
import { mustAnswerFor } from '../zones/zones.ts'
import type * as contract from './customers.contract.ts'
import type { Customer } from './customers.contract.ts'
import { customerOf } from './customers.lists.ts'
import {
  type CustomerRecord,
  idColumns,
  lockCustomer,
  phoneColumns,
  refuseConsent,
  writeCustomer,
  zonesOfCustomer,
} from './customers.store.ts'
import { mustBeId, mustBePhone, nameKeys } from './sealing.ts'

export { customerFile, customerJson, listOfCustomers } from './customers.lists.ts'
export { idColumns, insertCustomer, type NewPerson, phoneColumns } from './customers.store.ts'
export { forgetCustomer } from './forgetting.ts'
export { ownerSheet } from './owner-sheet.ts'
export { idFault, nameKeys } from './sealing.ts'
export { unmask } from './unmasking.ts'

/** Replaces or removes a telephone number; the trail keeps the masks of both. Refuses `customer.bad_phone`. */
export async function changePhone(
  actor: Actor,
  estateId: number,
  command: Command,
  customerId: string,
  { which, number, version }: BodyOf<typeof contract.changePhone>,
): Promise<Customer> {
  mustBePhone(number, 'number')
  const columns = phoneColumns(which, number)
  const mask = `${which}_mask` as const
  return change(actor, estateId, command, customerId, {
    verb: 'changePhone',
    payload: { which, number, version },
    decide: (row) => ({
      version,
      columns,
      before: { [which]: row[mask] },
      after: { [which]: columns[mask] },
    }),
  })
}

/**
 * Changes who somebody is. Refuses `customer.changed` with the person as entered now, `customer.bad_id_…`, and
 * `customer.consent_required` for an identity number without consent (V0511-1).
 */
export async function changeCustomer(
  actor: Actor,
  estateId: number,
  command: Command,
  customerId: string,
  wanted: BodyOf<typeof contract.changeCustomer>,
): Promise<Customer> {
  return change(actor, estateId, command, customerId, {
    verb: 'change',
    payload: wanted,
    decide: (row) => {
      mustBeId(wanted.idNumber, row.kind as 'person' | 'company')
      if (wanted.idNumber?.trim() && !row.consented_at && !wanted.consented) refuseConsent()
      return { version: wanted.version, columns: columnsOf(wanted), ...trailOf(row, wanted) }
    },
  })
}

type Change = {
  verb: string
  payload: object
  decide: (row: CustomerRecord) => {
    version: number
    columns: Record<string, unknown>
    before: Record<string, unknown>
    after: Record<string, unknown>
  }
}

async function change(
  actor: Actor,
  estateId: number,
  command: Command,
  customerId: string,
  { verb, payload, decide }: Change,
): Promise<Customer> {
  const on = { estateId, verb: `customer.${verb}`, payload: { customerId, ...payload } }
  await commanded(actor, command, on, async (tx) => {
    const row = await lockCustomer(tx, estateId, customerId)
    mustAnswerFor(actor, await zonesOfCustomer(tx, estateId, customerId))
    const { version, columns, before, after } = decide(row)
    await writeCustomer(tx, estateId, customerId, version, columns)
    const subject = { estateId, subject: 'estate.customer', subjectId: customerId }
    await note(tx, { ...subject, verb, actor, before, after, commandId: command.id })
    return { customerId }
  })
  announce({ estateId, subject: 'estate.customer', id: customerId, verb })
  return inTransaction(actor, (tx: Tx) => customerOf(tx, estateId, customerId))
}

function columnsOf(wanted: BodyOf<typeof contract.changeCustomer>) {
  return {
    ...(wanted.name !== undefined && nameKeys(wanted.name.trim())),
    ...(wanted.gender !== undefined && { gender: wanted.gender }),
    ...(wanted.remark !== undefined && { remark: wanted.remark }),
    ...(wanted.consented && { consented_at: now() }),
    ...(wanted.idNumber !== undefined && idColumns(wanted.idNumber)),
  }
}

/** What the trail keeps of a change: names and numbers masked, since nobody can ever take them out again. */
function trailOf(row: CustomerRecord, wanted: BodyOf<typeof contract.changeCustomer>) {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  const keep = (name: string, was: unknown, is: unknown) => {
    before[name] = was
    after[name] = is
  }
  if (wanted.name !== undefined) keep('name', maskName(row.name), maskName(wanted.name))
  if (wanted.gender !== undefined) keep('gender', row.gender, wanted.gender)
  if (wanted.remark !== undefined) keep('remarked', row.remark !== '', wanted.remark !== '')
  if (wanted.consented) keep('consented', row.consented_at !== null, true)
  if (wanted.idNumber !== undefined) keep('idNumber', row.id_mask, maskId(wanted.idNumber ?? ''))
  return { before, after }
}
