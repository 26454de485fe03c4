import { address } from '../../platform/web/client.ts'
import { Icon } from '../../platform/web/Icon.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { blankForm } from '../printing/printing.contract.ts'
import { type DocumentPage, printDocumentAt } from './controlled.contract.ts'
import { manualWords } from './manual.words.ts'
import s from './Prints.module.css'

/** The document on paper, and of a form its empty sheet. */
export function Prints({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const { code } = page
  const paper = address(printDocumentAt, { params: { code }, query: { edition: page.edition.id } })
  const blank =
    page.form && address(blankForm, { params: { estateId, code }, query: { language, parts: true } })
  return (
    <>
      {blank && (
        <a className={s.paper} href={blank} target="_blank" rel="noreferrer">
          <Icon name="image" /> {say('form.blank')}
        </a>
      )}
      <a className={s.paper} href={paper} target="_blank" rel="noreferrer">
        <Icon name="print" /> {say('do.print')}
      </a>
    </>
  )
}
