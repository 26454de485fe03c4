import type { Route } from '../platform/http/route.ts'
import type { Words } from '../platform/words.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { accountWords } from './accounts/accounts.words.ts'
import { organisationRoutes } from './organisation/organisation.routes.ts'
import { organisationWords } from './organisation/organisation.words.ts'
import { permissionWords } from './permissions.words.ts'
import { postWords } from './posts.words.ts'
import { rightRoutes } from './rights/rights.routes.ts'
import { rosterRoutes } from './roster/roster.routes.ts'
import type { DutyRules } from './roster/roster.ts'
import { rosterWords } from './roster/roster.words.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { staffWords } from './staff/staff.words.ts'

/** Every route of the people's chapter; the roster's under the figures in force of KF04-02. */
export const peopleRoutes = (rules: () => Promise<DutyRules>): readonly Route[] => [
  ...accountRoutes,
  ...rightRoutes,
  ...organisationRoutes,
  ...staffRoutes,
  ...rosterRoutes(rules),
]

/** Every sentence of it. */
export const peopleWords: Words = {
  ...postWords,
  ...permissionWords,
  ...accountWords,
  ...organisationWords,
  ...staffWords,
  ...rosterWords,
}
