import { useMemo } from 'react'
import { Badge } from '../../platform/web/Badge.tsx'
import { Phone } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { postWords } from '../posts.words.ts'
import { HealthMark } from './HealthMark.tsx'
import { staffScreenWords } from './screens.words.ts'
import type { StaffRow } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'

/** The columns of the staff list. */
export function useStaffColumns(): Column<StaffRow>[] {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const sayPost = useWords(postWords)
  return useMemo(() => {
    const title = (key: string) => sayStaff(`staff.field.${key}`)
    return [
      { key: 'number', title: title('workNumber'), width: '84px', cell: (row) => row.workNumber },
      { key: 'name', title: title('name'), width: '104px', cell: (row) => <strong>{row.name}</strong> },
      {
        key: 'posts',
        title: title('posts'),
        cut: true,
        cell: (row) => row.posts.map(({ post, duty }) => postText(sayPost(`post.${post}`), duty)).join('、'),
      },
      {
        key: 'zones',
        title: title('zones'),
        width: '96px',
        wideOnly: true,
        cell: (row) => row.zones.join('、'),
      },
      {
        key: 'skills',
        title: title('skills'),
        width: '176px',
        wideOnly: true,
        cut: true,
        cell: (row) => row.skills.map((skill) => sayStaff(`staff.skill.${skill}`)).join('、'),
      },
      {
        key: 'health',
        title: title('health'),
        width: '128px',
        wideOnly: true,
        cell: (row) => <HealthMark until={row.healthCertificateUntil} />,
      },
      {
        key: 'phone',
        title: title('phone'),
        width: '132px',
        wideOnly: true,
        cell: (row) => <Phone phone={row.phoneMask} />,
      },
      {
        key: 'onDuty',
        title: say('people.on_duty'),
        width: '76px',
        cell: (row) => row.onDuty && <Badge tone="done">{say('people.on_duty')}</Badge>,
      },
    ]
  }, [say, sayStaff, sayPost])
}

/** 财务 whose duty is 财务 is said once. */
const postText = (post: string, duty: string): string => (duty && duty !== post ? `${post} ${duty}` : post)
