import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { now, shanghaiDay, shanghaiInstant } from '../platform/clock.ts'
import { serverAddress } from '../platform/config.ts'
import { demoPassword } from './demo/demo-password.ts'
import { type Line, readDeskLog } from './replaying/desk-log.ts'
import { printReport } from './replaying/report.ts'
import { openSessions, Refused } from './replaying/sessions.ts'
import type { Scene, Step } from './replaying/steps.ts'
import { NoSuchPlace, storyOf } from './replaying/story.ts'
import { visitOf } from './replaying/visiting.ts'

type Running = { line: Line; steps: Step[]; minute: number; outcome: string | null }

/** npm run replay -- FILE.csv: a day's desk log through the server's own HTTP API, as the posts would, in time order. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      day: { type: 'string' },
      estate: { type: 'string' },
      password: { type: 'string' },
      desk: { type: 'string' },
      assistant: { type: 'string' },
    },
  })
  if (!positionals[0])
    throw new Error('npm run replay -- FILE.csv [--day YYYY-MM-DD] [--estate 1] [--password …]')
  const lines = readDeskLog(await readFile(positionals[0], 'utf8'))
  const scene: Scene = {
    day: values.day ?? shanghaiDay(new Date(now().getTime() - 30 * 3_600_000)),
    estateId: Number(values.estate ?? 1),
    sessions: openSessions(serverAddress(), values.password ?? demoPassword),
    desk: values.desk ?? '谭晓芸',
    assistant: values.assistant ?? '林溪禾',
    lines,
  }
  const ended = await play(scene, lines)
  const wrong = ended.filter(isWrong)
  for (const each of ended) if (each.outcome || isWrong(each)) console.log(lineText(each))
  await printReport(await scene.sessions.as(scene.assistant), scene.estateId, scene.day, console.log)
  const refused = ended.filter((each) => each.line.expect !== 'ok' && !isWrong(each)).length
  console.log(
    `\n${ended.length - refused - wrong.length} passed, ${refused} refused as expected, ${wrong.length} wrong`,
  )
  return wrong.length ? 1 : 0
}

/** Sends every step at its turn: the earliest next step of all lines first, a line's own steps one after the other. */
async function play(scene: Scene, lines: readonly Line[]): Promise<Running[]> {
  const running: Running[] = lines.map((line) => {
    const story = storyOf(scene, line)
    const last = Math.max(...story.map((step) => step.minute))
    return {
      line,
      steps: [...story, ...visitOf(scene, line, last + 60)],
      minute: minuteOf(line.at),
      outcome: null,
    }
  })
  const open = [...running]
  while (open.length) {
    open.sort((a, b) => a.minute - b.minute || a.line.no - b.line.no)
    const next = open[0]!
    const step = next.steps.shift()
    if (!step) {
      open.shift()
      continue
    }
    await send(scene, next, step)
    const following = next.steps[0]
    if (next.outcome || !following) open.shift()
    else next.minute = Math.max(next.minute, minuteOf(next.line.at) + following.minute)
  }
  return running
}

async function send(scene: Scene, running: Running, step: Step): Promise<void> {
  const at = new Date(
    shanghaiInstant(scene.day).getTime() + (minuteOf(running.line.at) + step.minute) * 60_000,
  )
  try {
    await step.send(at.toISOString())
  } catch (error) {
    if (error instanceof NoSuchPlace) running.outcome = '房号不存在'
    else if (error instanceof Refused) running.outcome = error.rule || error.reason
    else throw error
  }
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const isWrong = ({ line, outcome }: Running): boolean => (outcome ?? 'ok') !== line.expect
const lineText = (each: Running): string =>
  `${isWrong(each) ? '✗' : '✓'} ${each.line.no} ${each.line.where || '（无地点）'} ${each.line.kind} → ${each.outcome ?? 'ok'}${isWrong(each) ? `（应为 ${each.line.expect}）` : ''}`

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
