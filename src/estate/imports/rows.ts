import { isPlate, plainPlate } from '../household/household.ts'
import { floorOf, nameRoom, nameShop, readPlace, readRoomCells } from '../units/units.ts'
import {
  type Occupancy,
  readArea,
  readKind,
  readLayout,
  readOccupancy,
  readWhole,
  type UnitKind,
} from './cells.ts'
import { readDay } from './dates.ts'
import type { FieldKey } from './fields.ts'
import { type PersonRead, readPeople } from './people.ts'
import { RowReader } from './row-reader.ts'
import type { Sheet } from './sheet.ts'

export type RoomRead = {
  /** the building's code; S for shops */
  building: string
  entrance: string | null
  room: string
  code: string
  sortKey: string
}

/** A row as it is understood; `room` is absent where it names none. */
export type RowRead = {
  row: number
  reader: RowReader
  room?: RoomRead
  floor?: number
  floors?: number
  lift?: boolean
  kind?: UnitKind
  layout?: string
  grossArea?: number
  netArea?: number
  occupancy?: Occupancy
  handedOverOn?: string
  since?: string
  remark?: string
  plates: string[]
  people: PersonRead[]
}

/** Reads every row by itself; what rows have to do with each other and with the estate is check.ts. */
export function readRows(sheet: Sheet, today: string): RowRead[] {
  const columns = new Map(
    sheet.columns.flatMap((column, at) => (column.key ? [[column.key, { ...column, at }] as const] : [])),
  )
  return sheet.rows
    .map(({ row, cells }) => readRow(new RowReader(row, columns, cells), today))
    .filter((row) => !isExample(row))
}

/** Our template's own examples, left where they were. */
const isExample = ({ reader }: RowRead): boolean => /^示例/.test(reader.text('remark'))

function readRow(reader: RowReader, today: string): RowRead {
  const room = roomIn(reader)
  if (!room)
    reader.refuse(reader.has('code') ? 'code' : 'room', 'import.room_unreadable', { text: said(reader) })
  const row: RowRead = {
    row: reader.row,
    reader,
    room,
    floor: reader.take('floor', readWhole),
    floors: reader.take('floors', readWhole),
    lift: reader.text('lift') ? /^[有是1YT]/i.test(reader.text('lift')) : undefined,
    kind: reader.take('kind', readKind),
    layout: reader.text('layout') ? readLayout(reader.text('layout')) : undefined,
    grossArea: reader.need('grossArea', readArea),
    netArea: reader.take('netArea', readArea),
    occupancy: reader.take('occupancy', readOccupancy),
    handedOverOn: reader.take('handedOverOn', readDay),
    since: reader.take('since', readDay),
    remark: remarkIn(reader),
    plates: platesIn(reader),
    people: readPeople(reader, today),
  }
  compare(row)
  return row
}

const said = (reader: RowReader): string =>
  (['code', 'building', 'entrance', 'room'] as const)
    .map((key) => reader.text(key))
    .filter(Boolean)
    .join('-')
    .slice(0, 40)

/** The room of three cells or of one; without an entrance it is a shop. */
function roomIn(reader: RowReader): RoomRead | undefined {
  const [building, entrance, room] = (['building', 'entrance', 'room'] as const).map((key) =>
    reader.text(key),
  )
  const inCells = entrance && building && room ? readRoomCells(building, entrance, room) : null
  if (building && entrance && /^0+$/.test(entrance)) return shopOfBuilding(building, room ?? '')
  const place = inCells ?? readPlace(reader.text('code') || [building, room].filter(Boolean).join('-'))
  if (place?.kind === 'shop')
    return { building: 'S', entrance: null, ...nameShop(place.code.replace(/\D/g, '')) }
  if (place?.kind !== 'room' || !place.building || !place.entrance || place.within) return undefined
  const at = { building: place.building, entrance: place.entrance, room: place.room }
  return { building: at.building, entrance: at.entrance, ...nameRoom(at) }
}

/** Entrance 0 is how java110 writes the shops of a building: 3-0-0012. */
function shopOfBuilding(building: string, room: string): RoomRead | undefined {
  const place = readPlace(`${building}-1-0101`)
  const door = /^\d{1,5}[A-Z]?$/i.test(room) ? room.toUpperCase() : undefined
  if (place?.kind !== 'room' || !place.building || !door) return undefined
  const at = { building: place.building, entrance: '0', room: door }
  return { building: at.building, entrance: '0', ...nameRoom(at) }
}

function remarkIn(reader: RowReader): string | undefined {
  const remark = reader.text('remark')
  if (/^[=+@-]/.test(remark)) reader.warn('remark', 'import.formula_text')
  if (remark.length > 500) reader.warn('remark', 'import.remark_cut')
  return remark ? remark.slice(0, 500) : undefined
}

function platesIn(reader: RowReader): string[] {
  const plates = reader
    .text('plate')
    .split(/[、,，;；/\s]+/)
    .map(plainPlate)
    .filter(Boolean)
  return plates.filter((plate) => {
    if (isPlate(plate)) return true
    reader.warn('plate', 'import.plate_wrong', { text: plate.slice(0, 20) })
    return false
  })
}

/** What cells of one row say of each other. */
function compare(row: RowRead): void {
  const warn = (key: FieldKey, rule: string, facts = {}) => row.reader.warn(key, rule, facts)
  if (row.netArea !== undefined && row.grossArea !== undefined && row.netArea > row.grossArea) {
    warn('netArea', 'import.net_above_gross')
    row.netArea = undefined
  }
  const byRoom = row.room?.entrance ? floorOf(row.room.room) : null
  if (row.floor !== undefined && byRoom !== null && row.floor !== byRoom)
    warn('floor', 'import.floor_differs', { floor: row.floor, room: row.room!.room })
  const lived = row.occupancy === 'occupied' || row.occupancy === 'rented'
  if (lived && !row.people.length) warn('name', 'import.owner_missing')
  if (row.occupancy === 'unsold' && row.people.length) warn('occupancy', 'import.owner_of_unsold')
}
