import Type from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams } from '../../platform/http/shapes.ts'

export const blankForm = endpoint({
  name: 'forms.blank',
  method: 'GET',
  url: '/api/estates/:estateId/forms/:code/blank.pdf',
  params: Type.Object({ ...EstateParams.properties, code: Type.String({ maxLength: 20 }) }),
  query: Type.Object({
    language: Type.Optional(Type.Enum(['zh', 'en'])),
    /** every part of a multi-part slip (三联) */
    parts: Type.Optional(Type.Boolean()),
  }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'document.see',
  clause: 'KF06',
  summary: 'An empty quality record in its edition in force, to fill in by hand',
})
