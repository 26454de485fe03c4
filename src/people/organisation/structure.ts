import type { Post } from '../../platform/actor.ts'
import type { ranks } from './organisation.contract.ts'

type Place = { post: Post; reportsTo: Post | null; rank: (typeof ranks)[number] | null }

/** KF01 2–3 and KF02 2.4: two lines under the manager; outside the department, who takes part in its procedures. */
export const structure: readonly Place[] = [
  { post: 'generalManager', reportsTo: null, rank: null },
  { post: 'manager', reportsTo: 'generalManager', rank: 'manager' },
  { post: 'managerAssistant', reportsTo: 'manager', rank: 'supervisor' },
  { post: 'receptionist', reportsTo: 'managerAssistant', rank: 'service' },
  { post: 'steward', reportsTo: 'managerAssistant', rank: 'service' },
  { post: 'environmentSupervisor', reportsTo: 'manager', rank: 'supervisor' },
  { post: 'cleaningLeader', reportsTo: 'environmentSupervisor', rank: 'service' },
  { post: 'cleaner', reportsTo: 'cleaningLeader', rank: 'service' },
  { post: 'maintenanceSupervisor', reportsTo: null, rank: null },
  { post: 'maintenance', reportsTo: 'maintenanceSupervisor', rank: null },
  { post: 'orderKeeping', reportsTo: null, rank: null },
  { post: 'cashier', reportsTo: null, rank: null },
  { post: 'humanResources', reportsTo: null, rank: null },
  { post: 'developerLiaison', reportsTo: null, rank: null },
  { post: 'auditor', reportsTo: null, rank: null },
]
