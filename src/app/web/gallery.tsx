import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { MeProvider } from '../../platform/web/me.tsx'
import { Gallery } from './gallery/Gallery.tsx'
import { mount } from './mount.tsx'

/** The kit on one page, to look at and to run axe over. Built only with `vite build --mode gallery`. */
const me = {
  staffId: '1',
  name: '谭晓芸',
  posts: ['receptionist'],
  estates: [{ id: 1, name: '云栖江岸公寓' }],
  zones: [],
  language: 'zh' as const,
  permissions: [],
}
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery }),
  history: createMemoryHistory(),
})

// ?field draws the phone's sizes, ?dark and ?light force the theme
const asked = new URLSearchParams(location.search)
if (asked.has('field')) document.documentElement.dataset.surface = 'field'

mount(
  <MeProvider me={me}>
    <RouterProvider router={router} />
  </MeProvider>,
)
