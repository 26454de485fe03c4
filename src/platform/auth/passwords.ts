import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { refuse } from '../refusal.ts'

const derive = promisify(argon2)
// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** argon2id in the PHC text form, parameters included so that they may grow. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether the password is the one that was hashed; a malformed hash is simply not it. */
export async function verifyPassword(kept: { hash: string; password: string }): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(kept.hash)
  if (!parts) return false
  const expected = Buffer.from(parts[5]!, 'base64url')
  const tag = await derive('argon2id', {
    message: Buffer.from(kept.password.normalize('NFKC')),
    nonce: Buffer.from(parts[4]!, 'base64url'),
    memory: Number(parts[1]),
    passes: Number(parts[2]),
    parallelism: Number(parts[3]),
    tagLength: expected.length,
  })
  return timingSafeEqual(expected, tag)
}

// no 0 O 1 l I: it is read aloud or copied by hand
const legible = { letters: 'abcdefghijkmnpqrstuvwxyz', digits: '23456789' }

/** A password to be used once, such as kmf7-w2xn-q9rb: twelve chosen characters, about 59 bits, within the policy. */
export function temporaryPassword(): string {
  const pick = (from: string) => from[randomInt(from.length)]!
  const all = legible.letters + legible.digits
  const group = (last: string) => `${pick(all)}${pick(all)}${pick(all)}${pick(last)}`
  return [group(legible.digits), group(legible.letters), group(all)].join('-')
}

const guessable = [
  'password',
  '12345678',
  'qwerty',
  'guanjia',
  'steward',
  'admin',
  '88888888',
  '66666666',
  'abc123',
]

/** The password policy: ten characters, two kinds of them, neither the name nor one of the first guesses. */
export function checkPassword(password: string, username: string): void {
  const about = { field: 'password' }
  if (password.length < 10 || password.length > 128) refuse('invalid', 'account.password_length', about)
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  if (kinds < 2) refuse('invalid', 'account.password_kinds', about)
  const low = password.toLowerCase()
  if (low.includes(username.toLowerCase())) refuse('invalid', 'account.password_has_name', about)
  if (guessable.some((guess) => low.startsWith(guess) && low.length < guess.length + 5))
    refuse('invalid', 'account.password_guessable', about)
}
