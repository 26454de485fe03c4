import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiTime } from '../../platform/clock.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import type { SheetColumn, SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import { label } from '../../platform/words.ts'
import { postWords } from '../posts.words.ts'
import type { StaffRow, staffSheet } from './staff.contract.ts'
import { listOfStaff } from './staff.lists.ts'
import { staffWords } from './staff.words.ts'

const columns = [
  ['workNumber', 'text', 10],
  ['name', 'text', 12],
  ['posts', 'text', 28],
  ['zones', 'text', 12],
  ['phone', 'text', 16],
  ['skills', 'text', 28],
  ['health', 'date', 14],
] as const

/** The staff list as a workbook, in the asker's language; masked, with who took it and when (B-8). */
export function sheetOfStaff(
  actor: Actor,
  estateId: number,
  filter: QueryOf<typeof staffSheet>,
): SheetToWrite {
  const say = (key: string, facts = {}) => label(staffWords, key, actor.language, facts)
  const at = `${shanghaiDay(now())} ${shanghaiTime(now())}`
  return {
    name: say('staff.title'),
    heading: [say('staff.title'), say('staff.sheet.taken', { name: actor.name, at })],
    columns: columns.map(
      ([key, kind, width]): SheetColumn => ({ key, kind, width, title: say(`staff.field.${key}`) }),
    ),
    rows: everyRow(actor, estateId, filter),
  }
}

async function* everyRow(actor: Actor, estateId: number, filter: QueryOf<typeof staffSheet>) {
  let after: string | undefined
  do {
    const page = await listOfStaff(actor, estateId, { ...filter, limit: 200, after })
    for (const row of page.rows) yield cellsOf(row, actor)
    after = page.next
  } while (after)
}

function cellsOf(row: StaffRow, { language }: Actor): Record<string, unknown> {
  const between = language === 'zh' ? '、' : ', '
  const post = ({ post, duty }: StaffRow['posts'][number]) =>
    [label(postWords, `post.${post}`, language), duty].filter(Boolean).join(' ')
  return {
    workNumber: row.workNumber,
    name: row.name,
    posts: row.posts.map(post).join(between),
    zones: row.zones.join(between),
    phone: row.phoneMask,
    skills: row.skills.map((skill) => label(staffWords, `staff.skill.${skill}`, language)).join(between),
    health: row.healthCertificateUntil,
  }
}
