import { workOrderLabels } from '../../dispatch/workorders/labels.words.ts'
import { ordersDeskWords } from '../../dispatch/workorders/ordersdesk.words.ts'
import { RecordPage } from '../../documents/records/RecordPage.tsx'
import { recordsWords } from '../../documents/records/records.words.ts'
import { followUpWords } from '../../frontdesk/followups/followups.words.ts'
import { requestLabels } from '../../frontdesk/requests/labels.words.ts'
import { shiftWords } from '../../frontdesk/shifts/shifts.words.ts'
import { useLanguage } from '../../platform/web/language.tsx'
import { label, type Words } from '../../platform/words.ts'

/** What every chapter that files records calls its verbs and fields; a chapter adds its own here when it comes. */
const chapterWords: Words = {
  ...recordsWords,
  ...requestLabels,
  ...workOrderLabels,
  ...ordersDeskWords,
  ...followUpWords,
  ...shiftWords,
}

/** A quality record in the words of the chapter that filed it. */
export function RecordScreen() {
  const { language } = useLanguage()
  return (
    <RecordPage
      sayOf={(subject, kind, key) => {
        const known = [...toldBy(subject), nounOf(subject), 'record']
          .map((noun) => `${noun}.${kind}.${key}`)
          .find((word) => word in chapterWords)
        return known ? label(chapterWords, known, language) : key
      }}
    />
  )
}

/** dispatch.work_order → workOrder, as its words begin. */
const nounOf = (subject: string): string =>
  subject
    .split('.')
    .at(-1)!
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A trail tells what was done (到场) where a verb's own label is the worker's button (我到了). */
const toldBy = (subject: string): string[] => (subject === 'dispatch.work_order' ? ['order'] : [])
