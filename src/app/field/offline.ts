import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { calm } from '../../platform/web/calm.ts'
import { keepReplies } from '../../platform/web/kept-replies.ts'
import type { LineState } from '../../platform/web/live.ts'
import { useMe } from '../../platform/web/me.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'

/** Sends what waits as soon as the line stands again. */
export function useSendingWhen(line: LineState): void {
  const { flush } = useOutbox()
  useEffect(() => {
    if (line === 'live') flush()
  }, [line, flush])
}

/** Keeps what this person reads for times without a line. */
export function useKeptReplies(): void {
  const queries = useQueryClient()
  const { staffId } = useMe()
  useEffect(() => {
    let stop = () => {}
    let left = false
    void calm()
      .then(() => keepReplies(queries, staffId))
      .then((end) => {
        if (left) end()
        else stop = end
      })
    return () => {
      left = true
      stop()
    }
  }, [queries, staffId])
}
