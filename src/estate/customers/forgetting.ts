import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { commanded, inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Customer } from './customers.contract.ts'
import { customerOf } from './customers.lists.ts'
import { idColumns, lockCustomer, phoneColumns, writeCustomer } from './customers.store.ts'

/** What stands in place of a name that was taken out. */
export const forgottenName = '已匿名'

/**
 * Removes the personal data of somebody who asks for it (个保法 47): name, numbers, plates and remarks go, the trail
 * of what was done stays and holds masks only. Refuses `customer.still_here` while they belong to a household, and
 * `customer.already_forgotten`.
 */
export async function forgetCustomer(
  actor: Actor,
  estateId: number,
  command: Command,
  customerId: string,
  reason: string,
): Promise<Customer> {
  const on = { estateId, verb: 'customer.forget', payload: { customerId, reason } }
  await commanded(actor, command, on, async (tx) => {
    const row = await lockCustomer(tx, estateId, customerId)
    if (row.forgotten_at) refuse('not_now', 'customer.already_forgotten')
    await mustHaveLeft(tx, estateId, customerId)
    await writeCustomer(tx, estateId, customerId, row.version, emptied())
    await forgetPlates(tx, estateId, customerId)
    const subject = { estateId, subject: 'estate.customer', subjectId: customerId }
    await note(tx, { ...subject, verb: 'forget', actor, facts: { reason }, commandId: command.id })
    return { customerId }
  })
  announce({ estateId, subject: 'estate.customer', id: customerId, verb: 'forget' })
  return inTransaction(actor, (tx) => customerOf(tx, estateId, customerId))
}

async function mustHaveLeft(tx: Tx, estateId: number, customerId: string): Promise<void> {
  const home = await tx
    .selectFrom('estate.household_member as m')
    .innerJoin('estate.unit as u', (join) =>
      join.onRef('u.estate_id', '=', 'm.estate_id').onRef('u.id', '=', 'm.unit_id'),
    )
    .select('u.code')
    .where('m.estate_id', '=', estateId)
    .where('m.customer_id', '=', customerId)
    .where('m.until', 'is', null)
    .executeTakeFirst()
  if (home) refuse('not_now', 'customer.still_here', { facts: { code: home.code }, clause: 'KF05-11' })
}

const emptied = () => ({
  name: forgottenName,
  name_key: '',
  initials: '',
  gender: null,
  ...phoneColumns('phone', null),
  ...phoneColumns('phone2', null),
  ...idColumns(null),
  remark: '',
  forgotten_at: now(),
})

async function forgetPlates(tx: Tx, estateId: number, customerId: string): Promise<void> {
  await sql`
    update estate.vehicle set plate = ${forgottenName}, brand = '', colour = '',
           until = coalesce(until, ${shanghaiDay(now())}::date)
     where estate_id = ${estateId} and customer_id = ${customerId}`.execute(tx)
}
