import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { now } from '../clock.ts'
import type { AnyEndpoint } from '../http/endpoint.ts'
import { newId } from '../ids.ts'
import { isAbout } from './ask.ts'
import { type Asked, address } from './client.ts'
import { useMe } from './me.tsx'
import { type OutboxAction, type OutboxFile, savedState } from './outbox-queue.ts'
import { OutboxRunner } from './outbox-runner.ts'
import { actionSender, type SendFile } from './outbox-sender.ts'
import type { SavedState } from './SavedMark.tsx'

const Waiting = createContext<OutboxRunner | null>(null)
const none: readonly OutboxAction[] = []

/** Stands around the field shell: keeps what workers do until the server has it. */
export function OutboxProvider(props: { sendFile: SendFile; children: ReactNode }) {
  const { staffId } = useMe()
  const queries = useQueryClient()
  const [runner, setRunner] = useState<OutboxRunner | null>(null)
  const { sendFile } = props
  useEffect(() => {
    const stop = new AbortController()
    void import('./phone-store.ts').then(({ phoneOutbox, keptBlob }) => {
      if (stop.signal.aborted) return
      const begun = new OutboxRunner(phoneOutbox, staffId, actionSender(sendFile, keptBlob), ({ subject }) =>
        queries.invalidateQueries({ predicate: isAbout([subject]) }),
      )
      void begun.begin()
      window.addEventListener('online', () => void begun.flush(), { signal: stop.signal })
      document.addEventListener('visibilitychange', () => document.hidden || void begun.flush(), {
        signal: stop.signal,
      })
      stop.signal.addEventListener('abort', () => begun.end())
      setRunner(begun)
    })
    return () => stop.abort()
  }, [staffId, queries, sendFile])
  return <Waiting value={runner}>{props.children}</Waiting>
}

/** What a screen says of something done: its record, its name in words, and the photos that go with it. */
export type Deed<E extends AnyEndpoint> = Asked<E> & {
  subject: string
  subjectId: string
  what: string
  files?: readonly (OutboxFile & { blob: Blob })[]
}

export type OutboxView = {
  /** everything that is not yet with the server, oldest first */
  actions: readonly OutboxAction[]
  /** keeps a deed on the phone and sends it when it can; resolves once it is safe here */
  deed: <E extends AnyEndpoint>(endpoint: E, about: Deed<E>) => Promise<void>
  stateOf: (record: { subject: string; subjectId: string }) => SavedState
  retry: (action: OutboxAction) => Promise<void>
  discard: (action: OutboxAction) => Promise<void>
  /** tries now: when the line is known to be back */
  flush: () => void
}

/** The outbox as screens see it. */
export function useOutbox(): OutboxView {
  const runner = use(Waiting)
  const { staffId } = useMe()
  const actions = useSyncExternalStore(runner?.subscribe ?? nothingToHear, runner?.list ?? nothingWaits)
  return useMemo(() => {
    const must = () => {
      if (!runner) throw new Error('the outbox is not open yet')
      return runner
    }
    return {
      actions,
      deed: (endpoint, about) => must().add(actionOf(endpoint, about, staffId), blobsOf(about)),
      stateOf: (record) => savedState(actions, record),
      retry: (action) => must().retry(action),
      discard: (action) => must().discard(action),
      flush: () => void runner?.flush(),
    }
  }, [actions, runner, staffId])
}

const nothingToHear = () => () => {}
const nothingWaits = () => none

const blobsOf = (about: { files?: readonly { key: string; blob: Blob }[] }) =>
  new Map(about.files?.map(({ key, blob }) => [key, blob]))

function actionOf<E extends AnyEndpoint>(
  endpoint: E,
  about: Deed<E>,
  staffId: string,
): Omit<OutboxAction, 'seq'> {
  return {
    commandId: newId(),
    staffId,
    subject: about.subject,
    subjectId: about.subjectId,
    what: about.what,
    method: endpoint.method,
    url: address(endpoint, about),
    body: (about.body ?? {}) as Record<string, unknown>,
    at: now().toISOString(),
    files: (about.files ?? []).map(({ blob: _blob, ...file }) => file),
    state: 'pending',
    tries: 0,
  }
}
