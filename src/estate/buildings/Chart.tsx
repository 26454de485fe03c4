import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { occupancies } from '../units/units.contract.ts'
import { unitWords } from '../units/units.words.ts'
import s from './Buildings.module.css'
import type { GridCell } from './buildings.contract.ts'
import { buildingWords } from './buildings.words.ts'

const words = { ...unitWords, ...buildingWords }

/** What each colour and mark means, with how many rooms have it. */
export function Legend({ cells }: { cells: readonly GridCell[] }) {
  const say = useWords(words)
  return (
    <ul className={s.legend}>
      {occupancies.map((state) => (
        <li key={state}>
          <span className={`${s.swatch} ${s[state]}`}>{say(`building.mark.${state}`)}</span>
          {say(`unit.occupancy.${state}`)} {cells.filter((cell) => cell.occupancy === state).length}
        </li>
      ))}
    </ul>
  )
}

/** One table an entrance: floors downwards, doors across. */
export function Chart({ cells }: { cells: readonly GridCell[] }) {
  const entrances = [...new Set(cells.map((cell) => cell.entrance ?? ''))]
  return (
    <div className={s.entrances}>
      {entrances.map((entrance) => (
        <Entrance
          key={entrance}
          entrance={entrance}
          cells={cells.filter((cell) => (cell.entrance ?? '') === entrance)}
        />
      ))}
    </div>
  )
}

function Entrance({ entrance, cells }: { entrance: string; cells: readonly GridCell[] }) {
  const say = useWords(words)
  const floors = [...new Set(cells.map((cell) => cell.floor ?? 0))].sort((a, b) => b - a)
  return (
    <table className={s.chart}>
      <caption>{entrance ? say('building.entrance', { entrance }) : say('building.shops')}</caption>
      <tbody>
        {floors.map((floor) => (
          <tr key={floor}>
            <th scope="row">{floor ? say('building.floor', { floor }) : '—'}</th>
            {cells
              .filter((cell) => (cell.floor ?? 0) === floor)
              .map((cell) => (
                <td key={cell.id}>
                  <Cell cell={cell} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell }: { cell: GridCell }) {
  const say = useWords(words)
  const state = say(`unit.occupancy.${cell.occupancy}`)
  const area = cell.grossArea === null ? '' : ` ${cell.grossArea} ㎡`
  return (
    <Go
      to="/households/$unitId"
      params={{ unitId: cell.id }}
      className={`${s.cell} ${s[cell.occupancy]}`}
      label={`${cell.code} ${state}`}
      title={`${cell.code} ${state}${area}`}
    >
      {cell.room}
      <span className={s.mark}>{say(`building.mark.${cell.occupancy}`)}</span>
    </Go>
  )
}
