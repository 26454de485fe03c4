import type { AnyEndpoint, BodyOf, Method, ParamsOf, QueryOf, ReplyOf } from '../http/endpoint.ts'
import { newId } from '../ids.ts'
import { Problem, type ProblemBody, problemFrom } from './problem.ts'
import { heard } from './session-end.ts'

/** What an endpoint must be given: parts it does not declare may not be given. */
export type Asked<E extends AnyEndpoint> = {
  params?: ParamsOf<E>
  query?: QueryOf<E>
  body?: BodyOf<E>
}

export type Sending = {
  /** keep it to send the same command again; made anew when absent */
  commandId?: string
  timeoutMs?: number
  signal?: AbortSignal
}

const patienceMs = 15_000
/** Waits between the tries of one call: a dropped connection often mends at once. */
const pausesMs = [400, 1500]

/**
 * Calls an endpoint by its contract and returns its reply. A write carries one command id over all its tries,
 * so the server does it once. Throws Problem: refused, offline, late, fault or signed_out.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  asked: Asked<E> & Sending = {},
): Promise<ReplyOf<E>> {
  const sending = { ...asked, commandId: asked.commandId ?? newId() }
  for (const pause of pausesMs) {
    try {
      return await once(endpoint, sending)
    } catch (error) {
      if (!(error instanceof Problem && error.mayRetry) || asked.signal?.aborted) throw error
      await wait(pause)
    }
  }
  return once(endpoint, sending)
}

async function once<E extends AnyEndpoint>(endpoint: E, asked: Asked<E> & Sending): Promise<ReplyOf<E>> {
  return (await send(endpoint.method, address(endpoint, asked), asked.body, asked)) as ReplyOf<E>
}

/** One try at an address, without its contract: for what waited in the outbox. Throws Problem. */
export async function send(method: Method, url: string, body: unknown, sending: Sending): Promise<unknown> {
  const answer = await reach(url, {
    method,
    headers: headersFor(method, body, sending),
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: patience(sending),
  })
  if (answer.ok) return answer.status === 204 ? null : await answer.json()
  throw heard(problemFrom(answer.status, await bodyOf(answer)))
}

/** The address of an endpoint with its parameters filled in; also for links to PDF and xlsx. */
export function address<E extends AnyEndpoint>(endpoint: E, asked: Asked<E>): string {
  const params = (asked.params ?? {}) as Record<string, unknown>
  const path = endpoint.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((asked.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  return query.size ? `${path}?${query}` : path
}

function headersFor(method: Method, body: unknown, sending: Sending): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET' && sending.commandId) headers['x-command-id'] = sending.commandId
  if (body !== undefined) headers['content-type'] = 'application/json'
  return headers
}

const patience = ({ signal, timeoutMs = patienceMs }: Sending) => {
  const limit = AbortSignal.timeout(timeoutMs)
  return signal && 'any' in AbortSignal ? AbortSignal.any([signal, limit]) : limit
}

async function reach(url: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...how })
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError'
    throw new Problem(late ? 'late' : 'offline', { reason: late ? 'browser.late' : 'browser.offline' })
  }
}

async function bodyOf(answer: Response): Promise<Partial<ProblemBody> | null> {
  const isProblem = answer.headers.get('content-type')?.includes('json')
  return isProblem ? ((await answer.json().catch(() => null)) as Partial<ProblemBody> | null) : null
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
