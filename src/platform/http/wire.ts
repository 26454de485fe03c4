import Type, { type TSchema } from 'typebox'

/** The small shapes every contract is made of. Instants cross the wire as ISO text, money as integer fen. */
export const Id = Type.String({ format: 'uuid' })
export const When = Type.String({ format: 'date-time' })
export const Day = Type.String({ format: 'date' })
export const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' })
export const Fen = Type.Integer({ minimum: 0, maximum: 100_000_000_000 })

/** Words a person typed: never longer than a page, so that no field becomes a store of its own. */
export const Text = (maxLength = 500) => Type.String({ maxLength })

export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

export const estateParams = Type.Object({ estateId: Type.Integer({ minimum: 1 }) })
export const rowParams = Type.Object({ estateId: Type.Integer({ minimum: 1 }), id: Id })

/** When a move took place, where a phone without signal sends it later (B-1 keeps both times). */
export const occurredAt = Type.Optional(When)

/** Keyset paging: `after` is the cursor of the last row seen; there is no total. */
export const pageQuery = {
  after: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}

export const pageOf = <S extends TSchema>(row: S) =>
  Type.Object({ rows: Type.Array(row), next: orNull(Type.String()) })

/** An instant as the wire has it. */
export const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Free facts of a happening or a warning, keyed by name. */
export const Facts = Type.Record(Type.String(), Type.Unknown())

/** One entry of a record's timeline, its trail. */
export const TrailEntry = Type.Object({
  id: Id,
  verb: Type.String(),
  actorName: Type.String(),
  occurredAt: When,
  recordedAt: When,
  before: orNull(Facts),
  after: orNull(Facts),
  facts: Facts,
  revision: orNull(Type.String()),
  sealed: Type.Boolean(),
})

/** The time limit that runs on a matter now, as calendar.contract's standing() reads it. */
export const RunningLimit = Type.Object({
  kind: Type.String(),
  startsAt: When,
  amberAt: orNull(When),
  due: orNull(When),
  escalateAt: orNull(When),
  pausedSince: orNull(When),
})
