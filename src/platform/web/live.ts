import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isAbout, type Subject } from './ask.ts'

type News = { subject: Subject; id: string; verb: string }
/** connecting is calm: nothing has failed yet */
export type LineState = 'connecting' | 'live' | 'offline'
type Line = { news: (news: News) => void; state: (state: LineState) => void }

/** News arriving together renew each list once. */
const gatherMs = 200

/** Keeps every list of the estate fresh from the server's news; returns whether the line stands. */
export function useLive(estateId: number | undefined): LineState {
  const queries = useQueryClient()
  const [state, setState] = useState<LineState>('connecting')
  useEffect(() => {
    if (estateId === undefined) return
    const gather = gathered((subjects) => renew(queries, subjects))
    return listen(estateId, {
      news: (news) => gather(news.subject),
      state: (next) =>
        setState((before) => {
          // what was missed while the line was down is unknown, so all that is live is read again
          if (before === 'offline' && next === 'live') renew(queries)
          return next
        }),
    })
  }, [estateId, queries])
  return state
}

const renew = (queries: QueryClient, subjects?: readonly Subject[]) =>
  void queries.invalidateQueries({
    predicate: subjects ? isAbout(subjects) : (query) => query.meta?.about !== undefined,
  })

function gathered(tell: (subjects: readonly Subject[]) => void): (subject: Subject) => void {
  const waiting = new Set<Subject>()
  return (subject) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        tell([...waiting])
        waiting.clear()
      }, gatherMs)
    }
    waiting.add(subject)
  }
}

/**
 * One stream for all tabs of an estate: a browser opens only six connections to a server, and a clerk has many tabs.
 * The tab that holds the lock reads the stream and passes it on.
 */
function listen(estateId: number, line: Line): () => void {
  const stop = new AbortController()
  const url = `/api/estates/${estateId}/live`
  // Web Locks exist only on https and localhost; elsewhere each tab reads for itself.
  if (!navigator.locks) return openStream(url, line)
  const channel = new BroadcastChannel(`steward.live.${estateId}`)
  channel.onmessage = ({ data }: MessageEvent<{ news?: News; state?: LineState }>) => {
    if (data.news) line.news(data.news)
    if (data.state) line.state(data.state)
  }
  const both: Line = {
    news: (news) => {
      line.news(news)
      channel.postMessage({ news })
    },
    state: (state) => {
      line.state(state)
      channel.postMessage({ state })
    },
  }
  line.state(navigator.onLine ? 'live' : 'offline')
  const hold = () =>
    new Promise<void>((release) => {
      const close = openStream(url, both)
      stop.signal.addEventListener('abort', () => {
        close()
        release()
      })
    })
  navigator.locks.request(`steward.live.${estateId}`, { signal: stop.signal }, hold).catch(() => {})
  return () => {
    stop.abort()
    channel.close()
  }
}

/** A refused stream (restart, new session) is not opened again by the browser, so we do. */
const reopenMs = 5000

function openStream(url: string, line: Line): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stream: EventSource
  const open = () => {
    stream = new EventSource(url)
    stream.onopen = () => line.state('live')
    stream.onmessage = (message) => line.news(JSON.parse(message.data) as News)
    stream.onerror = () => {
      line.state('offline')
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    stream.close()
  }
}
