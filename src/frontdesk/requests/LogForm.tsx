import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useKeys } from '../../platform/web/keys.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Section } from '../../platform/web/Page.tsx'
import { PhotoPicker } from '../../platform/web/PhotoPicker.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { sendFile } from '../../platform/web/send-file.ts'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { usePhotos } from '../../platform/web/usePhotos.ts'
import s from './LogForm.module.css'
import { requestLabels } from './labels.words.ts'
import {
  bodyOf,
  chosenOr,
  type Draft,
  emptyDraft,
  type LogPlace,
  type Offered,
  type Reporter,
} from './log.browser.ts'
import { logWords } from './log.words.ts'
import { ReporterFields } from './ReporterFields.tsx'
import { logRequest, type RequestRow } from './requests.contract.ts'
import { Similar } from './Similar.tsx'
import { SortingFields } from './SortingFields.tsx'
import { Suggested } from './Suggested.tsx'
import { useSettled } from './settled.browser.ts'

type LogFormProps = { place: LogPlace; people: readonly Reporter[]; reporterId?: string }

/** KF05-02 step 1: the matter, while the caller still speaks. Ctrl+Enter saves; kind and priority are suggested. */
export function LogForm({ place, people, reporterId }: LogFormProps) {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const { id: estateId } = useEstate()
  const go = useNavigate()
  const words = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(reporterId))
  const photos = usePhotos((photo, _key, progress) => sendFile(estateId, 'photo', photo, progress))
  const settled = useSettled(draft.words)
  const [offered, setOffered] = useState<Offered>({})
  // what the clerk chose counts; where nothing was chosen, the suggestion stands in the form to be seen and changed
  const filled: Draft = { ...draft, ...chosenOr(draft, offered) }
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))

  const done = (row: RequestRow) => {
    toast(say('log.saved', { number: row.number }), {
      tone: 'done',
      action: {
        label: say('matter.open_page'),
        run: () => void go({ to: '/requests/$id', params: { id: row.id } } as never),
      },
    })
    for (const photo of photos.photos) photos.remove(photo.key)
    setDraft(emptyDraft(reporterId))
    setOffered({})
    words.current?.focus()
  }
  const log = useCommand(logRequest, { renews: ['frontdesk.request'], onDone: done })
  const save = () =>
    !log.isPending &&
    !photos.busy &&
    log.mutate({ params: { estateId }, body: bodyOf(filled, place, photos.fileIds) })

  const begin = (category: Draft['category']) => {
    set({ category })
    words.current?.focus()
  }
  useKeys({
    n: { does: say('log.title'), run: () => words.current?.focus() },
    F2: { does: sayRequest('request.category.repair'), run: () => begin('repair') },
    F3: { does: sayRequest('request.category.complaint'), run: () => begin('complaint') },
    'Ctrl+Enter': { does: say('log.save'), run: save },
  })

  const about = (field: string) => log.error?.about(field) ?? null
  return (
    <Section title={`${say('log.title')} · ${place.location}`}>
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <SortingFields draft={filled} onChange={set} about={about} />
        <Field label={say('log.words')} wide error={about('words')}>
          <TextArea
            ref={words}
            autoFocus
            value={draft.words}
            onChange={(said) => set({ words: said })}
            rows={2}
            maxLength={4000}
            placeholder={say('log.words_hint')}
          />
        </Field>
        <Suggested words={settled} onOffer={setOffered} />
        <Similar place={place} words={settled} category={filled.category} />
        <ReporterFields
          draft={draft}
          people={people}
          onChange={set}
          error={about('phone') ?? about('reporter')}
        />
        {!draft.reporterId && (
          <Checkbox checked={draft.anonymous} onChange={(anonymous) => set({ anonymous })}>
            {say('log.anonymous')}
          </Checkbox>
        )}
        <PhotoPicker {...photos} label={say('log.photos')} />
        {log.error && <Refused error={log.error} onRetry={log.error.mayRetry ? save : undefined} />}
        <Actions end>
          <Button type="submit" look="primary" keys="Ctrl+Enter" busy={log.isPending} disabled={photos.busy}>
            {say('log.save')}
          </Button>
        </Actions>
      </form>
    </Section>
  )
}
