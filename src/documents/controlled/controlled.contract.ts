import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Id, Instant, Nullable } from '../../platform/http/shapes.ts'
import { documentMoves } from './controlled.moves.ts'
import { Parameter, ParameterValue } from './parameter.contract.ts'

export const DocumentKind = Type.Enum(['organisation', 'duties', 'post', 'rule', 'procedure', 'form'])
export type DocumentKind = Static<typeof DocumentKind>

const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() })
const Reference = Type.Object({ code: Type.String(), title: Bilingual })
/** A column as the form page lists it: its words, what is written in it, and the answers or columns within. */
export const FormColumn = Type.Object({
  key: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  type: Type.String(),
  required: Type.Boolean(),
  within: Type.Array(Bilingual),
})
export type FormColumn = Static<typeof FormColumn>

/** A QR form as paper: its sheet, its columns in order, who signs, how its records are numbered, who files it. */
export const FormCard = Type.Object({
  number: Type.String(),
  filedBy: Type.Array(Reference),
  kind: Type.Enum(['register', 'single']),
  size: Type.Enum(['A4', 'A5']),
  orientation: Type.Enum(['portrait', 'landscape']),
  rowsPerPage: Type.Optional(Type.Integer()),
  parts: Type.Array(Bilingual),
  columns: Type.Array(FormColumn),
  signers: Type.Array(Bilingual),
})
export type FormCard = Static<typeof FormCard>

/** A piece of running text: plain, a figure in force ({{key}}), or the code of another document. */
export const Inline = Type.Object({
  text: Type.String(),
  key: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  strong: Type.Optional(Type.Literal(true)),
})
export type Inline = Static<typeof Inline>
const Line = Type.Array(Inline)

export const Block = Type.Union([
  Type.Object({
    kind: Type.Literal('heading'),
    level: Type.Integer(),
    number: Type.String(),
    text: Type.String(),
  }),
  Type.Object({ kind: Type.Literal('clause'), number: Type.String(), parts: Line }),
  Type.Object({ kind: Type.Literal('list'), items: Type.Array(Line) }),
  Type.Object({ kind: Type.Literal('table'), head: Type.Array(Line), rows: Type.Array(Type.Array(Line)) }),
])
export type Block = Static<typeof Block>

const Verb = Type.Enum(Object.keys(documentMoves.moves))
const State = Type.Enum([...documentMoves.states])
const Signed = Nullable(Type.Object({ name: Type.String(), at: Type.String() }))

/** One edition on the revision strip and on the cover. Instants are ISO 8601 in UTC. */
export const Edition = Type.Object({
  id: Type.String(),
  /** A/0 */
  label: Type.String(),
  state: State,
  origin: Type.Enum(['shipped', 'company']),
  reason: Type.String(),
  clause: Type.String(),
  prepared: Signed,
  reviewed: Signed,
  approved: Signed,
  returnedWhy: Nullable(Type.String()),
  effectiveFrom: Nullable(Type.String()),
  endedAt: Nullable(Type.String()),
  rowVersion: Type.Integer(),
  verbs: Type.Array(Verb),
})
export type Edition = Static<typeof Edition>

/** A figure with its value in this edition, in words, and the next one already approved. */
export const ParameterRow = Type.Object({
  ...Parameter.properties,
  text: Bilingual,
  shippedText: Bilingual,
  /** what it may be set to */
  bounds: Bilingual,
  next: Type.Optional(
    Type.Object({ value: ParameterValue, text: Bilingual, from: Type.String(), label: Type.String() }),
  ),
})
export type ParameterRow = Static<typeof ParameterRow>

export const DocumentPage = Type.Object({
  code: Type.String(),
  kind: DocumentKind,
  title: Bilingual,
  post: Type.Optional(Type.String()),
  trial: Type.Boolean(),
  edition: Edition,
  editions: Type.Array(Edition),
  blocks: Type.Array(Block),
  /** the text as written, for whoever revises it */
  source: Type.String(),
  parameters: Type.Array(ParameterRow),
  forms: Type.Array(Reference),
  form: Type.Optional(FormCard),
  /** posts that may draft, review and approve a change */
  changedBy: Type.Object({
    draft: Type.Array(Type.String()),
    review: Type.Array(Type.String()),
    approve: Type.Array(Type.String()),
  }),
})
export type DocumentPage = Static<typeof DocumentPage>

