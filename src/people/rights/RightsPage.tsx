import { useReply } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { SearchBox } from '../../platform/web/SearchBox.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { postWords } from '../posts.words.ts'
import { RightsTable } from './RightsTable.tsx'
import { listRights, type Right, type Rights } from './rights.contract.ts'
import { rightsWords } from './rights.words.ts'

const nothing = { words: '', post: '' }

/** What my post may do, and every other: the one table, to be read, searched and printed. */
export function RightsPage() {
  const say = useWords(rightsWords)
  const sayPost = useWords(postWords)
  const me = useMe()
  const rights = useReply(listRights, {})
  const [filter, setFilter] = useFilters(nothing)
  const posts = rights.data?.posts ?? []
  const shown = rights.data && narrowed(rights.data, filter)
  return (
    <Page
      title={say('rights.title')}
      facts={say('rights.note')}
      margin={<Margin clause="KF03" to="/manual/KF01" />}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {say('rights.print')}
        </Button>
      }
    >
      <FilterBar>
        <SearchBox
          value={filter.words}
          onSearch={(words) => setFilter({ words })}
          placeholder={say('rights.search')}
          label={say('rights.search')}
        />
        <Select
          label={say('rights.post')}
          options={[
            { value: 'all', label: say('rights.every') },
            ...posts.map((value) => ({ value, label: sayPost(`post.${value}`) })),
          ]}
          value={filter.post || 'all'}
          onChange={(post) => setFilter({ post: post === 'all' ? '' : post })}
        />
      </FilterBar>
      <Refused error={rights.error} onRetry={() => void rights.refetch()} />
      {!shown && !rights.error && <Skeleton lines={14} />}
      {shown?.chapters.length === 0 && <EmptyState title={say('rights.none')} />}
      {shown && shown.chapters.length > 0 && <RightsTable rights={shown} mine={me.posts} />}
    </Page>
  )
}

function narrowed({ posts, chapters }: Rights, { words, post }: typeof nothing): Rights {
  const plain = words.trim().toLowerCase()
  const fits = ({ word, zh, en, posts: holders }: Right) =>
    (!post || holders.includes(post)) && `${word} ${zh} ${en}`.toLowerCase().includes(plain)
  return {
    posts: post ? [post] : posts,
    chapters: chapters
      .map(({ clause, rights }) => ({ clause, rights: rights.filter(fits) }))
      .filter(({ rights }) => rights.length > 0),
  }
}
