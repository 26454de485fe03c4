import type { AnyEndpoint } from './endpoint.ts'

/** The OpenAPI 3.1 document of every endpoint, made from the same contracts that validate the requests. */
export function openApiOf(endpoints: readonly AnyEndpoint[]): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const each of endpoints) {
    const path = each.url.replace(/:(\w+)/g, '{$1}')
    paths[path] ??= {}
    paths[path][each.method.toLowerCase()] = operationOf(each)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Steward',
      version: '1',
      description: 'Residential estate customer-service centre (客户服务中心)',
    },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'steward.session' } } },
  }
}

function operationOf(each: AnyEndpoint): object {
  return {
    operationId: each.name,
    summary: each.summary,
    ...(each.may && { 'x-permission': each.may }),
    ...(each.clause && { 'x-clause': each.clause }),
    ...(each.open ? {} : { security: [{ session: [] }] }),
    parameters: [...parametersOf(each, 'path'), ...parametersOf(each, 'query'), ...commandParameter(each)],
    ...(each.body && {
      requestBody: { required: true, content: { 'application/json': { schema: each.body } } },
    }),
    ...(each.takes === 'file' && { requestBody: { required: true, content: fileContent } }),
    responses: {
      200: {
        description: 'OK',
        content:
          each.answers === 'file'
            ? { 'application/octet-stream': {} }
            : { 'application/json': { schema: each.reply } },
      },
      default: { description: 'Problem', content: { 'application/problem+json': {} } },
    },
  }
}

const fileContent = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  },
}

function parametersOf(each: AnyEndpoint, place: 'path' | 'query'): object[] {
  const schema = place === 'path' ? each.params : each.query
  if (!schema) return []
  const required: string[] = schema.required ?? []
  return Object.entries(schema.properties as Record<string, object>).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }))
}

const commandParameter = (each: AnyEndpoint): object[] =>
  each.method === 'GET' || each.open
    ? []
    : [{ name: 'x-command-id', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }]
