import Type from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'

const Me = Type.Object({
  staffId: Type.String(),
  name: Type.String(),
  posts: Type.Array(Type.String()),
  estates: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
  zones: Type.Array(Type.String()),
  language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
  permissions: Type.Array(Type.String()),
})

export const whoAmI = endpoint({
  name: 'sessions.me',
  method: 'GET',
  url: '/api/session',
  reply: Me,
  summary: 'Who is signed in: posts, estates, zones and what these may do',
})

export const signIn = endpoint({
  name: 'sessions.begin',
  method: 'POST',
  url: '/api/session',
  open: true,
  body: Type.Object({
    username: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    /** the six digits of the second factor, or a backup code */
    code: Type.Optional(Type.String({ maxLength: 32 })),
  }),
  reply: Type.Union([Me, Type.Object({ totpRequired: Type.Literal(true) })]),
  summary: 'Sign in with username and password, and the second factor where the person has one',
})

export const signOut = endpoint({
  name: 'sessions.end',
  method: 'DELETE',
  url: '/api/session',
  reply: Type.Null(),
  summary: 'Sign out this session',
})
