type Schema = { [key: string]: unknown }

/**
 * The same schema with every object in it closed: unknown fields are refused, not dropped, at any depth.
 * Copies hidden properties too, by which TypeBox knows its own kinds.
 */
export function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(closed) as T
  if (schema === null || typeof schema !== 'object') return schema
  const copy = Object.create(
    Object.getPrototypeOf(schema),
    Object.getOwnPropertyDescriptors(schema),
  ) as Schema
  for (const key of holdsSchemas) if (copy[key] !== undefined) set(copy, key, closed(copy[key]))
  if (copy.properties) set(copy, 'properties', closedEach(copy.properties as Schema))
  if (copy.type === 'object' && copy.properties && copy.additionalProperties === undefined)
    set(copy, 'additionalProperties', false)
  return copy as T
}

const holdsSchemas = ['items', 'anyOf', 'oneOf', 'additionalProperties'] as const

const closedEach = (shapes: Schema): Schema =>
  Object.fromEntries(Object.entries(shapes).map(([key, value]) => [key, closed(value)]))

const set = (copy: Schema, key: string, value: unknown) =>
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true })
