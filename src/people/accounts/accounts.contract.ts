import Type from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'

const Instant = Type.String({ format: 'date-time' })

/** Who is signed in and what the screens may draw for them. */
export const SignedIn = Type.Object({
  staffId: Type.String(),
  name: Type.String(),
  posts: Type.Array(Type.String()),
  estates: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String(), demo: Type.Boolean() })),
  zones: Type.Array(Type.String()),
  language: Type.Union([Type.Literal('zh'), Type.Literal('en')]),
  permissions: Type.Array(Type.String()),
  totp: Type.Boolean(),
  /** signed in with a temporary password: nothing else is answered until another is chosen */
  passwordTemporary: Type.Boolean(),
})

export const signIn = endpoint({
  name: 'session.begin',
  method: 'POST',
  url: '/api/session',
  open: true,
  summary: 'Sign in with user name and password; a person with a second factor is asked for its code next',
  body: Type.Object({
    username: Type.String({ minLength: 1, maxLength: 40 }),
    password: Type.String({ minLength: 1, maxLength: 128 }),
  }),
  reply: Type.Object({ totpRequired: Type.Boolean(), session: Type.Optional(SignedIn) }),
})

export const signInCode = endpoint({
  name: 'session.code',
  method: 'POST',
  url: '/api/session/code',
  open: true,
  summary: 'The second factor: six digits, or one of the backup codes',
  body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 20 }) }),
  reply: Type.Object({ session: SignedIn }),
})

export const whoAmI = endpoint({
  name: 'session.see',
  method: 'GET',
  url: '/api/session',
  summary: 'Who is signed in',
  reply: SignedIn,
})

export const signOut = endpoint({
  name: 'session.end',
  method: 'DELETE',
  url: '/api/session',
  summary: 'Sign out of this device',
  reply: Type.Object({ ok: Type.Boolean() }),
})

export const Session = Type.Object({
  id: Type.String(),
  device: Type.String(),
  address: Type.String(),
  since: Instant,
  until: Instant,
  current: Type.Boolean(),
})

export const mySessions = endpoint({
  name: 'session.list',
  method: 'GET',
  url: '/api/account/sessions',
  summary: 'The devices I am signed in on',
  reply: Type.Array(Session),
})

export const endSession = endpoint({
  name: 'session.revoke',
  method: 'DELETE',
  url: '/api/account/sessions/:sessionId',
  params: Type.Object({ sessionId: Type.String({ format: 'uuid' }) }),
  summary: 'Sign one of my devices out',
  reply: Type.Object({ ok: Type.Boolean() }),
})

export const changePassword = endpoint({
  name: 'account.password',
  method: 'POST',
  url: '/api/account/password',
  summary: 'Change my password; every other device is signed out',
  body: Type.Object({
    current: Type.String({ minLength: 1 }),
    next: Type.String({ minLength: 1, maxLength: 128 }),
  }),
  reply: Type.Object({ ok: Type.Boolean() }),
})

export const changeLanguage = endpoint({
  name: 'account.language',
  method: 'PUT',
  url: '/api/account/language',
  summary: 'The language of my screens',
  body: Type.Object({ language: Type.Union([Type.Literal('zh'), Type.Literal('en')]) }),
  reply: Type.Object({ ok: Type.Boolean() }),
})

export const beginTotp = endpoint({
  name: 'account.totpBegin',
  method: 'POST',
  url: '/api/account/totp',
  summary: 'Begin a second factor: the key for an authenticator and backup codes, shown once',
  body: Type.Object({ password: Type.String({ minLength: 1 }) }),
  reply: Type.Object({ uri: Type.String(), picture: Type.String(), backupCodes: Type.Array(Type.String()) }),
})

export const confirmTotp = endpoint({
  name: 'account.totpConfirm',
  method: 'POST',
  url: '/api/account/totp/confirmation',
  summary: 'Confirm the second factor with a code; from now on sign-in asks for one',
  body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 8 }) }),
  reply: Type.Object({ ok: Type.Boolean() }),
})

export const endTotp = endpoint({
  name: 'account.totpEnd',
  method: 'DELETE',
  url: '/api/account/totp',
  summary: 'Give the second factor up',
  body: Type.Object({ password: Type.String({ minLength: 1 }) }),
  reply: Type.Object({ ok: Type.Boolean() }),
})
