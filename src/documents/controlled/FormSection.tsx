import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import type { DocumentPage, FormCard, FormColumn } from './controlled.contract.ts'
import s from './FiguresTable.module.css'
import { manualWords } from './manual.words.ts'

/** A QR form: its sheet, its columns in the paper's order, and who signs. */
export function FormSection({ form }: { page: DocumentPage; form: FormCard }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const names = (each: readonly { zh: string; en: string }[]) =>
    each.map((one) => one[language]).join(say('list.and'))
  const sheet = [
    form.size,
    say(`form.${form.orientation}`),
    form.kind === 'single' ? say('form.single') : say('form.rows', { count: form.rowsPerPage }),
  ].join(' · ')
  return (
    <Section title={say('form.columns')} flush>
      <div className={s.facts}>
        <Facts
          columns={2}
          facts={[
            [say('form.sheet'), sheet],
            [say('form.number'), form.number],
            [say('form.parts'), names(form.parts)],
            [say('form.signers'), names(form.signers)],
          ]}
        />
      </div>
      <table className={s.table} aria-label={say('form.columns')}>
        <thead>
          <tr>
            {['no', 'name', 'kind', 'required'].map((head) => (
              <th key={head} scope="col">
                {say(`form.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.columns.map((column, at) => (
            <Column key={column.key} column={column} number={at + 1} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Column({ column, number }: { column: FormColumn; number: number }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const within = column.within.map((each) => each[language]).join(' / ')
  return (
    <tr>
      <td className={s.clause}>{number}</td>
      <td>
        {column[language]}
        {language === 'zh' && <span className={s.quiet}>{column.en}</span>}
      </td>
      <td>
        {say(`form.type.${column.type}`)}
        {within && <span className={s.quiet}>{within}</span>}
      </td>
      <td>{column.required ? '★' : ''}</td>
    </tr>
  )
}
