import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Field, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { postWords } from '../posts.words.ts'
import { Ask } from '../staff/Ask.tsx'
import { changeHeadcount, type PostPlace } from './organisation.contract.ts'
import { organisationScreenWords } from './screens.words.ts'

/** The approved headcount of the department's posts. */
export function HeadcountDialog({ posts, onClose }: { posts: readonly PostPlace[]; onClose: () => void }) {
  const say = useWords(organisationScreenWords)
  const sayPost = useWords(postWords)
  const { id: estateId } = useEstate()
  const counted = posts.filter((place) => place.rank)
  const [draft, setDraft] = useState(() =>
    Object.fromEntries(counted.map(({ post, planned }) => [post as string, planned ?? 0])),
  )
  const change = useCommand(changeHeadcount, { renews: ['people.headcount'], onDone: onClose })
  const save = () =>
    change.mutate({
      params: { estateId },
      body: { posts: counted.map(({ post }) => ({ post, planned: draft[post] ?? 0 })) },
    })
  return (
    <Ask
      title={say('headcount.change')}
      action={say('headcount.save')}
      busy={change.isPending}
      error={change.error}
      onDo={save}
      onClose={onClose}
    >
      <FieldGrid>
        {counted.map(({ post }) => (
          <Field key={post} label={sayPost(`post.${post}`)}>
            <NumberField
              value={draft[post] ?? 0}
              min={0}
              max={500}
              onChange={(planned) => setDraft({ ...draft, [post]: planned ?? 0 })}
            />
          </Field>
        ))}
      </FieldGrid>
    </Ask>
  )
}
