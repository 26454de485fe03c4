import type { FormData, FormLayout } from '../../platform/print/print.contract.ts'
import { printForm } from '../../platform/print/print.ts'
import { refuse } from '../../platform/refusal.ts'
import { formLayouts } from './forms.layout.ts'

export { formLayouts }

/** The layout of a form by its code, however it is written: QR-KF-06-01, qrkf0601. Refuses an unknown one. */
export function formLayout(code: string): FormLayout {
  const plain = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()
  const found = formLayouts.find((layout) => plain(layout.code) === plain(code))
  return found ?? refuse('not_found', 'form.unknown', { field: 'code', facts: { code } })
}

/** What an empty form says besides its columns: whose it is, its edition, and who printed it when. */
export type BlankForm = Pick<
  FormData,
  'company' | 'estate' | 'edition' | 'language' | 'parts' | 'invalid' | 'printedAt' | 'printedBy'
>

/** An empty form (空白表) as PDF, to be filled in by hand and entered afterwards. */
export const printBlankForm = (code: string, heading: BlankForm): Promise<Buffer> =>
  printForm(formLayout(code), { ...heading, blank: true, rows: [] })
