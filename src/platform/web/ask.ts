import {
  keepPreviousData,
  type QueryKey,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { AnyEndpoint, ReplyOf } from '../http/endpoint.ts'
import { newId } from '../ids.ts'
import { type Asked, call } from './client.ts'
import { Problem } from './problem.ts'

export type Subject = string

/**
 * The query for one reading endpoint, for useQuery, prefetch and loaders. `about` names the subjects it shows
 * ('frontdesk.request'), so that live news of them makes it fresh. `keep`: the phone keeps the last reply for times without a line.
 */
export const asking = <E extends AnyEndpoint>(
  endpoint: E,
  asked: Asked<E>,
  about: readonly Subject[] = [],
  keep = false,
) =>
  queryOptions({
    queryKey: [endpoint.name, asked.params ?? null, asked.query ?? null] as QueryKey,
    queryFn: ({ signal }) => call(endpoint, { ...asked, signal }) as Promise<ReplyOf<E>>,
    meta: { about, keep },
  })

/** Reads an endpoint and keeps it fresh. A changed query keeps the rows in sight until the next ones are there. */
export const useReply = <E extends AnyEndpoint>(
  endpoint: E,
  asked: Asked<E>,
  about: { subjects?: readonly Subject[]; when?: boolean; keep?: boolean } = {},
) =>
  useQuery({
    ...asking(endpoint, asked, about.subjects, about.keep),
    enabled: about.when ?? true,
    placeholderData: keepPreviousData,
  })

type Pending = { commandId: string; said: string }

/**
 * A write. Sent again after a lost connection with the same words, it is the same command and is done once.
 * `renews` names the subjects whose lists it changes.
 */
export function useCommand<E extends AnyEndpoint>(
  endpoint: E,
  about: { renews?: readonly Subject[]; onDone?: (reply: ReplyOf<E>) => void } = {},
) {
  const queries = useQueryClient()
  const pending = useRef<Pending | null>(null)
  return useMutation<ReplyOf<E>, Problem, Asked<E>>({
    mutationFn: async (asked) => {
      const said = JSON.stringify(asked)
      if (pending.current?.said !== said) pending.current = { commandId: newId(), said }
      try {
        const reply = await call(endpoint, { ...asked, commandId: pending.current.commandId })
        pending.current = null
        return reply
      } catch (error) {
        if (!(error instanceof Problem && error.mayRetry)) pending.current = null
        throw error
      }
    },
    onSuccess: async (reply) => {
      if (about.renews) void queries.invalidateQueries({ predicate: isAbout(about.renews) })
      about.onDone?.(reply)
    },
  })
}

/** Whether a query shows one of the subjects. */
export const isAbout =
  (subjects: readonly Subject[]) =>
  (query: { meta?: Record<string, unknown> | undefined }): boolean =>
    ((query.meta?.about as readonly Subject[] | undefined) ?? []).some((subject) =>
      subjects.includes(subject),
    )
