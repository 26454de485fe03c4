import type { Content, TableCell } from 'pdfmake'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiTime } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { printText } from '../../platform/print/print.ts'
import type { TextPages } from '../../platform/print/text-pages.ts'
import type { DocumentPage, Edition } from './controlled.contract.ts'
import { documentPage } from './controlled.lists.ts'
import { figuresContent, ruled, textContent } from './paper.ts'

/** A controlled document as PDF: cover block, text, figures, page x of y; 作废 across what no longer holds (V00-4). */
export async function printDocument(actor: Actor, code: string, editionId?: string): Promise<Buffer> {
  const page = await documentPage(actor, code, editionId)
  return printText(documentPages(page, { company: await companyOf(actor), at: now(), by: actor.name }))
}

/** Whose handbook it is: the company of the person's first estate. */
async function companyOf(actor: Actor): Promise<string> {
  const [row] = await quickRead(actor, (db) =>
    db
      .selectFrom('estate.estate')
      .select('company_name')
      .where('id', 'in', [0, ...actor.estates])
      .orderBy('id')
      .limit(1),
  )
  return row?.company_name ?? ''
}

export type Printing = { company: string; at: Date; by: string }

/** What the press is handed for a document. */
export function documentPages(page: DocumentPage, { company, at, by }: Printing): TextPages {
  const { code, title, edition } = page
  return {
    title: `${code} ${title.zh} ${edition.label}`,
    author: company,
    head: [company, `编码：${code}`, `版本/修订：${edition.label}`],
    foot: `打印时间：${shanghaiDay(at)} ${shanghaiTime(at)}    打印人：${by}    以系统中的现行版次为准`,
    mark: markOf(edition),
    content: [
      { text: title.zh, bold: true, fontSize: 18, alignment: 'center', margin: [0, 4, 0, 8] },
      coverOf(page),
      ...textContent(page.blocks),
      ...figuresContent(page),
    ],
  }
}

/** What is stamped across an edition that is not to be worked by. */
function markOf({ state }: Edition): string | undefined {
  if (state === 'superseded' || state === 'obsolete') return '作废'
  return state === 'effective' || state === 'underRevision' ? undefined : '未生效'
}

/** The cover block as on paper (0.1): who signed, from when it holds, whether it is controlled. */
function coverOf({ code, edition }: DocumentPage): Content {
  const day = (at: string) => shanghaiDay(new Date(at))
  const unsigned = edition.origin === 'shipped' ? '随系统首发' : ''
  const signed = (by: Edition['prepared']) => (by ? `${by.name}  ${day(by.at)}` : unsigned)
  const [version = '', revision = ''] = edition.label.split('/')
  const row = (...cells: string[]): TableCell[] =>
    cells.map((text, at) => (at % 2 === 0 ? { text, color: '#5f686f' } : { text, bold: true }))
  const from = edition.effectiveFrom ? day(edition.effectiveFrom) : ''
  const body = [
    row('编制', signed(edition.prepared), '审核', signed(edition.reviewed), '批准', signed(edition.approved)),
    row('实施日期', from, '版本', version, '修订状态', revision),
    row('编码', code, '受控状态', markOf(edition) ?? '受控', '受控号', ''),
  ]
  return { ...ruled(body, [48, '*', 48, '*', 48, '*']), margin: [0, 0, 0, 6] }
}
