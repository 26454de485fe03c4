import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Scene } from './acting.ts'
import { advance } from './advancing.ts'
import { closed, reopened } from './ending.ts'
import { lockRequest, type RequestInHand } from './requests.store.ts'

export type Visited = {
  estateId: number
  requestId: string
  result: 'A' | 'B' | 'C' | 'unreachable' | 'refused'
  comment?: string
  at: Date
  commandId?: string
}

/**
 * KF05-02 5.8: the resident was called back. Satisfied closes the matter, where V0502-4 lets it; unsatisfied opens it
 * again; not reached or refused is kept on the record (V0510-4) and leaves closing to the desk.
 */
export async function followUpFromVisit(tx: Tx, actor: Actor, visited: Visited): Promise<void> {
  const row = await lockRequest(tx, visited.estateId, visited.requestId)
  if (row.state !== 'answered' && row.state !== 'done') return
  const scene: Scene = {
    tx,
    row,
    actor: { ...actor, system: true },
    at: visited.at,
    commandId: visited.commandId,
  }
  const saved = await advance(tx, row, 'followUp', {
    ...scene,
    set: { follow_up_result: visited.result },
    told: visited.comment ? { comment: visited.comment } : undefined,
  })
  if (visited.result === 'C') await reopened({ ...scene, row: saved }, visited.comment?.trim() || 'C')
  else if (isSatisfied(visited) && isAnswerable(saved)) await closed({ ...scene, row: saved }, saved)
}

const isSatisfied = ({ result }: Visited): boolean => result === 'A' || result === 'B'

const isAnswerable = (row: RequestInHand): boolean =>
  row.result !== '' && (row.assignee_id !== null || row.department !== '')
