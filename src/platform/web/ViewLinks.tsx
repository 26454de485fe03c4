import { Link } from '@tanstack/react-router'
import s from './FilterBar.module.css'
import { join } from './join.ts'

export type ViewLink = {
  to: string
  label: string
  count?: number
  tone?: 'plain' | 'near' | 'late'
}

/** The pages of one matter side by side, each with what it counts: 看板 12 · 查询 · 未返单 3. */
export function ViewLinks(props: { label: string; views: readonly ViewLink[] }) {
  return (
    <nav className={s.views} aria-label={props.label}>
      {props.views.map((view) => (
        <Link
          key={view.to}
          to={view.to}
          className={s.view}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {view.label}
          {view.count !== undefined && (
            <span className={join(s.count, view.count > 0 && s[view.tone ?? 'plain'])}>{view.count}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}
