import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustAnswerFor } from '../zones/zones.ts'
import { bare, fullRoom, roomCode, shopCode, sortKey } from './canonical.ts'
import type {
  changeUnit as changeUnitEndpoint,
  createUnit as createUnitEndpoint,
  Unit,
} from './units.contract.ts'
import { unitOf } from './units.lists.ts'
import { insertUnit, lockUnit, type UnitFacts, writeUnit } from './units.store.ts'

export { bare, pointCode, sortKey } from './canonical.ts'
export { readPlace, readRoomCells } from './notation.ts'
export type { Place as PlaceReading } from './place.ts'
export { takenBy, unitSheet } from './unit-sheet.ts'
export { listOfUnits, unitOf } from './units.lists.ts'
export { lockUnit } from './units.store.ts'

/**
 * Changes the facts of one room over the version last seen. Refuses `unit.changed` with the current row, and
 * `unit.net_above_gross`; a steward changes rooms of the own zone (KF05-11).
 */
export async function changeUnit(
  actor: Actor,
  estateId: number,
  command: Command,
  unitId: string,
  { version, ...wanted }: BodyOf<typeof changeUnitEndpoint>,
): Promise<Unit> {
  const on = { estateId, verb: 'unit.change', payload: { unitId, version, ...wanted } }
  const reply = await commanded(actor, command, on, async (tx) => {
    const row = await lockUnit(tx, estateId, unitId)
    mustAnswerFor(actor, [row.zone_id])
    const facts = factsOf(wanted)
    mustFit({ ...row, ...facts })
    await writeUnit(tx, estateId, unitId, version, facts)
    await note(tx, {
      estateId,
      subject: 'estate.unit',
      subjectId: unitId,
      verb: 'change',
      actor,
      before: Object.fromEntries(Object.keys(facts).map((name) => [name, row[name as keyof typeof row]])),
      after: facts,
      commandId: command.id,
    })
    return unitOf(tx, estateId, unitId)
  })
  announce({ estateId, subject: 'estate.unit', id: unitId, verb: 'change' })
  return reply
}

function factsOf(wanted: Omit<BodyOf<typeof changeUnitEndpoint>, 'version'>): UnitFacts {
  const facts = {
    kind: wanted.kind,
    occupancy: wanted.occupancy,
    floor: wanted.floor,
    gross_area: wanted.grossArea,
    net_area: wanted.netArea,
    layout: wanted.layout,
    handed_over_on: wanted.handedOverOn,
    remark: wanted.remark,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

function mustFit(row: { gross_area: number | null; net_area: number | null }): void {
  if (row.gross_area !== null && row.net_area !== null && row.net_area > row.gross_area)
    refuse('invalid', 'unit.net_above_gross', { field: 'netArea' })
}

/** Adds one room to a building. Refuses `unit.already_there`, `building.not_found`, `unit.entrance_required`. */
export async function createUnit(
  actor: Actor,
  estateId: number,
  command: Command,
  unit: BodyOf<typeof createUnitEndpoint>,
): Promise<Unit> {
  const on = { estateId, verb: 'unit.create', payload: unit }
  const reply = await commanded(actor, command, on, async (tx) => {
    const at = await placeInBuilding(tx, estateId, unit)
    await insertUnit(tx, estateId, { ...unit, ...at })
    await note(tx, {
      estateId,
      subject: 'estate.unit',
      subjectId: unit.id,
      verb: 'create',
      actor,
      after: { code: at.code, kind: unit.kind },
      commandId: command.id,
    })
    return unitOf(tx, estateId, unit.id)
  })
  announce({ estateId, subject: 'estate.unit', id: unit.id, verb: 'create' })
  return reply
}

async function placeInBuilding(tx: Tx, estateId: number, unit: BodyOf<typeof createUnitEndpoint>) {
  const building = await tx
    .selectFrom('estate.building')
    .select(['code', 'kind', 'zone_id'])
    .where('estate_id', '=', estateId)
    .where('id', '=', unit.buildingId)
    .executeTakeFirst()
  if (!building) refuse('not_found', 'building.not_found')
  const entrance = await tx
    .selectFrom('estate.entrance')
    .select(['id', 'code'])
    .where('estate_id', '=', estateId)
    .where('building_id', '=', unit.buildingId)
    .where('id', '=', unit.entranceId ?? '00000000-0000-0000-0000-000000000000')
    .executeTakeFirst()
  if (!entrance && building.kind !== 'shops')
    refuse('invalid', 'unit.entrance_required', { field: 'entranceId' })
  const named = entrance
    ? nameRoom({ building: building.code, entrance: entrance.code, room: unit.room })
    : nameShop(unit.room)
  return {
    ...named,
    entranceId: entrance?.id ?? null,
    zoneId: building.zone_id,
    floor: unit.floor ?? floorOf(named.room),
  }
}

/** How a room is written everywhere, and its place in the order. */
export function nameRoom(at: { building: string; entrance: string; room: string }) {
  const code = roomCode(at)
  return { room: fullRoom(at.room), code, sortKey: sortKey(code) }
}

/** A shop has no entrance: S-08, after all homes. */
export function nameShop(number: string) {
  const code = shopCode(number)
  return { room: bare(number).padStart(2, '0'), code, sortKey: sortKey(code) }
}

/** 1802 is on the 18th floor; a shop's number says nothing. */
export const floorOf = (room: string): number | null =>
  /^\d{4,5}/.test(room) ? Number(room.replace(/\D/g, '').slice(0, -2)) : null
