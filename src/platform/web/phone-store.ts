import { Dexie, type EntityTable } from 'dexie'
import type { OutboxAction } from './outbox-queue.ts'
import type { OutboxStore } from './outbox-runner.ts'

type KeptBlob = { key: string; commandId: string; blob: Blob }
/** A reply kept for reading without a line. */
export type KeptReply = { key: string; staffId: string; reply: unknown; at: number }

/** What the phone keeps between runs. Loaded only in the field shell: Dexie is a quarter of its budget. */
class PhoneDatabase extends Dexie {
  declare actions: EntityTable<OutboxAction, 'commandId'>
  declare blobs: EntityTable<KeptBlob, 'key'>
  declare replies: EntityTable<KeptReply, 'key'>

  constructor() {
    super('steward')
    this.version(1).stores({ actions: 'commandId, seq', blobs: 'key, commandId', replies: 'key, staffId' })
  }
}

const phone = new PhoneDatabase()

/** The outbox on IndexedDB: an action and its photos are kept in one transaction, so neither comes back alone. */
export const phoneOutbox: OutboxStore = {
  all: () => phone.actions.orderBy('seq').toArray(),
  add: (action, blobs) =>
    phone.transaction('rw', phone.actions, phone.blobs, async () => {
      const last = await phone.actions.orderBy('seq').last()
      const placed = { ...action, seq: (last?.seq ?? 0) + 1 }
      await phone.actions.add(placed)
      for (const [key, blob] of blobs) await phone.blobs.put({ key, commandId: action.commandId, blob })
      return placed
    }),
  put: async (action) => void (await phone.actions.put(action)),
  remove: ({ commandId }) =>
    phone.transaction('rw', phone.actions, phone.blobs, async () => {
      await phone.actions.delete(commandId)
      await phone.blobs.where({ commandId }).delete()
    }),
}

export const keptBlob = async (key: string): Promise<Blob | undefined> => (await phone.blobs.get(key))?.blob

export const keptReplies = (staffId: string): Promise<KeptReply[]> =>
  phone.replies.where({ staffId }).toArray()

export const keepReply = async (reply: KeptReply): Promise<void> => void (await phone.replies.put(reply))

/** What one person has read is not kept for the next. Their outbox stays: it is work done. */
export const forgetReplies = (): Promise<void> => phone.replies.clear()
