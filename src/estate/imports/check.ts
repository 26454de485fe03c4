import type { Tx } from '../../platform/database/transaction.ts'
import { type Known, knownOf } from './known.ts'
import type { PersonRead } from './people.ts'
import type { RoomRead, RowRead } from './rows.ts'

/** One room of a list, with everybody its rows name. */
export type RoomGroup = {
  room: RoomRead
  first: RowRead
  people: PersonRead[]
  plates: string[]
  rows: number
}

export type Checked = {
  rows: RowRead[]
  groups: RoomGroup[]
  known: Known
  /** buildings the list names and the estate has not, and entrances such as 3-2 of those it has */
  missingBuildings: string[]
}

/**
 * Reads rows against each other and against the estate. Faults are added to the rows; what is left without an error is
 * gathered by room. `createBuildings`: buildings and entrances may be made, so that missing ones are no error.
 */
export async function checkRows(
  tx: Tx,
  estateId: number,
  rows: RowRead[],
  createBuildings: boolean,
): Promise<Checked> {
  const known = await knownOf(tx, estateId, {
    codes: rows.flatMap((row) => (row.room ? [row.room.code] : [])),
    plates: rows.flatMap((row) => row.plates),
  })
  const missing = new Set<string>()
  const groups = new Map<string, RoomGroup>()
  const plates = new Map<string, RowRead>()
  for (const row of rows) {
    checkBuilding(row, known, missing, createBuildings || known.isEmpty)
    if (!row.room || !row.reader.isGood) continue
    const group = groups.get(row.room.code)
    if (!group) {
      const { room, people } = row
      groups.set(room.code, {
        room,
        first: row,
        people: [...people],
        plates: keepPlates(row, known, plates),
        rows: 1,
      })
    } else if (isFurther(row, group)) {
      group.people.push(...row.people)
      group.plates.push(...keepPlates(row, known, plates))
      group.rows++
    }
  }
  return { rows, groups: [...groups.values()], known, missingBuildings: [...missing] }
}

function checkBuilding(row: RowRead, known: Known, missing: Set<string>, mayCreate: boolean): void {
  if (!row.room) return
  const { building, entrance } = row.room
  const lacksEntrance = entrance !== null && !known.entrances.has(`${building}-${entrance}`)
  if (!known.buildings.has(building)) missing.add(building)
  else if (lacksEntrance) missing.add(`${building}-${entrance}`)
  if (mayCreate) return
  if (!known.buildings.has(building)) row.reader.refuse('building', 'import.building_unknown', { building })
  else if (lacksEntrance) row.reader.refuse('entrance', 'import.entrance_unknown', { building, entrance })
}

/**
 * Whether a room's further row names further people. Lists with a column for the relation write one row a person; in
 * others a second row is a slip: the same again is left out, and a different one cannot be chosen for them.
 */
function isFurther(row: RowRead, group: RoomGroup): boolean {
  const first = group.first.row
  if (row.reader.isSameAs(group.first.reader)) {
    row.reader.warn(null, 'import.row_repeated', { row: first })
    return false
  }
  if (!row.reader.text('relation')) {
    row.reader.refuse('room', 'import.room_twice', { row: first, room: group.room.code })
    return false
  }
  const known = new Set(group.people.map(({ name, relation }) => `${relation} ${name}`))
  row.people = row.people
    .map((person) => (person.relation === 'owner' ? { ...person, relation: 'coOwner' as const } : person))
    .filter(({ name, relation }) => !known.has(`${relation} ${name}`))
  return true
}

/** A plate stands once in an estate: the first row keeps it. */
function keepPlates(row: RowRead, known: Known, taken: Map<string, RowRead>): string[] {
  return row.plates.filter((plate) => {
    const elsewhere = known.plates.get(plate)
    const before = taken.get(plate)
    if (elsewhere === row.room!.code) return false
    if (elsewhere) row.reader.warn('plate', 'import.plate_elsewhere', { plate, where: elsewhere })
    else if (before) row.reader.warn('plate', 'import.plate_elsewhere', { plate, where: before.room!.code })
    else taken.set(plate, row)
    return !elsewhere && !before
  })
}
