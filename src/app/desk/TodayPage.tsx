import { LogMargin } from '../../frontdesk/requests/LogMargin.tsx'
import { RequestQueue } from '../../frontdesk/requests/RequestQueue.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { deskWords } from './desk.words.ts'

/** The first page of the shift: everything open, what must be done next on top. */
export function TodayPage() {
  const say = useWords(deskWords)
  return (
    <Page title={say('desk.today')} facts={useEstate().name} margin={<LogMargin />} fill>
      <RequestQueue />
    </Page>
  )
}
