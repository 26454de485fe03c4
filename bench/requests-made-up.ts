import { newId } from '../src/platform/ids.ts'

type Schema = { [key: string]: unknown }
type Parameter = { name: string; in: string; schema: Schema; required?: boolean }
export type Operation = { method: string; url: string; parameters: Parameter[]; body?: Schema }

/** Live streams never end; signing out or emptying the house would end the run. Everything else is asked. */
const left = new Set(['/api/estates/{estateId}/live', '/api/session', '/api/beginning'])

export function operationsOf(openApi: {
  paths: Record<
    string,
    Record<
      string,
      { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }
    >
  >
}): Operation[] {
  return Object.entries(openApi.paths)
    .filter(([url]) => !left.has(url) && !url.startsWith('/api/account'))
    .flatMap(([url, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        url,
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content['application/json']?.schema,
      })),
    )
}

/** One request of an operation: mostly of the right shape with known ids, sometimes with something wrong in it. */
export function requestFor(
  operation: Operation,
  random: () => number,
  ids: readonly string[],
): { path: string; body?: object } {
  const wild = random() < 0.25
  let path = operation.url
  const query = new URLSearchParams()
  for (const { name, in: place, schema, required } of operation.parameters) {
    const value = name === 'estateId' ? (random() < 0.95 ? 1 : 2) : madeUp(schema, random, ids, wild)
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
    if (place === 'query' && (required || random() < 0.5)) query.set(name, String(value))
  }
  const body = operation.body && madeUp(operation.body, random, ids, wild)
  return { path: query.size ? `${path}?${query}` : path, ...(body !== undefined && { body: body as object }) }
}

const odd = [
  null,
  '',
  ' ',
  -1,
  0,
  1e15,
  true,
  [],
  {},
  '\u0000',
  '𠮷😡',
  "'; drop table--",
  '<script>',
  'x'.repeat(5000),
  '2026-02-30',
  '9999-12-31T23:59:59Z',
  'NaN',
  '../../etc',
]
const texts = [
  '厨房下水堵了',
  '1',
  '3-2-1802',
  'wrh',
  '138',
  '已处理完毕',
  'KF05-02',
  '水',
  '%',
  '_',
  "o'b",
  '\\',
]

function madeUp(schema: Schema, random: () => number, ids: readonly string[], wild: boolean): unknown {
  if (wild && random() < 0.2) return odd[Math.floor(random() * odd.length)]
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  if (Array.isArray(schema.enum)) return pick(schema.enum)
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.anyOf)) return madeUp(pick(schema.anyOf as Schema[]), random, ids, wild)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, random, ids, wild)
    case 'array':
      return Array.from({ length: Math.floor(random() * 3) + Number(schema.minItems ?? 0) }, () =>
        madeUp(schema.items as Schema, random, ids, wild),
      )
    case 'integer':
    case 'number':
      return Math.floor(
        Number(schema.minimum ?? 0) + random() * Math.min(1000, Number(schema.maximum ?? 1000)),
      )
    case 'boolean':
      return random() < 0.5
    case 'null':
      return null
    default:
      return textOf(schema, random, ids, pick)
  }
}

function objectOf(schema: Schema, random: () => number, ids: readonly string[], wild: boolean): object {
  const required = new Set((schema.required as string[]) ?? [])
  const entries = Object.entries((schema.properties as Record<string, Schema>) ?? {})
    .filter(([name]) => required.has(name) || random() < 0.6)
    .map(([name, shape]) => [name, madeUp(shape, random, ids, wild)])
  return Object.fromEntries(wild && random() < 0.1 ? [...entries, ['unheardOf', 1]] : entries)
}

function textOf(
  schema: Schema,
  random: () => number,
  ids: readonly string[],
  pick: <T>(from: readonly T[]) => T,
): string {
  if (schema.format === 'uuid') return random() < 0.8 ? pick(ids) : newId()
  if (schema.format === 'date') return pick(['2026-11-20', '2026-11-23', '2027-01-01', '1999-12-31'])
  if (schema.format === 'date-time')
    return pick([
      '2026-11-23T09:05:00+08:00',
      '2026-11-24T01:00:00Z',
      '2099-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z',
    ])
  if (schema.pattern === '^[0-9a-f]{64}$') return 'ab'.repeat(32)
  return pick(texts)
}
