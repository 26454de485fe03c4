import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from '../web/NotFound.tsx'
import { PageError } from '../web/PageError.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell })

/**
 * A page of the desk: its address and the screen a feature exports. Screens load when first opened, so
 * `page('/requests/$requestId', () => import('../../frontdesk/requests/RequestPage.tsx'), 'RequestPage')`.
 * Filters stand in the address: the screen reads them with `useFilters`.
 */
function page<Screens extends Record<string, unknown>>(
  path: string,
  load: () => Promise<Screens>,
  screen: keyof Screens & string,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as never, screen),
  })
}

/** Every page of the desk, in the manual's order. */
const pages = [
  page('/', () => import('./TodayPage.tsx'), 'TodayPage'),
  page('/households/$unitId', () => import('../../frontdesk/reception/HouseholdPage.tsx'), 'HouseholdPage'),
  page('/places/$code', () => import('../../frontdesk/reception/PlacePage.tsx'), 'PlacePage'),
  page('/numbers/$number', () => import('../../frontdesk/reception/NumberPage.tsx'), 'NumberPage'),
  page('/requests', () => import('../../frontdesk/requests/RequestList.tsx'), 'RequestList'),
  page('/requests/$id', () => import('../../frontdesk/requests/RequestPage.tsx'), 'RequestPage'),
  page(
    '/registers/QR-KF-06-01',
    () => import('../../frontdesk/requests/RequestRegister.tsx'),
    'RequestRegister',
  ),
  page(
    '/registers/QR-KF-06-04',
    () => import('../../frontdesk/shifts/OpenItemRegister.tsx'),
    'OpenItemRegister',
  ),
  page('/shifts', () => import('../../frontdesk/shifts/ShiftPage.tsx'), 'ShiftPage'),
  page('/work-orders', () => import('../../dispatch/workorders/OrderBoard.tsx'), 'OrderBoard'),
  page('/work-orders/list', () => import('../../dispatch/workorders/OrderList.tsx'), 'OrderList'),
  page(
    '/work-orders/unreturned',
    () => import('../../dispatch/workorders/UnreturnedOrders.tsx'),
    'UnreturnedOrders',
  ),
  page('/work-orders/$id', () => import('../../dispatch/workorders/OrderPage.tsx'), 'OrderPage'),
  page(
    '/registers/QR-KF-06-02',
    () => import('../../dispatch/workorders/OrderRegister.tsx'),
    'OrderRegister',
  ),
  page('/follow-ups', () => import('../../frontdesk/followups/VisitList.tsx'), 'VisitList'),
  page('/follow-ups/$id', () => import('../../frontdesk/followups/VisitPage.tsx'), 'VisitPage'),
  page(
    '/registers/QR-KF-06-05',
    () => import('../../frontdesk/followups/VisitRegister.tsx'),
    'VisitRegister',
  ),
  page('/records', () => import('../../documents/records/RecordsPage.tsx'), 'RecordsPage'),
  page('/records/$id', () => import('./RecordScreen.tsx'), 'RecordScreen'),
  page('/trail', () => import('../../documents/records/TrailPage.tsx'), 'TrailPage'),
  page('/manual', () => import('../../documents/controlled/ManualPage.tsx'), 'ManualPage'),
  page('/manual/$code', () => import('./DocumentScreen.tsx'), 'DocumentScreen'),
  page('/buildings', () => import('../../estate/buildings/BuildingsPage.tsx'), 'BuildingsPage'),
  page('/buildings/$buildingId', () => import('../../estate/buildings/BuildingsPage.tsx'), 'BuildingsPage'),
  page('/units', () => import('../../estate/units/UnitList.tsx'), 'UnitList'),
  page('/customers', () => import('../../estate/customers/CustomerList.tsx'), 'CustomerList'),
  page('/imports', () => import('../../estate/imports/ImportsPage.tsx'), 'ImportsPage'),
  page('/imports/$importId', () => import('../../estate/imports/ImportPage.tsx'), 'ImportPage'),
  page('/staff', () => import('../../people/staff/StaffPage.tsx'), 'StaffPage'),
  page('/staff/$staffId', () => import('../../people/staff/PersonPage.tsx'), 'PersonPage'),
  page('/roster', () => import('../../people/roster/RosterPage.tsx'), 'RosterPage'),
  page('/organisation', () => import('../../people/organisation/OrganisationPage.tsx'), 'OrganisationPage'),
  page('/rights', () => import('../../people/rights/RightsPage.tsx'), 'RightsPage'),
  page('/beginning', () => import('../beginning/BeginningPage.tsx'), 'BeginningPage'),
  page('/account', () => import('../account/AccountPage.tsx'), 'AccountPage'),
]

export const deskRouter = createRouter({
  routeTree: root.addChildren(pages),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
})
