/** How a refusal answers over HTTP is decided once, in http/problem.ts; here it is only a domain word. */
export type RefusalKind =
  | 'invalid'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'not_now'
  | 'too_many'
  | 'unsigned'

export type RefusalFacts = {
  /** the input field the rule speaks of, as named in the contract */
  field?: string
  /** the manual's rule number, such as V0502-1 */
  rule?: string
  /** the clause it stands in, such as KF05-02 */
  clause?: string
  /** values for the {placeholders} of the sentence */
  facts?: Record<string, unknown>
  /** the row as it stands now, for the person who lost a race */
  current?: unknown
}

/** A refusal spoken aloud: `reason` is a stable word, found in the chapter's words file in both languages. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly reason: string
  readonly about: RefusalFacts

  constructor(kind: RefusalKind, reason: string, about: RefusalFacts = {}) {
    super(reason)
    this.name = 'Refusal'
    this.kind = kind
    this.reason = reason
    this.about = about
  }
}

export function refuse(kind: RefusalKind, reason: string, about: RefusalFacts = {}): never {
  throw new Refusal(kind, reason, about)
}
