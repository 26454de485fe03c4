import { useState } from 'react'
import { newId } from '../../platform/ids.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Drawer } from '../../platform/web/Dialog.tsx'
import { kitWords } from '../../platform/web/kit.words.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { type FileDraft, FileFields } from './FileFields.tsx'
import { type PostDraft, PostFields } from './PostFields.tsx'
import s from './Staff.module.css'
import { staffScreenWords } from './screens.words.ts'
import { createPerson } from './staff.contract.ts'
import { useToday } from './useToday.tsx'

const emptyFile: FileDraft = { workNumber: '', name: '', gender: null, phone: '', skills: [], health: '' }

/** Takes somebody on: the file and the first post. */
export function NewPerson(props: { onClose: () => void; onDone: (staffId: string) => void }) {
  const say = useWords(staffScreenWords)
  const sayKit = useWords(kitWords)
  const { id: estateId } = useEstate()
  const today = useToday()
  const [file, setFile] = useState(emptyFile)
  const [post, setPost] = useState<PostDraft>({ post: null, duty: '', since: today })
  const [ids] = useState(() => ({ person: newId(), assignment: newId() }))
  const create = useCommand(createPerson, {
    renews: ['people.staff'],
    onDone: (person) => props.onDone(person.id),
  })
  const about = (field: string) => create.error?.about(field)
  const save = () =>
    create.mutate({
      params: { estateId },
      body: {
        id: ids.person,
        workNumber: file.workNumber,
        name: file.name,
        gender: file.gender,
        phone: file.phone ?? '',
        skills: [...file.skills] as never,
        healthCertificateUntil: file.health || null,
        joinedOn: post.since,
        assignment: { id: ids.assignment, post: post.post as never, duty: post.duty, since: post.since },
      },
    })
  return (
    <Drawer
      open
      onClose={props.onClose}
      title={say('people.take_on')}
      actions={
        <>
          <Button
            look="primary"
            busy={create.isPending}
            disabled={!file.name || !file.workNumber || !post.post || !post.since}
            onClick={save}
          >
            {say('people.take_on')}
          </Button>
          <Button onClick={props.onClose}>{sayKit('kit.cancel')}</Button>
        </>
      }
    >
      <div className={s.form}>
        <FileFields draft={file} onChange={(part) => setFile({ ...file, ...part })} about={about} />
        <PostFields draft={post} onChange={(part) => setPost({ ...post, ...part })} about={about} />
        <Refused error={create.error} />
      </div>
    </Drawer>
  )
}
