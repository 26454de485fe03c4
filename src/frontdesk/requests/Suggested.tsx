import { useEffect } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import s from './LogForm.module.css'
import { requestLabels } from './labels.words.ts'
import type { Offered } from './log.browser.ts'
import { logWords } from './log.words.ts'
import { suggestSorting } from './requests.lists.contract.ts'

/** Kind and priority suggested from the words, with the words that led there; never forced (KF05-02 4.3). */
export function Suggested({ words, onOffer }: { words: string; onOffer: (offered: Offered) => void }) {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const { id: estateId } = useEstate()
  const asked = words.length > 1
  const query = { words: words.slice(0, 300) }
  const { data, isPlaceholderData } = useReply(
    suggestSorting,
    { params: { estateId }, query },
    { when: asked },
  )
  const suggestion = asked && !isPlaceholderData ? data : undefined
  useEffect(() => {
    if (suggestion) onOffer(suggestion)
  }, [suggestion, onOffer])
  if (!suggestion?.category && !suggestion?.priority) return <div className={s.hint} />
  return (
    <div className={s.hint} role="status">
      {say('log.suggests')}
      {suggestion.category && (
        <Badge tone="info">{sayRequest(`request.category.${suggestion.category}`)}</Badge>
      )}
      {suggestion.trade && <Badge>{sayRequest(`request.trade.${suggestion.trade}`)}</Badge>}
      {suggestion.priority && (
        <Badge tone={suggestion.priority === 'P1' ? 'late' : 'info'}>{suggestion.priority}</Badge>
      )}
      {suggestion.because.length > 0 && (
        <span className={s.quiet}>{say('log.because', { words: suggestion.because.join('、') })}</span>
      )}
    </div>
  )
}
