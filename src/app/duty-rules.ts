import { minutesAt, numberAt, textAt } from '../documents/controlled/controlled.ts'
import type { DutyRules } from '../people/roster/roster.ts'

/** The figures of KF04-02 in force now, for the roster, which stands below the documents. */
export async function dutyRules(): Promise<DutyRules> {
  const [A, B, N, day, longestMinutes, mealMinutes, weeklyMinutes, early, late] = await Promise.all([
    hoursOf('early'),
    hoursOf('late'),
    hoursOf('night'),
    hoursOf('day'),
    minutesAt('duty.maxHours'),
    minutesAt('duty.mealMinutes'),
    minutesAt('duty.lawWeeklyHours'),
    numberAt('duty.early.people'),
    numberAt('duty.late.people'),
  ])
  return {
    hours: { A, B, N, day },
    longestMinutes,
    mealMinutes,
    weeklyMinutes,
    needs: [
      { post: 'receptionist', shift: 'A', people: early },
      { post: 'receptionist', shift: 'B', people: late },
      // 3.3: at night the control room answers the telephone; V0402-8: never nobody
      { post: 'orderKeeping', shift: 'N', people: 1 },
    ],
  }
}

const hoursOf = async (shift: string) => {
  const [starts, ends] = await Promise.all([textAt(`duty.${shift}.start`), textAt(`duty.${shift}.end`)])
  return { starts, ends }
}
