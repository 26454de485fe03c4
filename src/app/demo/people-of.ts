import type pg from 'pg'

export type Member = { id: string; name: string }
export type Home = {
  id: string
  code: string
  zone: string
  customerId: string
  name: string
  phoneSealed: string
  phoneBlind: string
  phoneMask: string
}
export type Spot = { id: string; name: string; zone: string; kind: string }

/** Whom and where the demo's history happens to, as laid before. */
export type Scene = {
  homes: Home[]
  spots: Spot[]
  desk: Member[]
  stewards: Member[]
  assistant: Member
  order: Member
  cleaner: Member
  byTrade: Record<string, Member>
}

export async function sceneOf(owner: pg.Client): Promise<Scene> {
  const homes = await owner.query<Home>(
    `select u.id, u.code, u.zone_id as zone, c.id as "customerId", c.name, c.phone_sealed as "phoneSealed",
            c.phone_blind as "phoneBlind", c.phone_mask as "phoneMask"
       from estate.unit u
       join estate.household_member m on m.estate_id = u.estate_id and m.unit_id = u.id and m.is_primary
       join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
      where u.estate_id = 1 and u.occupancy in ('occupied', 'rented') order by u.sort_key, m.id`,
  )
  const spots = await owner.query<Spot>(
    `select id, name, zone_id as zone, kind from estate.place where estate_id = 1 order by sort_key, id`,
  )
  const staff = await owner.query<Member>(`select id, name from people.staff order by work_number`)
  const called = (name: string): Member => staff.rows.find((each) => each.name === name)!
  const [plumber, electrician, carpenter, handyman] = ['葛岩', '池亮', '屈木生', '万里程'].map(called) as [
    Member,
    Member,
    Member,
    Member,
  ]
  return {
    homes: homes.rows,
    spots: spots.rows,
    desk: ['谭晓芸', '尹若彤', '卢思琪', '覃可昕'].map(called),
    stewards: ['严卓然', '曲晴岚', '韦明远', '祁安冉'].map(called),
    assistant: called('林溪禾'),
    order: called('柴青山'),
    cleaner: called('邢德顺'),
    byTrade: {
      plumbing: plumber,
      electrical: electrician,
      carpentry: carpenter,
      masonry: plumber,
      lowVoltage: handyman,
      lift: handyman,
      other: handyman,
    },
  }
}
