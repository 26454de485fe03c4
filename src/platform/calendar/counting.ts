import { type Stretch, standsStillFrom, stretches, type Terms } from './stretches.ts'

/** The limit with its extension, in whole minutes. RangeError when no clock could ever run it out. */
export function limitOf({ minutes, factor = 1, mode, calendar, start }: Terms): number {
  const total = minutes * factor
  if (!(total >= 0 && total < Infinity)) throw new RangeError(`a limit of ${minutes} × ${factor} minutes`)
  if (Number.isNaN(start.getTime())) throw new RangeError('a limit without a beginning')
  if (mode === 'business' && !everOpens(calendar)) throw new RangeError('a calendar without working hours')
  return wholeMinutes(total)
}

const everOpens = ({ workdays, hours }: Terms['calendar']): boolean =>
  workdays.length > 0 && hours.some(({ from, to }) => to > from)

/** Rounded up; the tolerance forgives binary fractions such as 30 × 1.1. */
export const wholeMinutes = (minutes: number): number => Math.ceil(minutes - 1e-6)

/** The earliest wall minutes at which so many minutes have counted; `targets` ascending, null when never reached. */
export function reach(terms: Terms, targets: readonly number[]): (number | null)[] {
  const still = standsStillFrom(terms.pauses)
  const reached: number[] = []
  let counted = 0
  for (const { from, to, counted: counts } of stretches(terms)) {
    if (reached.length === targets.length || from >= still) break
    if (!counts) continue
    const inside = targets.slice(reached.length).filter((target) => target <= counted + to - from)
    reached.push(...inside.map((target) => from + target - counted))
    counted += to - from
  }
  return targets.map((_, index) => reached[index] ?? null)
}

/** The first wall minute the clock may run, pauses left aside: it waits for morning and for opening hours. */
export function clockStart(terms: Terms): number {
  for (const stretch of stretches({ ...terms, pauses: [] })) if (stretch.counted) return stretch.from
  throw new RangeError('a calendar without working hours')
}

export function* stretchesUntil(terms: Terms, until: number): Generator<Stretch> {
  for (const stretch of stretches(terms)) {
    if (stretch.from >= until) return
    yield { ...stretch, to: Math.min(stretch.to, until) }
  }
}

/** Neighbours with the same reason joined: a weekend is one line, not two. */
export function merged(parts: Iterable<Stretch>): Stretch[] {
  const lines: Stretch[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last && last.why === part.why && last.note === part.note) last.to = part.to
    else lines.push({ ...part })
  }
  return lines
}
