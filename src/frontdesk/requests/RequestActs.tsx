import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { useKeys } from '../../platform/web/keys.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Menu } from '../../platform/web/Menu.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { ActDialog } from './ActDialog.tsx'
import { type Act, acts, bodyOfAct } from './acts.browser.ts'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import type { RequestRow } from './requests.contract.ts'

const renews = ['frontdesk.request', 'dispatch.work_order']

/** What this person may do with the matter now: the next step as a button, the rest in a menu. */
export function RequestActs({ row }: { row: RequestRow }) {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const [asked, setAsked] = useState<Act | null>(null)
  const offered = acts.filter((act) => row.verbs.includes(act.verb))
  const [first, ...rest] = offered
  useKeys({ e: { does: say('act.key'), run: () => first && setAsked(first) } }, { when: Boolean(first) })
  if (!first) return null
  return (
    <Actions>
      <Button look="primary" keys="E" onClick={() => setAsked(first)}>
        {sayRequest(`request.verb.${first.verb}`)}
      </Button>
      {rest.slice(0, 2).map((act) => (
        <Button key={act.verb} onClick={() => setAsked(act)}>
          {sayRequest(`request.verb.${act.verb}`)}
        </Button>
      ))}
      {rest.length > 2 && (
        <Menu
          trigger={<Button icon="more">{say('log.more')}</Button>}
          entries={rest.slice(2).map((act) => ({
            key: act.verb,
            label: sayRequest(`request.verb.${act.verb}`),
            danger: act.danger,
            run: () => setAsked(act),
          }))}
        />
      )}
      {asked && <OneAct key={asked.verb} act={asked} row={row} onClose={() => setAsked(null)} />}
    </Actions>
  )
}

function OneAct({ act, row, onClose }: { act: Act; row: RequestRow; onClose: () => void }) {
  const say = useWords(logWords)
  const { id: estateId } = useEstate()
  const command = useCommand(act.endpoint, {
    renews,
    onDone: () => {
      toast(say('act.done'), { tone: 'done' })
      onClose()
    },
  })
  return (
    <ActDialog
      act={act}
      row={row}
      busy={command.isPending}
      problem={command.error}
      onClose={onClose}
      onDo={(answers) =>
        command.mutate({ params: { estateId, id: row.id }, body: bodyOfAct(act, answers, row.version) })
      }
    />
  )
}
