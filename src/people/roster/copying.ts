import type { Actor, Post } from '../../platform/actor.ts'
import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustKeep, postsKept } from './keepers.ts'
import { clashWith, type DutyRules, mondayOf, type Stretch, stretchAround, stretchOf } from './placing.ts'
import type { copyWeek as copyEndpoint, Shift } from './roster.contract.ts'
import { hoursOf, insertShifts, lockPeople, type Planned, type Taken, termsIn } from './roster.store.ts'

type Copying = { from: string; to: string; post?: Post }
type Copied = ReplyOf<typeof copyEndpoint>

/**
 * Copies one week into the empty days of another, day by day from today on. What would break a rule is left out and
 * named with its reason. Refuses `roster.past`, `roster.same_place`, `roster.not_yours`.
 */
export async function copyWeek(
  actor: Actor,
  estateId: number,
  command: Command,
  rules: DutyRules,
  { post, ...weeks }: Copying,
): Promise<Copied> {
  const [from, to] = [mondayOf(weeks.from), mondayOf(weeks.to)]
  if (post) mustKeep(actor, post)
  const on = { estateId, verb: 'roster.copy', payload: { from, to, post } }
  return commanded(actor, command, on, async (tx) => {
    if (from === to) refuse('invalid', 'roster.same_place', { field: 'to' })
    if (dateOf(dayNumber(to) + 6) < shanghaiDay(now())) refuse('not_now', 'roster.past', { field: 'to' })
    const pattern = await patternOf(tx, estateId, from, post ? [post] : postsKept(actor))
    const { planned, skipped } = await laidOver(tx, estateId, rules, { pattern, from, to })
    await insertShifts(tx, estateId, planned)
    const facts = { from, to, ...(post && { post }), copied: planned.length, skipped: skipped.length }
    const subject = { estateId, subject: 'people.roster', subjectId: command.id }
    await note(tx, { ...subject, verb: 'copyWeek', actor, facts, commandId: command.id })
    return { copied: planned.length, skipped }
  })
}

type Pattern = { staffId: string; name: string; day: string; post: Post; shift: Shift }

/** The shifts of the week to be copied, of people still in service. */
async function patternOf(tx: Tx, estateId: number, from: string, posts: Post[]): Promise<Pattern[]> {
  if (posts.length === 0) return []
  const rows = await tx
    .selectFrom('people.roster_entry as r')
    .innerJoin('people.staff as s', 's.id', 'r.staff_id')
    .select(['r.staff_id as staffId', 's.name', 'r.day', 'r.post', 'r.shift'])
    .where('r.estate_id', '=', estateId)
    .where('r.day', '>=', from)
    .where('r.day', '<=', dateOf(dayNumber(from) + 6))
    .where('r.post', 'in', posts)
    .where('s.active', '=', true)
    .orderBy('r.starts_at')
    .orderBy('s.work_number')
    .execute()
  return rows.map((row) => ({ ...row, post: row.post as Post, shift: row.shift as Shift }))
}

/** The pattern on the days of the other week, each shift only where it keeps the rules. */
async function laidOver(
  tx: Tx,
  estateId: number,
  rules: DutyRules,
  { pattern, from, to }: { pattern: Pattern[]; from: string; to: string },
) {
  const planned: Planned[] = []
  const skipped: Copied['skipped'] = []
  if (pattern.length === 0) return { planned, skipped }
  const people = [...new Set(pattern.map((each) => each.staffId))]
  await lockPeople(tx, people)
  const lastDay = dateOf(dayNumber(to) + 6)
  const span = [stretchOf(to, 'A', rules).startsAt, stretchOf(lastDay, 'N', rules).endsAt] as const
  const taken = await hoursOf(tx, people, daysOff(span[0], -2), daysOff(span[1], 2))
  const terms = await termsIn(tx, estateId, to, lastDay)
  for (const each of pattern) {
    const day = dateOf(dayNumber(each.day) + dayNumber(to) - dayNumber(from))
    const stretch = stretchOf(day, each.shift, rules)
    const mine = [...taken, ...planned].filter((other) => other.staffId === each.staffId)
    if (day < shanghaiDay(now()) || mine.some((other) => other.day === day)) continue
    const reason = holds(terms, each, day) ? faultOf(mine, stretch, rules) : 'roster.not_in_post'
    if (reason) skipped.push({ name: each.name, day, reason })
    else planned.push({ ...each, ...stretch, id: newId(), day })
  }
  return { planned, skipped }
}

const holds = (
  terms: Awaited<ReturnType<typeof termsIn>>,
  { staffId, post }: Pattern,
  day: string,
): boolean =>
  terms.some(
    (term) =>
      term.staffId === staffId &&
      term.post === post &&
      term.since <= day &&
      (!term.until || term.until >= day),
  )

const daysOff = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000)

/** Why a shift cannot be copied, as the word a person would be refused with; undefined when it can. */
function faultOf(
  mine: readonly (Planned | Taken)[],
  wanted: Stretch,
  { mealMinutes, longestMinutes }: DutyRules,
): string | undefined {
  if (clashWith(mine, wanted)) return 'roster.clash'
  return stretchAround(mine, wanted, mealMinutes) > longestMinutes ? 'roster.too_long' : undefined
}
