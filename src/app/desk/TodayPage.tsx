import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { deskWords } from './desk.words.ts'

/** The first page of the shift. Chapters put their parts here as they come. */
export function TodayPage() {
  const say = useWords(deskWords)
  return (
    <Page title={say('desk.today')} facts={useEstate().name}>
      <EmptyState title={say('desk.no_reminders')} icon="bell" />
    </Page>
  )
}
