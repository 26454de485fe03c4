import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'

export const Right = Type.Object({
  /** the permission word, such as request.log */
  word: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  posts: Type.Array(Type.String()),
})
export type Right = Static<typeof Right>

export const Rights = Type.Object({
  posts: Type.Array(Type.String()),
  chapters: Type.Array(Type.Object({ clause: Type.String(), rights: Type.Array(Right) })),
})
export type Rights = Static<typeof Rights>

export const listRights = endpoint({
  name: 'rights.list',
  method: 'GET',
  url: '/api/rights',
  reply: Rights,
  clause: 'KF03',
  summary: 'What each post may do: the table the server itself obeys',
})
