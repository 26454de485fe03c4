import Type, { type Static } from 'typebox'
import { posts } from '../../platform/actor.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, EstateParams, Id, Instant, Nullable } from '../../platform/http/shapes.ts'

/** KF04-02 3: early, late and night at the desk; everybody else works by day. */
export const shifts = ['A', 'B', 'N', 'day'] as const
export type Shift = (typeof shifts)[number]

const PostWord = Type.Enum([...posts])
const ShiftWord = Type.Enum([...shifts])
const Hours = Type.Object({ starts: Type.String(), ends: Type.String() })

export const Entry = Type.Object({
  id: Id,
  day: Day,
  post: PostWord,
  shift: ShiftWord,
  startsAt: Instant,
  endsAt: Instant,
})
export type Entry = Static<typeof Entry>

export const RosterRow = Type.Object({
  staffId: Id,
  name: Type.String(),
  workNumber: Type.String(),
  post: PostWord,
  duty: Type.String(),
  entries: Type.Array(Entry),
  minutes: Type.Integer({ description: 'of work in the week, meals not counted' }),
  averageMinutes: Type.Integer({ description: 'a week, over the four weeks that end with this one' }),
  overLaw: Type.Boolean({
    description: 'the average is above the statutory hours, or no day of rest is left',
  }),
})
export type RosterRow = Static<typeof RosterRow>

export const Cover = Type.Object({
  post: PostWord,
  shift: ShiftWord,
  day: Day,
  people: Type.Integer(),
  needed: Type.Integer(),
})
export type Cover = Static<typeof Cover>

export const Week = Type.Object({
  from: Day,
  days: Type.Array(
    Type.Object({
      day: Day,
      holiday: Nullable(Type.String({ description: 'its name in Chinese' })),
      makeUp: Type.Boolean({ description: 'a weekend day worked in place of another (调休上班)' }),
      past: Type.Boolean(),
    }),
  ),
  hours: Type.Object({ A: Hours, B: Hours, N: Hours, day: Hours }),
  rows: Type.Array(RosterRow),
  /** what KF04-02 asks for on each day and what there is (V0402-8) */
  covers: Type.Array(Cover),
  weeklyHours: Type.Number({ description: 'statutory hours of a week' }),
  /** posts whose shifts the asker may plan */
  keeps: Type.Array(PostWord),
})
export type Week = Static<typeof Week>

export const rosterWeek = endpoint({
  name: 'roster.week',
  method: 'GET',
  url: '/api/estates/:estateId/roster',
  params: EstateParams,
  query: Type.Object({ day: Type.Optional(Day), post: Type.Optional(PostWord) }),
  reply: Week,
  may: 'people.see',
  clause: 'KF04-02',
  summary: 'The week a day lies in, Monday to Sunday: who works which shift, and where somebody is missing',
})

const Cell = Type.Object({ staffId: Id, day: Day })
const Done = Type.Object({ entries: Type.Array(Entry) })

export const setShift = endpoint({
  name: 'roster.set',
  method: 'PUT',
  url: '/api/estates/:estateId/roster/:staffId/:day',
  params: Type.Object({ ...EstateParams.properties, ...Cell.properties }),
  body: Type.Object({ id: Id, post: PostWord, shift: Nullable(ShiftWord) }),
  reply: Done,
  may: 'roster.change',
  clause: 'KF04-02',
  summary: "Sets a person's shift on a day, or clears it with null; its hours are those of KF04-02 in force",
})

export const moveShift = endpoint({
  name: 'roster.move',
  method: 'POST',
  url: '/api/estates/:estateId/roster/moves',
  params: EstateParams,
  body: Type.Object({ from: Cell, to: Cell }),
  reply: Done,
  may: 'roster.change',
  clause: 'KF04-02',
  summary: 'Moves a shift to another person or day; where one stands already the two are exchanged (换班)',
})

export const copyWeek = endpoint({
  name: 'roster.copy',
  method: 'POST',
  url: '/api/estates/:estateId/roster/copies',
  params: EstateParams,
  body: Type.Object({
    from: Day,
    to: Day,
    post: Type.Optional(PostWord),
  }),
  reply: Type.Object({
    copied: Type.Integer(),
    skipped: Type.Array(Type.Object({ name: Type.String(), day: Day, reason: Type.String() })),
  }),
  may: 'roster.change',
  clause: 'KF04-02',
  summary: 'Copies one week into the empty days of another; what would break a rule is left out and named',
})

export const OnDuty = Type.Object({
  staffId: Id,
  name: Type.String(),
  post: PostWord,
  duty: Type.String(),
  phoneMask: Type.String(),
  shift: ShiftWord,
  until: Instant,
})
export type OnDuty = Static<typeof OnDuty>

export const onDuty = endpoint({
  name: 'roster.onDuty',
  method: 'GET',
  url: '/api/estates/:estateId/on-duty',
  params: EstateParams,
  reply: Type.Object({ at: Instant, people: Type.Array(OnDuty) }),
  may: 'people.see',
  clause: 'KF04-02',
  summary: 'Who is on duty at this moment, by post',
})

export const myShifts = endpoint({
  name: 'roster.mine',
  method: 'GET',
  url: '/api/estates/:estateId/my-shifts',
  params: EstateParams,
  reply: Type.Array(Entry),
  clause: 'KF04-02',
  summary: 'My own shifts of the next fortnight',
})
