import { send } from './client.ts'
import { bodyWithFiles, type OutboxAction, type OutboxFile, type Outcome } from './outbox-queue.ts'
import type { SendAction } from './outbox-runner.ts'
import { Problem, problemOf } from './problem.ts'

/** Sends one kept photo or signature and answers the server's id of it; `key` makes a repeated try the same file. */
export type SendFile = (file: Blob, key: string, action: OutboxAction) => Promise<string>

/** Sends an action: its files first, one by one, each remembered as soon as it has arrived, then the action itself. */
export const actionSender =
  (sendFile: SendFile, blobOf: (key: string) => Promise<Blob | undefined>): SendAction =>
  async (action, keep) => {
    try {
      const ready = await withFiles(action, sendFile, blobOf, keep)
      await send(ready.method, ready.url, bodyWithFiles(ready), {
        commandId: ready.commandId,
        occurredAt: ready.at,
        timeoutMs: 30_000,
      })
      return { kind: 'done' }
    } catch (error) {
      return outcomeOf(problemOf(error))
    }
  }

async function withFiles(
  action: OutboxAction,
  sendFile: SendFile,
  blobOf: (key: string) => Promise<Blob | undefined>,
  keep: (action: OutboxAction) => Promise<void>,
): Promise<OutboxAction> {
  let ready = action
  for (const file of action.files) {
    if (file.fileId) continue
    const blob = await blobOf(file.key)
    if (!blob) throw missing(file)
    const fileId = await sendFile(blob, file.key, action)
    ready = { ...ready, files: ready.files.map((one) => (one.key === file.key ? { ...one, fileId } : one)) }
    await keep(ready)
  }
  return ready
}

const missing = (_file: OutboxFile) =>
  new Problem('refused', {
    reason: 'browser.photo_lost',
    detail: {
      zh: '照片已不在本机，请重新拍照后再提交',
      en: 'The photo is no longer on this phone; take it again',
    },
  })

/** Signed out is not refused: after signing in again the action goes as it is. A fault of the server may pass too. */
function outcomeOf(problem: Problem): Outcome {
  if (problem.kind !== 'refused') return { kind: 'lost' }
  const { reason, detail, rule, clause } = problem
  return { kind: 'refused', refusal: { reason, detail, rule, clause } }
}
