import type { Problem } from '../../platform/web/problem.ts'
import type { Photos } from '../../platform/web/usePhotos.ts'
import type { Signing } from '../../platform/web/useSigning.ts'
import type { Order } from './order.contract.ts'
import { emptyMaterial, type MaterialDraft, materialsOf } from './order-materials.browser.ts'

/** One thing a move asks for. */
export type Ask =
  | 'worker'
  | 'reason'
  | 'remark'
  | 'words'
  | 'photos'
  | 'photo'
  | 'waitedMinutes'
  | 'appointmentAt'
  | 'quoteFen'
  | 'quoteWords'
  | 'offList'
  | 'liability'
  | 'suspendReason'
  | 'expectedOn'
  | 'process'
  | 'materials'
  | 'labourMinutes'
  | 'labourRateFen'
  | 'acceptance'
  | 'acceptanceWords'
  | 'rating'
  | 'signature'
  | 'paidFen'
  | 'receiptNumber'

export type Answers = {
  workerId: string
  text: Partial<Record<Ask | 'signer' | 'evidence' | 'occurredAt', string>>
  number: Partial<Record<Ask, number | null>>
  offList: boolean
  materials: readonly MaterialDraft[]
}

/** What is already known when the dialog opens. */
export const answersFor = (order: Order): Answers => ({
  workerId: '',
  text: {
    liability: order.liability ?? '',
    process: order.process,
    signer: order.contactName,
    quoteWords: order.quoteWords,
  },
  number: {
    paidFen: order.dueFen,
    quoteFen: order.quoteFen,
    labourMinutes: order.labourMinutes,
    labourRateFen: order.labourRateFen,
  },
  offList: order.quoteOffList,
  materials: order.materials.map((each) => ({ ...emptyMaterial(), ...each })),
})

export type Enclosed = { photos: readonly string[]; signature: string | undefined }

/** The move's body: every answer that was given, nothing that was left empty. */
export function bodyOfAct(
  act: { asks: readonly Ask[]; dated?: true },
  answers: Answers,
  enclosed: Enclosed,
): Record<string, unknown> {
  const body = Object.assign({}, ...act.asks.map((ask) => partOf(ask, answers, enclosed)))
  const { occurredAt } = answers.text
  return act.dated && occurredAt ? { ...body, occurredAt: `${occurredAt}:00+08:00` } : body
}

function partOf(ask: Ask, answers: Answers, { photos, signature }: Enclosed): Record<string, unknown> {
  const words = answers.text[ask]?.trim()
  const figure = answers.number[ask]
  if (ask === 'worker') return answers.workerId ? { workerId: answers.workerId } : {}
  if (ask === 'photos') return photos.length > 0 ? { photos } : {}
  if (ask === 'photo') return photos[0] ? { photo: photos[0] } : {}
  if (ask === 'offList') return { offList: answers.offList }
  if (ask === 'materials') return { materials: materialsOf(answers.materials) }
  if (ask === 'appointmentAt') return words ? { appointmentAt: `${words}:00+08:00` } : {}
  if (ask === 'suspendReason') return words ? { reason: words } : {}
  if (ask === 'signature') return signedBy(answers, signature)
  if (figure !== undefined && figure !== null) return { [ask]: figure }
  return words ? { [ask]: words } : {}
}

function signedBy({ text }: Answers, digest: string | undefined): Record<string, unknown> {
  const signer = text.signer?.trim()
  const evidence = text.evidence?.trim()
  if (!signer || (!digest && !evidence)) return {}
  return { signature: { signer, ...(digest ? { digest } : { evidence }) } }
}

/** What the control of one ask is given. */
export type AskProps = {
  ask: Ask
  order: Order
  optional: boolean
  answers: Answers
  set: (part: Partial<Answers>) => void
  problem: Problem | null
  photos: Photos
  signing: Signing
}
