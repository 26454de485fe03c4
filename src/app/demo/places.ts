import { pointCode, sortKey } from '../../estate/units/canonical.ts'
import { namePinyin } from '../../platform/pinyin.ts'
import type { Chance } from './chance.ts'
import { demoEstateId, type makeEstate } from './estate.ts'

const born = new Date('2021-06-30T00:00:00+08:00')

const parts = [
  ['lobby', 'LOBBY', '大堂'],
  ['lift', 'LIFT1', '电梯1'],
  ['lift', 'LIFT2', '电梯2'],
  ['lift', 'LIFT3', '电梯3'],
  ['corridor', 'CORRIDOR', '走廊'],
  ['stairwell', 'STAIRS', '楼梯间'],
  ['lobby', 'DOOR', '单元门'],
  ['roof', 'ROOF', '天台'],
  ['other', 'SHAFT', '弱电井'],
] as const

const grounds = [
  ['carPark', 'P-B1-ENTRY', 'B1车库入口'],
  ['carPark', 'P-B2-ENTRY', 'B2车库入口'],
  ['carPark', 'P-B1-GARAGE', '地下车库B1'],
  ['carPark', 'P-B2-GARAGE', '地下车库B2'],
  ['gate', 'P-GATE-N', '北门'],
  ['gate', 'P-GATE-S', '南门'],
  ['other', 'P-PARCEL-S', '南门快递架'],
  ['playground', 'P-PLAYGROUND', '儿童区'],
  ['fitness', 'P-FITNESS', '健身区'],
  ['refuse', 'P-BINS', '垃圾集中点'],
  ['garden', 'P-GARDEN', '中心景观'],
  ['clubhouse', 'P-CLUBHOUSE', '会所'],
  ['office', 'P-OFFICE', '物业服务中心'],
] as const

/** Lobbies, lifts, corridors of every entrance and the shared grounds: the places a clerk or a patrol names. */
export function makePlaces(
  chance: Chance,
  estate: Pick<ReturnType<typeof makeEstate>, 'buildings' | 'entrances' | 'zones'>,
) {
  const inside = estate.entrances.flatMap((entrance) => {
    const building = estate.buildings.find((each) => each.id === entrance.building_id)!
    return parts
      .filter(([, part]) => !(building.code === '12' && part === 'LIFT3'))
      .map(([kind, part, word]) =>
        makePlace(chance, {
          building_id: building.id,
          entrance_id: entrance.id,
          zone_id: building.zone_id,
          kind,
          code: pointCode(building.code, entrance.code, part),
          name: `${building.name}${entrance.code}单元${word}`,
        }),
      )
  })
  const outside = grounds.map(([kind, code, name]) =>
    makePlace(chance, {
      building_id: null,
      entrance_id: null,
      zone_id: estate.zones[3]!.id,
      kind,
      code,
      name,
    }),
  )
  return [...inside, ...outside]
}

type PlaceFacts = {
  building_id: string | null
  entrance_id: string | null
  zone_id: string
  kind: string
  code: string
  name: string
}

function makePlace(chance: Chance, facts: PlaceFacts) {
  const { full, initials } = namePinyin(facts.name)
  return {
    estate_id: demoEstateId,
    id: chance.id(born),
    ...facts,
    name_key: full,
    initials,
    sort_key: sortKey(facts.code),
  }
}
