import type { FormData, FormLayout } from '../../platform/print/print.contract.ts'
import { printForm } from '../../platform/print/print.ts'
import { refuse } from '../../platform/refusal.ts'
import { requestLog } from './qr-kf-06-01.layout.ts'
import { workOrder } from './qr-kf-06-02.layout.ts'
import { mailRegister } from './qr-kf-06-03.layout.ts'
import { openItemLog } from './qr-kf-06-04.layout.ts'
import { followUpRecord } from './qr-kf-06-05.layout.ts'
import { complaintRecord } from './qr-kf-06-06.layout.ts'
import { complaintDisposition } from './qr-kf-06-07.layout.ts'
import { remittanceReport } from './qr-kf-06-08.layout.ts'
import { vacantUnitRecord } from './qr-kf-06-09.layout.ts'
import { keyLoanRegister } from './qr-kf-06-10.layout.ts'
import { ownerProfile } from './qr-kf-06-11.layout.ts'
import { moveInCertificate } from './qr-kf-06-12.layout.ts'
import { acceptanceChecklist } from './qr-kf-06-13.layout.ts'
import { itemsHandedOver } from './qr-kf-06-14.layout.ts'
import { cleaningInspection } from './qr-kf-06-15.layout.ts'
import { cleanerAttendance } from './qr-kf-06-16.layout.ts'

/** The sixteen quality records of KF06, in the manual's order. */
export const formLayouts: readonly FormLayout[] = [
  requestLog,
  workOrder,
  mailRegister,
  openItemLog,
  followUpRecord,
  complaintRecord,
  complaintDisposition,
  remittanceReport,
  vacantUnitRecord,
  keyLoanRegister,
  ownerProfile,
  moveInCertificate,
  acceptanceChecklist,
  itemsHandedOver,
  cleaningInspection,
  cleanerAttendance,
]

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
