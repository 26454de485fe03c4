import type { CellRead } from './cells.ts'

/**
 * A day as people write it: 2022-10-27, 2022.3.15, 2021年6月30日, 22/4/1, or Excel's number of days. What no calendar
 * has, such as 2023-02-30, is a fault. Shown as YYYY-MM-DD.
 */
export function readDay(text: string): CellRead<string> {
  const said = text.normalize('NFKC').trim()
  if (!said) return {}
  if (/^\d{5}$/.test(said)) return { value: ofSerial(Number(said)), note: 'import.date_serial' }
  const [, year, month, day] =
    /^(\d{4}|\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})日?(?:\s.*)?$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said) ??
    []
  if (!year || !month || !day) return { fault: 'import.date_unreadable' }
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(written)) return { fault: 'import.date_impossible' }
  return year.length === 2 ? { value: written, note: 'import.date_short_year' } : { value: written }
}

/** Excel counts from 1899-12-30 for every day after February 1900. */
const ofSerial = (days: number): string => new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)

/** Whether the calendar has it, between the first houses anybody could live in and a lifetime from now. */
function isDay(written: string): boolean {
  const at = new Date(`${written}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written) return false
  return written >= '1900-01-01' && written < '2100-01-01'
}
