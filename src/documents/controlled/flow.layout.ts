import type { Moves } from '../../platform/moves.ts'

/** One numbered move, as the table beside the chart explains it. */
export type FlowStep = {
  number: number
  verb: string
  /** '' is the beginning */
  from: readonly string[]
  to: string
  may: string
  clause: string
  limit?: string
  files?: string
  house: boolean
}

type Point = { x: number; y: number }
/** A line of the chart: a path of straight pieces, with a head where it arrives. */
export type FlowLine = { number: number; points: Point[]; arrives: boolean; house: boolean }
export type FlowMark = Point & { number: number }
export type FlowBox = Point & { state: string; width: number; height: number; final: boolean }
export type Flow = {
  width: number
  height: number
  start: Point
  boxes: FlowBox[]
  lines: FlowLine[]
  /** where a line joins a trunk that other lines use too */
  joints: FlowMark[]
  marks: FlowMark[]
  steps: FlowStep[]
}

const box = { width: 112, height: 38 }
const row = 64
const edge = 12
const lane = 21
const radius = 9

/** A trunk beside the column: every source of a move joins it, one arrow leaves it. */
type Trunk = { step: FlowStep; side: 1 | -1; sources: number[]; target: number; lane: number }

/**
 * A procedure as one column of states in the table's order. A move to the next state is an arrow down; every other
 * move is a trunk beside the column, forward on the right and back on the left, which its sources join.
 */
export function layFlow(table: Moves): Flow {
  const steps = stepsOf(table)
  const place = (state: string) => (state === '' ? -1 : table.states.indexOf(state))
  const trunks = layTrunks(steps, place)
  const lanes = (side: 1 | -1) =>
    Math.max(0, ...trunks.filter((each) => each.side === side).map((each) => each.lane + 1))
  const left = edge + lanes(-1) * lane + (lanes(-1) ? lane : 0)
  const middle = left + box.width / 2
  const y = (at: number) => edge + 30 + at * row + box.height / 2
  const boxes = table.states.map((state, at) => ({
    state,
    x: left,
    y: y(at) - box.height / 2,
    ...box,
    final: table.final.includes(state),
  }))
  const flow: Flow = {
    width: left + box.width + lanes(1) * lane + (lanes(1) ? lane : 0) + edge,
    height: y(table.states.length - 1) + box.height / 2 + edge,
    start: { x: middle, y: edge + 6 },
    boxes,
    lines: [],
    joints: [],
    marks: [],
    steps,
  }
  drawDown(flow, steps, place, middle, y)
  drawLoops(flow, steps, place, left, y)
  drawTrunks(flow, trunks, left, y)
  return flow
}

function stepsOf(table: Moves): FlowStep[] {
  return Object.entries(table.moves).map(([verb, move], at) => ({
    number: at + 1,
    verb,
    from: move.from,
    to: move.to,
    may: move.may,
    clause: move.clause,
    limit: move.limit,
    files: move.files,
    house: move.house ?? false,
  }))
}

type Place = (state: string) => number

function layTrunks(steps: readonly FlowStep[], place: Place): Trunk[] {
  const trunks: Trunk[] = []
  for (const step of steps) {
    const target = place(step.to)
    const others = step.from.map(place).filter((at) => at !== target && at !== target - 1)
    for (const side of [1, -1] as const) {
      const sources = others.filter((at) => (side === 1 ? at < target : at > target))
      if (sources.length > 0) trunks.push({ step, side, sources, target, lane: 0 })
    }
  }
  for (const side of [1, -1] as const) assignLanes(trunks.filter((each) => each.side === side))
  return trunks
}

const spanOf = ({ sources, target }: Trunk): [number, number] => [
  Math.min(target, ...sources),
  Math.max(target, ...sources),
]

