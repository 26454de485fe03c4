import { ClauseMargin } from '../../documents/controlled/ClauseMargin.tsx'

const forms = [{ code: 'QR-KF-06-05', to: '/registers/QR-KF-06-05' }]

/** 边注 of return visits: KF05-10 and the record it files. */
export function VisitMargin({ edition }: { edition?: string }) {
  return <ClauseMargin clause="KF05-10" edition={edition} forms={forms} />
}
