import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { RadioGroup } from '../../platform/web/RadioGroup.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import s from './Imports.module.css'
import { duplicatePolicies, type Import, runImport } from './imports.contract.ts'
import { importWords } from './imports.words.ts'

type Policy = (typeof duplicatePolicies)[number]

/** How a previewed list is to go in. There is no undo, and the page says so. */
export function ImportOptions({ made }: { made: Import }) {
  const say = useWords(importWords)
  const { id: estateId } = useEstate()
  const [duplicates, setDuplicates] = useState<Policy>('skip')
  const [whole, setWhole] = useState(made.rowsBad === 0)
  const [createBuildings, setCreate] = useState(made.emptyEstate)
  const [consented, setConsented] = useState(false)
  const run = useCommand(runImport, { renews: ['estate.import'] })
  const body = { duplicates, whole, createBuildings, consented }
  return (
    <Section title={say('import.options')}>
      <div className={s.options}>
        <RadioGroup<Policy>
          shown
          label={say('import.duplicates', { count: made.rowsKnown })}
          value={duplicates}
          onChange={setDuplicates}
          options={duplicatePolicies.map((value) => ({
            value,
            label: say(`import.duplicates.${value}`),
            note: say(`import.duplicates.${value}.note`),
          }))}
        />
        <RadioGroup<'whole' | 'good'>
          shown
          label={say('import.whole', { count: made.rowsBad })}
          value={whole ? 'whole' : 'good'}
          onChange={(value) => setWhole(value === 'whole')}
          options={[
            { value: 'good', label: say('import.whole.good'), note: say('import.whole.good.note') },
            { value: 'whole', label: say('import.whole.all'), note: say('import.whole.all.note') },
          ]}
        />
        <div className={s.choices}>
          {made.missingBuildings.length > 0 && (
            <Checkbox
              checked={createBuildings}
              onChange={setCreate}
              hint={say('import.create.note', { codes: made.missingBuildings.join('、') })}
            >
              {say('import.create')}
            </Checkbox>
          )}
          <Checkbox checked={consented} onChange={setConsented} hint={say('import.consented.note')}>
            {say('import.consented')}
          </Checkbox>
        </div>
      </div>
      {run.error && <Refused error={run.error} />}
      <div className={s.actions}>
        <Button
          look="primary"
          icon="download"
          busy={run.isPending}
          onClick={() => run.mutate({ params: { estateId, importId: made.id }, body })}
        >
          {say('import.run', { count: made.rowsGood })}
        </Button>
        <span className={s.words}>{say('import.no_undo')}</span>
      </div>
    </Section>
  )
}
