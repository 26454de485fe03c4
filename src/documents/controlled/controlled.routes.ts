import { sendPdf } from '../../platform/http/file-reply.ts'
import { route } from '../../platform/http/route.ts'
import * as wire from './controlled.contract.ts'
import { changesOf, codeFrom, contents, documentPage } from './controlled.lists.ts'
import {
  amendRevision,
  approveRevision,
  discardRevision,
  draftRevision,
  retireRevision,
  returnRevision,
  reviewRevision,
  submitRevision,
  withdrawDocument,
} from './controlled.ts'
import { printDocument } from './document-print.ts'
import { parameterHistory, parametersInForce } from './in-force.ts'
import { parameterText } from './parameter.words.ts'
import { searchTexts } from './text-search.ts'

const at = ({ code, id }: { code: string; id: string }) => ({ code: codeFrom(code), id })

/** The document pages, the verbs of an edition and the figures in force. */
export const documentRoutes = [
  route(wire.listDocuments, ({ actor }) => contents(actor)),
  route(wire.searchDocuments, ({ actor, query }) => searchTexts(actor, query.words)),
  route(wire.showDocument, ({ actor, params, query }) =>
    documentPage(actor, codeFrom(params.code), query.edition),
  ),
  route(wire.printDocumentAt, async ({ actor, params, query, reply }) => {
    const code = codeFrom(params.code)
    return sendPdf(reply, code, await printDocument(actor, code, query.edition))
  }),
  route(wire.showChanges, ({ actor, params }) => changesOf(actor, codeFrom(params.code), params.id)),
  route(wire.draftRevision, async ({ actor, command, params, body }) => {
    const code = codeFrom(params.code)
    const { id } = await draftRevision(actor, command, code, body)
    return documentPage(actor, code, id)
  }),
  route(wire.amendRevision, async ({ actor, command, params, body }) => {
    await amendRevision(actor, command, at(params), body)
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.submitRevision, async ({ actor, command, params }) => {
    await submitRevision(actor, command, at(params))
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.reviewRevision, async ({ actor, command, params }) => {
    await reviewRevision(actor, command, at(params))
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.discardRevision, async ({ actor, command, params }) => {
    await discardRevision(actor, command, at(params))
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.retireRevision, async ({ actor, command, params }) => {
    await retireRevision(actor, command, at(params))
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.approveRevision, async ({ actor, command, params, body }) => {
    const from = body.effectiveFrom ? new Date(body.effectiveFrom) : undefined
    await approveRevision(actor, command, at(params), from)
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.returnRevision, async ({ actor, command, params, body }) => {
    await returnRevision(actor, command, at(params), body.why)
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.withdrawDocument, async ({ actor, command, params, body }) => {
    await withdrawDocument(actor, command, at(params), body.why)
    return documentPage(actor, at(params).code, params.id)
  }),
  route(wire.listParameters, async ({ query }) => {
    const figures = await parametersInForce(query.at ? new Date(query.at) : undefined)
    return figures.map(({ key, value, document, label }) => ({ key, value, document, label }))
  }),
  route(wire.showParameter, async ({ params }) =>
    (await parameterHistory(params.key)).map(({ label, from, value, parameter }) => ({
      label,
      from: new Date(from).toISOString(),
      value,
      text: { zh: parameterText(parameter, value, 'zh'), en: parameterText(parameter, value, 'en') },
    })),
  ),
]
