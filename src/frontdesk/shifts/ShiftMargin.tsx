import { ClauseMargin } from '../../documents/controlled/ClauseMargin.tsx'

const forms = [{ code: 'QR-KF-06-04', to: '/registers/QR-KF-06-04' }]

/** 边注 of the desk's shifts: KF04-02 and the record a hand-over files. */
export function ShiftMargin() {
  return <ClauseMargin clause="KF04-02" forms={forms} />
}
