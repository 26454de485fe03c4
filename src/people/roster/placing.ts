import type { Post } from '../../platform/actor.ts'
import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import type { Shift } from './roster.contract.ts'

/**
 * The figures of KF04-02 in force. The document stands on a floor above, so whoever calls the roster brings them
 * (app/duty-rules.ts).
 */
export type DutyRules = {
  hours: Record<Shift, { starts: string; ends: string }>
  /** V0402-9: the longest work at a stretch */
  longestMinutes: number
  /** 3.4: contained in every shift; a pause no longer than a meal is no rest, so the stretch goes on */
  mealMinutes: number
  /** 3.5 */
  weeklyMinutes: number
  /** 3.1–3.3, V0402-8 */
  needs: readonly { post: Post; shift: Shift; people: number }[]
}

export type Stretch = { startsAt: Date; endsAt: Date }

/** A shift's hours on a day; one that ends at or before its beginning ends on the next day. */
export function stretchOf(day: string, shift: Shift, { hours }: DutyRules): Stretch {
  const { starts, ends } = hours[shift]
  const lastDay = ends <= starts ? dateOf(dayNumber(day) + 1) : day
  return { startsAt: shanghaiInstant(day, starts), endsAt: shanghaiInstant(lastDay, ends) }
}

/** The first of the taken hours that runs into the wanted ones. */
export const clashWith = <Taken extends Stretch>(
  taken: readonly Taken[],
  wanted: Stretch,
): Taken | undefined => taken.find((each) => each.startsAt < wanted.endsAt && each.endsAt > wanted.startsAt)

/** Minutes at a stretch around the wanted hours, shifts joined where no more than a meal lies between. */
export function stretchAround(taken: readonly Stretch[], wanted: Stretch, mealMinutes: number): number {
  const pause = mealMinutes * 60_000
  const sorted = [...taken].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  let from = wanted.startsAt.getTime()
  let to = wanted.endsAt.getTime()
  for (const each of sorted.toReversed())
    if (each.startsAt.getTime() < from && each.endsAt.getTime() >= from - pause)
      from = each.startsAt.getTime()
  for (const each of sorted)
    if (each.endsAt.getTime() > to && each.startsAt.getTime() <= to + pause) to = each.endsAt.getTime()
  return (to - from) / 60_000
}

/** Work in a shift, its meal not counted. */
export const workMinutes = ({ startsAt, endsAt }: Stretch, { mealMinutes }: DutyRules): number =>
  Math.max(0, (endsAt.getTime() - startsAt.getTime()) / 60_000 - mealMinutes)

/** The Monday of the week a day lies in. 1970-01-01 was a Thursday. */
export const mondayOf = (day: string): string => {
  const number = dayNumber(day)
  return dateOf(number - ((((number + 3) % 7) + 7) % 7))
}

export const daysFrom = (monday: string, count = 7): string[] =>
  Array.from({ length: count }, (_, index) => dateOf(dayNumber(monday) + index))
