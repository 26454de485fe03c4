import { createHash } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'

/** The last entry of a backup: what must be in it, and what must be there to read it. */
export const Manifest = Type.Object({
  format: Type.Literal(1),
  madeAt: Type.String(),
  /** number and checksum of every migration the tables have been through */
  migrations: Type.Array(Type.Object({ number: Type.String(), checksum: Type.String() })),
  /** tells whether a key and secret are the ones the data was sealed with; says nothing about them */
  keyPrint: Type.String(),
  tables: Type.Array(
    Type.Object({
      name: Type.String(),
      columns: Type.Array(Type.String()),
      rows: Type.Integer(),
      /** SHA-256 of the rows as PostgreSQL writes them */
      digest: Type.String(),
    }),
  ),
  sequences: Type.Array(Type.Object({ name: Type.String(), value: Type.String(), used: Type.Boolean() })),
  files: Type.Array(Type.Object({ path: Type.String(), bytes: Type.Integer(), digest: Type.String() })),
})
export type Manifest = Static<typeof Manifest>

export const MANIFEST = 'manifest.json'

/** Reads a manifest; undefined when this is none, or of a format this program does not know. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return Value.Check(Manifest, read) ? read : undefined
  } catch {
    return undefined
  }
}

/** Sums over the tables, for the line printed at the end. */
export const rowsIn = (manifest: Manifest): number =>
  manifest.tables.reduce((sum, table) => sum + table.rows, 0)

/** What a backup remembers of the key and secret its data was sealed with. */
export function printOf(key: Buffer, secret: string): string {
  return createHash('sha256').update('steward backup').update(key).update(secret).digest('hex').slice(0, 16)
}