export const ContentsEntry = Type.Object({
  code: Type.String(),
  kind: DocumentKind,
  title: Bilingual,
  label: Type.String(),
  /** an edition in the making or approved for a later day */
  pending: Type.Optional(Type.Object({ label: Type.String(), state: State })),
  /** what a search may hit: code without dashes, title, pinyin and initials */
  search: Type.String(),
})
export type ContentsEntry = Static<typeof ContentsEntry>

export const Changes = Type.Object({
  from: Nullable(Type.String()),
  to: Type.String(),
  reason: Type.String(),
  clause: Type.String(),
  parameters: Type.Array(
    Type.Object({
      key: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      before: Bilingual,
      after: Bilingual,
    }),
  ),
  clauses: Type.Array(Type.Object({ number: Type.String(), before: Type.String(), after: Type.String() })),
})
export type Changes = Static<typeof Changes>

const ofDocument = Type.Object({ code: Type.String({ minLength: 4, maxLength: 16 }) })
const ofEdition = Type.Object({ code: Type.String({ minLength: 4, maxLength: 16 }), id: Id })
const Values = Type.Record(Type.String({ maxLength: 80 }), ParameterValue)
const Why = Type.String({ minLength: 2, maxLength: 500 })

export const DraftBody = Type.Object({
  /** made by the browser (UUIDv7) */
  id: Id,
  /** V00-5 */
  reason: Why,
  clause: Type.String({ minLength: 1, maxLength: 80 }),
  /** new values of some parameters */
  values: Type.Optional(Values),
  body: Type.Optional(Type.String({ minLength: 1, maxLength: 60_000 })),
  title: Type.Optional(Bilingual),
  /** the structure changes: B/0 instead of the next revision of A */
  newVersion: Type.Optional(Type.Boolean()),
})
export type DraftBody = Static<typeof DraftBody>

export const AmendBody = Type.Object({
  rowVersion: Type.Integer(),
  reason: Type.Optional(Why),
  clause: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
  values: Type.Optional(Values),
  body: Type.Optional(Type.String({ minLength: 1, maxLength: 60_000 })),
  title: Type.Optional(Bilingual),
})
export type AmendBody = Static<typeof AmendBody>

export const listDocuments = endpoint({
  name: 'documents.list',
  method: 'GET',
  url: '/api/documents',
  reply: Type.Array(ContentsEntry),
  may: 'document.see',
  clause: 'KF06',
  summary: 'The table of contents: every controlled document with the edition in force',
})

export const showDocument = endpoint({
  name: 'documents.show',
  method: 'GET',
  url: '/api/documents/:code',
  params: ofDocument,
  query: Type.Object({ edition: Type.Optional(Id) }),
  reply: DocumentPage,
  may: 'document.see',
  clause: 'KF06',
  summary: 'One document: the edition in force, or the one asked for',
})

export const showChanges = endpoint({
  name: 'documents.changes',
  method: 'GET',
  url: '/api/documents/:code/revisions/:id/changes',
  params: ofEdition,
  reply: Changes,
  may: 'document.see',
  clause: 'KF06',
  summary: 'What an edition changed against the one before it: figures and clauses',
})

export const searchDocuments = endpoint({
  name: 'documents.search',
  method: 'GET',
  url: '/api/document-texts',
  query: Type.Object({ words: Type.String({ minLength: 1, maxLength: 60 }) }),
  reply: Type.Array(
    Type.Object({ code: Type.String(), title: Bilingual, number: Type.String(), text: Type.String() }),
  ),
  may: 'document.see',
  clause: 'KF06',
  summary: 'Clauses in force that contain the words, at most 50',
})

