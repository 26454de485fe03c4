import type pg from 'pg'
import { type Actor, houseActor, type Post } from '../../src/platform/actor.ts'

/** Two estates: the demo estate in small, and another company site whose people must see nothing of it. */
export const estateId = 1
export const otherEstateId = 2

const id = (kind: string, n: number): string => `00000000-0000-7000-${kind}-${String(n).padStart(12, '0')}`

export const zones = { one: id('8001', 1), two: id('8001', 2), elsewhere: id('8001', 9) }
export const buildings = {
  three: id('8002', 3),
  twelve: id('8002', 12),
  shops: id('8002', 99),
  elsewhere: id('8002', 50),
}
const entrances = { threeTwo: id('8003', 32), twelveOne: id('8003', 121) }

/** Units of the cast: the Wangs of 3-2-1802, the Lis below them, a flat and a shop; one in the other estate. */
export const units = {
  wang: id('8004', 1802),
  li: id('8004', 1702),
  flat: id('8004', 511),
  shop: id('8004', 8),
  elsewhere: id('8004', 9001),
}
export const places = {
  lobby: id('8005', 1),
  lift: id('8005', 2),
  playground: id('8005', 3),
  elsewhere: id('8005', 9),
}
export const customers = { wang: id('8006', 1), li: id('8006', 2), elsewhere: id('8006', 9) }

const person = (n: number, name: string, posts: Post[], more: Partial<Actor> = {}): Actor => ({
  staffId: id('8010', n),
  name,
  posts,
  estates: [estateId],
  zones: [],
  language: 'zh',
  ...more,
})

export const cast = {
  he: person(100, '贺云亭', ['generalManager']),
  shen: person(1, '沈予川', ['manager']),
  lin: person(2, '林溪禾', ['managerAssistant']),
  qiu: person(3, '邱国栋', ['environmentSupervisor']),
  tan: person(4, '谭晓芸', ['receptionist']),
  yin: person(5, '尹若彤', ['receptionist']),
  yan: person(8, '严卓然', ['steward'], { zones: [zones.one] }),
  qu: person(9, '曲晴岚', ['steward'], { zones: [zones.two] }),
  xing: person(12, '邢德顺', ['cleaningLeader']),
  pang: person(13, '庞秋菊', ['cleaner']),
  ding: person(101, '丁立夏', ['maintenanceSupervisor']),
  ge: person(102, '葛岩', ['maintenance']),
  chi: person(103, '池亮', ['maintenance']),
  chai: person(106, '柴青山', ['orderKeeping']),
  qiao: person(107, '乔安宁', ['cashier']),
  yanShuwen: person(108, '晏书文', ['humanResources']),
  luan: person(109, '栾晓', ['developerLiaison']),
  auditor: person(110, '闻书远', ['auditor']),
  /** works at the other estate only */
  stranger: person(200, '外项目前台', ['receptionist', 'manager', 'managerAssistant'], {
    estates: [otherEstateId],
  }),
}
export const house = houseActor([estateId])
export const everyone: Actor[] = Object.values(cast)

