import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { AnyEndpoint } from '../http/endpoint.ts'
import { isAbout } from './ask.ts'
import { calm } from './calm.ts'
import { useMe } from './me.tsx'
import { actionOf, blobsOf, type Deed } from './outbox-deed.ts'
import { type OutboxAction, savedState } from './outbox-queue.ts'
import { OutboxRunner } from './outbox-runner.ts'
import { actionSender } from './outbox-sender.ts'
import type { SavedState } from './SavedMark.tsx'
import { sendFile } from './send-file.ts'

type Opening = { runner: OutboxRunner | null; opened: () => Promise<OutboxRunner> }

const Waiting = createContext<Opening | null>(null)
const none: readonly OutboxAction[] = []

/** Stands around the field shell: keeps what workers do until the server has it. */
export function OutboxProvider(props: { children: ReactNode }) {
  const me = useMe()
  const queries = useQueryClient()
  const opened = useMemo(() => opener(me.staffId, queries), [me.staffId, queries])
  const [runner, setRunner] = useState<OutboxRunner | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const watch = (begun: OutboxRunner) => {
      if (stop.signal.aborted) return
      setRunner(begun)
      const flush = () => void begun.flush()
      window.addEventListener('online', flush, { signal: stop.signal })
      document.addEventListener('visibilitychange', flush, { signal: stop.signal })
      stop.signal.addEventListener('abort', () => begun.end())
    }
    void (somethingWaits() ? Promise.resolve() : calm()).then(opened).then(watch)
    return () => stop.abort()
  }, [opened])
  const opening = useMemo(() => ({ runner, opened }), [runner, opened])
  return <Waiting value={opening}>{props.children}</Waiting>
}

const stored = 'steward.outbox'

/** Known without opening the store: whether an earlier run left something to send. */
const somethingWaits = () => Number(localStorage.getItem(stored)) > 0

/** Opens the outbox once, when first asked: Dexie is a quarter of the phone's budget and comes after the first page. */
function opener(staffId: string, queries: QueryClient): () => Promise<OutboxRunner> {
  let opened: Promise<OutboxRunner> | undefined
  return () => {
    opened ??= open(staffId, queries)
    return opened
  }
}

async function open(staffId: string, queries: QueryClient): Promise<OutboxRunner> {
  const { phoneOutbox, keptBlob } = await import('./phone-store.ts')
  const send = actionSender((blob, { purpose }, { estateId }) => sendFile(estateId, purpose, blob), keptBlob)
  const runner = new OutboxRunner(phoneOutbox, staffId, send, ({ subject }) =>
    queries.invalidateQueries({ predicate: isAbout([subject]) }),
  )
  runner.subscribe(() => localStorage.setItem(stored, String(runner.list().length)))
  await runner.begin()
  return runner
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
  const opening = use(Waiting)
  const me = useMe()
  const runner = opening?.runner
  const actions = useSyncExternalStore(runner?.subscribe ?? nothingToHear, runner?.list ?? nothingWaits)
  return useMemo(() => {
    const opened = () => opening?.opened() ?? Promise.reject(new Error('no OutboxProvider around'))
    return {
      actions,
      deed: async (endpoint, about) =>
        (await opened()).add(actionOf(endpoint, about, me.staffId), blobsOf(about)),
      stateOf: (record) => savedState(actions, record),
      retry: async (action) => (await opened()).retry(action),
      discard: async (action) => (await opened()).discard(action),
      flush: () => void runner?.flush(),
    }
  }, [actions, opening, runner, me.staffId])
}

const nothingToHear = () => () => {}
const nothingWaits = () => none
