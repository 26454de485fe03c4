import type { Line } from './desk-log.ts'
import { idFor } from './sessions.ts'
import { commandOf, type Scene, type Step } from './steps.ts'

type Found = { rows: { id: string }[] }
type Request = { unitId: string | null; reporter: string }

/** The return visit of a line, where one was made: its sample, or else one planned for the household. */
export function visitOf(scene: Scene, line: Line, minute: number): Step[] {
  if (!line.visit) return []
  const at = (more: number, noun: string, body: object): Step => ({
    minute: minute + more,
    send: async (when) => {
      const id = await followUpOf(scene, line, when)
      const own = id !== undefined && ownVisit(scene, line, id)
      if (!id || (noun === 'link' && !own)) return
      const caller = await scene.sessions.as(scene.desk)
      await caller.post(
        `/api/estates/${scene.estateId}/follow-ups/${id}/${noun}`,
        commandOf(scene, line, `visit ${noun}`),
        { ...body, ...(noun === 'failure' && !own && { how: 'reopen' }), occurredAt: when },
      )
    },
  })
  if (line.visit === '联系不上')
    return [at(0, 'missed-attempt', { mode: 'phone', contactStatus: 'noAnswer' })]
  const reached = at(0, 'contact', { mode: 'phone', callSeconds: 95 })
  const scores = { scoreQuality: 5, scoreAttitude: 5, scoreTimeliness: 5, callSeconds: 95 }
  if (line.visit === '满意') return [reached, at(3, 'completion', { overall: 'A', ...scores })]
  return [
    reached,
    at(3, 'failure', {
      overall: 'C',
      comment: '业主仍不满意，要求再次处理',
      scoreQuality: 2,
      scoreAttitude: 4,
      scoreTimeliness: 3,
      callSeconds: 95,
    }),
    at(4, 'link', { how: 'new', linkedId: idFor(scene.day, line.no, 'complaint') }),
  ]
}

/** A drawn visit reopens its matter; one of the household's own has none, so the complaint becomes a new one (V0510-3). */
const ownVisit = (scene: Scene, line: Line, id: string) => id === idFor(scene.day, line.no, 'visit')

const planned = new Map<number, string>()

/** Found or planned once a line, so that its later steps speak of the same visit. */
async function followUpOf(scene: Scene, line: Line, at: string): Promise<string | undefined> {
  const known = planned.get(line.no) ?? (await findOrPlan(scene, line, at))
  if (known) planned.set(line.no, known)
  return known
}

/** The visit that planned itself; where the draw passed the matter by, one of the household's own. Public places have none. */
async function findOrPlan(scene: Scene, line: Line, at: string): Promise<string | undefined> {
  const base = `/api/estates/${scene.estateId}`
  const requestId = idFor(scene.day, line.no, 'request')
  const assistant = await scene.sessions.as(scene.assistant)
  const drawn = await assistant.get<Found>(`${base}/follow-ups?sourceId=${requestId}`)
  if (drawn.rows[0]) return drawn.rows[0].id
  const { request } = await assistant.get<{ request: Request }>(`${base}/requests/${requestId}`)
  if (!request.unitId) return undefined
  const id = idFor(scene.day, line.no, 'visit')
  await assistant.post(`${base}/follow-ups`, commandOf(scene, line, 'visit plan'), {
    id,
    source: 'survey',
    unitId: request.unitId,
    kind: 'repair',
    interviewee: request.reporter.slice(0, 40),
    occurredAt: at,
  })
  return id
}
