import type { Language } from './words.ts'

/** The posts of the manual (KF03-01…07) and those outside the department that take part in its procedures. */
export const posts = [
  'generalManager',
  'manager',
  'managerAssistant',
  'environmentSupervisor',
  'receptionist',
  'steward',
  'cleaningLeader',
  'cleaner',
  'maintenanceSupervisor',
  'maintenance',
  'orderKeeping',
  'cashier',
  'humanResources',
  'developerLiaison',
  'auditor',
] as const

export type Post = (typeof posts)[number]

/** Who acts: decided at the door from the session, never from the request's body. */
export type Actor = {
  staffId: string
  name: string
  posts: readonly Post[]
  estates: readonly number[]
  /** the zones held by a steward; other posts see the whole estate */
  zones: readonly string[]
  language: Language
  /** the house itself: jobs, bells and the demo's history */
  system?: true
}

/** The house acting by itself in the given estates: jobs and seals. Its staff id is the nil UUID. */
export const houseActor = (estates: readonly number[]): Actor => ({
  staffId: '00000000-0000-0000-0000-000000000000',
  name: '系统',
  posts: [],
  estates,
  zones: [],
  language: 'zh',
  system: true,
})
