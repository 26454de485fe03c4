import { houseActor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { shippedHandbook } from './handbook.ts'
import type { Parameter, ParameterValue } from './parameter.contract.ts'

/** A figure as some edition set it, from an instant on. */
type Setting = { from: number; label: string; document: string; parameter: Parameter }
type Reign = { from: number; until: number; label: string }
type Book = { settings: Map<string, Setting[]>; reigns: Map<string, Reign[]> }

/** A parameter at an instant: its value and the edition that says so. */
export type ParameterInForce = {
  key: string
  value: ParameterValue
  parameter: Parameter
  /** KF05-03 */
  document: string
  /** A/1 */
  label: string
}

// Another process may approve: it tells us (forgetParameters), and if it cannot, we look again after this long.
const freshMs = 30_000
let book: Promise<Book> | undefined
let readAt = 0

/** Forget what was read: after an approval here, or when another process says so. The next look reads again. */
export function forgetParameters(): void {
  book = undefined
}

/** A figure at an instant, with the document and edition it stands in. Throws when no document has the key. */
export async function parameterInForce(key: string, at: Date = now()): Promise<ParameterInForce> {
  const { settings, reigns } = await opened()
  const setting = atInstant(settings.get(key) ?? [], at)
  if (!setting) throw new Error(`no controlled document has the parameter ${key}`)
  const label = atInstant(reigns.get(setting.document) ?? [], at)?.label ?? setting.label
  return {
    key,
    value: setting.parameter.value,
    parameter: setting.parameter,
    document: setting.document,
    label,
  }
}

/** A figure's value at an instant: what the code reads in place of a constant. */
export const parameterAt = async (key: string, at?: Date): Promise<ParameterValue> =>
  (await parameterInForce(key, at)).value

/** Every figure in force at an instant. */
export async function parametersInForce(at: Date = now()): Promise<ParameterInForce[]> {
  const { settings } = await opened()
  return Promise.all([...settings.keys()].map((key) => parameterInForce(key, at)))
}

/** Whether some document has the figure. */
export const knowsParameter = async (key: string): Promise<boolean> => (await opened()).settings.has(key)

/** What a figure has been and will be, oldest first. */
export async function parameterHistory(key: string): Promise<(Setting & { value: ParameterValue })[]> {
  const settings = (await opened()).settings.get(key) ?? []
  return settings
    .map((each) => ({ ...each, value: each.parameter.value }))
    .filter((each, at, all) => at === 0 || each.value !== all[at - 1]!.value)
}

/**
 * The edition of a document in force at an instant, such as 'A/0'. A record keeps it: the revision it ran under.
 * Refuses `document.not_in_force` for a withdrawn one (V00-4). Before the handbook began, its first edition holds.
 */
export async function revisionInForce(code: string, at: Date = now()): Promise<string> {
  const reign = atInstant((await opened()).reigns.get(code) ?? [], at)
  if (!reign || at.getTime() >= reign.until)
    refuse('not_now', 'document.not_in_force', { rule: 'V00-4', clause: 'KF06', facts: { code } })
  return reign.label
}

/** The latest that began by then; before the first, the first. */
function atInstant<T extends { from: number }>(sorted: readonly T[], at: Date): T | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.from <= at.getTime()) low = middle + 1
    else high = middle
  }
  return sorted[Math.max(low - 1, 0)]
}

function opened(): Promise<Book> {
  if (!book || performance.now() - readAt > freshMs) {
    readAt = performance.now()
    const reading = readBook()
    // A failed look must not be remembered.
    reading.catch(() => {
      if (book === reading) book = undefined
    })
    book = reading
  }
  return book
}

async function readBook(): Promise<Book> {
  const rows = await quickRead(houseActor([]), (db) =>
    db
      .selectFrom('documents.document_revision')
      .select(['code', 'version', 'revision', 'parameters', 'effective_from', 'ended_at'])
      .where('effective_from', 'is not', null)
      .orderBy('effective_from'),
  )
  const settings = new Map<string, Setting[]>()
  const reigns = new Map<string, Reign[]>()
  for (const row of rows) {
    const from = row.effective_from!.getTime()
    const label = `${row.version}/${row.revision}`
    append(reigns, row.code, { from, until: row.ended_at?.getTime() ?? Number.POSITIVE_INFINITY, label })
    for (const parameter of row.parameters as unknown as Parameter[])
      append(settings, parameter.key, { from, label, document: row.code, parameter })
  }
  // A newer program may ask for a figure that a company's older edition does not have yet: the shipped one holds.
  for (const shipped of await shippedHandbook())
    for (const parameter of shipped.parameters)
      if (!settings.has(parameter.key))
        append(settings, parameter.key, { from: 0, label: 'A/0', document: shipped.code, parameter })
  return { settings, reigns }
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}
