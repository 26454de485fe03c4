import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export type Goal = {
  /** a path of the shell, such as /requests/$requestId */
  to: string
  params?: Record<string, string>
  search?: Record<string, unknown>
}

/** A link inside the shell. Every figure is a door: put the number inside. */
export function Go(
  props: Goal & {
    children: ReactNode
    className?: string
    label?: string
    title?: string
    /** something to do on the way: close the drawer the link stands in */
    onGo?: () => void
  },
) {
  return (
    <Link
      to={props.to}
      params={props.params as never}
      search={props.search as never}
      className={props.className}
      aria-label={props.label}
      title={props.title}
      onClick={props.onGo}
    >
      {props.children}
    </Link>
  )
}
