import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiTime } from '../../platform/clock.ts'
import type { SheetColumn, SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import { label } from '../../platform/words.ts'
import { listOfUnits, type UnitFilter } from './units.lists.ts'
import { unitWords } from './units.words.ts'

/** B-8: every export says who took it and when. */
export function takenBy(actor: Actor): string {
  const at = `${shanghaiDay(now())} ${shanghaiTime(now())}`
  return actor.language === 'zh' ? `导出：${actor.name}  ${at}` : `Exported by ${actor.name}  ${at}`
}

/** Rooms as a sheet, read a page at a time, without the people in them. */
export function unitSheet(actor: Actor, estateId: number, filter: UnitFilter): SheetToWrite {
  const say = (key: string) => label(unitWords, key, actor.language)
  const columns: [string, SheetColumn['kind'], number?][] = [
    ['code', 'text'],
    ['zone', 'text', 10],
    ['kind', 'text', 10],
    ['floor', 'int'],
    ['layout', 'text', 12],
    ['grossArea', 'dec'],
    ['occupancy', 'text', 18],
    ['people', 'int'],
  ]
  return {
    name: say('unit.title'),
    heading: [say('unit.title'), takenBy(actor)],
    columns: columns.map(([key, kind, width]) => ({ key, kind, width, title: say(`unit.field.${key}`) })),
    rows: rowsOf(actor, estateId, filter, say),
  }
}

async function* rowsOf(actor: Actor, estateId: number, filter: UnitFilter, say: (key: string) => string) {
  let after: string | undefined
  do {
    const page = await listOfUnits(actor, estateId, { ...filter, after, limit: 200 })
    for (const row of page.rows)
      yield {
        ...row,
        zone: row.zoneName,
        kind: say(`unit.kind.${row.kind}`),
        occupancy: say(`unit.occupancy.${row.occupancy}`),
      }
    after = page.next
  } while (after)
}
