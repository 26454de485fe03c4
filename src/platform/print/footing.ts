import { type Box, innerWidth, mm, padding, type Strip } from './boxes.ts'
import { signaturePieces } from './imprints.ts'
import { type FormData, type FormLayout, type Signature, type Signer, signersOf } from './print.contract.ts'
import { codePointsOf } from './printable.ts'
import { widthOf } from './typeface.ts'
import { type Setting, textLines } from './typeset.ts'
import { momentOf } from './values.ts'

/** The line under the table: who filled the form in and who reviewed it. */
export function signStrip(setting: Setting, layout: FormLayout, data: FormData, width: number): Strip {
  const signers = signersOf(layout)
  const share = width / signers.length
  const boxes = signers.flatMap((signer, index) =>
    signerBoxes(setting, signer, data.signatures?.[signer.key], share * index, share),
  )
  return { boxes, least: mm(7) }
}

function signerBoxes(
  setting: Setting,
  signer: Signer,
  signature: Signature | undefined,
  left: number,
  width: number,
): Box[] {
  const label = `${signer.zh}：`
  const middle = left + widthOf(label, setting.size) + 2 * padding.x + 0.5
  const name: Box = { left, right: middle, pieces: textLines(setting, label, middle - left), align: 'left' }
  if (!signature) return [name]
  const own = { left: middle, right: left + width }
  return [name, { ...own, pieces: signaturePieces(setting, signature, innerWidth(own)), align: 'left' }]
}

/** The last line of a page: who keeps it and how long, when and by whom it was printed, what could not be drawn. */
export function printLines(setting: Setting, layout: FormLayout, data: FormData, width: number): Strip {
  const facts = [
    `保存部门：${layout.keptBy.zh}`,
    `保存期：${data.retention ?? layout.retention.zh}`,
    `打印时间：${momentOf(data.printedAt)}`,
    `打印人：${data.printedBy}`,
    ...(setting.missing.size > 0 ? [missingNote(setting.missing)] : []),
  ]
  const bounds = { left: 0, right: width }
  const pieces = textLines(setting, facts.join('    '), innerWidth(bounds), { size: setting.size - 0.5 })
  return { boxes: [{ ...bounds, pieces, align: 'left' }], least: 0 }
}

function missingNote(missing: Set<string>): string {
  const codes = codePointsOf(missing)
  return `〓：字库未收 ${codes.slice(0, 6).join(' ')}${codes.length > 6 ? ' 等' : ''}`
}
