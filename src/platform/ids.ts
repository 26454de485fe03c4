import { v7 } from 'uuid'

/** A UUIDv7: ordered by time, so that indexes grow at one end. Browsers make the ids of what they create. */
export const newId = (): string => v7()
