/** The only place that reads the machine's clock: tests and the demo history set another one. */
export type Clock = () => Date

let current: Clock = () => new Date()

export const now: Clock = () => current()

/** Milliseconds since 1970, from the same clock as now(). */
export const nowMs = (): number => current().getTime()

/** Sets the house clock and returns the way back. Used by tests and by the demo estate's history. */
export function setClock(clock: Clock): () => void {
  const before = current
  current = clock
  return () => {
    current = before
  }
}

/** Shanghai has had no daylight saving since 1991, so its offset is a constant. */
const shanghaiOffsetMs = 8 * 3_600_000

/** The calendar day in Shanghai, as YYYY-MM-DD. */
export const shanghaiDay = (at: Date): string =>
  new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10)

/** The time of day in Shanghai, as HH:MM. */
export const shanghaiTime = (at: Date): string =>
  new Date(at.getTime() + shanghaiOffsetMs).toISOString().slice(11, 16)

/** The instant at which a Shanghai day and time of day begins. `day` YYYY-MM-DD, `time` HH:MM. */
export const shanghaiInstant = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00+08:00`)
