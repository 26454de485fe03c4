import { useEffect, useMemo, useRef } from 'react'
import type { TableProps } from './rows.ts'
import type { RowDeeds } from './TableRow.tsx'

/** What rows do, in functions that never change, so that a row is not drawn again because its page was. */
export function useRowDeeds<Row>(props: TableProps<Row>, reach: (index: number) => void): RowDeeds {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  return useMemo(
    () => ({
      reach,
      open: (index) => {
        reach(index)
        const row = latest.current.rows?.[index]
        if (row !== undefined) latest.current.onOpen?.(row)
      },
      choose: (index) => {
        const { rows, rowKey, chosen, onChoose } = latest.current
        const row = rows?.[index]
        if (row === undefined) return
        const next = new Set(chosen)
        if (!next.delete(rowKey(row))) next.add(rowKey(row))
        onChoose?.(next)
      },
    }),
    [reach],
  )
}
