import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import s from './Imports.module.css'
import { cancelImport, type Import } from './imports.contract.ts'
import { importWords } from './imports.words.ts'

/** How far a running import is, by live news, and the way to stop it. */
export function Progress({ made }: { made: Import }) {
  const say = useWords(importWords)
  const { id: estateId } = useEstate()
  const cancel = useCommand(cancelImport, { renews: ['estate.import'] })
  return (
    <Section title={say('import.state.running')}>
      <progress
        className={s.progress}
        max={Math.max(1, made.rowsGood)}
        value={made.rowsDone}
        aria-label={say('import.state.running')}
      />
      <div className={s.actions}>
        <span className={s.figures}>
          {say('import.progress', { done: made.rowsDone, total: made.rowsGood })}
        </span>
        <Button
          icon="stop"
          busy={cancel.isPending}
          onClick={() => cancel.mutate({ params: { estateId, importId: made.id }, body: {} })}
        >
          {say('import.stop')}
        </Button>
        <span className={s.words}>{say(made.whole ? 'import.stop.whole' : 'import.stop.good')}</span>
      </div>
    </Section>
  )
}
