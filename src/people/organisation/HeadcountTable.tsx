import { Badge } from '../../platform/web/Badge.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { postWords } from '../posts.words.ts'
import type { PostPlace } from './organisation.contract.ts'
import { organisationScreenWords } from './screens.words.ts'

/** Approved and actual, post by post of the department, with what is short. */
export function HeadcountTable({ posts }: { posts: readonly PostPlace[] }) {
  const say = useWords(organisationScreenWords)
  const sayPost = useWords(postWords)
  const counted = posts.filter((place) => place.rank)
  const sum = (of: (place: PostPlace) => number) => counted.reduce((total, place) => total + of(place), 0)
  const columns: Column<PostPlace>[] = [
    { key: 'post', title: say('headcount.post'), cell: (row) => sayPost(`post.${row.post}`) },
    {
      key: 'rank',
      title: say('headcount.rank'),
      width: '110px',
      cell: (row) => say(`headcount.rank.${row.rank}`),
    },
    {
      key: 'planned',
      title: say('headcount.planned'),
      width: '88px',
      align: 'end',
      cell: (row) => row.planned ?? '—',
    },
    {
      key: 'actual',
      title: say('headcount.actual'),
      width: '88px',
      align: 'end',
      cell: (row) => row.holders.length,
    },
    {
      key: 'difference',
      title: say('headcount.difference'),
      width: '110px',
      align: 'end',
      cell: (row) => <Difference place={row} />,
    },
  ]
  return (
    <Table
      label={say('headcount.title')}
      columns={columns}
      rows={counted}
      rowKey={(row) => row.post}
      totals={{
        post: say('headcount.total'),
        planned: sum((place) => place.planned ?? 0),
        actual: sum((place) => place.holders.length),
      }}
    />
  )
}

function Difference({ place: { planned, holders } }: { place: PostPlace }) {
  const gap = holders.length - (planned ?? holders.length)
  if (gap === 0) return '0'
  return <Badge tone={gap < 0 ? 'near' : 'late'}>{gap > 0 ? `+${gap}` : `−${-gap}`}</Badge>
}
