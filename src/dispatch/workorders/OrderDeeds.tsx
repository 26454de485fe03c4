import { useMemo, useState } from 'react'
import { useMe } from '../../platform/web/me.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'
import { inOrder, type OutboxAction } from '../../platform/web/outbox-queue.ts'
import { orderSubject } from './ahead.browser.ts'

/** This person's deeds about orders that the server does not have, oldest first. */
export function useOrderActions(orderId?: string): OutboxAction[] {
  const { actions } = useOutbox()
  const { staffId } = useMe()
  return useMemo(
    () =>
      inOrder(actions).filter(
        (action) =>
          action.subject === orderSubject &&
          action.staffId === staffId &&
          (orderId === undefined || action.subjectId === orderId),
      ),
    [actions, staffId, orderId],
  )
}

/**
 * The deeds that what was read does not show yet. One that has just left the outbox stays among them until the reply
 * is read anew: between the two the screen would fall back a step under the thumb.
 */
export function useUnread(actions: OutboxAction[], readAt: number): OutboxAction[] {
  const [held, hold] = useState({ actions, readAt })
  const isKnown = (action: OutboxAction) => held.actions.some((one) => keyOf(one) === keyOf(action))
  const isStale = readAt !== held.readAt || !actions.every(isKnown)
  if (isStale) hold({ actions, readAt })
  return isStale ? actions : held.actions
}

const keyOf = ({ commandId, state }: OutboxAction) => `${commandId} ${state === 'refused'}`
