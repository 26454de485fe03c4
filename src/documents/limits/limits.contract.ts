import Type, { type Static } from 'typebox'
import { Id, Instant, Nullable } from '../../platform/http/shapes.ts'

/** The limit that runs now, as a row shows it; null where an open pause keeps the moment from coming (B-1). */
export const RunningLimit = Type.Object({
  /** verify, firstAnswer, dispatch, accept, arrive, fix …: `limit.kind.<kind>` in words */
  kind: Type.String(),
  /** when its clock first runs: at night the next morning */
  startsAt: Instant,
  amberAt: Nullable(Instant),
  due: Nullable(Instant),
  escalateAt: Nullable(Instant),
  pausedSince: Nullable(Instant),
  /** while the clock stands still: when it was due as the pause began */
  dueBeforePause: Nullable(Instant),
})
export type RunningLimit = Static<typeof RunningLimit>

/** One stretch of time and why it counts or not; `why` is spoken by calendar.words. */
export const LimitInterval = Type.Object({
  from: Instant,
  to: Instant,
  counted: Type.Boolean(),
  why: Type.String(),
  note: Type.Optional(Type.String()),
  minutes: Type.Integer(),
})

/** A deadline that explains itself: the counted intervals add up to `minutes`. */
export const LimitExplained = Type.Object({
  ...RunningLimit.properties,
  id: Id,
  subjectId: Id,
  /** the parameter that set it and the revision in force when it began, such as 'KF05-02 A/0' */
  parameter: Type.String(),
  revision: Type.String(),
  mode: Type.Enum(['natural', 'business', 'appointment']),
  /** counted minutes allowed, extension included */
  minutes: Type.Integer(),
  startedAt: Instant,
  metAt: Nullable(Instant),
  droppedAt: Nullable(Instant),
  standing: Type.Enum(['green', 'amber', 'late', 'paused', 'met', 'missed', 'dropped']),
  intervals: Type.Array(LimitInterval),
})
export type LimitExplained = Static<typeof LimitExplained>
