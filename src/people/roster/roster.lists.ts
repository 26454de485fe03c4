import { sql } from 'kysely'
import { type Actor, type Post, posts } from '../../platform/actor.ts'
import { chineseHolidays } from '../../platform/calendar/chinese-holidays.ts'
import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { postsKept } from './keepers.ts'
import { type DutyRules, daysFrom, mondayOf, workMinutes } from './placing.ts'
import type { Cover, Entry, RosterRow, Week } from './roster.contract.ts'

export type Placed = Entry & { staffId: string }
type Person = Omit<RosterRow, 'entries' | 'minutes' | 'averageMinutes' | 'overLaw'>

/** 3.5 speaks of an average; it is taken over as many weeks. */
const weeksAveraged = 4

/** The week a day lies in: people by post with their shifts, what is missing, and what the actor may plan. */
export async function weekOf(
  actor: Actor,
  estateId: number,
  rules: DutyRules,
  { day = shanghaiDay(now()), post }: { day?: string; post?: Post },
): Promise<Week> {
  const days = daysFrom(mondayOf(day))
  const week = [days[0]!, days[6]!] as const
  const [people, placed] = await Promise.all([
    peopleIn(actor, estateId, week, post),
    entriesIn(actor, estateId, [dateOf(dayNumber(week[0]) - 7 * (weeksAveraged - 1)), week[1]], post),
  ])
  return {
    from: days[0]!,
    days: markedDays(days),
    hours: rules.hours,
    rows: people.map((person) => rowOf(person, week[0], placed, rules)),
    covers: rules.needs
      .filter((need) => !post || need.post === post)
      .flatMap((need) => days.map((each) => coverOf(need, each, placed))),
    weeklyHours: rules.weeklyMinutes / 60,
    keeps: postsKept(actor),
  }
}

/** Whoever holds a post in the week, or is in its roster without holding it any more. */
async function peopleIn(
  actor: Actor,
  estateId: number,
  [from, to]: readonly [string, string],
  post?: Post,
): Promise<Person[]> {
  const rows = await quickRead(
    actor,
    () => sql<Person>`
    select s.id as "staffId", s.name, s.work_number as "workNumber", p.post,
           coalesce(max(p.duty), '') as duty
      from (select a.staff_id, a.post, a.duty from people.assignment a
             where a.estate_id = ${estateId} and a.since <= ${to}::date
               and (a.until is null or a.until >= ${from}::date)
            union all
            select r.staff_id, r.post, null from people.roster_entry r
             where r.estate_id = ${estateId} and r.day between ${from}::date and ${to}::date) as p
      join people.staff s on s.id = p.staff_id
     where ${post ? sql`p.post = ${post}` : sql`true`} and (s.active or s.left_on >= ${from}::date)
     group by s.id, p.post
     order by s.work_number collate "C"`,
  )
  return rows.sort((a, b) => posts.indexOf(a.post) - posts.indexOf(b.post))
}

export const entryColumns = sql`r.id, r.staff_id as "staffId", r.day, r.post, r.shift, r.starts_at as "startsAt",
  r.ends_at as "endsAt"`

const entriesIn = async (
  actor: Actor,
  estateId: number,
  [from, to]: readonly [string, string],
  post?: Post,
): Promise<Placed[]> =>
  withInstants(
    await quickRead(
      actor,
      () => sql<Placed>`
    select ${entryColumns} from people.roster_entry r
     where r.estate_id = ${estateId} and r.day between ${from}::date and ${to}::date
       and ${post ? sql`r.post = ${post}` : sql`true`}
     order by r.starts_at`,
    ),
  )

export const withInstants = <Row extends { startsAt: string; endsAt: string }>(rows: Row[]): Row[] =>
  rows.map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt).toISOString(),
    endsAt: new Date(row.endsAt).toISOString(),
  }))

function rowOf(person: Person, week: string, placed: readonly Placed[], rules: DutyRules): RosterRow {
  const mine = placed.filter((each) => each.staffId === person.staffId && each.post === person.post)
  const entries = mine.filter((each) => each.day >= week).map(({ staffId: _, ...entry }) => entry)
  const minutesOf = (some: readonly Entry[]) =>
    some.reduce((sum, each) => sum + workMinutes(instantsOf(each), rules), 0)
  const weeks = new Set(mine.map((each) => mondayOf(each.day))).size
  const averageMinutes = Math.round(minutesOf(mine) / Math.max(1, weeks))
  const restless = new Set(entries.map((each) => each.day)).size > 6
  return {
    ...person,
    entries,
    minutes: minutesOf(entries),
    averageMinutes,
    overLaw: restless || averageMinutes > rules.weeklyMinutes,
  }
}

const instantsOf = ({ startsAt, endsAt }: Entry) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})

const coverOf = (
  { post, shift, people: needed }: DutyRules['needs'][number],
  day: string,
  placed: readonly Placed[],
): Cover => ({
  post,
  shift,
  day,
  needed,
  people: placed.filter((each) => each.post === post && each.shift === shift && each.day === day).length,
})

function markedDays(days: readonly string[]): Week['days'] {
  const today = shanghaiDay(now())
  const years = days.map((day) => Number(day.slice(0, 4)))
  const { holidays, makeUpDays } = chineseHolidays(years[0]!, years[6]!)
  return days.map((day) => ({
    day,
    holiday: holidays[day] ?? null,
    makeUp: day in makeUpDays,
    past: day < today,
  }))
}
