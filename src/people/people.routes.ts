import type { Route } from '../platform/http/route.ts'
import type { Words } from '../platform/words.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { accountWords } from './accounts/accounts.words.ts'
import { postWords } from './posts.words.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { staffWords } from './staff/staff.words.ts'

/** Every route of the people's chapter. */
export const peopleRoutes: readonly Route[] = [...accountRoutes, ...staffRoutes]

/** Every sentence of it. */
export const peopleWords: Words = { ...postWords, ...accountWords, ...staffWords }
