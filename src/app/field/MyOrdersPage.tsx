import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { fieldWords } from './field.words.ts'

/** What is in hand now. Dispatch puts the orders here. */
export function MyOrdersPage() {
  const say = useWords(fieldWords)
  return (
    <Page title={say('field.mine')}>
      <EmptyState icon="tool" title={say('field.no_orders')} note={say('field.no_orders_note')} />
    </Page>
  )
}
