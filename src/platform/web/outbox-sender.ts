import { send } from './client.ts'
import { bodyWithFiles, type OutboxAction, type OutboxFile, type Outcome } from './outbox-queue.ts'
import type { SendAction } from './outbox-runner.ts'
import { Problem, problemOf } from './problem.ts'

/** Sends one kept photo or signature and answers its digest. */
export type SendKept = (blob: Blob, file: OutboxFile, action: OutboxAction) => Promise<string>

/** Sends an action: its files first, one by one, each remembered as soon as it has arrived, then the action itself. */
export const actionSender =
  (sendKept: SendKept, blobOf: (key: string) => Promise<Blob | undefined>): SendAction =>
  async (action, keep) => {
    try {
      const ready = await withFiles(action, sendKept, blobOf, keep)
      await send(ready.method, ready.url, bodyWithFiles(ready), {
        commandId: ready.commandId,
        timeoutMs: 30_000,
      })
      return { kind: 'done' }
    } catch (error) {
      return outcomeOf(problemOf(error))
    }
  }

async function withFiles(
  action: OutboxAction,
  sendKept: SendKept,
  blobOf: (key: string) => Promise<Blob | undefined>,
  keep: (action: OutboxAction) => Promise<void>,
): Promise<OutboxAction> {
  let ready = action
  for (const file of action.files) {
    if (file.digest) continue
    const blob = await blobOf(file.key)
    if (!blob) throw photoLost()
    const digest = await sendKept(blob, file, action)
    ready = { ...ready, files: ready.files.map((one) => (one.key === file.key ? { ...one, digest } : one)) }
    await keep(ready)
  }
  return ready
}

const photoLost = () =>
  new Problem('refused', {
    reason: 'browser.photo_lost',
    detail: {
      zh: '照片已不在本机，请重新拍照后再提交',
      en: 'The photo is no longer on this phone; take it again',
    },
  })

/**
 * Signed out is not refused: after signing in again the action goes as it is. Nor is being told to wait, nor a fault
 * of the server: they pass.
 */
function outcomeOf(problem: Problem): Outcome {
  if (problem.kind !== 'refused' || problem.status === 429) return { kind: 'lost' }
  const { reason, detail, rule, clause } = problem
  return { kind: 'refused', refusal: { reason, detail, rule, clause } }
}
