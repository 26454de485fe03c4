import Type, { type TProperties, type TSchema } from 'typebox'

/** Shapes that every contract uses: ids, instants, days, keyset pages. */
export const Id = Type.String({ format: 'uuid' })
/** An instant with its offset, as 2026-11-23T09:05:00+08:00 or …Z. */
export const Instant = Type.String({ format: 'date-time' })
/** A Shanghai day, YYYY-MM-DD. */
export const Day = Type.String({ format: 'date' })
/** The SHA-256 name of an uploaded file. */
export const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })

/** Money in integer fen. */
export const Fen = Type.Integer({ minimum: 0, maximum: 100_000_000_000 })
/** When a move took place, where a phone without signal sends it later (B-1 keeps both times). */
export const occurredAt = Type.Optional(Instant)
/** Free facts of a happening or a warning, keyed by name. */
export const Facts = Type.Record(Type.String(), Type.Unknown())

export const Nullable = <T extends TSchema>(shape: T) => Type.Union([shape, Type.Null()])

/** Words from a person; `most` in UTF-16 units. */
export const Text = (most: number) => Type.String({ maxLength: most })

export const EstateParams = Type.Object({ estateId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })
export const EstateAndId = Type.Object({ ...EstateParams.properties, id: Id })

/** Where a page begins: the `next` of the page before it, opaque to the caller. */
export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}

/** One keyset page; `next` is absent on the last. */
export const Page = <Row extends TSchema, More extends TProperties>(row: Row, more: More) =>
  Type.Object({ rows: Type.Array(row), next: Type.Optional(Type.String()), ...more })
