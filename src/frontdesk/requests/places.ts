import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustHaveOnePlace } from './checks.ts'

/** Where a household or a public place is. Refuses V0502-1 and a place that is not there. */
export async function whereIs(
  tx: Tx,
  estateId: number,
  of: { unitId?: string | null; placeId?: string | null },
): Promise<{ unit_id: string | null; place_id: string | null; location: string; zone_id: string | null }> {
  mustHaveOnePlace(of)
  const about = { clause: 'KF05-02 5.1', field: of.unitId ? 'unitId' : 'placeId' }
  const found = of.unitId
    ? await tx
        .selectFrom('estate.unit')
        .select(['code as location', 'zone_id'])
        .where('estate_id', '=', estateId)
        .where('id', '=', of.unitId)
        .executeTakeFirst()
    : await tx
        .selectFrom('estate.place')
        .select(['name as location', 'zone_id'])
        .where('estate_id', '=', estateId)
        .where('id', '=', of.placeId!)
        .executeTakeFirst()
  if (!found) refuse('invalid', of.unitId ? 'request.unit_unknown' : 'request.place_unknown', about)
  return { unit_id: of.unitId ?? null, place_id: of.unitId ? null : of.placeId!, ...found }
}
