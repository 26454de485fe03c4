import { newId } from '../../platform/ids.ts'
import type { MaterialGiven } from './order.contract.ts'

/** One line of materials as it is typed: yuan, and numbers not yet given. */
export type MaterialLine = {
  key: string
  name: string
  model: string
  quantity: number | null
  yuan: number | null
  suppliedBy: MaterialGiven['suppliedBy']
}

export const emptyLine = (): MaterialLine => ({
  key: newId(),
  name: '',
  model: '',
  quantity: 1,
  yuan: null,
  suppliedBy: 'property',
})

export const fenOf = (yuan: number): number => Math.round(yuan * 100)

/** Named, with a quantity and, where it is ours, a price (V0503-6). What the owner brought costs nothing. */
export const isWhole = ({ name, quantity, yuan, suppliedBy }: MaterialLine): boolean =>
  name.trim() !== '' && quantity !== null && (yuan !== null || suppliedBy === 'owner')

export const givenOf = (line: MaterialLine): MaterialGiven => ({
  name: line.name.trim(),
  model: line.model.trim() || undefined,
  quantity: line.quantity ?? undefined,
  unitPriceFen: fenOf(line.suppliedBy === 'owner' ? 0 : (line.yuan ?? 0)),
  suppliedBy: line.suppliedBy,
})

type Labour = { minutes: number | null; yuanAnHour: number | null }

/** Fen due, counted as the server counts it: our materials line by line, and labour by the hour. */
export function dueOf(lines: readonly MaterialLine[], { minutes, yuanAnHour }: Labour): number {
  const materials = lines
    .map(givenOf)
    .filter(({ suppliedBy }) => suppliedBy === 'property')
    .reduce((sum, { quantity = 0, unitPriceFen = 0 }) => sum + Math.round(quantity * unitPriceFen), 0)
  return materials + Math.round(((minutes ?? 0) * fenOf(yuanAnHour ?? 0)) / 60)
}
