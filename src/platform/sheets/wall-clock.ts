const dayMs = 86_400_000
const lastDay = 2_958_465

/**
 * What a date cell shows: YYYY-MM-DD, with HH:MM:SS behind it when it has a time of day, or HH:MM:SS alone for a
 * time without a day. `since1904` for workbooks of old Macs. Undefined beyond the days Excel knows.
 */
export function wallClock(serial: number, since1904 = false): string | undefined {
  if (!(serial >= 0) || serial > lastDay + 1) return undefined
  const seconds = Math.round((serial % 1) * 86_400)
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0)
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19)
  if (days === 0 && !since1904) return time
  const day = new Date(dayZero(days, since1904) + days * dayMs).toISOString().slice(0, 10)
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** Excel counts a 29 February 1900 that never was: days after it stand one further from the beginning. */
function dayZero(days: number, since1904: boolean): number {
  if (since1904) return Date.UTC(1904, 0, 1)
  return days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
}

/** A number as a person types it: without the noise of binary fractions, with the zeros its format shows. */
export function numberText(value: number, zeros = 0): string {
  const text = String(Number(value.toPrecision(15)))
  return zeros > 0 && Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text
}
