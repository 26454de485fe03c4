import { expect, test } from 'vitest'
import { allMoves } from '../../app/procedures.ts'
import { layFlow } from './flow.layout.ts'

test.each(allMoves)('the chart of $subject draws every state and numbers every move', (table) => {
  const flow = layFlow(table)
  expect(flow.boxes.map((each) => each.state)).toEqual(table.states)
  const numbers = flow.steps.map((each) => each.number)
  expect(numbers).toEqual(Object.keys(table.moves).map((_, at) => at + 1))
  expect(new Set(flow.marks.map((each) => each.number))).toEqual(new Set(numbers))
  for (const { x, y } of [...flow.marks, ...flow.joints, ...flow.lines.flatMap((each) => each.points)]) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(flow.width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(flow.height)
  }
})

test.each(allMoves)('no two numbers of $subject cover each other', (table) => {
  const { marks } = layFlow(table)
  for (const [at, mark] of marks.entries())
    for (const other of marks.slice(at + 1))
      expect(
        Math.hypot(mark.x - other.x, mark.y - other.y),
        `${mark.number} and ${other.number}`,
      ).toBeGreaterThan(17)
})

test.each(allMoves)(
  'every line of $subject that ends at a box ends at the box its move leads to',
  (table) => {
    const flow = layFlow(table)
    for (const line of flow.lines.filter((each) => each.arrives)) {
      const step = flow.steps[line.number - 1]!
      const target = flow.boxes.find((each) => each.state === step.to)!
      const end = line.points.at(-1)!
      expect(end.y).toBeGreaterThanOrEqual(target.y)
      expect(end.y).toBeLessThanOrEqual(target.y + target.height)
    }
  },
)
