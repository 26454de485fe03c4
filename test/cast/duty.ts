import type { DutyRules } from '../../src/people/roster/roster.ts'

/** KF04-02 A/0 as the roster's tests use it. */
export const dutyOfTheManual: DutyRules = {
  hours: {
    A: { starts: '08:00', ends: '17:00' },
    B: { starts: '11:30', ends: '20:30' },
    N: { starts: '20:30', ends: '08:00' },
    day: { starts: '08:30', ends: '17:30' },
  },
  longestMinutes: 720,
  mealMinutes: 60,
  weeklyMinutes: 44 * 60,
  needs: [
    { post: 'receptionist', shift: 'A', people: 2 },
    { post: 'receptionist', shift: 'B', people: 1 },
    { post: 'orderKeeping', shift: 'N', people: 1 },
  ],
}
