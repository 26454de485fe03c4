import { useState } from 'react'
import { listZones } from '../../estate/zones/zones.contract.ts'
import { newId } from '../../platform/ids.ts'
import { useCommand, useReply } from '../../platform/web/ask.ts'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { postWords } from '../posts.words.ts'
import { Ask } from './Ask.tsx'
import { type PostDraft, PostFields } from './PostFields.tsx'
import { staffScreenWords } from './screens.words.ts'
import type { Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'
import { assignPost, endPost, endZone, giveZone, returnToCompany } from './terms.contract.ts'
import { useToday } from './useToday.tsx'

type DialogProps = { person: Person; onClose: () => void }

/** Gives a post: to somebody in service, or to somebody who comes back. */
export function AssignDialog({ person, verb, onClose }: DialogProps & { verb: 'assign' | 'return' }) {
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const [draft, setDraft] = useState<PostDraft>({ post: null, duty: '', since: useToday() })
  const [id] = useState(newId)
  const about = { renews: ['people.staff'], onDone: onClose }
  const assign = useCommand(assignPost, about)
  const back = useCommand(returnToCompany, about)
  const command = verb === 'assign' ? assign : back
  const save = () => {
    const params = { estateId, staffId: person.id }
    const term = { id, post: draft.post as never, duty: draft.duty, since: draft.since }
    if (verb === 'assign') assign.mutate({ params, body: term })
    else back.mutate({ params, body: { assignment: term } })
  }
  return (
    <Ask
      title={`${sayStaff(`staff.verb.${verb}`)} · ${person.name}`}
      action={sayStaff(`staff.verb.${verb}`)}
      busy={command.isPending}
      error={command.error}
      disabled={!draft.post || !draft.since}
      onDo={save}
      onClose={onClose}
    >
      <PostFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        about={(field) => command.error?.about(field)}
      />
    </Ask>
  )
}

type Ending = DialogProps & {
  term?: Person['assignments'][number]
  zone?: Person['holdings'][number]
}

/** The last day of a post or a zone. */
export function EndDialog({ person, term, zone, onClose }: Ending) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const sayPost = useWords(postWords)
  const { id: estateId } = useEstate()
  const [until, setUntil] = useState(useToday())
  const about = { renews: ['people.staff'], onDone: onClose }
  const ofPost = useCommand(endPost, about)
  const ofZone = useCommand(endZone, about)
  const command = term ? ofPost : ofZone
  const save = () => {
    const params = { estateId, staffId: person.id }
    if (term) ofPost.mutate({ params: { ...params, assignmentId: term.id }, body: { until } })
    if (zone) ofZone.mutate({ params: { ...params, holdingId: zone.id }, body: { until } })
  }
  const title = term
    ? say('people.end_post', { post: sayPost(`post.${term.post}`) })
    : say('people.end_zone', { zone: zone?.name })
  return (
    <Ask
      title={`${title} · ${person.name}`}
      action={sayStaff(term ? 'staff.verb.endPost' : 'staff.verb.endZone')}
      danger
      busy={command.isPending}
      error={command.error}
      disabled={!until}
      onDo={save}
      onClose={onClose}
    >
      <Field label={say('people.last_day')} error={command.error?.about('until')}>
        <DateField value={until} onChange={setUntil} />
      </Field>
    </Ask>
  )
}

/** A zone for a steward, from another's hands where it is held. */
export function GiveZoneDialog({ person, onClose }: DialogProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const zones = useReply(listZones, { params: { estateId } }, { subjects: ['estate.zone'] })
  const [draft, setDraft] = useState({ zoneId: null as string | null, since: useToday(), takeOver: false })
  const [id] = useState(newId)
  const give = useCommand(giveZone, { renews: ['people.staff'], onDone: onClose })
  const save = () =>
    give.mutate({
      params: { estateId, staffId: person.id },
      body: { id, zoneId: draft.zoneId as string, since: draft.since, takeOver: draft.takeOver },
    })
  const options = (zones.data?.zones ?? []).map((zone) => ({
    value: zone.id,
    label: zone.name,
    note: say('people.households', { n: zone.households }),
  }))
  return (
    <Ask
      title={`${sayStaff('staff.verb.giveZone')} · ${person.name}`}
      action={sayStaff('staff.verb.giveZone')}
      busy={give.isPending}
      error={give.error}
      disabled={!draft.zoneId || !draft.since}
      onDo={save}
      onClose={onClose}
    >
      <FieldGrid>
        <Field label={sayStaff('staff.field.zone')} error={give.error?.about('zoneId')}>
          <Select
            options={options}
            value={draft.zoneId}
            onChange={(zoneId) => setDraft({ ...draft, zoneId })}
          />
        </Field>
        <Field label={sayStaff('staff.field.since')} error={give.error?.about('since')}>
          <DateField value={draft.since} onChange={(since) => setDraft({ ...draft, since })} />
        </Field>
      </FieldGrid>
      <Checkbox
        checked={draft.takeOver}
        onChange={(takeOver) => setDraft({ ...draft, takeOver })}
        hint={say('people.take_over_note')}
      >
        {say('people.take_over')}
      </Checkbox>
    </Ask>
  )
}
