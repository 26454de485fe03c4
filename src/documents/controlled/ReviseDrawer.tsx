import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../platform/ids.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Drawer } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import type { Problem } from '../../platform/web/problem.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { Tabs } from '../../platform/web/Tabs.tsx'
import { TextArea, TextInput } from '../../platform/web/TextInput.tsx'
import { amendRevision, type DocumentPage, draftRevision } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import s from './Dialogs.module.css'
import { FiguresForm } from './FiguresForm.tsx'
import { manualWords } from './manual.words.ts'
import type { ParameterValue } from './parameter.contract.ts'

export type Revising = {
  values: Record<string, ParameterValue>
  body: string
  reason: string
  clause: string
  newVersion: boolean
}

/** Drafts the next edition, or amends the draft in sight: other figures, another text, why and where (V00-5). */
export function ReviseDrawer({ page, onClose }: { page: DocumentPage; onClose: () => void }) {
  const say = useWords(manualWords)
  const amending = page.edition.verbs.includes('amend')
  const [tab, setTab] = useState<'figures' | 'text'>(page.parameters.length ? 'figures' : 'text')
  const [draft, setDraft] = useState<Revising>({
    values: {},
    body: page.source,
    reason: amending ? page.edition.reason : '',
    clause: amending ? page.edition.clause : '',
    newVersion: false,
  })
  const set = (change: Partial<Revising>) => setDraft((before) => ({ ...before, ...change }))
  const { save, busy, problem } = useSaving(page, draft, amending, onClose)
  const clause = draft.clause || clausesOf(page, draft.values)
  const ready = draft.reason.trim().length > 1 && clause.trim().length > 0
  return (
    <Drawer
      open
      onClose={onClose}
      title={say('revise.title', { code: page.code })}
      note={amending ? undefined : say('revise.note', { label: page.edition.label })}
      actions={
        <>
          <Button look="primary" busy={busy} disabled={!ready} onClick={() => save(clause)}>
            {say('revise.save')}
          </Button>
          <Button onClick={onClose}>{say('do.cancel')}</Button>
        </>
      }
    >
      <div className={s.form}>
        {problem && !isAboutFigure(page, problem) && <Refused error={problem} />}
        <Field label={say('revise.reason')} hint={say('revise.reason.hint')} error={problem?.about('reason')}>
          <TextArea value={draft.reason} onChange={(reason) => set({ reason })} rows={2} maxLength={500} />
        </Field>
        <Field label={say('revise.clause')} error={problem?.about('clause')}>
          <TextInput value={clause} onChange={(written) => set({ clause: written })} maxLength={80} />
        </Field>
        <Tabs
          label={say('do.revise')}
          at={tab}
          onMove={setTab}
          tabs={[
            {
              key: 'figures',
              label: say('revise.figures'),
              count: Object.keys(draft.values).length || undefined,
              content: (
                <FiguresForm
                  page={page}
                  values={draft.values}
                  problem={problem}
                  onChange={(values) => set({ values })}
                />
              ),
            },
            {
              key: 'text',
              label: say('revise.text'),
              content: (
                <Field label={say('revise.source')} error={problem?.about('body')}>
                  <TextArea
                    value={draft.body}
                    onChange={(body) => set({ body })}
                    rows={20}
                    spellCheck={false}
                  />
                </Field>
              ),
            },
          ]}
        />
        {!amending && (
          <div className={s.last}>
            <Checkbox checked={draft.newVersion} onChange={(newVersion) => set({ newVersion })}>
              {say('revise.newVersion')}
            </Checkbox>
          </div>
        )}
      </div>
    </Drawer>
  )
}

/** The clauses the changed figures stand in, for whoever writes none. */
const clausesOf = (page: DocumentPage, values: Revising['values']): string =>
  [...new Set(page.parameters.filter(({ key }) => key in values).map((each) => each.clause))].join(', ')

const isAboutFigure = (page: DocumentPage, problem: Problem): boolean =>
  ['body', 'reason', 'clause', ...page.parameters.map(({ key }) => key)].some(
    (field) => field === problem.field,
  )

function useSaving(page: DocumentPage, draft: Revising, amending: boolean, onClose: () => void) {
  const say = useWords(manualWords)
  const navigate = useNavigate()
  const [id] = useState(() => (amending ? page.edition.id : newId()))
  const onDone = () => {
    toast(say('done.draft'), { tone: 'done' })
    onClose()
    void navigate({
      to: '/manual/$code' as never,
      params: { code: page.code } as never,
      search: { edition: id } as never,
    })
  }
  const about = { renews: [documentMoves.subject], onDone }
  const make = useCommand(draftRevision, about)
  const amend = useCommand(amendRevision, about)
  const save = (clause: string) => {
    const { reason, values, newVersion } = draft
    const body = draft.body === page.source ? undefined : draft.body
    const said = { reason: reason.trim(), clause: clause.trim(), values, body }
    const { code } = page
    if (amending)
      amend.mutate({ params: { code, id }, body: { ...said, rowVersion: page.edition.rowVersion } })
    else make.mutate({ params: { code }, body: { ...said, id, newVersion } })
  }
  return { save, busy: make.isPending || amend.isPending, problem: make.error ?? amend.error }
}
