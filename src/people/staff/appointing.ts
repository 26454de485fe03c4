import type { Actor, Post } from '../../platform/actor.ts'
import { refuse } from '../../platform/refusal.ts'

const company = ['generalManager', 'humanResources'] as const
const head = ['generalManager', 'humanResources', 'manager'] as const
const line = ['generalManager', 'humanResources', 'manager', 'managerAssistant'] as const

/**
 * Who fills a post, and so answers for the file and the account of whoever holds it: otherwise an assistant could
 * reset the general manager's password. The manager appoints within the department (KF03-01 5.2), the assistant the
 * two lines below (KF03-02); money and audit stay with the company (V02-2: duties that must be kept apart).
 */
export const appointedBy: Readonly<Record<Post, readonly Post[]>> = {
  generalManager: company,
  manager: company,
  cashier: company,
  humanResources: company,
  auditor: company,
  managerAssistant: head,
  environmentSupervisor: head,
  maintenanceSupervisor: head,
  developerLiaison: head,
  receptionist: line,
  steward: line,
  cleaningLeader: line,
  cleaner: line,
  maintenance: line,
  orderKeeping: line,
}

/** Whether the actor answers for somebody who holds these posts; nobody answers for themselves. */
export function answersFor(actor: Actor, staffId: string, posts: readonly string[]): boolean {
  if (actor.system) return true
  if (actor.staffId === staffId) return false
  return posts.every((post) => appointedBy[post as Post].some((each) => actor.posts.includes(each)))
}

/** Refuses `staff.not_yourself` and `staff.above_you` (with the post that is). */
export function mustAnswerFor(actor: Actor, staffId: string, posts: readonly string[]): void {
  if (answersFor(actor, staffId, posts)) return
  if (actor.staffId === staffId) refuse('forbidden', 'staff.not_yourself', { clause: 'KF03' })
  const post = posts.find((each) => !answersFor(actor, staffId, [each]))
  refuse('forbidden', 'staff.above_you', { clause: 'KF03', facts: { post } })
}
