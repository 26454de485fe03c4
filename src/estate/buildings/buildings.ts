import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type * as contract from './buildings.contract.ts'
import type { Building, GridCell } from './buildings.contract.ts'
import { buildingOf, cellsOf } from './buildings.lists.ts'
import { insertBuilding, moveToZone } from './buildings.store.ts'

export { listOfBuildings } from './buildings.lists.ts'
export { insertBuilding, insertEntrances, type NewBuilding } from './buildings.store.ts'

/** A building and every room in it. Refuses `building.not_found`. */
export async function gridOf(
  actor: Actor,
  estateId: number,
  buildingId: string,
): Promise<{ building: Building; cells: GridCell[] }> {
  const [building, cells] = await Promise.all([
    buildingOf(actor, estateId, buildingId),
    cellsOf(actor, estateId, buildingId),
  ])
  return { building, cells }
}

/** Adds a building with its entrances and their places. Refuses `building.code_taken`, `building.entrance_twice`. */
export async function createBuilding(
  actor: Actor,
  estateId: number,
  command: Command,
  building: BodyOf<typeof contract.createBuilding>,
): Promise<{ id: string }> {
  const codes = building.entrances.map((entrance) => entrance.code)
  if (new Set(codes).size < codes.length) refuse('invalid', 'building.entrance_twice', { field: 'entrances' })
  const on = { estateId, verb: 'building.create', payload: building }
  const reply = await commanded(actor, command, on, async (tx) => {
    await insertBuilding(tx, estateId, building)
    const after = { code: building.code, name: building.name, kind: building.kind, entrances: codes }
    const subject = { estateId, subject: 'estate.building', subjectId: building.id }
    await note(tx, { ...subject, verb: 'create', actor, after, commandId: command.id })
    return { id: building.id }
  })
  announce({ estateId, subject: 'estate.building', id: building.id, verb: 'create' })
  return reply
}

/** Changes a building; a new zone takes its rooms and places along. Refuses `building.not_found`. */
export async function changeBuilding(
  actor: Actor,
  estateId: number,
  command: Command,
  buildingId: string,
  wanted: BodyOf<typeof contract.changeBuilding>,
): Promise<Building> {
  const on = { estateId, verb: 'building.change', payload: { buildingId, ...wanted } }
  await commanded(actor, command, on, async (tx) => {
    const before = await write(tx, estateId, buildingId, wanted)
    if (wanted.zoneId !== undefined && wanted.zoneId !== before.zone_id)
      await moveToZone(tx, estateId, buildingId, wanted.zoneId)
    const subject = { estateId, subject: 'estate.building', subjectId: buildingId }
    await note(tx, { ...subject, verb: 'change', actor, before, after: wanted, commandId: command.id })
    return { buildingId }
  })
  announce({ estateId, subject: 'estate.building', id: buildingId, verb: 'change' })
  return buildingOf(actor, estateId, buildingId)
}

async function write(
  tx: Tx,
  estateId: number,
  buildingId: string,
  wanted: BodyOf<typeof contract.changeBuilding>,
) {
  const ours = tx
    .selectFrom('estate.building')
    .select(['name', 'kind', 'floors', 'zone_id', 'handed_over_on'])
    .where('estate_id', '=', estateId)
    .where('id', '=', buildingId)
  const before = await ours.forUpdate().executeTakeFirst()
  if (!before) refuse('not_found', 'building.not_found')
  await tx
    .updateTable('estate.building')
    .set({
      name: wanted.name ?? before.name,
      kind: wanted.kind ?? before.kind,
      floors: wanted.floors ?? before.floors,
      zone_id: wanted.zoneId === undefined ? before.zone_id : wanted.zoneId,
      handed_over_on: wanted.handedOverOn === undefined ? before.handed_over_on : wanted.handedOverOn,
    })
    .where('estate_id', '=', estateId)
    .where('id', '=', buildingId)
    .execute()
  return before
}