export const printDocumentAt = endpoint({
  name: 'documents.print',
  method: 'GET',
  url: '/api/documents/:code/print',
  params: ofDocument,
  query: Type.Object({ edition: Type.Optional(Id) }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'document.see',
  clause: 'KF06',
  summary: 'A controlled document as PDF, with its cover block and page numbers',
})

export const draftRevision = endpoint({
  name: 'documents.draft',
  method: 'POST',
  url: '/api/documents/:code/revisions',
  params: ofDocument,
  body: DraftBody,
  reply: DocumentPage,
  may: 'document.draft',
  clause: 'KF06',
  summary: 'Draft a revision: other figures, another text, with reason and clause (V00-5)',
})

export const amendRevision = endpoint({
  name: 'documents.amend',
  method: 'PATCH',
  url: '/api/documents/:code/revisions/:id',
  params: ofEdition,
  body: AmendBody,
  reply: DocumentPage,
  may: 'document.draft',
  clause: 'KF06',
  summary: 'Amend a draft or a returned revision',
})

const signing = (name: string, noun: string, may: string, summary: string) =>
  endpoint({
    name: `documents.${name}`,
    method: 'POST',
    url: `/api/documents/:code/revisions/:id/${noun}`,
    params: ofEdition,
    body: Type.Object({}),
    reply: DocumentPage,
    may,
    clause: 'KF06',
    summary,
  })

export const submitRevision = signing('submit', 'submission', 'document.draft', 'Hand a draft in for review')
export const reviewRevision = signing(
  'review',
  'review',
  'document.review',
  'Sign as reviewer, who is not its author (V00-1)',
)
export const discardRevision = signing('discard', 'discard', 'document.draft', 'Give up a draft')
export const retireRevision = signing(
  'retire',
  'retirement',
  'document.review',
  'Stamp a superseded edition obsolete',
)

export const approveRevision = endpoint({
  name: 'documents.approve',
  method: 'POST',
  url: '/api/documents/:code/revisions/:id/approval',
  params: ofEdition,
  body: Type.Object({ effectiveFrom: Type.Optional(Instant) }),
  reply: DocumentPage,
  may: 'document.approve',
  clause: 'KF06',
  summary: 'Approve, in force at once or from an instant to come (V00-2)',
})

export const returnRevision = endpoint({
  name: 'documents.sendBack',
  method: 'POST',
  url: '/api/documents/:code/revisions/:id/return',
  params: ofEdition,
  body: Type.Object({ why: Why }),
  reply: DocumentPage,
  may: 'document.sendBack',
  clause: 'KF06',
  summary: 'Send a revision back to its author, at review or before it takes effect',
})

export const withdrawDocument = endpoint({
  name: 'documents.withdraw',
  method: 'POST',
  url: '/api/documents/:code/revisions/:id/withdrawal',
  params: ofEdition,
  body: Type.Object({ why: Why }),
  reply: DocumentPage,
  may: 'document.approve',
  clause: 'KF06',
  summary: 'Withdraw a document that governs no figure of the house',
})

export const ParameterHistory = Type.Array(
  Type.Object({ label: Type.String(), from: Type.String(), value: ParameterValue, text: Bilingual }),
)

export const listParameters = endpoint({
  name: 'documents.parameters',
  method: 'GET',
  url: '/api/parameters',
  query: Type.Object({ at: Type.Optional(Instant) }),
  reply: Type.Array(
    Type.Object({ key: Type.String(), value: ParameterValue, document: Type.String(), label: Type.String() }),
  ),
  may: 'document.see',
  clause: 'KF06',
  summary: 'Every figure in force at an instant, with the document and edition that say so',
})

export const showParameter = endpoint({
  name: 'documents.parameter',
  method: 'GET',
  url: '/api/parameters/:key',
  params: Type.Object({ key: Type.String({ maxLength: 80 }) }),
  reply: ParameterHistory,
  may: 'document.see',
  clause: 'KF06',
  summary: 'What a figure has been, and what it will be',
})
