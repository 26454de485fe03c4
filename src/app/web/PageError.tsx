import { Refused } from '../../platform/web/Refused.tsx'
import s from './PageError.module.css'

/** What stands in a page's place when drawing it failed: usually a new version whose files the old one cannot load. */
export function PageError(props: { error: unknown; reset?: () => void }) {
  return (
    <div className={s.place}>
      <Refused error={props.error} onRetry={() => location.reload()} />
    </div>
  )
}
