import { newId } from '../../platform/ids.ts'
import type { MaterialGiven } from './order.contract.ts'

/** One line of materials as it is being typed. */
export type MaterialDraft = {
  key: string
  name: string
  model: string
  quantity: number | null
  unitPriceFen: number | null
  suppliedBy: MaterialGiven['suppliedBy']
}

export const emptyMaterial = (): MaterialDraft => ({
  key: newId(),
  name: '',
  model: '',
  quantity: 1,
  unitPriceFen: null,
  suppliedBy: 'property',
})

/** The lines with a name; a missing quantity or price is sent as missing, so that V0503-6 names it. */
export const materialsOf = (drafts: readonly MaterialDraft[]): MaterialGiven[] =>
  drafts
    .filter(({ name }) => name.trim())
    .map(({ name, model, quantity, unitPriceFen, suppliedBy }) => ({
      name: name.trim(),
      ...(model.trim() && { model: model.trim() }),
      ...(quantity !== null && { quantity }),
      ...(unitPriceFen !== null && { unitPriceFen }),
      suppliedBy,
    }))

/** What the lines come to, in fen. What the owner brought along costs nothing. */
export const sumOf = (drafts: readonly MaterialDraft[]): number =>
  drafts
    .filter(({ name, suppliedBy }) => name.trim() && suppliedBy === 'property')
    .reduce((sum, { quantity, unitPriceFen }) => sum + Math.round((quantity ?? 0) * (unitPriceFen ?? 0)), 0)
