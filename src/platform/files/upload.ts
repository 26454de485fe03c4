import type { FastifyRequest } from 'fastify'
import { refuse } from '../refusal.ts'

/**
 * The bytes a person sent, as multipart field `file` or as the bare body, and the name they had. `tooLarge` refuses
 * once they exceed `most`; nothing beyond that is read. Refuses `file.missing` when there is none.
 */
export async function uploadOf(
  request: FastifyRequest,
  most: number,
  tooLarge: () => never,
): Promise<{ bytes: Buffer; name: string }> {
  if (!request.isMultipart()) {
    if (!Buffer.isBuffer(request.body)) refuse('invalid', 'file.missing', { field: 'file' })
    if (request.body.length > most) tooLarge()
    return { bytes: request.body, name: '' }
  }
  const part = await request.file({ limits: { fileSize: most, files: 1, fields: 4, fieldSize: 1000 } })
  if (!part) refuse('invalid', 'file.missing', { field: 'file' })
  const pieces: Buffer[] = []
  for await (const piece of part.file) pieces.push(piece as Buffer)
  if (part.file.truncated) tooLarge()
  return { bytes: Buffer.concat(pieces), name: part.filename ?? '' }
}
