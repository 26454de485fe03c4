import { shanghaiInstant } from '../../platform/clock.ts'
import { categoryOf, channelOf, departmentOf, type Line } from './desk-log.ts'
import type { Session } from './sessions.ts'
import { commandOf, idOf, nextDay, onRequest, type Scene, type Step, url } from './steps.ts'
import { workOf } from './work.ts'

/** The steps of one line of the log, minutes counted from its call. The first logs it; each is sent by the post that would. */
export function storyOf(scene: Scene, line: Line): Step[] {
  const { outcome } = line
  const begin: Step[] = [{ minute: 0, send: (at) => log(scene, line, at) }]
  if (outcome === '当场答复') return [...begin, answer(scene, line, '已当场说明')]
  if (outcome === '登记') return [...begin, answer(scene, line, '已登记并转告当事人')]
  if (outcome.startsWith('转'))
    return [...begin, transfer(scene, line, departmentOf[outcome.slice(1)] ?? 'desk')]
  if (outcome === '并单') return [...begin, merge(scene, line)]
  if (outcome === '撤回') return [...begin, cancel(scene, line)]
  if (!outcome) return begin
  return [...begin, ...workOf(scene, line)]
}

async function log(scene: Scene, line: Line, at: string) {
  const clerk = await scene.sessions.as(line.channel === '巡检' && line.who ? line.who : scene.desk)
  const place = line.where ? await placeOf(scene, clerk, line.where) : {}
  return clerk.post(url(scene, '/requests'), commandOf(scene, line, 'log'), {
    id: idOf(scene, line),
    ...place,
    channel: channelOf[line.channel],
    category: categoryOf[line.kind] ?? 'other',
    priority: line.priority,
    words: line.words,
    ...(line.who ? { reporter: line.who } : { anonymous: true, reachable: false }),
    ...(line.phone && { phone: line.phone }),
    ...(/预约|想约/.test(line.words) && {
      wishedAt: shanghaiInstant(nextDay(scene.day), '14:00').toISOString(),
    }),
    occurredAt: at,
    lateReason: '按值班日志补录',
  })
}

type Where = { unit: { id: string } | null; place: { id: string } | null; reason: string | null }

/** A household or a public place, from what the clerk wrote; a room that does not exist is refused here. */
async function placeOf(scene: Scene, clerk: Session, words: string) {
  const found = await clerk.get<Where>(url(scene, `/where?words=${encodeURIComponent(words)}`))
  if (found.unit) return { unitId: found.unit.id }
  if (found.place) return { placeId: found.place.id }
  throw new NoSuchPlace(words, found.reason ?? '')
}

export class NoSuchPlace extends Error {
  readonly reason: string
  constructor(words: string, reason: string) {
    super(`房号不存在：${words}`)
    this.reason = reason
  }
}

const answer = (scene: Scene, line: Line, result: string) => onRequest(scene, line, 2, 'answer', { result })
const transfer = (scene: Scene, line: Line, department: string) =>
  onRequest(scene, line, 2, 'transfer', { department })
const cancel = (scene: Scene, line: Line) =>
  onRequest(scene, line, line.finishMinutes, 'cancellation', {
    reason: '住户来电撤回',
    evidence: `来电 ${line.phone}`,
  })

function merge(scene: Scene, line: Line): Step {
  const first = scene.lines.findLast(
    (each) => each.no < line.no && each.where === line.where && each.who === line.who,
  )
  return onRequest(scene, line, 1, 'merging', { duplicateOf: first && idOf(scene, first) })
}
