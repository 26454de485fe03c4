import { roomCode, shopCode, sortKey } from '../../estate/units/canonical.ts'
import type { Chance } from './chance.ts'

export const demoEstateId = 1

export type Unit = {
  id: string
  code: string
  building: string
  entrance: string
  zone: string
  kind: string
  occupancy: string
}

const born = new Date('2021-06-30T00:00:00+08:00')

/** Buildings 1–12 and the shops, as manual-facts 8.1 counts them: 2,976 homes and 28 shops. */
export function makeEstate(chance: Chance) {
  const estate_id = demoEstateId
  const zones = ['一区', '二区', '三区', '四区'].map((name, index) => ({
    estate_id,
    id: chance.id(born),
    code: String(index + 1),
    name,
    sort: index + 1,
  }))
  const buildings = Array.from({ length: 12 }, (_, index) =>
    makeBuilding(chance, index + 1, zones[Math.floor(index / 3)]!.id),
  )
  const shops = {
    ...makeBuilding(chance, 13, zones[3]!.id),
    code: 'S',
    name: '商铺',
    kind: 'shops',
    floors: 1,
  }
  const entrances = buildings.flatMap((building) =>
    Array.from({ length: building.code === '12' ? 1 : 2 }, (_, index) => ({
      estate_id,
      id: chance.id(born),
      building_id: building.id,
      code: String(index + 1),
      lifts: building.code === '12' ? 2 : 3,
    })),
  )
  const homes = buildings.flatMap((building) =>
    entrances
      .filter((each) => each.building_id === building.id)
      .flatMap((entrance) => makeHomes(chance, building, entrance)),
  )
  settle(chance, homes)
  const shopUnits = Array.from({ length: 28 }, (_, index) => makeShop(chance, shops, index + 1))
  return { zones, buildings: [...buildings, shops], entrances, units: [...homes, ...shopUnits] }
}

type Building = ReturnType<typeof makeBuilding>
type Entrance = { id: string; code: string }

const makeBuilding = (chance: Chance, number: number, zone_id: string) => ({
  estate_id: demoEstateId,
  id: chance.id(born),
  code: String(number),
  name: `${number}栋`,
  kind: number === 12 ? 'apartment' : 'residential',
  floors: number <= 8 ? 33 : number <= 11 ? 26 : 20,
  zone_id,
  handed_over_on: number <= 6 ? '2021-06-30' : '2022-03-31',
  sort: number,
})

function makeHomes(chance: Chance, building: Building, entrance: Entrance) {
  const doors = building.kind === 'apartment' ? 12 : 4
  return Array.from({ length: building.floors * doors }, (_, index) => {
    const floor = Math.floor(index / doors) + 1
    const room = String(floor).padStart(2, '0') + String((index % doors) + 1).padStart(2, '0')
    const area = building.kind === 'apartment' ? 45.2 : [118.6, 88.5, 88.5, 115.6][index % 4]!
    return makeUnit(chance, building, entrance, {
      room,
      floor,
      area,
      code: roomCode({ building: building.code, entrance: entrance.code, room }),
    })
  })
}

const makeShop = (chance: Chance, building: Building, number: number) => ({
  ...makeUnit(chance, building, undefined, {
    room: String(number).padStart(2, '0'),
    floor: 1,
    area: 120,
    code: shopCode(String(number)),
  }),
  kind: 'shop',
})

function makeUnit(
  chance: Chance,
  building: Building,
  entrance: Entrance | undefined,
  { room, floor, area, code }: { room: string; floor: number; area: number; code: string },
) {
  return {
    estate_id: demoEstateId,
    id: chance.id(born),
    building_id: building.id,
    entrance_id: entrance?.id ?? null,
    zone_id: building.zone_id,
    kind: building.kind === 'apartment' ? 'apartment' : 'dwelling',
    room,
    code,
    sort_key: sortKey(code),
    floor,
    gross_area: area,
    net_area: Math.round(area * 80) / 100,
    layout: area > 100 ? '三室两厅两卫' : area > 80 ? '两室两厅一卫' : '一室一厅一卫',
    occupancy: 'occupied',
    handed_over_on: building.handed_over_on as string | null,
  }
}

/** 62 unsold, 41 sold and not handed over, 183 handed over and empty, 410 rented: the counts of manual-facts 8.1. */
function settle(chance: Chance, homes: { occupancy: string; handed_over_on: string | null }[]): void {
  const order = homes.map((home) => ({ home, roll: chance.next() })).sort((a, b) => a.roll - b.roll)
  let from = 0
  for (const [occupancy, count] of [
    ['unsold', 62],
    ['soldNotHandedOver', 41],
    ['handedOverEmpty', 183],
    ['rented', 410],
  ] as const) {
    for (const { home } of order.slice(from, from + count)) {
      home.occupancy = occupancy
      if (occupancy === 'unsold' || occupancy === 'soldNotHandedOver') home.handed_over_on = null
    }
    from += count
  }
}
