import { extname } from 'node:path'
import type { FastifyReply } from 'fastify'
import { type Route, route } from '../http/route.ts'
import { fileAt, uploadFile } from './files.contract.ts'
import { keepFile, type OpenFile, openFile, purposes, tooLarge } from './files.ts'
import { mediaTypes } from './recognise.ts'
import { uploadOf } from './upload.ts'

export const fileRoutes: Route[] = [
  route(uploadFile, async ({ actor, params: { estateId }, query: { purpose }, request }) => {
    const { bytes } = await uploadOf(request, purposes[purpose].most, () => tooLarge(purpose))
    return keepFile(actor, { estateId, purpose, bytes })
  }),
  route(fileAt, async ({ actor, params: { estateId, digest }, request, reply }) => {
    const file = await openFile(actor, estateId, digest)
    return sendFile(reply, file, request.headers['if-none-match'])
  }),
]

function sendFile(reply: FastifyReply, file: OpenFile, known: string | undefined): FastifyReply {
  const tag = `"${file.digest}"`
  reply
    .header('etag', tag)
    .header('cache-control', 'private, max-age=31536000, immutable')
    // whatever is inside, a browser that opens it alone runs nothing
    .header(
      'content-security-policy',
      "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
    )
    .header('x-content-type-options', 'nosniff')
  if (known === tag) {
    file.stream.destroy()
    return reply.status(304).send()
  }
  return reply
    .type(file.mediaType)
    .header('content-length', file.bytes)
    .header(
      'content-disposition',
      `inline; filename="${file.digest.slice(0, 12)}${endingOf(file.mediaType)}"`,
    )
    .send(file.stream)
}

const endingOf = (mediaType: string): string => {
  const kind = Object.entries(mediaTypes).find(([, type]) => type === mediaType)?.[0] ?? 'bin'
  return extname(`x.${kind === 'jpeg' ? 'jpg' : kind}`)
}
