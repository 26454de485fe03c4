import { uploadOf } from '../../platform/files/upload.ts'
import { sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import * as contract from './imports.contract.ts'
import {
  cancelImport,
  faultsSheet,
  importOf,
  listOfImports,
  previewRows,
  runImport,
  templateSheet,
  uploadImport,
} from './imports.ts'

const mostBytes = 20_000_000
const tooLarge = (): never => refuse('invalid', 'sheet.too_big', { field: 'file', facts: { megabytes: 20 } })

export const importRoutes: Route[] = [
  route(contract.importTemplate, async ({ reply }) => sendSheet(reply, '房屋与业主导入模板', templateSheet)),
  route(contract.uploadImport, async ({ actor, params, query, command, request }) => {
    const { bytes } = await uploadOf(request, mostBytes, tooLarge)
    return uploadImport(actor, params.estateId, command, { ...query, bytes })
  }),
  route(contract.listImports, ({ actor, params, query }) => listOfImports(actor, params.estateId, query)),
  route(contract.getImport, ({ actor, params }) => importOf(actor, params.estateId, params.importId)),
  route(contract.importRows, ({ actor, params, query }) =>
    previewRows(actor, params.estateId, params.importId, query),
  ),
  route(contract.importFaults, async ({ actor, params, query, reply }) => {
    const language = query.language ?? actor.language
    const sheet = await faultsSheet(actor, params.estateId, params.importId, language)
    return sendSheet(reply, language === 'zh' ? '导入错误' : 'import faults', sheet)
  }),
  route(contract.runImport, ({ actor, params, command, body }) =>
    runImport(actor, params.estateId, command, params.importId, body),
  ),
  route(contract.cancelImport, ({ actor, params, command }) =>
    cancelImport(actor, params.estateId, command, params.importId),
  ),
]
