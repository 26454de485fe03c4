import type { Route } from '../platform/http/route.ts'
import type { Words } from '../platform/words.ts'
import { buildingRoutes } from './buildings/buildings.routes.ts'
import { buildingWords } from './buildings/buildings.words.ts'
import { customerRoutes } from './customers/customers.routes.ts'
import { customerWords } from './customers/customers.words.ts'
import { householdRoutes } from './household/household.routes.ts'
import { householdWords } from './household/household.words.ts'
import { importRoutes } from './imports/imports.routes.ts'
import { importWords } from './imports/imports.words.ts'
import { placeRoutes } from './places/places.routes.ts'
import { placeWords } from './places/places.words.ts'
import { searchRoutes } from './search/search.routes.ts'
import { searchWords } from './search/search.words.ts'
import { unitRoutes } from './units/units.routes.ts'
import { unitWords } from './units/units.words.ts'
import { zoneRoutes } from './zones/zones.routes.ts'
import { zoneWords } from './zones/zones.words.ts'

/** Every route of the estate's chapter. */
export const estateRoutes: readonly Route[] = [
  ...searchRoutes,
  ...householdRoutes,
  ...customerRoutes,
  ...unitRoutes,
  ...buildingRoutes,
  ...zoneRoutes,
  ...placeRoutes,
  ...importRoutes,
]

/** Every sentence of it. */
export const estateWords: Words = {
  ...searchWords,
  ...householdWords,
  ...customerWords,
  ...unitWords,
  ...buildingWords,
  ...zoneWords,
  ...placeWords,
  ...importWords,
}
