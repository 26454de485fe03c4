import { followUpRecord } from '../../documents/forms/qr-kf-06-05.layout.ts'
import { leavesOf } from '../../platform/print/print.contract.ts'
import { DateTime, RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import type { Say } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import type { Language } from '../../platform/words.ts'
import type { FollowUpRow } from './followups.contract.ts'

const widths: Record<string, string> = {
  date: '104px',
  sourceNo: '168px',
  unit: '128px',
  phone: '112px',
  comment: '200px',
  linkedNo: '168px',
}

/** The form's columns in the form's order (QR-KF-06-05). */
export function visitColumns(sayVisit: Say, language: Language): Column<FollowUpRow>[] {
  const cells = cellsOf(sayVisit)
  return leavesOf(followUpRecord.columns).map((column) => ({
    key: column.key,
    title: column[language],
    width: widths[column.key] ?? '80px',
    cut: true,
    cell: cells[column.key]!,
  }))
}

const cellsOf = (sayVisit: Say): Record<string, Column<FollowUpRow>['cell']> => ({
  date: (row) => <DateTime at={row.doneAt ?? row.contactedAt ?? row.plannedAt} />,
  sourceNo: (row) => <RecordNo no={row.sourceNumber || row.number} />,
  unit: (row) => <RoomNo room={row.location} />,
  interviewee: (row) => row.interviewee,
  phone: (row) => row.phone,
  kind: (row) => sayVisit(`followUp.kind.${row.kind}`),
  mode: (row) => row.mode && sayVisit(`followUp.mode.${row.mode}`),
  scoreQuality: (row) => row.scoreQuality,
  scoreAttitude: (row) => row.scoreAttitude,
  scoreTimely: (row) => row.scoreTimeliness,
  scoreCharge: (row) => row.scoreCharge,
  overall: (row) => row.overall && sayVisit(`followUp.overall.${row.overall}`),
  comment: (row) => row.comment,
  isLinked: (row) => row.linkedId && '✓',
  linkedNo: (row) => row.linkedNumber && <RecordNo no={row.linkedNumber} />,
  visitor: (row) => row.visitor,
  reviewer: (row) => row.reviewer,
  ownerSig: (row) => row.ownerSignature && '✓',
  contactStatus: (row) => row.contactStatus && sayVisit(`followUp.contact.${row.contactStatus}`),
})
