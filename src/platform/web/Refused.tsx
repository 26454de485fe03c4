import { Button } from './Button.tsx'
import { Source } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { kitWords } from './kit.words.ts'
import { useLanguage, useWords } from './language.tsx'
import { problemOf } from './problem.ts'
import s from './Refused.module.css'

/** What went wrong, in a sentence, with rule and clause, and a way on. Give it whatever was thrown. */
export function Refused(props: { error: unknown; onRetry?: () => void }) {
  const say = useWords(kitWords)
  const { language } = useLanguage()
  if (!props.error) return null
  const problem = problemOf(props.error)
  return (
    <div className={s.refused} role="alert">
      <Icon name={problem.kind === 'offline' ? 'cloudOff' : 'alert'} className={s.mark} />
      <p className={s.words}>
        {problem.detail[language]} <Source rule={problem.rule} clause={problem.clause} />
      </p>
      {props.onRetry && <Button onClick={props.onRetry}>{say('kit.retry')}</Button>}
    </div>
  )
}
