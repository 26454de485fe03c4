import { holdReasonOf, type Line } from './desk-log.ts'
import { commandOf, idOf, move, nextDay, orderIdOf, type Scene, type Step, url } from './steps.ts'

/** Dispatched, and then as its outcome says. */
export function workOf(scene: Scene, line: Line): Step[] {
  const { arriveMinutes: arrive, finishMinutes: finish, outcome, handler } = line
  const dispatch: Step = {
    minute: 0,
    send: async (at) => {
      const worker = await scene.sessions.as(handler)
      const desk = await scene.sessions.as(scene.desk)
      return desk.post(
        url(scene, `/requests/${idOf(scene, line)}/work-order`),
        commandOf(scene, line, 'dispatch'),
        {
          workOrderId: orderIdOf(scene, line),
          workerId: worker.staffId,
          occurredAt: at,
        },
      )
    },
  }
  const order = (minute: number, noun: string, body: object = {}, by = handler, verb = noun) =>
    move(scene, line, minute, by, `/work-orders/${orderIdOf(scene, line)}/${noun}`, verb, body)
  const accept = [dispatch, order(0, 'acceptance')]
  const onSite = [...accept, order(arrive, 'arrival')]
  if (outcome === '退单')
    return [...accept, order(finish, 'rejection', { reason: '不属本工种，退回前台改派' })]
  if (outcome === '无人')
    return [...onSite, order(finish, 'no-show', { reason: '按门铃无人应答，已留条', waitedMinutes: 10 })]
  if (outcome.startsWith('挂起')) return held(scene, line, onSite, order)
  const done = [...onSite, order(arrive, 'start'), order(finish, 'completion', completion(line))]
  const again =
    outcome === '返修'
      ? [
          order(finish + 5, 'rework', { reason: '业主反映仍有渗漏' }, scene.assistant),
          order(finish + 6, 'start', {}, handler, 'restart'),
          order(finish + 40, 'completion', completion(line), handler, 'recompletion'),
        ]
      : []
  const end = finish + (again.length ? 40 : 0)
  return [
    ...done,
    ...again,
    order(end + 2, 'verification', verification(line)),
    order(end + 20, 'return', {}, scene.desk),
  ]
}

const completion = (line: Line) => ({
  process: `已到场处理：${line.words.slice(0, 40)}`,
  liability: 'publicArea',
})
const verification = (line: Line) => ({
  acceptance: 'qualified',
  rating: line.rating || 'A',
  signature: { signer: line.who || '在场人', evidence: '纸质派工单签字，值班日志补录' },
})

function held(
  scene: Scene,
  line: Line,
  before: Step[],
  order: (minute: number, noun: string, body?: object) => Step,
): Step[] {
  const reason = holdReasonOf[line.outcome.slice(3)]
  const minute = line.finishMinutes || line.arriveMinutes
  const said = reason ? { reason, expectedOn: nextDay(scene.day) } : {}
  return [...before, order(line.arriveMinutes, 'start'), order(minute, 'suspension', said)]
}
