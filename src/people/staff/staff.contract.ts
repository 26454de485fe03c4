import Type, { type Static } from 'typebox'
import { posts } from '../../platform/actor.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, EstateParams, Id, Instant, Nullable, Page, pageQuery } from '../../platform/http/shapes.ts'

/** Trades a person can be sent for: dispatch suggests by the same words. */
export const skills = [
  'plumbing',
  'leak',
  'electrical',
  'lowVoltage',
  'carpentry',
  'doorsLocks',
  'masonry',
  'civil',
  'lift',
  'cleaning',
  'security',
  'other',
] as const

export const PostWord = Type.Enum([...posts])
export const ofPerson = Type.Object({ ...EstateParams.properties, staffId: Id })

const name = Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })
const workNumber = Type.String({ minLength: 1, maxLength: 20, pattern: '^[A-Za-z0-9-]+$' })
const gender = Type.Enum(['male', 'female'])
const phone = Type.String({ maxLength: 30 })
const Skills = Type.Array(Type.Enum([...skills]), { maxItems: skills.length, uniqueItems: true })
const duty = Type.String({ maxLength: 60, description: 'within the post: 3栋, 水工, 车库 B1' })

/** Who stands in the list: active people of the estate, or those who have left it. */
export const standings = ['active', 'left', 'all'] as const
const filter = {
  words: Type.Optional(Type.String({ maxLength: 40, description: 'name, pinyin, initials or work number' })),
  post: Type.Optional(PostWord),
  standing: Type.Optional(Type.Enum([...standings])),
}

export const StaffRow = Type.Object({
  id: Id,
  workNumber: Type.String(),
  name: Type.String(),
  posts: Type.Array(Type.Object({ post: PostWord, duty: Type.String() })),
  zones: Type.Array(Type.String(), { description: 'names of the zones held' }),
  phoneMask: Type.String(),
  skills: Type.Array(Type.String()),
  healthCertificateUntil: Nullable(Day),
  active: Type.Boolean({ description: 'holds a post at this estate today' }),
  onDuty: Type.Boolean(),
})
export type StaffRow = Static<typeof StaffRow>

export const listStaff = endpoint({
  name: 'staff.list',
  method: 'GET',
  url: '/api/estates/:estateId/staff',
  params: EstateParams,
  query: Type.Object({ ...filter, ...pageQuery }),
  reply: Page(StaffRow, {}),
  may: 'people.see',
  clause: 'KF03',
  summary: 'People of the estate by work number, a page at a time, telephone numbers masked',
})

export const staffSheet = endpoint({
  name: 'staff.sheet',
  method: 'GET',
  url: '/api/estates/:estateId/staff.xlsx',
  params: EstateParams,
  query: Type.Object(filter),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'people.export',
  clause: 'KF03',
  summary: 'The same list as a sheet, masked, with who took it and when',
})

/** What may be done with a person's file by whoever asks. */
export const staffVerbs = [
  'change',
  'assign',
  'giveZone',
  'leave',
  'return',
  'unmask',
  'openAccount',
  'resetPassword',
  'signOut',
] as const

const Assignment = Type.Object({
  id: Id,
  post: PostWord,
  duty: Type.String(),
  since: Day,
  until: Nullable(Day),
})
const Holding = Type.Object({
  id: Id,
  zoneId: Id,
  name: Type.String(),
  households: Type.Integer(),
  since: Day,
  until: Nullable(Day),
})
const Shift = Type.Object({
  day: Day,
  post: Type.String(),
  shift: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
})
const Account = Type.Object({
  username: Type.String(),
  lastSignedInAt: Nullable(Instant),
  sessions: Type.Integer({ description: 'devices signed in on now' }),
  lockedUntil: Nullable(Instant),
  secondFactor: Type.Boolean(),
  temporary: Type.Boolean({ description: 'has not yet chosen a password of their own' }),
})
const TrailEntry = Type.Object({
  id: Id,
  verb: Type.String(),
  by: Type.String(),
  at: Instant,
  before: Nullable(Type.Record(Type.String(), Type.Unknown())),
  after: Nullable(Type.Record(Type.String(), Type.Unknown())),
  facts: Type.Record(Type.String(), Type.Unknown()),
  sealed: Type.Boolean(),
})

export const Person = Type.Object({
  id: Id,
  workNumber: Type.String(),
  name: Type.String(),
  gender: Nullable(gender),
  phoneMask: Type.String(),
  skills: Type.Array(Type.String()),
  healthCertificateUntil: Nullable(Day),
  active: Type.Boolean({ description: 'in the service of the company' }),
  joinedOn: Nullable(Day),
  leftOn: Nullable(Day),
  version: Type.Integer(),
  /** terms of a post at this estate, the running ones first */
  assignments: Type.Array(Assignment),
  elsewhere: Type.Boolean({ description: 'serves at an estate the asker does not see as well' }),
  holdings: Type.Array(Holding),
  /** from today on, a week */
  shifts: Type.Array(Shift),
  /** null without an account, or for those who may not manage accounts */
  account: Nullable(Account),
  suggestedUsername: Type.String(),
  verbs: Type.Array(Type.Enum([...staffVerbs])),
  trail: Type.Array(TrailEntry),
})
export type Person = Static<typeof Person>

export const getPerson = endpoint({
  name: 'staff.get',
  method: 'GET',
  url: '/api/estates/:estateId/staff/:staffId',
  params: ofPerson,
  reply: Person,
  may: 'people.see',
  clause: 'KF03',
  summary:
    'One person: posts with their terms, zones, shifts of the week, account, trail; the telephone masked',
})

export const createPerson = endpoint({
  name: 'staff.create',
  method: 'POST',
  url: '/api/estates/:estateId/staff',
  params: EstateParams,
  body: Type.Object({
    id: Id,
    workNumber,
    name,
    gender: Type.Optional(Nullable(gender)),
    phone: Type.Optional(phone),
    skills: Type.Optional(Skills),
    healthCertificateUntil: Type.Optional(Nullable(Day)),
    joinedOn: Type.Optional(Day),
    assignment: Type.Object({ id: Id, post: PostWord, duty: Type.Optional(duty), since: Day }),
  }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Takes somebody on, in a first post at this estate',
})

export const changePerson = endpoint({
  name: 'staff.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/staff/:staffId',
  params: ofPerson,
  body: Type.Object({
    version: Type.Integer(),
    workNumber: Type.Optional(workNumber),
    name: Type.Optional(name),
    gender: Type.Optional(Nullable(gender)),
    phone: Type.Optional(Nullable(phone)),
    skills: Type.Optional(Skills),
    healthCertificateUntil: Type.Optional(Nullable(Day)),
    joinedOn: Type.Optional(Nullable(Day)),
  }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Changes a file; the version last seen must still be the present one',
})

/** Why somebody needs a colleague's full number: chosen, not made up (B-8). */
export const unmaskReasons = ['work', 'emergency', 'correction', 'other'] as const

export const unmaskPerson = endpoint({
  name: 'staff.unmask',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/unmask',
  params: ofPerson,
  body: Type.Object({
    reason: Type.Enum([...unmaskReasons]),
    words: Type.Optional(Type.String({ maxLength: 200, description: 'required where the reason is other' })),
  }),
  reply: Type.Object({ value: Type.String() }),
  may: 'people.unmask',
  clause: 'KF03',
  summary: "Shows a colleague's full number once and leaves a happening (B-8)",
})
