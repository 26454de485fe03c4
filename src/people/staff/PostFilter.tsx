import { posts } from '../../platform/actor.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { postWords } from '../posts.words.ts'
import { staffScreenWords } from './screens.words.ts'
import { staffWords } from './staff.words.ts'

/** One post, or every one. */
export function PostFilter(props: { value: string; onChange: (post: string) => void }) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const sayPost = useWords(postWords)
  const any = { value: 'all', label: say('people.any_post') }
  return (
    <Select
      label={sayStaff('staff.field.post')}
      options={[any, ...posts.map((value) => ({ value: value as string, label: sayPost(`post.${value}`) }))]}
      value={props.value || 'all'}
      onChange={(post) => props.onChange(post === 'all' ? '' : post)}
    />
  )
}
