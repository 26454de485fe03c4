import { sendPdf } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { formLayout } from '../forms/forms.ts'
import { blankForm } from './printing.contract.ts'
import { printBlank } from './printing.ts'

export const printingRoutes: Route[] = [
  route(blankForm, async ({ actor, params: { estateId, code }, query, reply }) => {
    const { code: written, title } = formLayout(code)
    return sendPdf(reply, `${written} ${title.zh}（空白）`, await printBlank(actor, estateId, code, query))
  }),
]
