import Type, { type Static } from 'typebox'
import { posts } from '../../platform/actor.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, EstateParams, Id, Nullable } from '../../platform/http/shapes.ts'

const PostWord = Type.Enum([...posts])

/** KF02: the three ranks a headcount is divided into. */
export const ranks = ['manager', 'supervisor', 'service'] as const

export const Holder = Type.Object({
  staffId: Id,
  name: Type.String(),
  workNumber: Type.String(),
  duty: Type.String(),
  since: Day,
  zones: Type.Array(Type.String()),
  onDuty: Type.Boolean(),
})
export type Holder = Static<typeof Holder>

export const PostPlace = Type.Object({
  post: PostWord,
  /** null: the head of a line outside the department */
  reportsTo: Nullable(PostWord),
  /** of the department KF02 counts; null outside it */
  rank: Nullable(Type.Enum([...ranks])),
  planned: Nullable(Type.Integer({ description: 'approved headcount; null where none is set' })),
  holders: Type.Array(Holder),
})
export type PostPlace = Static<typeof PostPlace>

export const ZoneLoad = Type.Object({
  zoneId: Id,
  name: Type.String(),
  buildings: Type.Array(Type.String()),
  households: Type.Integer(),
  occupied: Type.Integer(),
  holder: Nullable(Type.Object({ staffId: Id, name: Type.String(), since: Day })),
})
export type ZoneLoad = Static<typeof ZoneLoad>

export const Organisation = Type.Object({
  posts: Type.Array(PostPlace),
  zones: Type.Array(ZoneLoad),
})
export type Organisation = Static<typeof Organisation>

export const showOrganisation = endpoint({
  name: 'organisation.show',
  method: 'GET',
  url: '/api/estates/:estateId/organisation',
  params: EstateParams,
  reply: Organisation,
  may: 'people.see',
  clause: 'KF01',
  summary:
    'The posts with whom they report to, who holds them, the approved headcount; zones with their load',
})

export const changeHeadcount = endpoint({
  name: 'organisation.headcount',
  method: 'PUT',
  url: '/api/estates/:estateId/headcount',
  params: EstateParams,
  body: Type.Object({
    posts: Type.Array(Type.Object({ post: PostWord, planned: Type.Integer({ minimum: 0, maximum: 500 }) }), {
      minItems: 1,
      maxItems: 20,
    }),
  }),
  reply: Organisation,
  may: 'headcount.change',
  clause: 'KF02',
  summary: "Sets the approved headcount of the department's posts at this estate",
})
