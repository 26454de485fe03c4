import type { Tx } from '../../platform/database/transaction.ts'
import { noteMany } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import { insertBuilding, insertEntrances } from '../buildings/buildings.ts'
import type { RoomGroup } from './check.ts'
import type { Entering } from './entering.ts'

/** Makes the buildings and entrances a list names and the estate has not, as far as the list describes them. */
export async function makeBuildings(tx: Tx, entering: Entering, groups: readonly RoomGroup[]): Promise<void> {
  const byBuilding = Map.groupBy(groups, ({ room }) => room.building)
  for (const [code, rooms] of byBuilding) {
    const known = entering.known.buildings.get(code)
    const entrances = entrancesIn(rooms).filter(
      ({ code: each }) => !entering.known.entrances.has(`${code}-${each}`),
    )
    if (!known) await makeBuilding(tx, entering, code, rooms)
    else if (entrances.length)
      remember(entering, code, await insertEntrances(tx, entering.estateId, known, entrances))
  }
}

async function makeBuilding(
  tx: Tx,
  entering: Entering,
  code: string,
  rooms: readonly RoomGroup[],
): Promise<void> {
  const floors = Math.max(...rooms.map(({ first }) => first.floors ?? first.floor ?? 0))
  const building = {
    id: newId(),
    code,
    name: code === 'S' ? '商铺' : `${code}栋`,
    kind: kindOf(code, rooms),
    floors: floors >= 1 && floors <= 200 ? floors : null,
    entrances: entrancesIn(rooms),
  }
  remember(entering, code, await insertBuilding(tx, entering.estateId, building))
  entering.known.buildings.set(code, { ...building, zoneId: null })
  entering.outcome.buildingsAdded++
  const after = { code, name: building.name, entrances: building.entrances.map((entrance) => entrance.code) }
  const about = { subject: 'estate.building', subjectId: building.id, verb: 'import', after }
  await noteMany(tx, { estateId: entering.estateId, actor: entering.actor }, [
    { ...about, facts: { importId: entering.importId } },
  ])
}

const entrancesIn = (rooms: readonly RoomGroup[]): { code: string; lifts: number }[] => {
  const lifts = new Map<string, number>()
  for (const { room, first } of rooms)
    if (room.entrance !== null)
      lifts.set(room.entrance, Math.max(lifts.get(room.entrance) ?? 0, first.lift ? 1 : 0))
  return [...lifts]
    .map(([code, count]) => ({ code, lifts: count }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function kindOf(code: string, rooms: readonly RoomGroup[]): string {
  if (code === 'S' || rooms.every(({ first }) => first.kind === 'shop')) return 'shops'
  return rooms.every(({ first }) => first.kind === 'apartment') ? 'apartment' : 'residential'
}

function remember(entering: Entering, building: string, entrances: ReadonlyMap<string, string>): void {
  for (const [code, id] of entrances) entering.known.entrances.set(`${building}-${code}`, id)
}
