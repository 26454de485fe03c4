import type { Line } from './desk-log.ts'
import { idFor, type Sessions } from './sessions.ts'

export type Scene = {
  day: string
  estateId: number
  sessions: Sessions
  desk: string
  assistant: string
  lines: readonly Line[]
}

/** One step of a line's story: when it is due to be sent, and what is sent. Steps of one line follow each other. */
export type Step = { minute: number; send: (at: string) => Promise<unknown> }

export const url = (scene: Scene, path: string) => `/api/estates/${scene.estateId}${path}`

export const idOf = (scene: Scene, line: Line) => idFor(scene.day, line.no, 'request')
export const orderIdOf = (scene: Scene, line: Line) => idFor(scene.day, line.no, 'order')
export const commandOf = (scene: Scene, line: Line, verb: string) =>
  idFor(scene.day, line.no, 'command', verb)

export const nextDay = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)

export const move = (
  scene: Scene,
  line: Line,
  minute: number,
  by: string,
  path: string,
  verb: string,
  body: object,
): Step => ({
  minute,
  send: async (at) =>
    (await scene.sessions.as(by)).post(url(scene, path), commandOf(scene, line, verb), {
      ...body,
      occurredAt: at,
    }),
})

export const onRequest = (
  scene: Scene,
  line: Line,
  minute: number,
  noun: string,
  body: object,
  by = scene.desk,
) => move(scene, line, minute, by, `/requests/${idOf(scene, line)}/${noun}`, noun, body)
