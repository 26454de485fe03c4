import type { Language } from '../words.ts'

type Sentence = Record<Language, string>

/**
 * refused: the server said no and why; offline: it was not reached, a write may or may not have arrived;
 * late: it did not answer in time; fault: its own mistake; signed_out: the session is over.
 */
export type ProblemKind = 'refused' | 'offline' | 'late' | 'fault' | 'signed_out'

/** The wire's application/problem+json, as far as the browser needs it. */
export type ProblemBody = {
  status: number
  reason: string
  field?: string
  rule?: string
  clause?: string
  detail?: Partial<Sentence>
  current?: unknown
}

/** Thrown by `call` whenever the answer is not the expected reply. */
export class Problem extends Error {
  readonly kind: ProblemKind
  /** stable word, such as request.place_required */
  readonly reason: string
  readonly detail: Sentence
  readonly status: number
  readonly field: string | undefined
  readonly rule: string | undefined
  readonly clause: string | undefined
  /** the row as it stands now, when a race was lost */
  readonly current: unknown

  constructor(kind: ProblemKind, about: Partial<ProblemBody> & { reason: string }) {
    super(about.reason)
    this.name = 'Problem'
    this.kind = kind
    this.reason = about.reason
    this.status = about.status ?? 0
    this.detail = { ...sentences[kind], ...about.detail }
    this.field = about.field
    this.rule = about.rule
    this.clause = about.clause
    this.current = about.current
  }

  /** The words for a Field, when the problem speaks of that input; otherwise null. */
  about(field: string): { text: string; rule?: string; clause?: string } | null {
    if (this.field !== field) return null
    return { text: this.detail[currentLanguage()], rule: this.rule, clause: this.clause }
  }

  /** Whether sending the same command again is the right way on. */
  get mayRetry(): boolean {
    return this.kind === 'offline' || this.kind === 'late' || this.status === 502 || this.status === 503
  }
}

const sentences: Record<ProblemKind, Sentence> = {
  refused: { zh: '这一步现在不能做。', en: 'This cannot be done now.' },
  offline: {
    zh: '没有连上服务器。内容还在，恢复网络后可重试。',
    en: 'The server was not reached. Nothing is lost; try again once online.',
  },
  late: {
    zh: '服务器没有及时回答。可以重试，不会重复登记。',
    en: 'The server did not answer in time. Trying again will not enter it twice.',
  },
  fault: {
    zh: '系统出了差错，已记录。请重试，仍不行请联系管理员。',
    en: 'The system made a mistake and has noted it. Try again, or tell the administrator.',
  },
  signed_out: { zh: '登录已失效，请重新登录。', en: 'The session is over. Please sign in again.' },
}

const currentLanguage = (): Language => (globalThis.document?.documentElement.lang === 'en' ? 'en' : 'zh')

/** Any thrown thing as a Problem, so that every screen can show every error. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('fault', { reason: 'browser.fault' })

/** 401 also answers a wrong password, which is a refusal like any other. */
const signedOut = 'http.unsigned'

/** Reads an answer that is not a reply. `body` is the parsed problem+json, or null when it was something else. */
export function problemFrom(status: number, body: Partial<ProblemBody> | null): Problem {
  if (status === 401 && (!body?.reason || body.reason === signedOut)) {
    return new Problem('signed_out', { status, reason: signedOut })
  }
  if (!body?.reason) return new Problem('fault', { status, reason: 'server.fault' })
  return new Problem(status >= 500 ? 'fault' : 'refused', { ...body, status, reason: body.reason })
}
