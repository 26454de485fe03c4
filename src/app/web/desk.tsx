import { RouterProvider } from '@tanstack/react-router'
import { Gate } from '../account/Gate.tsx'
import { deskRouter } from '../desk/routes.tsx'
import { mount } from './mount.tsx'

mount(
  <Gate>
    <RouterProvider router={deskRouter} />
  </Gate>,
)
