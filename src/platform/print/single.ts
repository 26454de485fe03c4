import { gridStrips } from './grid.ts'
import { granted, packed, type Sized, stretched } from './packing.ts'
import type { FormData, FormLayout } from './print.contract.ts'
import type { Area } from './register.ts'
import type { Setting } from './typeset.ts'

/** The pages of one record as a labelled grid; what does not fit one page continues on the next. */
export function singlePages(setting: Setting, layout: FormLayout, data: FormData, area: Area): Sized[][] {
  const row = data.rows[0] ?? { values: {}, complete: !setting.blank }
  const strips = gridStrips({ ...setting, grid: true }, layout.columns, row, area.width)
  return packed(strips, area.room).map((page) => stretched(granted(page, area.room), area.room))
}
