import type { FormRow, Signature } from '../../platform/print/print.contract.ts'
import type { OpenItem } from './openitems.contract.ts'

export const form = 'QR-KF-06-04'

// The paper form has its own keys for its reasons (documents/forms/qr-kf-06-04.layout.ts).
const reasons: Record<OpenItem['reason'], string> = {
  parts: 'material',
  owner: 'owner',
  contractor: 'contractor',
  approval: 'approval',
  technical: 'technical',
  labour: 'staff',
  forceMajeure: 'other',
  other: 'other',
}

/** QR-KF-06-04: the columns of the form by their keys. */
export function itemValues(
  item: OpenItem,
  images: ReadonlyMap<string, Buffer> = new Map(),
): FormRow['values'] {
  return {
    date: item.day,
    sourceNo: item.sourceNumber || item.number,
    item: item.item,
    reason: reasons[item.reason],
    dueAt: item.dueAt,
    owner: item.owner,
    followUps: item.progress.map(({ at, author, words }) => ({ at, by: author, progress: words })),
    fromSig: signatureOf(item.handedBy, item.handedSignature, '交班', images),
    toSig: signatureOf(item.takenBy, item.takenSignature, '接班', images),
    doneAt: item.doneAt,
    clearedBy: item.clearedBy && { name: item.clearedBy, at: item.clearedAt ?? undefined, meaning: '注销' },
    ageDays: item.ageDays,
  }
}

/** Who stood for one side of the hand-over; nobody until it took place, so that no name passes for a signature. */
function signatureOf(
  name: string | null,
  digest: string | null,
  meaning: string,
  images: ReadonlyMap<string, Buffer>,
): Signature | null {
  return name && digest ? { name, image: images.get(digest), meaning } : null
}

/** One open item as a row of the register, on paper and in a sheet. */
export const formRowOf = (item: OpenItem, images?: ReadonlyMap<string, Buffer>): FormRow => ({
  values: itemValues(item, images),
  complete: item.state === 'cleared' || item.state === 'carriedOver',
})

/** What is locked with the record: the form's columns, and both signatures by their digests. */
export const itemSnapshot = (item: OpenItem): Record<string, unknown> => ({
  ...itemValues(item),
  handedSignature: item.handedSignature,
  takenSignature: item.takenSignature,
})
