import { RouterProvider } from '@tanstack/react-router'
import { TooltipProvider } from '../../platform/web/Tooltip.tsx'
import { Gate } from '../account/Gate.tsx'
import { deskRouter } from '../desk/routes.tsx'
import { mount } from './mount.tsx'

mount(
  <TooltipProvider>
    <Gate>
      <RouterProvider router={deskRouter} />
    </Gate>
  </TooltipProvider>,
)
