import s from './Skeleton.module.css'

/** A quiet bar where words will stand; invisible for the first 300 ms, so that fast replies never flicker. */
export function Skeleton(props: { lines?: number }) {
  return (
    <span className={s.bars} aria-hidden="true">
      {Array.from({ length: props.lines ?? 1 }, (_, line) => `line ${line + 1}`).map((line) => (
        <span key={line} className={s.bar} />
      ))}
    </span>
  )
}
