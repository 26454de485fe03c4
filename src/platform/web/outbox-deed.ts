import { now } from '../clock.ts'
import type { AnyEndpoint } from '../http/endpoint.ts'
import { newId } from '../ids.ts'
import { type Asked, address } from './client.ts'
import type { OutboxAction, OutboxFile } from './outbox-queue.ts'

/**
 * What a screen says of something done: its record, its name in words, and the photos that go with it. The instant
 * is written into the body as `occurredAt`, which every endpoint used from the field takes (B-1 keeps both times).
 */
export type Deed<E extends AnyEndpoint> = Asked<E> & {
  /** as the happenings name it: dispatch.order */
  subject: string
  subjectId: string
  /** in words, as it stands in the list of what waits: 3-2-1802 到场 */
  what: string
  files?: readonly (OutboxFile & { blob: Blob })[]
}

/** The deed as it waits in the outbox, with a command id of its own for all its tries. */
export function actionOf<E extends AnyEndpoint>(
  endpoint: E,
  about: Deed<E>,
  staffId: string,
): Omit<OutboxAction, 'seq'> {
  const at = now().toISOString()
  return {
    commandId: newId(),
    staffId,
    estateId: Number((about.params as { estateId?: number } | undefined)?.estateId),
    subject: about.subject,
    subjectId: about.subjectId,
    what: about.what,
    method: endpoint.method,
    url: address(endpoint, about),
    body: { occurredAt: at, ...(about.body as Record<string, unknown> | undefined) },
    at,
    files: (about.files ?? []).map(({ blob: _blob, ...file }) => file),
    state: 'pending',
    tries: 0,
  }
}

export const blobsOf = (about: {
  files?: readonly { key: string; blob: Blob }[]
}): ReadonlyMap<string, Blob> => new Map(about.files?.map(({ key, blob }) => [key, blob]))
