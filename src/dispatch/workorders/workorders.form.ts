import type { FormRow, Signature } from '../../platform/print/print.contract.ts'
import type { Order } from './order.contract.ts'

type Answers<Key extends string> = Record<Key, string>

// The paper form has its own keys for its answers (documents/forms/qr-kf-06-02.layout.ts).
const kinds: Answers<Order['kind']> = {
  householdRepair: 'inUnit',
  publicRepair: 'commonArea',
  onDemandCleaning: 'onDemandCleaning',
  vacantUnit: 'vacantUnit',
  rectification: 'rectification',
  other: 'other',
}
const liabilities: Answers<NonNullable<Order['liability']>> = {
  publicArea: 'common',
  warranty: 'warranty',
  ownerPays: 'owner',
  utility: 'utility',
}
const meanings = { quote: '同意报价', acceptance: '验收' }
const minutesAnHour = 60
/** nothing more will be written on a slip in one of these states */
const complete: readonly string[] = ['closed', 'voided']

/** QR-KF-06-02: the columns of the form by their keys. The phone is masked on paper as on screen (V02-1). */
export function orderValues(
  order: Order,
  images: ReadonlyMap<string, Buffer> = new Map(),
): FormRow['values'] {
  return {
    no: order.number,
    requestNo: order.sourceNumber,
    issuedAt: order.issuedAt,
    issuer: order.issuer,
    unit: order.location,
    contact: order.contactName,
    phone: order.contactPhone,
    type: kinds[order.kind],
    priority: order.priority,
    appointmentAt: order.appointmentAt,
    description: order.description,
    liability: order.liability && liabilities[order.liability],
    quote: order.quoteFen,
    quoteSig: signatureOf(order, 'quote', images),
    worker: order.worker,
    acceptedAt: order.acceptedAt,
    arrivedAt: order.arrivedAt,
    process: order.process,
    materials: order.materials.map((each) => ({
      name: each.name,
      model: each.model,
      quantity: each.quantity,
      price: each.unitPriceFen,
      amount: each.amountFen,
      source: each.suppliedBy === 'property' ? 'company' : 'owner',
    })),
    labourHours:
      order.labourMinutes === null ? null : Math.round((order.labourMinutes / minutesAnHour) * 100) / 100,
    labourRate: order.labourRateFen,
    due: order.finishedAt ? order.dueFen : null,
    paid: order.paidFen,
    receiptNo: order.receiptNumber,
    finishedAt: order.finishedAt,
    acceptance: order.acceptance && { qualified: 'passed', unqualified: 'failed' }[order.acceptance],
    acceptanceNote: order.acceptanceWords,
    rating: order.rating,
    ownerSig: signatureOf(order, 'acceptance', images),
    returnedAt: order.returnedAt,
    checker: order.checker,
    exception: order.exception,
  }
}

/** The last signature of a meaning: drawn, or the words that stand for it. */
function signatureOf(
  { signatures }: Order,
  meaning: 'quote' | 'acceptance',
  images: ReadonlyMap<string, Buffer>,
): Signature | null {
  const given = signatures.findLast((each) => each.meaning === meaning)
  if (!given) return null
  return {
    name: given.digest ? given.signer : `${given.signer}（${given.evidence}）`,
    image: given.digest ? images.get(given.digest) : undefined,
    at: given.signedAt,
    meaning: meanings[meaning],
  }
}

/** One slip as a row of the register, on paper and in a sheet. */
export const formRowOf = (order: Order, images?: ReadonlyMap<string, Buffer>): FormRow => ({
  values: orderValues(order, images),
  complete: complete.includes(order.state),
  void: order.state === 'voided',
})

/** What is locked with the record (V00-7): the form's columns, and by their digests what was photographed and signed. */
export const orderSnapshot = (order: Order): Record<string, unknown> => ({
  ...orderValues(order),
  photos: order.photos,
  signatures: order.signatures,
})
