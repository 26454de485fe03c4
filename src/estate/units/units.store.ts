import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { unitOf } from './units.lists.ts'

/** The room, locked for the rest of the transaction; another estate's room is simply not found. */
export async function lockUnit(tx: Tx, estateId: number, unitId: string) {
  const row = await tx
    .selectFrom('estate.unit')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', unitId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'unit.not_found')
}

export type UnitFacts = Partial<{
  kind: string
  occupancy: string
  floor: number | null
  gross_area: number | null
  net_area: number | null
  layout: string
  handed_over_on: string | null
  remark: string
}>

/** Writes facts over the version last seen; refuses `unit.changed` with the row as it is now. */
export async function writeUnit(tx: Tx, estateId: number, unitId: string, version: number, facts: UnitFacts) {
  const written = await tx
    .updateTable('estate.unit')
    .set({ ...facts, version: version + 1 })
    .where('estate_id', '=', estateId)
    .where('id', '=', unitId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!written) refuse('conflict', 'unit.changed', { current: await unitOf(tx, estateId, unitId) })
}

export type NewUnit = {
  id: string
  buildingId: string
  entranceId: string | null
  zoneId: string | null
  kind: string
  room: string
  code: string
  sortKey: string
  floor: number | null
  grossArea?: number
  layout?: string
  occupancy?: string
}

/** Adds a room; refuses `unit.already_there` where its code is taken. */
export async function insertUnit(tx: Tx, estateId: number, unit: NewUnit): Promise<void> {
  const added = await tx
    .insertInto('estate.unit')
    .values({
      estate_id: estateId,
      id: unit.id,
      building_id: unit.buildingId,
      entrance_id: unit.entranceId,
      zone_id: unit.zoneId,
      kind: unit.kind,
      room: unit.room,
      code: unit.code,
      sort_key: unit.sortKey,
      floor: unit.floor,
      gross_area: unit.grossArea ?? null,
      layout: unit.layout ?? '',
      occupancy: unit.occupancy ?? 'unsold',
    })
    .onConflict((taken) => taken.columns(['estate_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('conflict', 'unit.already_there', { field: 'room', facts: { code: unit.code } })
}
