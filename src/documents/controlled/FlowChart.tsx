import type { Moves } from '../../platform/moves.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import type { Words } from '../../platform/words.ts'
import s from './FlowChart.module.css'
import { type Flow, nounOf, wordFor } from './flow.layout.ts'
import { manualWords } from './manual.words.ts'

/** The states in one column, every move a numbered line between them. The table beside it says the same in words. */
export function FlowChart({ flow, table, words }: { flow: Flow; table: Moves; words: Words }) {
  const say = useWords(manualWords)
  const sayFlow = useWords(words)
  const { language } = useLanguage()
  const noun = nounOf(table.subject)
  return (
    <svg
      className={s.chart}
      viewBox={`0 0 ${flow.width} ${flow.height}`}
      width={flow.width}
      height={flow.height}
      role="img"
      aria-label={say('flow.chart', { title: table.title[language], count: table.states.length })}
    >
      <defs>
        <marker
          id={`head-${noun}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0.8 7 4 0 7.2Z" className={s.head} />
        </marker>
      </defs>
      <circle cx={flow.start.x} cy={flow.start.y} r={5} className={s.start} />
      <Lines flow={flow} noun={noun} />
      {flow.boxes.map((box) => (
        <g key={box.state}>
          <rect
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx={box.final ? 19 : 4}
            className={box.final ? s.final : s.box}
          />
          <text x={box.x + box.width / 2} y={box.y + box.height / 2} className={s.name}>
            {wordFor(sayFlow, `${noun}.state.${box.state}`)}
          </text>
        </g>
      ))}
      {flow.marks.map((mark) => (
        <g key={`${mark.number} ${mark.x} ${mark.y}`}>
          <circle cx={mark.x} cy={mark.y} r={9} className={s.mark} />
          <text x={mark.x} y={mark.y} className={s.number}>
            {mark.number}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Lines({ flow, noun }: { flow: Flow; noun: string }) {
  return (
    <>
      {flow.lines.map((line) => (
        <polyline
          key={`${line.number} ${line.points.map(({ x, y }) => `${x},${y}`).join(' ')}`}
          points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')}
          className={line.house ? s.house : s.line}
          markerEnd={line.arrives ? `url(#head-${noun})` : undefined}
        />
      ))}
      {flow.joints.map((joint) => (
        <circle
          key={`${joint.number} ${joint.x} ${joint.y}`}
          cx={joint.x}
          cy={joint.y}
          r={2.5}
          className={s.start}
        />
      ))}
    </>
  )
}
