import { expect, test } from 'vitest'
import { followUpRecord } from '../../documents/forms/qr-kf-06-05.layout.ts'
import { leavesOf } from '../../platform/print/print.contract.ts'
import type { FollowUpRow } from './followups.contract.ts'
import { visitValues } from './followups.form.ts'

const asked = {
  scoreQuality: 5,
  scoreAttitude: 4,
  scoreTimeliness: 3,
  scoreCharge: 2,
  linkedId: null,
} as FollowUpRow

test('every column of QR-KF-06-05 is filled under its own key', () => {
  const columns = leavesOf(followUpRecord.columns).map((leaf) => leaf.key)
  expect(Object.keys(visitValues(asked)).sort()).toEqual(columns.sort())
})

test('the four scores of a visit reach the paper', () => {
  expect(visitValues(asked)).toMatchObject({
    scoreQuality: 5,
    scoreAttitude: 4,
    scoreTimely: 3,
    scoreCharge: 2,
  })
})
