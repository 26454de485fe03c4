import { Button } from './Button.tsx'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import type { Column } from './rows.ts'
import { Skeleton } from './Skeleton.tsx'
import s from './Table.module.css'

/** Eight quiet lines in the place of the first page; they appear only after 300 ms. */
export function SkeletonRows<Row>(props: { columns: readonly Column<Row>[]; onChoose?: unknown }) {
  return ['1', '2', '3', '4', '5', '6', '7', '8'].map((line) => (
    <tr key={line} className={s.row}>
      <td className={s.cell} colSpan={props.columns.length + (props.onChoose ? 1 : 0)}>
        <Skeleton />
      </td>
    </tr>
  ))
}

/** The end of a keyset page: what is shown so far, and the way on. */
export function More(props: { load: () => void; loading?: boolean; shown: number }) {
  const say = useWords(kitWords)
  return (
    <div className={s.more}>
      <span>{say('kit.shown', { n: props.shown })}</span>
      <Button look="quiet" busy={props.loading} onClick={props.load}>
        {say('kit.load_rest')}
      </Button>
    </div>
  )
}
