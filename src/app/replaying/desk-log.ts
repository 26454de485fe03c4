import { parse } from 'csv-parse/sync'

/** One line of a desk's day as the clerk wrote it; see the README for the columns. */
export type Line = {
  no: number
  at: string
  channel: string
  who: string
  phone: string
  where: string
  kind: string
  priority: string
  words: string
  handler: string
  arriveMinutes: number
  finishMinutes: number
  outcome: string
  rating: string
  visit: string
  expect: string
}

const columns = [
  'no',
  'at',
  'channel',
  'who',
  'phone',
  'where',
  'kind',
  'priority',
  'words',
  'handler',
  'arrive_min',
  'finish_min',
  'outcome',
  'rating',
  'visit',
  'expect',
]

/** Reads a desk log. Throws with the missing columns' names when it is another kind of file. */
export function readDeskLog(text: string): Line[] {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true })
  const missing = columns.filter((column) => !(column in (rows[0] ?? {})))
  if (missing.length) throw new Error(`not a desk log: no column ${missing.join(', ')}`)
  return rows.map((row) => ({
    no: Number(row.no),
    at: row.at!,
    channel: row.channel!,
    who: row.who!.trim(),
    phone: row.phone!.trim(),
    where: row.where!.trim(),
    kind: row.kind!,
    priority: row.priority!,
    words: row.words!,
    handler: row.handler!.trim(),
    arriveMinutes: Number(row.arrive_min || 0),
    finishMinutes: Number(row.finish_min || 0),
    outcome: row.outcome!,
    rating: row.rating!,
    visit: row.visit!,
    expect: row.expect!,
  }))
}

export const channelOf: Record<string, string> = {
  电话: 'phone',
  微信: 'wechat',
  前台: 'desk',
  管家: 'steward',
  巡检: 'patrol',
  监控: 'night',
  12345: 'transfer',
  意见箱: 'letter',
  来访: 'desk',
  上门: 'steward',
  书面: 'letter',
  转办: 'transfer',
  夜间: 'night',
}
export const categoryOf: Record<string, string> = {
  报修: 'repair',
  保洁: 'cleaning',
  咨询: 'inquiry',
  建议: 'suggestion',
  求助: 'help',
  投诉: 'complaint',
  表扬: 'praise',
  费用: 'fee',
  钥匙: 'key',
  邮件: 'mail',
  装修: 'decoration',
}
export const departmentOf: Record<string, string> = {
  管家: 'steward',
  财务: 'finance',
  投诉: 'complaint',
  工程: 'engineering',
  保洁: 'environment',
  秩序: 'order',
  经理: 'manager',
}
export const holdReasonOf: Record<string, string> = {
  缺料: 'parts',
  等业主: 'owner',
  等外委: 'contractor',
  等审批: 'approval',
  技术: 'technical',
  人力: 'labour',
}
