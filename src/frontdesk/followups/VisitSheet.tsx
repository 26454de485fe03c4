import { useState } from 'react'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Signature } from '../../platform/web/Signature.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { useSigning } from '../../platform/web/useSigning.ts'
import type { FollowUpMove, FollowUpMoved, FollowUpRow } from './followups.contract.ts'
import { followUpWords } from './followups.words.ts'
import { useVisiting } from './useVisiting.tsx'
import { VisitAnswers } from './VisitAnswers.tsx'
import { bodyOfVisit, sheetOf } from './visit-sheet.browser.ts'
import { visitsWords } from './visits.words.ts'

const modes = ['phone', 'visit', 'wechat', 'sms'] as const
const after = ['link', 'recheck', 'review', 'close'] as const

/** What to ask, and the verbs the server offers: reached or not, satisfied or not, reviewed and closed. */
export function VisitSheet({ row, verbs }: { row: FollowUpRow; verbs: FollowUpMoved['verbs'] }) {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const { id: estateId } = useEstate()
  const [sheet, setSheet] = useState(() => sheetOf(row))
  const signing = useSigning(estateId)
  const { move, busy, problem } = useVisiting(row)
  const set = (part: Partial<typeof sheet>) => setSheet((before) => ({ ...before, ...part }))
  const may = (verb: FollowUpMove) => verbs.includes(verb)
  const send = (verb: FollowUpMove, contactStatus?: string) =>
    void move(verb, async () =>
      bodyOfVisit(verb, sheet, { contactStatus, signature: await signing.digest() }),
    )
  const calls = may('contact') || may('miss')
  const asks = may('complete') || may('fail')
  const follows = after.filter(may)
  if (!calls && !asks && follows.length === 0) return null
  const verdict: FollowUpMove = sheet.overall === 'C' ? 'fail' : 'complete'
  return (
    <Section title={say(asks ? 'visit.answers' : calls ? 'visit.call' : 'visit.next')}>
      {calls && (
        <Field label={sayVisit('followUp.field.mode')} error={problem?.about('mode')}>
          <Segmented
            label={sayVisit('followUp.field.mode')}
            options={modes.map((value) => ({ value, label: sayVisit(`followUp.mode.${value}`) }))}
            value={sheet.mode}
            onChange={(mode) => set({ mode })}
          />
        </Field>
      )}
      {(asks || may('link')) && <VisitAnswers sheet={sheet} set={set} asks={asks} problem={problem} />}
      <Field label={sayVisit('followUp.field.comment')} error={problem?.about('comment')}>
        <TextArea value={sheet.comment} onChange={(comment) => set({ comment })} rows={2} maxLength={500} />
      </Field>
      {asks && row.mode === 'visit' && (
        <Signature label={sayVisit('followUp.field.signature')} onChange={signing.sign} />
      )}
      {problem && <Refused error={problem} />}
      <Actions>
        {asks && (
          <Button look="primary" busy={busy !== null} disabled={!sheet.overall} onClick={() => send(verdict)}>
            {say('visit.save')}
          </Button>
        )}
        {may('contact') && (
          <Button look="primary" busy={busy === 'contact'} onClick={() => send('contact')}>
            {sayVisit('followUp.verb.contact')}
          </Button>
        )}
        {may('miss') &&
          (['noAnswer', 'outOfService'] as const).map((status) => (
            <Button key={status} busy={busy === 'miss'} onClick={() => send('miss', status)}>
              {sayVisit(`followUp.contact.${status}`)}
            </Button>
          ))}
        {may('refuse') && (
          <Button busy={busy === 'refuse'} onClick={() => send('refuse')}>
            {sayVisit('followUp.verb.refuse')}
          </Button>
        )}
        {follows.map((verb) => (
          <Button key={verb} busy={busy === verb} onClick={() => send(verb)}>
            {sayVisit(`followUp.verb.${verb}`)}
          </Button>
        ))}
      </Actions>
    </Section>
  )
}
