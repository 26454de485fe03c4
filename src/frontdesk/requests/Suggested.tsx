import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import s from './LogForm.module.css'
import { requestLabels } from './labels.words.ts'
import type { Draft } from './log.browser.ts'
import { logWords } from './log.words.ts'
import { suggestSorting } from './requests.lists.contract.ts'

type SuggestedProps = { words: string; draft: Draft; onTake: (part: Partial<Draft>) => void }

/** Kind and priority suggested from the words, with the words that led there; never forced (KF05-02 4.3). */
export function Suggested({ words, draft, onTake }: SuggestedProps) {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const { id: estateId } = useEstate()
  const { data } = useReply(
    suggestSorting,
    { params: { estateId }, query: { words: words.slice(0, 300) } },
    { when: words.length > 1 },
  )
  const nothing = !data || words.length < 2 || (!data.category && !data.priority)
  if (nothing) return <div className={s.hint} />
  const taken = draft.category === data.category && draft.priority === data.priority
  const take = () =>
    onTake({
      category: data.category ?? draft.category,
      priority: data.priority ?? draft.priority,
      trade: data.trade,
    })
  return (
    <div className={s.hint}>
      {say('log.suggests')}
      {data.category && <Badge tone="info">{sayRequest(`request.category.${data.category}`)}</Badge>}
      {data.trade && <Badge>{sayRequest(`request.trade.${data.trade}`)}</Badge>}
      {data.priority && <Badge tone={data.priority === 'P1' ? 'late' : 'info'}>{data.priority}</Badge>}
      {data.because.length > 0 && (
        <span className={s.quiet}>{say('log.because', { words: data.because.join('、') })}</span>
      )}
      {!taken && (
        <Button look="quiet" onClick={take}>
          {say('log.take')}
        </Button>
      )}
    </div>
  )
}
