import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { webWords } from './web.words.ts'

export function NotFound() {
  const say = useWords(webWords)
  return (
    <EmptyState
      icon="search"
      title={say('web.not_found')}
      note={say('web.not_found_note')}
      action={<Go to="/">{say('web.to_start')}</Go>}
    />
  )
}
