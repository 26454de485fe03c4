import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Ask } from './Ask.tsx'
import { type FileDraft, FileFields } from './FileFields.tsx'
import { staffScreenWords } from './screens.words.ts'
import { changePerson, type Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'

/** Changes the file over the version that was on the screen. */
export function ChangeFile({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const [draft, setDraft] = useState<FileDraft>({
    workNumber: person.workNumber,
    name: person.name,
    gender: person.gender,
    phone: null,
    skills: person.skills,
    health: person.healthCertificateUntil ?? '',
  })
  const change = useCommand(changePerson, {
    renews: ['people.staff'],
    onDone: () => {
      toast(say('people.saved'))
      onClose()
    },
  })
  const save = () =>
    change.mutate({
      params: { estateId, staffId: person.id },
      body: {
        version: person.version,
        workNumber: draft.workNumber,
        name: draft.name,
        gender: draft.gender,
        ...(draft.phone !== null && { phone: draft.phone || null }),
        skills: [...draft.skills] as never,
        healthCertificateUntil: draft.health || null,
      },
    })
  return (
    <Ask
      title={`${sayStaff('staff.verb.change')} · ${person.name}`}
      action={sayStaff('staff.verb.change')}
      busy={change.isPending}
      error={change.error}
      disabled={!draft.name || !draft.workNumber}
      onDo={save}
      onClose={onClose}
    >
      <FileFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        about={(field) => change.error?.about(field)}
        phoneHint={person.phoneMask}
      />
    </Ask>
  )
}
