import { posts } from '../../platform/actor.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field, type FieldError, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { postWords } from '../posts.words.ts'
import { staffWords } from './staff.words.ts'

export type PostDraft = { post: string | null; duty: string; since: string }

/** Which post, what within it, from which day. */
export function PostFields(props: {
  draft: PostDraft
  onChange: (part: Partial<PostDraft>) => void
  about: (field: string) => FieldError | null | undefined
}) {
  const say = useWords(staffWords)
  const sayPost = useWords(postWords)
  const { draft, onChange, about } = props
  return (
    <FieldGrid>
      <Field label={say('staff.field.post')} error={about('post')}>
        <Select
          options={posts.map((value) => ({ value: value as string, label: sayPost(`post.${value}`) }))}
          value={draft.post}
          onChange={(post) => onChange({ post })}
        />
      </Field>
      <Field label={say('staff.field.duty')} error={about('duty')} optional>
        <TextInput value={draft.duty} onChange={(duty) => onChange({ duty })} maxLength={60} />
      </Field>
      <Field label={say('staff.field.since')} error={about('since')}>
        <DateField value={draft.since} onChange={(since) => onChange({ since })} />
      </Field>
    </FieldGrid>
  )
}
