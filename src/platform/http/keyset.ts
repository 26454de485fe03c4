import { refuse } from '../refusal.ts'

const shapes = {
  text: /^[\s\S]*$/,
  id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  number: /^-?\d{1,15}$/,
  instant: /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/,
} as const

export type KeyShape = keyof typeof shapes

const between = '\u001f'

/** Reads a page's `after` by the shapes of its parts; undefined on the first page. Refuses what we never said. */
export function readKey(after: string | undefined, parts: readonly KeyShape[]): string[] | undefined {
  if (!after) return undefined
  const key = Buffer.from(after, 'base64url').toString('utf8').split(between)
  const fits = key.length === parts.length && parts.every((shape, index) => shapes[shape].test(key[index]!))
  return fits ? key : refuse('invalid', 'http.no_such_page', { field: 'after' })
}

/** A page out of one row more than asked for; `next` is there when there is more. */
export function pageOf<Read, Row>(
  read: readonly Read[],
  limit: number,
  keyOf: (last: Read) => readonly string[],
  rowOf: (read: Read) => Row,
): { rows: Row[]; next?: string } {
  const rows = read.slice(0, limit).map(rowOf)
  const last = read[limit - 1]
  if (read.length <= limit || !last) return { rows }
  return { rows, next: Buffer.from(keyOf(last).join(between), 'utf8').toString('base64url') }
}