/** Puts the cast into a fresh database, as its owner. */
export async function layCast(owner: pg.Client): Promise<void> {
  await owner.query(`insert into estate.estate (id, code, name, company_name, demo) values
    (1, 'YQ', '云栖江岸公寓', '云栖物业服务有限公司', true), (2, 'QT', '青藤苑', '云栖物业服务有限公司', false)`)
  await owner.query(`insert into estate.zone (estate_id, id, code, name, sort) values
    (1, '${zones.one}', '1', '一区', 1), (1, '${zones.two}', '2', '二区', 2), (2, '${zones.elsewhere}', '1', '一区', 1)`)
  await owner.query(`insert into estate.building (estate_id, id, code, name, kind, floors, zone_id, handed_over_on, sort) values
    (1, '${buildings.three}', '3', '3栋', 'residential', 33, '${zones.one}', '2021-06-30', 3),
    (1, '${buildings.twelve}', '12', '12栋', 'apartment', 20, '${zones.two}', '2022-03-31', 12),
    (1, '${buildings.shops}', 'S', '商铺', 'shops', 1, '${zones.two}', '2022-03-31', 99),
    (2, '${buildings.elsewhere}', '1', '1栋', 'residential', 18, '${zones.elsewhere}', '2020-01-01', 1)`)
  await owner.query(`insert into estate.entrance (estate_id, id, building_id, code, lifts) values
    (1, '${entrances.threeTwo}', '${buildings.three}', '2', 3), (1, '${entrances.twelveOne}', '${buildings.twelve}', '1', 2)`)
  await owner.query(`insert into estate.unit (estate_id, id, building_id, entrance_id, zone_id, kind, room, code, sort_key, floor, gross_area, occupancy, handed_over_on) values
    (1, '${units.wang}', '${buildings.three}', '${entrances.threeTwo}', '${zones.one}', 'dwelling', '1802', '3-2-1802', '000003-000002-001802', 18, 118.6, 'occupied', '2021-06-30'),
    (1, '${units.li}', '${buildings.three}', '${entrances.threeTwo}', '${zones.one}', 'dwelling', '1702', '3-2-1702', '000003-000002-001702', 17, 88.5, 'occupied', '2021-06-30'),
    (1, '${units.flat}', '${buildings.twelve}', '${entrances.twelveOne}', '${zones.two}', 'apartment', '0511', '12-1-0511', '000012-000001-000511', 5, 45.2, 'rented', '2022-03-31'),
    (1, '${units.shop}', '${buildings.shops}', null, '${zones.two}', 'shop', '08', 'S-08', 'S-000008', 1, 120, 'occupied', '2022-03-31'),
    (2, '${units.elsewhere}', '${buildings.elsewhere}', null, '${zones.elsewhere}', 'dwelling', '0101', '1-1-0101', '000001-000001-000101', 1, 90, 'occupied', '2020-01-01')`)
  await owner.query(`insert into estate.place (estate_id, id, building_id, entrance_id, zone_id, code, name, kind, sort_key, name_key, initials) values
    (1, '${places.lobby}', '${buildings.three}', '${entrances.threeTwo}', '${zones.one}', 'P-03-2-LOBBY', '3栋2单元大堂', 'lobby', 'P-000003-000002-LOBBY', '3dong2danyuandatang', '3d2dydt'),
    (1, '${places.lift}', '${buildings.three}', '${entrances.threeTwo}', '${zones.one}', 'P-03-2-LIFT2', '3栋2单元电梯2', 'lift', 'P-000003-000002-LIFT000002', '3dong2danyuandianti2', '3d2dydt2'),
    (1, '${places.playground}', null, null, '${zones.two}', 'P-PLAY', '儿童区', 'playground', 'P-PLAY', 'ertongqu', 'etq'),
    (2, '${places.elsewhere}', '${buildings.elsewhere}', null, '${zones.elsewhere}', 'P-01-1-LOBBY', '1栋1单元大堂', 'lobby', 'P-000001-000001-LOBBY', '1dong1danyuandatang', '1d1dydt')`)
  await owner.query(`insert into estate.customer (estate_id, id, name, name_key, initials) values
    (1, '${customers.wang}', '王若涵', 'wangruohan', 'wrh'), (1, '${customers.li}', '李清川', 'liqingchuan', 'lqc'),
    (2, '${customers.elsewhere}', '外人', 'wairen', 'wr')`)
  await owner.query(`insert into estate.household_member (estate_id, id, unit_id, customer_id, relation, is_primary, since) values
    (1, '${id('8007', 1)}', '${units.wang}', '${customers.wang}', 'owner', true, '2021-06-30'),
    (1, '${id('8007', 2)}', '${units.li}', '${customers.li}', 'owner', true, '2021-06-30')`)
  await layStaff(owner)
}

const skillsOf: Record<string, string[]> = {
  葛岩: ['plumbing', 'leak'],
  池亮: ['electrical', 'lowVoltage'],
  丁立夏: ['plumbing', 'electrical'],
  邢德顺: ['cleaning'],
  庞秋菊: ['cleaning'],
}

async function layStaff(owner: pg.Client): Promise<void> {
  for (const [index, each] of everyone.entries()) {
    await owner.query(
      `insert into people.staff (id, work_number, name, skills, health_certificate_until, joined_on) values ($1, $2, $3, $4, '2099-12-31', '2022-01-01')`,
      [each.staffId, `KF${String(index + 1).padStart(3, '0')}`, each.name, skillsOf[each.name] ?? []],
    )
    for (const [n, post] of each.posts.entries())
      await owner.query(
        `insert into people.assignment (estate_id, id, staff_id, post, since) values ($1, $2, $3, $4, '2022-01-01')`,
        [each.estates[0], id('8011', index * 10 + n), each.staffId, post],
      )
    for (const zone of each.zones)
      await owner.query(
        `insert into people.zone_holding (estate_id, id, zone_id, staff_id, since) values (1, $1, $2, $3, '2022-01-01')`,
        [id('8012', index), zone, each.staffId],
      )
  }
}
