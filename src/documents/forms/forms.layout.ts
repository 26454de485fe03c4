import type { FormLayout } from '../../platform/print/print.contract.ts'
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
