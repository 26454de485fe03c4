import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { userState } from '../../platform/auth/users.ts'
import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { read, type Tx } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import { namePinyin } from '../../platform/pinyin.ts'
import { refuse } from '../../platform/refusal.ts'
import { may } from '../permissions.ts'
import { answersFor } from './appointing.ts'
import type { Person } from './staff.contract.ts'
import { postsOf } from './staff.store.ts'

type Row = Omit<Person, 'elsewhere' | 'account' | 'suggestedUsername' | 'verbs' | 'trail'> & {
  userId: string | null
  lastSignedInAt: string | null
  temporary: boolean
  phoned: boolean
}

/** One person as the actor may see them, with what the actor may do. Refuses `staff.not_found`. */
export async function personOf(actor: Actor, estateId: number, staffId: string): Promise<Person> {
  return read(actor, async (tx) => {
    const { userId, lastSignedInAt, temporary, phoned, ...row } = await rowOf(tx, estateId, staffId)
    const held = await postsOf(tx, staffId)
    const outside = held.filter((each) => !actor.estates.includes(each.estateId))
    const answers =
      answersFor(
        actor,
        staffId,
        held.map((each) => each.post),
      ) &&
      (held.length === 0 || outside.length < held.length)
    const manages = may(actor, 'people.account')
    const user = userId && manages ? await userState(tx, userId) : undefined
    return {
      ...row,
      elsewhere: outside.length > 0,
      account: user ? accountOf(user, lastSignedInAt, temporary) : null,
      suggestedUsername: manages && answers && !userId ? await usernameFor(tx, row.name) : '',
      verbs: verbsOf(actor, { active: row.active, answers, hasAccount: Boolean(userId), phoned }),
      trail: keepsFiles(actor) ? await trailOf(tx, estateId, staffId) : [],
    }
  })
}

async function rowOf(tx: Tx, estateId: number, staffId: string): Promise<Row> {
  const today = shanghaiDay(now())
  const { rows } = await sql<Row>`
    select s.id, s.work_number as "workNumber", s.name, s.gender, s.phone_mask as "phoneMask", s.skills,
           s.health_certificate_until as "healthCertificateUntil", s.active, s.joined_on as "joinedOn",
           s.left_on as "leftOn", s.version, s.user_id as "userId", s.phone_sealed is not null as phoned,
           s.last_signed_in_at as "lastSignedInAt", s.password_temporary as temporary,
           (select json_agg(json_build_object('id', a.id, 'post', a.post, 'duty', a.duty, 'since', a.since,
                              'until', a.until) order by a.until desc nulls first, a.since desc)
              from people.assignment a where a.estate_id = ${estateId} and a.staff_id = s.id) as assignments,
           coalesce((select json_agg(json_build_object('id', h.id, 'zoneId', z.id, 'name', z.name, 'since', h.since,
                              'until', h.until, 'households', (select count(*) from estate.unit u
                               where u.estate_id = z.estate_id and u.zone_id = z.id))
                              order by h.until desc nulls first, h.since desc)
                       from people.zone_holding h
                       join estate.zone z on z.estate_id = h.estate_id and z.id = h.zone_id
                      where h.estate_id = ${estateId} and h.staff_id = s.id), '[]') as holdings,
           coalesce((select json_agg(json_build_object('day', r.day, 'post', r.post, 'shift', r.shift,
                              'startsAt', r.starts_at, 'endsAt', r.ends_at) order by r.starts_at)
                       from people.roster_entry r
                      where r.estate_id = ${estateId} and r.staff_id = s.id
                        and r.day between ${today}::date and ${weekFrom(today)}::date), '[]') as shifts
      from people.staff s where s.id = ${staffId}`.execute(tx)
  const row = rows[0]
  return row?.assignments ? row : refuse('not_found', 'staff.not_found')
}

/** Whose work it is to know who changed what in a file. */
const keepsFiles = (actor: Actor): boolean => may(actor, 'people.change') || may(actor, 'trail.verify')

const weekFrom = (day: string): string => dateOf(dayNumber(day) + 6)

const accountOf = (
  user: NonNullable<Awaited<ReturnType<typeof userState>>>,
  lastSignedInAt: string | null,
  temporary: boolean,
): Person['account'] => ({
  ...user,
  lastSignedInAt: lastSignedInAt && new Date(lastSignedInAt).toISOString(),
  lockedUntil: user.lockedUntil?.toISOString() ?? null,
  temporary,
})

type Standing = { active: boolean; answers: boolean; hasAccount: boolean; phoned: boolean }

function verbsOf(actor: Actor, { active, answers, hasAccount, phoned }: Standing): Person['verbs'] {
  const changes = answers && may(actor, 'people.change')
  const manages = answers && may(actor, 'people.account')
  const verbs: Record<Person['verbs'][number], boolean> = {
    change: changes,
    assign: changes && active,
    giveZone: changes && active,
    leave: changes && active,
    return: changes && !active,
    unmask: phoned && may(actor, 'people.unmask'),
    openAccount: manages && active && !hasAccount,
    resetPassword: manages && active && hasAccount,
    signOut: manages && hasAccount,
  }
  return (Object.keys(verbs) as Person['verbs']).filter((verb) => verbs[verb])
}

/** The sound of the name, as everybody here signs in; a figure behind it where that is taken. */
async function usernameFor(tx: Tx, name: string): Promise<string> {
  const sound = namePinyin(name).full.slice(0, 30) || 'staff'
  const { rows } = await sql<{ username: string }>`
    select username from auth."user" where username ~ ${`^${sound}[0-9]*$`}`.execute(tx)
  const taken = new Set(rows.map((row) => row.username))
  for (let n = 1; ; n++) {
    const wanted = n === 1 ? sound : `${sound}${n}`
    if (!taken.has(wanted)) return wanted
  }
}

const longestTrail = 50

/** What has happened to the file: the company's part and the estate's, newest first. */
async function trailOf(tx: Tx, estateId: number, staffId: string): Promise<Person['trail']> {
  const entries = [...(await timelineOf(tx, 0, staffId)), ...(await timelineOf(tx, estateId, staffId))]
  entries.sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
  return entries.slice(0, longestTrail).map((entry) => ({
    id: entry.id,
    verb: entry.verb,
    by: entry.actorName,
    at: entry.occurredAt.toISOString(),
    before: entry.before,
    after: entry.after,
    facts: entry.facts,
    sealed: entry.sealed,
  }))
}