/** Short trunks stand near the column; two that overlap stand in different lanes. */
function assignLanes(trunks: Trunk[]): void {
  const length = (trunk: Trunk) => spanOf(trunk)[1] - spanOf(trunk)[0]
  const taken: [number, number][][] = []
  for (const trunk of trunks.sort((a, b) => length(a) - length(b))) {
    const [from, to] = spanOf(trunk)
    let at = 0
    while (taken[at]?.some(([start, end]) => from <= end && to >= start)) at++
    taken[at] = [...(taken[at] ?? []), [from, to]]
    trunk.lane = at
  }
}

/** Arrows from a state to the next one down; several moves between the same two share one arrow. */
function drawDown(
  flow: Flow,
  steps: readonly FlowStep[],
  place: Place,
  middle: number,
  y: (at: number) => number,
) {
  const beside = new Map<number, number>()
  for (const step of steps) {
    const target = place(step.to)
    if (!step.from.some((state) => place(state) === target - 1)) continue
    const top = target === 0 ? flow.start.y + 5 : y(target - 1) + box.height / 2
    const nth = beside.get(target) ?? 0
    beside.set(target, nth + 1)
    if (nth === 0) {
      const points = [
        { x: middle, y: top },
        { x: middle, y: y(target) - box.height / 2 },
      ]
      flow.lines.push({ number: step.number, points, arrives: true, house: step.house })
    }
    flow.marks.push({ number: step.number, x: middle + 14 + nth * 20, y: y(target) - row / 2 })
  }
}

/** A move that stays in its state: its number at the corner of the box. */
function drawLoops(
  flow: Flow,
  steps: readonly FlowStep[],
  place: Place,
  left: number,
  y: (at: number) => number,
) {
  const corners = new Map<number, number>()
  for (const step of steps) {
    const at = place(step.to)
    if (!step.from.includes(step.to)) continue
    const nth = corners.get(at) ?? 0
    corners.set(at, nth + 1)
    flow.marks.push({ number: step.number, x: left + 4 + nth * 19, y: y(at) - box.height / 2 })
  }
}

function drawTrunks(flow: Flow, trunks: readonly Trunk[], left: number, y: (at: number) => number) {
  const port = portsOf(trunks)
  for (const trunk of trunks) {
    const { side, target, step } = trunk
    const wall = side === 1 ? left + box.width : left
    const x = wall + side * (lane + trunk.lane * lane)
    const arrival = y(target) + port(trunk, target)
    const departures = trunk.sources.map((at) => ({ at, y: at < 0 ? flow.start.y : y(at) + port(trunk, at) }))
    const far = departures.reduce((a, b) => (Math.abs(b.y - arrival) > Math.abs(a.y - arrival) ? b : a))
    for (const each of departures) {
      const from = { x: each.at < 0 ? flow.start.x + 5 : wall, y: each.y }
      const points = [from, { x, y: each.y }]
      if (each === far) points.push({ x, y: arrival }, { x: wall, y: arrival })
      else flow.joints.push({ number: step.number, x, y: each.y })
      flow.lines.push({ number: step.number, points, arrives: each === far, house: step.house })
    }
    flow.marks.push({ number: step.number, x, y: arrival + (far.y < arrival ? -1 : 1) * (radius + 9) })
  }
}

/** Lines leave and enter a box at different heights: those of near lanes nearer its middle. */
function portsOf(trunks: readonly Trunk[]): (trunk: Trunk, at: number) => number {
  return (trunk, at) => {
    const here = trunks
      .filter((each) => each.side === trunk.side && (each.target === at || each.sources.includes(at)))
      .sort((a, b) => a.lane - b.lane)
    const nth = here.indexOf(trunk)
    const reach = box.height - 10
    return here.length === 1 ? 0 : (nth / (here.length - 1) - 0.5) * reach
  }
}

/** 'dispatch.work_order' is spoken of as 'workOrder' in words, as platform/moving.ts does. */
export const nounOf = (subject: string): string =>
  subject.slice(subject.indexOf('.') + 1).replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** A state's or verb's word; its own name where no chapter has given it words. */
export function wordFor(say: (key: string) => string, key: string): string {
  const word = say(key)
  return word === key ? key.slice(key.lastIndexOf('.') + 1) : word
}
