import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { changeHousehold, ofUnit } from './changing.ts'
import type * as contract from './household.contract.ts'
import type { Household } from './household.contract.ts'
import { isPlate, plainPlate } from './plates.ts'

/** Enters a vehicle. Refuses `vehicle.bad_plate`, and `vehicle.already_there` with the room it belongs to. */
export async function addVehicle(
  actor: Actor,
  estateId: number,
  command: Command,
  unitId: string,
  vehicle: BodyOf<typeof contract.addVehicle>,
): Promise<Household> {
  const plate = plainPlate(vehicle.plate)
  if (!isPlate(plate)) refuse('invalid', 'vehicle.bad_plate', { field: 'plate' })
  const change = {
    estateId,
    command,
    verb: 'addVehicle',
    payload: { unitId, ...vehicle },
    unit: ofUnit(unitId),
  }
  return changeHousehold(actor, change, async (tx) => {
    await insertVehicle(tx, estateId, { ...vehicle, plate, unitId })
    return { after: { plate: maskPlate(plate) } }
  })
}

async function insertVehicle(
  tx: Tx,
  estateId: number,
  vehicle: BodyOf<typeof contract.addVehicle> & { unitId: string },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into estate.vehicle (estate_id, id, plate, unit_id, customer_id, parking_space_id, brand, colour)
    values (${estateId}, ${vehicle.id}, ${vehicle.plate}, ${vehicle.unitId}, ${vehicle.customerId ?? null},
            ${vehicle.parkingSpaceId ?? null}, ${vehicle.brand ?? ''}, ${vehicle.colour ?? ''})
    on conflict (estate_id, plate) where until is null do nothing returning id`.execute(tx)
  if (rows[0]) return
  const holder = await sql<{ code: string | null }>`
    select u.code from estate.vehicle v
      left join estate.unit u on u.estate_id = v.estate_id and u.id = v.unit_id
     where v.estate_id = ${estateId} and v.plate = ${vehicle.plate} and v.until is null`.execute(tx)
  refuse('conflict', 'vehicle.already_there', {
    field: 'plate',
    facts: { code: holder.rows[0]?.code ?? '—' },
  })
}

/** The vehicle is no longer theirs. Refuses `vehicle.not_found`. */
export async function removeVehicle(
  actor: Actor,
  estateId: number,
  command: Command,
  vehicleId: string,
): Promise<Household> {
  const change = {
    estateId,
    command,
    verb: 'removeVehicle',
    payload: { vehicleId },
    unit: ofVehicle(vehicleId),
  }
  return changeHousehold(actor, change, async (tx) => {
    const { plate } = await tx
      .updateTable('estate.vehicle')
      .set({ until: shanghaiDay(now()) })
      .where('estate_id', '=', estateId)
      .where('id', '=', vehicleId)
      .returning('plate')
      .executeTakeFirstOrThrow()
    return { after: { plate: maskPlate(plate) } }
  })
}

const ofVehicle = (vehicleId: string) => async (tx: Tx, estateId: number) => {
  const row = await tx
    .selectFrom('estate.vehicle')
    .select('unit_id')
    .where('estate_id', '=', estateId)
    .where('id', '=', vehicleId)
    .where('until', 'is', null)
    .executeTakeFirst()
  return row?.unit_id ?? refuse('not_found', 'vehicle.not_found')
}

/** 苏A66060 → 苏A**060: a plate leads to its owner, and the trail is for ever. */
const maskPlate = (plate: string): string =>
  plate.slice(0, 2) + '*'.repeat(Math.max(0, plate.length - 5)) + plate.slice(-3)
