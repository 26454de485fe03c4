import type { Tx } from '../../platform/database/transaction.ts'
import { noteMany } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import type { RoomGroup } from './check.ts'
import { enterPeople } from './enter-people.ts'
import { changeRooms, enterNewRooms } from './enter-rooms.ts'
import { type Entering, type Happened, unitIdOf } from './entering.ts'
import { insertVehicles } from './units.store.ts'

/** Enters one batch of rooms with their people and vehicles, a handful of statements for all of them. */
export async function enterBatch(tx: Tx, entering: Entering, groups: readonly RoomGroup[]): Promise<void> {
  const happened: Happened[] = []
  const fresh = await enterNewRooms(tx, entering, groups, happened)
  const there = groups.filter((group) => !fresh.has(group.room.code))
  const changing = entering.duplicates === 'skip' ? [] : there
  entering.outcome.unitsSkipped += there.length - changing.length
  await changeRooms(tx, entering, changing, happened)
  await enterPeople(
    tx,
    entering,
    { groups: groups.filter(({ room }) => fresh.has(room.code)), changing },
    happened,
  )
  const adding = entering.duplicates === 'replaceAndAdd' ? changing : []
  const parked = groups.filter((group) => fresh.has(group.room.code) || adding.includes(group))
  await enterVehicles(tx, entering, parked)
  await noteMany(
    tx,
    { estateId: entering.estateId, actor: entering.actor },
    happened.map(({ row, ...each }) => ({
      ...each,
      before: each.before as Record<string, unknown>,
      after: each.after as Record<string, unknown>,
      facts: { importId: entering.importId, row },
    })),
  )
}

async function enterVehicles(tx: Tx, entering: Entering, groups: readonly RoomGroup[]): Promise<void> {
  const rows = groups.flatMap((group) =>
    group.plates.map((plate) => ({ id: newId(), plate, unit_id: unitIdOf(entering, group) })),
  )
  if (rows.length) entering.outcome.vehiclesAdded += await insertVehicles(tx, entering.estateId, rows)
}
