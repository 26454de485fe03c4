import { useParams, useSearch } from '@tanstack/react-router'
import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { Beside } from './Beside.tsx'
import { ChangesView } from './ChangesView.tsx'
import { Cover } from './Cover.tsx'
import { type DocumentPage as Shown, showDocument } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import { documentWords } from './controlled.words.ts'
import { EditionStrip } from './EditionStrip.tsx'
import { EditionVerbs } from './EditionVerbs.tsx'
import { FiguresTable } from './FiguresTable.tsx'
import { type DocumentMore, FlowSection } from './FlowSection.tsx'
import { FormSection } from './FormSection.tsx'
import { manualWords } from './manual.words.ts'
import { Reading } from './Reading.tsx'
import { toneOf } from './tones.layout.ts'

/** One controlled document: cover block, text, flow chart, figures, its editions and who may change it. */
export function DocumentPage({ moreOf }: { moreOf: (page: Shown) => DocumentMore }) {
  const { code } = useParams({ strict: false }) as { code: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const page = useReply(
    showDocument,
    { params: { code }, query: { edition } },
    { subjects: [documentMoves.subject] },
  )
  if (page.error) return <Refused error={page.error} onRetry={() => page.refetch()} />
  if (!page.data) return <Skeleton lines={16} />
  return <DocumentView page={page.data} more={moreOf(page.data)} />
}

function DocumentView({ page, more }: { page: Shown; more: DocumentMore }) {
  const say = useWords(manualWords)
  const sayState = useWords(documentWords)
  const { language } = useLanguage()
  const { edition } = page
  return (
    <Page
      title={`${page.code} ${page.title[language]}`}
      back={{ to: '/manual', label: say('manual.title') }}
      marks={
        <>
          <Badge tone={toneOf(edition.state)}>
            {edition.label} {sayState(`documentRevision.state.${edition.state}`)}
          </Badge>
          {page.trial && <Badge>{say('cover.trial')}</Badge>}
        </>
      }
      actions={<EditionVerbs page={page} />}
      margin={<Beside page={page}>{more.beside}</Beside>}
    >
      <Cover page={page} />
      <EditionStrip page={page} />
      <ChangesView page={page} />
      {more.above}
      {page.form && <FormSection page={page} form={page.form} />}
      <Section title={say('text.title')} end={language === 'en' && say('text.chineseOnly')}>
        <Reading blocks={page.blocks} label={say('text.contents')} />
      </Section>
      {more.flows.map((table) => (
        <FlowSection key={table.subject} table={table} more={more} page={page} />
      ))}
      {page.parameters.length > 0 && <FiguresTable page={page} />}
    </Page>
  )
}
