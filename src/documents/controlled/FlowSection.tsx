import type { ReactNode } from 'react'
import type { Moves } from '../../platform/moves.ts'
import { Go } from '../../platform/web/Go.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import type { Words } from '../../platform/words.ts'
import type { DocumentPage } from './controlled.contract.ts'
import { FlowChart } from './FlowChart.tsx'
import s from './FlowSection.module.css'
import { type FlowStep, layFlow, nounOf, wordFor } from './flow.layout.ts'
import { manualWords } from './manual.words.ts'

/** What a higher chapter hangs onto a document: it alone knows the moves, the people and the records. */
export type DocumentMore = {
  /** the tables of moves that carry this document out, and the words of their states and verbs */
  flows: readonly Moves[]
  flowWords: Words
  /** posts that hold a permission word */
  holders: (permission: string) => readonly string[]
  /** data of the document's subject, above its text: the organisation chart, the people of a post */
  above?: ReactNode
  /** parts of the margin: records of this month, what is late, who has not read it */
  beside?: ReactNode
}

type Flowing = { table: Moves; more: DocumentMore; page: DocumentPage }

/** The flow chart, drawn from the table of moves the server itself obeys, and the same moves as a table. */
export function FlowSection({ table, more, page }: Flowing) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const flow = layFlow(table)
  return (
    <Section
      title={`${say('flow.title')} · ${table.title[language]}`}
      end={<span className={s.note}>{say('flow.note')}</span>}
    >
      <div className={s.columns}>
        <FlowChart flow={flow} table={table} words={more.flowWords} />
        <Steps table={table} more={more} page={page} steps={flow.steps} />
      </div>
    </Section>
  )
}

function Steps({ table, more, page, steps }: Flowing & { steps: readonly FlowStep[] }) {
  const say = useWords(manualWords)
  return (
    <ol className={s.steps} aria-label={say('flow.moves')}>
      {steps.map((step) => (
        <Step key={step.verb} table={table} more={more} page={page} step={step} />
      ))}
    </ol>
  )
}

function Step({ table, more, page, step }: Flowing & { step: FlowStep }) {
  const say = useWords(manualWords)
  const sayFlow = useWords(more.flowWords)
  const noun = nounOf(table.subject)
  const state = (name: string) =>
    name === '' ? say('flow.start') : wordFor(sayFlow, `${noun}.state.${name}`)
  const who = step.house
    ? say('flow.house')
    : more
        .holders(step.may)
        .map((post) => say(`post.${post}`))
        .join(say('list.and'))
  return (
    <li className={s.step}>
      <span className={s.number}>{step.number}</span>
      <strong>{wordFor(sayFlow, `${noun}.verb.${step.verb}`)}</strong>
      <Clause clause={step.clause} code={page.code} />
      <span className={s.way}>
        {step.from.map(state).join(say('list.and'))} → {state(step.to)}
      </span>
      <span className={s.more}>
        {who}
        {step.files && (
          <Go to="/manual/$code" params={{ code: step.files }}>
            {step.files}
          </Go>
        )}
        {step.limit && <Limit shape={step.limit} page={page} />}
      </span>
    </li>
  )
}

/** The clause a move carries out: here, or in another document. */
function Clause({ clause, code }: { clause: string; code: string }) {
  const [document = code, number] = clause.split(' ')
  if (document !== code)
    return (
      <Go to="/manual/$code" params={{ code: document }} className={s.clause}>
        {clause}
      </Go>
    )
  return (
    <a className={s.clause} href={`#c${number}`}>
      {number}
    </a>
  )
}

/** The limit a move starts; one shape such as sla.repair.{priority}.arriveMinutes stands for several figures. */
function Limit({ shape, page }: { shape: string; page: DocumentPage }) {
  const { language } = useLanguage()
  const [before = '', after] = shape.split(/\{\w+\}/)
  const found = page.parameters.filter(({ key }) =>
    after === undefined ? key === before : key.startsWith(before) && key.endsWith(after),
  )
  return found.map((each) => (
    <a key={each.key} className={s.limit} href={`#p-${each.key}`}>
      {after === undefined ? each.text[language] : `${each[language]} ${each.text[language]}`}
    </a>
  ))
}
