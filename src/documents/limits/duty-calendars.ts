import { chineseHolidays } from '../../platform/calendar/chinese-holidays.ts'
import { type DutyCalendar, deskCalendar, officeCalendar } from '../../platform/calendar/duty.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'

export type CalendarName = 'desk' | 'office'

let overrides: DutyCalendar['overrides'] = {}
let made: { year: number; calendars: Record<CalendarName, DutyCalendar> } | undefined

/** The company's own open and closed days (platform.setting `calendar.overrides`); read at start and after a change. */
export function setDutyOverrides(days: DutyCalendar['overrides']): void {
  overrides = days
  made = undefined
}

/** desk: every day but national holidays, 08:00–20:30. office: working days in 工作日, 08:00–17:00. */
export function dutyCalendar(name: CalendarName): DutyCalendar {
  const year = Number(shanghaiDay(now()).slice(0, 4))
  if (made?.year !== year) {
    // a year back for what is explained afterwards, two ahead for what falls due
    const table = chineseHolidays(year - 1, year + 2)
    made = {
      year,
      calendars: { desk: deskCalendar(table, overrides), office: officeCalendar(table, overrides) },
    }
  }
  return made.calendars[name]
}
