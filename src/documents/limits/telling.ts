import { afterQuiet } from '../../platform/calendar/calendar.ts'
import { span } from '../../platform/calendar/duty.ts'
import { textAt } from '../controlled/controlled.ts'

/** What decides when somebody is next told of a limit. */
export type Telling = {
  priority: string | null
  amber_at: Date | null
  due_at: Date | null
  escalate_at: Date | null
  amber_told_at: Date | null
  late_told_at: Date | null
  escalated_told_at: Date | null
}

export type Stage = 'amber' | 'late' | 'escalated'
export type Quiet = ReturnType<typeof span>

const stages = [
  ['amber', 'amber_at', 'amber_told_at'],
  ['late', 'due_at', 'late_told_at'],
  ['escalated', 'escalate_at', 'escalated_told_at'],
] as const

/** The hours in which only P1 and P2 may disturb (B-1). */
export async function quietHours(at: Date): Promise<Quiet> {
  const [from, to] = await Promise.all([textAt('notify.quietFrom', at), textAt('notify.quietTo', at)])
  return span(from, to)
}

/** When the next stage of a limit is to be told; null when none is left to come. Each is told once (B-1). */
export function nextTelling(limit: Telling, quiet: Quiet): Date | null {
  for (const [, moment, told] of stages) {
    const at = limit[moment]
    if (at && !limit[told]) return isUrgent(limit) ? at : afterQuiet(quiet, at)
  }
  return null
}

/** The stages that have come and were not told; amber is passed over once the limit is late. */
export function stagesReached(limit: Telling, at: Date): Stage[] {
  const reached = stages
    .filter(([, moment, told]) => limit[moment] && !limit[told] && limit[moment].getTime() <= at.getTime())
    .map(([stage]) => stage)
  return reached.includes('late') ? reached.filter((stage) => stage !== 'amber') : reached
}

const isUrgent = ({ priority }: Telling): boolean => priority === 'P1' || priority === 'P2'
