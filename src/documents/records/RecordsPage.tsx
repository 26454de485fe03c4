import { FilterBar, QuickViews } from '../../platform/web/FilterBar.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { NativeSelect } from '../../platform/web/NativeSelect.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { SearchBox } from '../../platform/web/SearchBox.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { ClauseMargin } from '../controlled/ClauseMargin.tsx'
import { formLayouts } from '../forms/forms.layout.ts'
import { FormsTable } from './FormsTable.tsx'
import { recordPagesWords } from './pages.words.ts'
import { RecordsTable } from './RecordsTable.tsx'

const views = ['forms', 'all', 'late', 'unexplained'] as const
type View = (typeof views)[number]
const unfiltered = { view: 'forms', form: '', number: '' }

/** KF06: the sixteen forms, and every record filed on them, found by form, number or lateness. */
export function RecordsPage() {
  const say = useWords(recordPagesWords)
  const { language } = useLanguage()
  const [filters, set] = useFilters(unfiltered)
  const view = filters.view as View
  // why: who types a number or names a form looks for records, whichever list was in sight
  const find = (part: Partial<typeof unfiltered>) => set({ ...part, view: view === 'forms' ? 'all' : view })
  return (
    <Page title={say('records.title')} margin={<ClauseMargin clause="KF06" />} fill>
      <FilterBar>
        <QuickViews
          label={say('records.view')}
          at={view}
          onMove={(next) => set(next === 'forms' ? unfiltered : { view: next })}
          views={views.map((key) => ({ key, label: say(`records.view.${key}`) }))}
        />
        <NativeSelect
          label={say('records.form.code')}
          value={filters.form || 'every'}
          onChange={(form) => find({ form: form === 'every' ? '' : form })}
          options={[
            { value: 'every', label: say('records.form.every') },
            ...formLayouts.map(({ code, title }) => ({
              value: code,
              label: `${code.slice(-5)} ${title[language]}`,
            })),
          ]}
        />
        <SearchBox
          value={filters.number}
          onSearch={(number) => find({ number: number.trim() })}
          placeholder={say('records.search')}
          label={say('records.search')}
          keys="/"
        />
      </FilterBar>
      {view === 'forms' ? (
        <FormsTable />
      ) : (
        <RecordsTable
          form={filters.form || undefined}
          number={filters.number || undefined}
          late={view === 'late' ? 'all' : view === 'unexplained' ? 'unexplained' : undefined}
        />
      )}
    </Page>
  )
}
