import type { FastifyReply } from 'fastify'
import type { SheetToWrite } from '../sheets/sheets.contract.ts'
import { sheetStream } from '../sheets/write.ts'

/** Shows a PDF in the browser under a name of its own, and keeps no copy of it on the way. */
export const sendPdf = (reply: FastifyReply, name: string, pdf: Buffer): FastifyReply =>
  reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', disposition('inline', `${name}.pdf`))
    .send(pdf)

/** Sends a workbook as it is made; a caller who goes away ends the reading of its rows. */
export const sendSheet = (reply: FastifyReply, name: string, sheet: SheetToWrite): FastifyReply =>
  reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', disposition('attachment', `${name}.xlsx`))
    .send(sheetStream(sheet))

/** The name in UTF-8 (RFC 6266), and a plain one for the few that read only that. */
const disposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(/[^\w.-]+/g, '-').replace(/^-+/, '') || 'file'
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
