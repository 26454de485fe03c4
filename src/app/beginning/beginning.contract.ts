import Type from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Text } from '../../platform/http/shapes.ts'

export const beginForReal = endpoint({
  name: 'beginning.begin',
  method: 'POST',
  url: '/api/beginning',
  body: Type.Object({
    /** the demo estate's name, typed once more */
    confirm: Text(60),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    manager: Type.String({ minLength: 1, maxLength: 40 }),
    username: Type.String({ minLength: 2, maxLength: 40 }),
  }),
  reply: Type.Object({ username: Type.String(), password: Type.String() }),
  may: 'demo.remove',
  summary:
    'Takes the demo estate away and opens a real one with its first account; the password is shown once',
})
