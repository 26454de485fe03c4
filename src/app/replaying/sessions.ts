import { createHash } from 'node:crypto'
import { namePinyin } from '../../platform/pinyin.ts'

/** What the server said no to, and by which rule. */
export class Refused extends Error {
  readonly status: number
  readonly reason: string
  readonly rule: string

  constructor(status: number, problem: { reason?: string; rule?: string; detail?: { zh?: string } }) {
    super(problem.detail?.zh ?? problem.reason ?? String(status))
    this.status = status
    this.reason = problem.reason ?? ''
    this.rule = problem.rule ?? ''
  }
}

export type Session = {
  staffId: string
  get<T>(path: string): Promise<T>
  /** a write under a command id of its own, so that a second replay is the same command */
  post<T>(path: string, commandId: string, body: object): Promise<T>
}

export type Sessions = { as(name: string): Promise<Session> }

/** Signs people in by the pinyin of their names, once each, as demo accounts do. */
export function openSessions(server: string, password: string): Sessions {
  const open = new Map<string, Promise<Session>>()
  return {
    as: (name) => {
      const known = open.get(name) ?? signIn(server, namePinyin(name).full, password)
      open.set(name, known)
      return known
    },
  }
}

async function signIn(server: string, username: string, password: string): Promise<Session> {
  const answer = await fetch(`${server}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const body = await answer.json()
  if (!answer.ok) throw new Refused(answer.status, body)
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const send = async <T>(path: string, how: RequestInit): Promise<T> => {
    const reply = await fetch(`${server}${path}`, how)
    const said = await reply.json().catch(() => ({}))
    if (!reply.ok) throw new Refused(reply.status, said)
    return said as T
  }
  return {
    staffId: body.session.staffId,
    get: (path) => send(path, { headers: { cookie } }),
    post: (path, commandId, said) =>
      send(path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'x-command-id': commandId },
        body: JSON.stringify(said),
      }),
  }
}

/** A UUID that is the same for the same words: ids and command ids of a replay. */
export function idFor(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
