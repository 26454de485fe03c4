import Type from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, Id } from '../../platform/http/shapes.ts'
import { ofPerson, Person, PostWord } from './staff.contract.ts'

const duty = Type.String({ maxLength: 60 })
const reason = Type.String({ minLength: 2, maxLength: 200 })
const ofAssignment = Type.Object({ ...ofPerson.properties, assignmentId: Id })
const ofHolding = Type.Object({ ...ofPerson.properties, holdingId: Id })

export const assignPost = endpoint({
  name: 'staff.assign',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/assignments',
  params: ofPerson,
  body: Type.Object({
    id: Id,
    post: PostWord,
    duty: Type.Optional(duty),
    since: Day,
    until: Type.Optional(Day),
  }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Gives a post at this estate, at once or from a day to come',
})

export const changeDuty = endpoint({
  name: 'staff.changeDuty',
  method: 'PATCH',
  url: '/api/estates/:estateId/staff/:staffId/assignments/:assignmentId',
  params: ofAssignment,
  body: Type.Object({ duty }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Says otherwise what somebody does within the post: another building, another trade',
})

export const endPost = endpoint({
  name: 'staff.endPost',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/assignments/:assignmentId/end',
  params: ofAssignment,
  body: Type.Object({ until: Day, reason: Type.Optional(reason) }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Ends a post; `until` is its last day. A last day before the first takes it back',
})

export const giveZone = endpoint({
  name: 'staff.giveZone',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/zones',
  params: ofPerson,
  body: Type.Object({
    id: Id,
    zoneId: Id,
    since: Day,
    takeOver: Type.Optional(
      Type.Boolean({ description: "ends the present holder's term on the day before" }),
    ),
  }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03-05',
  summary: 'Gives a zone to a steward; a zone has one holder on any day',
})

export const endZone = endpoint({
  name: 'staff.endZone',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/zones/:holdingId/end',
  params: ofHolding,
  body: Type.Object({ until: Day }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03-05',
  summary: 'Takes a zone away; `until` is the last day it is held',
})

export const leaveCompany = endpoint({
  name: 'staff.leave',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/departure',
  params: ofPerson,
  body: Type.Object({ on: Day, reason }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Leaves the company: posts, zones and shifts to come end, every device is signed out at once',
})

export const returnToCompany = endpoint({
  name: 'staff.return',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/return',
  params: ofPerson,
  body: Type.Object({
    assignment: Type.Object({ id: Id, post: PostWord, duty: Type.Optional(duty), since: Day }),
  }),
  reply: Person,
  may: 'people.change',
  clause: 'KF03',
  summary: 'Takes somebody on again who had left; the old password stays void',
})

const Secret = Type.Object({
  username: Type.String(),
  password: Type.String({ description: 'temporary, shown this once' }),
})

export const openAccount = endpoint({
  name: 'staff.openAccount',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/account',
  params: ofPerson,
  body: Type.Object({
    username: Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z0-9][a-z0-9._-]+$' }),
  }),
  reply: Secret,
  may: 'people.account',
  clause: 'KF03',
  summary: 'Opens an account with a temporary password, shown once and to be changed at the first sign-in',
})

export const resetPassword = endpoint({
  name: 'staff.resetPassword',
  method: 'POST',
  url: '/api/estates/:estateId/staff/:staffId/account/password',
  params: ofPerson,
  body: Type.Object({
    dropSecondFactor: Type.Optional(Type.Boolean({ description: 'the authenticator is lost' })),
  }),
  reply: Secret,
  may: 'people.account',
  clause: 'KF03',
  summary: 'Replaces a lost password by a temporary one, lifts a lock-out and signs out every device',
})

export const signOutEverywhere = endpoint({
  name: 'staff.signOut',
  method: 'DELETE',
  url: '/api/estates/:estateId/staff/:staffId/account/sessions',
  params: ofPerson,
  reply: Person,
  may: 'people.account',
  clause: 'KF03',
  summary: 'Signs every device of a person out: a lost telephone',
})
