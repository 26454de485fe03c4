import { RouterProvider } from '@tanstack/react-router'
import { Gate } from '../account/Gate.tsx'
import { registerFieldWorker } from '../field/install.ts'
import { fieldRouter } from '../field/routes.tsx'
import { mount } from './mount.tsx'

mount(
  <Gate offline>
    <RouterProvider router={fieldRouter} />
  </Gate>,
)
registerFieldWorker()
