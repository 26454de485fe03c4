import Type from 'typebox'
import { endpoint } from '../http/endpoint.ts'
import { Digest, EstateParams } from '../http/shapes.ts'

export const uploadFile = endpoint({
  name: 'files.upload',
  method: 'POST',
  url: '/api/estates/:estateId/files',
  params: EstateParams,
  query: Type.Object({ purpose: Type.Enum(['photo', 'signature', 'document']) }),
  reply: Type.Object({ digest: Digest, mediaType: Type.String(), bytes: Type.Integer() }),
  takes: 'file',
  summary: 'Keep a file, as multipart field `file` or as the bare body; the same bytes twice are one file',
})

export const fileAt = endpoint({
  name: 'files.read',
  method: 'GET',
  url: '/api/estates/:estateId/files/:digest',
  params: Type.Object({ ...EstateParams.properties, digest: Digest }),
  reply: Type.Unknown(),
  answers: 'file',
  summary: 'The bytes of a file of this estate; they never change, so they may be cached for ever',
})
