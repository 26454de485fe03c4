import type { Actor, Post } from '../platform/actor.ts'
import { refuse } from '../platform/refusal.ts'

const GM = 'generalManager'
const MGR = 'manager'
const AST = 'managerAssistant'
const ENV = 'environmentSupervisor'
const DESK = 'receptionist'
const STW = 'steward'
const LEAD = 'cleaningLeader'
const CLN = 'cleaner'
const ENG = 'maintenanceSupervisor'
const FIX = 'maintenance'
const ORD = 'orderKeeping'
const CASH = 'cashier'
const HR = 'humanResources'
const DEV = 'developerLiaison'
const AUD = 'auditor'

const office = [GM, MGR, AST, ENV, DESK, STW, ENG, AUD] as const
const workers = [FIX, ENG, LEAD, CLN, STW, ORD] as const

/** What a post may do (manual-facts 2.8). Words are `noun.verb`; what is not listed is denied. */
export const permissions = {
  // KF05-11 and the estate
  'estate.see': [...office, LEAD, FIX, ORD, CASH, HR, DEV],
  'estate.change': [MGR, AST],
  'household.see': [GM, MGR, AST, ENV, DESK, STW, ENG, FIX, LEAD, ORD, CASH, AUD],
  'household.change': [MGR, AST, DESK, STW],
  'household.unmask': [MGR, AST, DESK, STW],
  'household.import': [MGR, AST],
  'owners.export': [MGR], // V0511-3
  'customer.forget': [MGR],
  // KF01–KF03
  'people.see': [...office, LEAD, FIX, ORD, CASH, HR, DEV],
  'people.change': [GM, MGR, AST, HR],
  'people.unmask': [GM, MGR, AST, ENV, DESK, ENG, HR],
  'people.account': [GM, MGR, AST, HR],
  'people.export': [GM, MGR, HR],
  'headcount.change': [GM, MGR, HR],
  'roster.change': [MGR, AST, ENV, ENG, LEAD],
  // controlled documents
  'document.see': [...office, LEAD, CLN, FIX, ORD, CASH, HR, DEV],
  'document.draft': [AST, ENV, MGR],
  'document.review': [GM, MGR],
  'document.sendBack': [GM, MGR],
  'document.approve': [GM],
  'record.see': [...office, CASH],
  'record.correct': [MGR, AST],
  'record.explain': [MGR, AST, ENV, DESK, STW, ENG, LEAD, ORD],
  'trail.verify': [GM, MGR, AUD],
  'setting.change': [MGR, AST],
  // KF05-02
  'request.see': [...office, LEAD, FIX, ORD, CASH, DEV],
  'request.log': [AST, ENV, DESK, STW, LEAD, CLN, ENG, ORD],
  'request.triage': [AST, ENV, DESK, STW],
  'request.answer': [MGR, AST, ENV, DESK, STW],
  'request.dispatch': [AST, ENV, DESK, STW],
  'request.transfer': [MGR, AST, ENV, DESK, STW],
  'request.handle': [MGR, AST, ENV, DESK, STW, LEAD, ENG, ORD],
  'request.close': [MGR, AST, DESK, STW],
  'request.cancel': [AST, DESK, STW],
  'request.reopen': [MGR, AST, DESK, STW],
  'request.note': [MGR, AST, ENV, DESK, STW, ENG, LEAD, FIX],
  // KF05-03
  'workOrder.see': [...office, LEAD, CLN, FIX, ORD, CASH],
  'workOrder.issue': [AST, ENV, DESK, STW],
  'workOrder.reassign': [AST, ENV, DESK, ENG],
  'workOrder.work': [...workers],
  // for a worker who is on the telephone or works on paper
  'workOrder.actFor': [AST, ENV, DESK, ENG],
  'workOrder.quote': [FIX, ENG, ENV, LEAD, DESK, STW],
  'workOrder.approvePrice': [MGR, AST, ENV],
  'workOrder.approveAnyPrice': [MGR],
  'workOrder.charge': [DESK, CASH],
  'workOrder.return': [DESK, AST],
  'workOrder.rework': [AST, DESK, ENG, ENV],
  'workOrder.void': [AST, DESK],
  // KF05-10
  'followUp.see': [...office],
  'followUp.plan': [AST, MGR],
  'followUp.contact': [MGR, AST, ENV, DESK, STW],
  'followUp.review': [AST, MGR],
  // KF04-02
  'shift.see': [...office, ORD],
  'shift.plan': [MGR, AST],
  'shift.keep': [DESK, AST, ORD],
  'openItem.follow': [MGR, AST, ENV, DESK, STW, ENG, LEAD, ORD],
  // the house itself
  'demo.remove': [GM, MGR],
} as const satisfies Record<string, readonly Post[]>

export type Permission = keyof typeof permissions

/** Whether one of the actor's posts holds the permission; the house itself may all. */
export function may(actor: Actor, word: string): boolean {
  if (actor.system) return true
  const holders: readonly Post[] = permissions[word as Permission] ?? []
  return actor.posts.some((post) => holders.includes(post))
}

/** Refuses `forbidden` with the permission word when none of the actor's posts holds it. */
export function mustMay(actor: Actor, word: Permission): void {
  if (!may(actor, word)) refuse('forbidden', 'people.may_not', { facts: { permission: word } })
}

/** Every permission an actor holds, for the session reply: screens draw only what may be done. */
export const permissionsOf = (actor: Actor): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((word) => may(actor, word))
