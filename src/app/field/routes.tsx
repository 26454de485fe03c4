import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from '../web/NotFound.tsx'
import { PageError } from '../web/PageError.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Shell })

/** A page of the phone, under /field: as desk/routes.tsx. */
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

const pages = [
  page('/', () => import('../../dispatch/workorders/MyOrdersPage.tsx'), 'MyOrdersPage'),
  page('/orders/$orderId', () => import('../../dispatch/workorders/OrderPhonePage.tsx'), 'OrderPhonePage'),
  page('/waiting', () => import('./WaitingPage.tsx'), 'WaitingPage'),
  page('/me', () => import('../account/AccountPage.tsx'), 'AccountPage'),
]

export const fieldRouter = createRouter({
  routeTree: root.addChildren(pages),
  basepath: '/field',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
  scrollToTopSelectors: ['main'],
})
