import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OrderMoved } from '../../src/dispatch/workorders/order.contract.ts'
import type { Issue, OrderMove } from '../../src/dispatch/workorders/order-moves.contract.ts'
import type { WorkOrderState } from '../../src/dispatch/workorders/workorders.moves.ts'
import * as orders from '../../src/dispatch/workorders/workorders.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { setFilesFolder } from '../../src/platform/files/disk.ts'
import { keepFile, type Purpose } from '../../src/platform/files/files.ts'
import { cast, estateId, units } from './cast.ts'
import { png } from './files.ts'

// biome-ignore lint/suspicious/noExplicitAny: -- every verb's own facts; a test gives what it likes
type Facts = Record<string, any>
type Verb = (call: orders.OrderCall, facts: Facts) => Promise<OrderMoved>

/** The door's verbs by the name the table of moves gives them. */
export const verbs: Record<OrderMove, Verb> = {
  issue: orders.issueDraft,
  reassign: orders.reassignOrder,
  accept: orders.acceptOrder,
  reject: orders.rejectOrder,
  arrive: orders.arriveAtOrder,
  noShow: orders.findNobodyIn,
  reappoint: orders.reappointOrder,
  quote: orders.quoteOrder,
  approvePrice: orders.approvePrice,
  approveQuote: orders.approveQuote,
  rejectQuote: orders.declineQuote,
  start: orders.startWork,
  control: orders.reportControl,
  suspend: orders.suspendWork,
  resume: orders.resumeWork,
  finish: orders.finishWork,
  verify: orders.verifyOrder,
  rework: orders.reworkOrder,
  charge: orders.chargeOrder,
  return: orders.returnOrder,
  close: orders.closeOrder,
  void: orders.voidOrder,
}

/** Facts with which each verb is content. */
export const goodFacts: Record<OrderMove, Facts> = {
  issue: {},
  reassign: { workerId: cast.chi.staffId },
  accept: {},
  reject: { reason: '缺专用工具' },
  arrive: {},
  noShow: { reason: '敲门无应答', waitedMinutes: 12 },
  reappoint: { appointmentAt: '2030-01-01T10:00:00+08:00' },
  quote: { quoteFen: 8_000, quoteWords: '更换龙头' },
  approvePrice: {},
  approveQuote: { signature: { signer: '王若涵', evidence: '电话确认 10:05' } },
  rejectQuote: { reason: '嫌贵' },
  start: {},
  control: {},
  suspend: { reason: 'parts', expectedOn: '2030-01-01' },
  resume: {},
  finish: { process: '更换阀芯，试水不漏', liability: 'publicArea' },
  verify: { acceptance: 'qualified', rating: 'A', signature: { signer: '王若涵', evidence: '微信确认' } },
  rework: { reason: '又漏了' },
  charge: { paidFen: 8_000 },
  return: {},
  close: {},
  void: { reason: '重复派单' },
}

/** Who makes each move in the ordinary course. */
export const usualActor = (verb: OrderMove): Actor => {
  if (['issue', 'reassign', 'void', 'rework', 'charge', 'return', 'close'].includes(verb)) return cast.tan
  return verb === 'approvePrice' ? cast.lin : cast.ge
}

export async function open(wish: Partial<Issue> = {}, actor: Actor = cast.tan): Promise<OrderMoved> {
  const { unitId, placeId, ...rest } = wish
  const where = unitId || placeId ? { unitId, placeId } : { unitId: units.wang }
  return orders.issueFromDesk(actor, { id: randomUUID() }, estateId, {
    id: randomUUID(),
    ...where,
    kind: 'householdRepair',
    trade: 'plumbing',
    priority: 'P3',
    description: '厨房水管漏水',
    workerId: cast.ge.staffId,
    ...rest,
  })
}

export const move = (
  verb: OrderMove,
  id: string,
  facts: Facts = {},
  actor: Actor = usualActor(verb),
): Promise<OrderMoved> =>
  verbs[verb]({ actor, estateId, id, command: { id: randomUUID() } }, { ...goodFacts[verb], ...facts })

/** Walks an order through moves in turn, each with its good facts. */
export async function walk(id: string, ...path: OrderMove[]): Promise<void> {
  for (const verb of path) await move(verb, id)
}

const priced: OrderMove[] = ['accept', 'arrive', 'quote', 'approveQuote', 'start']
const finished: OrderMove[] = ['accept', 'arrive', 'finish']

/** A way to every state. */
export const pathTo: Record<WorkOrderState, OrderMove[]> = {
  draft: [],
  issued: [],
  accepted: ['accept'],
  quoted: ['accept', 'quote'],
  quoteApproved: ['accept', 'quote', 'approveQuote'],
  quoteRejected: ['accept', 'quote', 'rejectQuote'],
  arrived: ['accept', 'arrive'],
  working: ['accept', 'arrive', 'start'],
  suspended: ['accept', 'arrive', 'start', 'suspend'],
  finished,
  verified: [...finished, 'verify'],
  charged: [...priced],
  returned: [...finished, 'verify', 'return'],
  closed: [...finished, 'verify', 'return', 'close'],
  rejected: ['reject'],
  noShow: ['accept', 'arrive', 'noShow'],
  voided: ['void'],
  rework: [...finished, 'rework'],
}

/** An order in the state asked for, reached through the door. */
export async function inState(state: WorkOrderState): Promise<string> {
  const { order } = await open({ draft: state === 'draft', trade: 'other', description: `走到${state}` })
  await walk(order.id, ...pathTo[state])
  if (state === 'charged') {
    await move('finish', order.id, { liability: 'ownerPays', labourMinutes: 60, labourRateFen: 8_000 })
    await walk(order.id, 'verify', 'charge')
  }
  return order.id
}

let drawn = 0

/** An uploaded picture's digest; each is another file. */
export async function picture(purpose: Purpose = 'photo', actor: Actor = cast.ge): Promise<string> {
  drawn += 1
  return (await keepFile(actor, { estateId, purpose, bytes: png(1 + drawn, 1) })).digest
}

/** A folder of the test's own for uploaded files. */
export async function openFilesFolder(): Promise<void> {
  setFilesFolder(await mkdtemp(join(tmpdir(), 'steward-files-')))
}
