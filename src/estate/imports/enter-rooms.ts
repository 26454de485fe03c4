import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { floorOf } from '../units/units.ts'
import type { RoomGroup } from './check.ts'
import { type Entering, type Happened, unitIdOf } from './entering.ts'
import type { Known } from './known.ts'
import type { RowRead } from './rows.ts'
import { insertUnits, type UnitRecord, updateUnits } from './units.store.ts'

/** Answers the codes of the rooms that were not there before. */
export async function enterNewRooms(
  tx: Tx,
  entering: Entering,
  groups: readonly RoomGroup[],
  happened: Happened[],
): Promise<Set<string>> {
  const missing = groups.filter(({ room }) => !entering.known.units.has(room.code))
  const records = missing.map((group) => recordOf(entering.known, group))
  const added = await insertUnits(tx, entering.estateId, records)
  for (const [index, record] of records.entries()) {
    entering.known.units.set(record.code, record)
    if (!added.has(record.code)) continue
    const after = { code: record.code, occupancy: record.occupancy }
    const { row } = missing[index]!.first
    happened.push({ subject: 'estate.unit', subjectId: record.id, verb: 'import', after, row })
  }
  entering.outcome.unitsAdded += added.size
  return added
}

function recordOf(known: Known, { room, first }: RoomGroup): UnitRecord {
  const building = known.buildings.get(room.building)!
  const entrance =
    room.entrance === null ? undefined : known.entrances.get(`${room.building}-${room.entrance}`)
  return {
    id: newId(),
    building_id: building.id,
    entrance_id: entrance ?? null,
    zone_id: building.zoneId,
    kind: first.kind ?? kindIn(building.kind, room.entrance),
    room: room.room,
    code: room.code,
    sort_key: room.sortKey,
    floor: first.floor ?? floorOf(room.room),
    gross_area: first.grossArea ?? null,
    net_area: first.netArea ?? null,
    layout: first.layout ?? '',
    occupancy: first.occupancy ?? (first.people.length ? 'occupied' : 'unsold'),
    handed_over_on: first.handedOverOn ?? null,
    remark: first.remark ?? '',
  }
}

/** Where the list does not say: what the building is made of. Entrance 0 is java110's way to write a shop. */
function kindIn(building: string, entrance: string | null): string {
  if (building === 'shops' || entrance === null || entrance === '0') return 'shop'
  return building === 'apartment' ? 'apartment' : 'dwelling'
}

/** Writes the list's facts over rooms that are there. */
export async function changeRooms(
  tx: Tx,
  entering: Entering,
  groups: readonly RoomGroup[],
  happened: Happened[],
): Promise<void> {
  if (!groups.length) return
  const rowOf = new Map(groups.map((group) => [unitIdOf(entering, group), group.first.row]))
  const changed = await updateUnits(
    tx,
    entering.estateId,
    groups.map((group) => changeOf(unitIdOf(entering, group), group.first)),
  )
  for (const { id, before, after } of changed)
    happened.push({
      subject: 'estate.unit',
      subjectId: id,
      verb: 'import',
      before,
      after,
      row: rowOf.get(id)!,
    })
  entering.outcome.unitsChanged += changed.length
}

const changeOf = (id: string, first: RowRead) => ({
  id,
  kind: first.kind ?? null,
  floor: first.floor ?? null,
  gross_area: first.grossArea ?? null,
  net_area: first.netArea ?? null,
  layout: first.layout ?? null,
  occupancy: first.occupancy ?? null,
  handed_over_on: first.handedOverOn ?? null,
  remark: first.remark ?? null,
})
