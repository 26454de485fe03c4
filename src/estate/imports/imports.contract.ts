import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams, Id, Instant, Nullable, Page, pageQuery } from '../../platform/http/shapes.ts'

const one = Type.Object({ ...EstateParams.properties, importId: Id })

export const templates = ['steward', 'peer', 'roster'] as const
export const duplicatePolicies = ['skip', 'replace', 'replaceAndAdd'] as const
export const importStates = ['previewed', 'running', 'done', 'failed', 'cancelled'] as const
const template = Type.Enum([...templates])
const duplicates = Type.Enum([...duplicatePolicies])
const state = Type.Enum([...importStates])

/** One thing wrong with one cell: `rule` is a key of imports.words.ts, filled with `facts`. */
export const Fault = Type.Object({
  row: Type.Integer({ description: 'as numbered in the sheet, the first being 1' }),
  column: Type.String({ description: 'the label of the column in the sheet; empty for the row as a whole' }),
  letter: Type.String({ description: 'its letter, such as E; empty for the row as a whole' }),
  rule: Type.String(),
  severity: Type.Enum(['error', 'warning']),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})
export type Fault = Static<typeof Fault>

export const Outcome = Type.Object({
  unitsAdded: Type.Integer(),
  unitsChanged: Type.Integer(),
  unitsSkipped: Type.Integer({ description: 'already entered, left as they were' }),
  buildingsAdded: Type.Integer(),
  peopleAdded: Type.Integer(),
  peopleChanged: Type.Integer(),
  membersAdded: Type.Integer(),
  vehiclesAdded: Type.Integer(),
  rowsRefused: Type.Integer(),
})
export type Outcome = Static<typeof Outcome>

export const Import = Type.Object({
  id: Id,
  fileName: Type.String(),
  template,
  state,
  duplicates: Nullable(duplicates),
  whole: Nullable(Type.Boolean()),
  rowsTotal: Type.Integer(),
  rowsGood: Type.Integer({ description: 'rows without an error; a warning does not keep a row out' }),
  rowsBad: Type.Integer(),
  rowsDone: Type.Integer(),
  warnings: Type.Integer(),
  rowsKnown: Type.Integer({ description: 'rows whose room is entered already: the duplicates' }),
  missingBuildings: Type.Array(Type.String(), {
    description: 'codes of buildings the estate does not have, and entrances such as 3-2 of those it has',
  }),
  emptyEstate: Type.Boolean({ description: 'no rooms yet: creating buildings is offered by default' }),
  outcome: Nullable(Outcome),
  /** the reason word of a failed run */
  failure: Nullable(Type.String()),
  /** false once the sheet is forgotten: no rows, no error sheet, no run any more */
  sheetKept: Type.Boolean(),
  starter: Type.String(),
  startedAt: Instant,
  endedAt: Nullable(Instant),
})
export type Import = Static<typeof Import>

export const importTemplate = endpoint({
  name: 'imports.template',
  method: 'GET',
  url: '/api/estates/:estateId/imports/template.xlsx',
  params: EstateParams,
  reply: Type.Unknown(),
  answers: 'file',
  may: 'household.import',
  summary: 'The empty sheet with our labels, two example rows and the words each column takes',
})

export const uploadImport = endpoint({
  name: 'imports.upload',
  method: 'POST',
  url: '/api/estates/:estateId/imports',
  params: EstateParams,
  query: Type.Object({ id: Id, fileName: Type.String({ minLength: 1, maxLength: 200 }) }),
  reply: Import,
  takes: 'file',
  may: 'household.import',
  clause: 'KF05-11',
  summary:
    'Reads a sheet (.xlsx, as multipart field `file` or as the bare body) and answers its preview; nothing is entered yet',
})

export const listImports = endpoint({
  name: 'imports.list',
  method: 'GET',
  url: '/api/estates/:estateId/imports',
  params: EstateParams,
  query: Type.Object(pageQuery),
  reply: Page(Import, {}),
  may: 'household.import',
  summary: 'The log of imports, newest first',
})

export const getImport = endpoint({
  name: 'imports.get',
  method: 'GET',
  url: '/api/estates/:estateId/imports/:importId',
  params: one,
  reply: Import,
  may: 'household.import',
  summary: 'One import: what was read, how far it is, what it did',
})

export const PreviewRow = Type.Object({
  row: Type.Integer(),
  cells: Type.Array(Type.String(), { description: 'as in the sheet, telephone and identity numbers masked' }),
  code: Nullable(Type.String()),
  known: Type.Boolean(),
  faults: Type.Array(Fault),
})
export type PreviewRow = Static<typeof PreviewRow>

export const importRows = endpoint({
  name: 'imports.rows',
  method: 'GET',
  url: '/api/estates/:estateId/imports/:importId/rows',
  params: one,
  query: Type.Object({
    show: Type.Optional(Type.Enum(['all', 'errors', 'warnings', 'known'])),
    after: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  reply: Type.Object({
    columns: Type.Array(Type.Object({ letter: Type.String(), label: Type.String(), read: Type.Boolean() })),
    rows: Type.Array(PreviewRow),
    next: Type.Optional(Type.Integer()),
  }),
  may: 'household.import',
  summary: 'The rows of a preview with what is wrong in each, until the sheet is forgotten after seven days',
})

export const importFaults = endpoint({
  name: 'imports.faults',
  method: 'GET',
  url: '/api/estates/:estateId/imports/:importId/faults.xlsx',
  params: one,
  query: Type.Object({ language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'household.import',
  summary:
    'The rows that were refused, as they were, with a column saying why: correct them and send them again',
})

export const runImport = endpoint({
  name: 'imports.run',
  method: 'POST',
  url: '/api/estates/:estateId/imports/:importId/run',
  params: one,
  body: Type.Object({
    duplicates,
    whole: Type.Boolean({ description: 'true: all or nothing; false: the good rows only' }),
    createBuildings: Type.Boolean(),
    consented: Type.Boolean({
      description: 'the owners were told and agreed; without it identity numbers are not kept (V0511-1)',
    }),
  }),
  reply: Import,
  may: 'household.import',
  clause: 'KF05-11',
  summary: 'Enters the rows in the background; progress by imports.get and by live news. There is no undo',
})

export const cancelImport = endpoint({
  name: 'imports.cancel',
  method: 'POST',
  url: '/api/estates/:estateId/imports/:importId/cancellation',
  params: one,
  body: Type.Object({}),
  reply: Import,
  may: 'household.import',
  summary:
    'Stops a running import: all-or-nothing leaves nothing, good-rows-only keeps the batches already in',
})
