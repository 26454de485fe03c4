import type { Static } from 'typebox'
import type { Hit, search } from '../../estate/search/search.contract.ts'

/** What one line of the box shows and where it leads. */
export type Found = {
  key: string
  where: string
  who: string
  relation?: string | null
  phone?: string
  plate?: string | null
  matched: string
  unitId?: string
  placeCode?: string
  number?: string
}

/** The lines of the box: a record number first, then the hits best first; people without a home lead nowhere yet. */
export function foundOf(reply: Static<typeof search.reply>): Found[] {
  const number = reply.recordNumber
  const lines = reply.hits.flatMap(lineOf)
  return number ? [{ key: number, where: number, who: '', matched: 'number', number }, ...lines] : lines
}

function lineOf(hit: Hit): Found[] {
  if (hit.kind === 'household')
    return [
      {
        key: `${hit.unitId}-${hit.customerId}-${hit.plate}`,
        where: hit.code,
        who: hit.name,
        relation: hit.relation,
        phone: hit.phoneMask,
        plate: hit.plate,
        matched: hit.matched,
        unitId: hit.unitId,
      },
    ]
  if (hit.kind === 'place')
    return [{ key: hit.placeId, where: hit.name, who: hit.code, matched: hit.matched, placeCode: hit.code }]
  return []
}

/** Where Enter leads: the household, the place, or the list holding that number. */
export function goalOf(found: Found): {
  to: string
  params?: Record<string, string>
  search?: Record<string, string>
} {
  if (found.unitId) return { to: '/households/$unitId', params: { unitId: found.unitId } }
  if (found.placeCode) return { to: '/places/$code', params: { code: found.placeCode } }
  return { to: '/numbers/$number', params: { number: found.number ?? '' } }
}
