type Schema = { [key: string]: unknown }

/** The same schema with every object in it closed: unknown fields are refused, not dropped, at any depth. */
export function closed(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema as never
  const copy: Schema = {}
  for (const [key, value] of Object.entries(schema as Schema))
    copy[key] =
      key === 'properties' ? mapValues(value as Schema) : holdsSchemas.has(key) ? closed(value) : value
  if (copy.type === 'object' && copy.properties && copy.additionalProperties === undefined)
    copy.additionalProperties = false
  return copy
}

const holdsSchemas = new Set(['items', 'anyOf', 'oneOf', 'additionalProperties'])

const mapValues = (shapes: Schema): Schema =>
  Object.fromEntries(Object.entries(shapes).map(([key, value]) => [key, closed(value)]))
