/** One line of the bench: what was measured beside the raw limit of the same run. */
export type Row = {
  name: string
  measured: number
  raw: number
  /** measured / raw; for a pace more is better, for a time less */
  ratio: number
  limit: number
  holds: boolean
  unit: string
}

/** A pace: holds when it reaches the share `limit` of the raw form. */
export const pace = (name: string, measured: number, raw: number, limit: number): Row => {
  const ratio = measured / raw
  return {
    name,
    measured: round(measured),
    raw: round(raw),
    ratio: round(ratio),
    limit,
    holds: ratio >= limit,
    unit: '/s',
  }
}

/** A time: holds when it is no more than `limit` times the other. */
export const time = (name: string, measured: number, raw: number, limit: number): Row => {
  const ratio = measured / raw
  return {
    name,
    measured: round(measured),
    raw: round(raw),
    ratio: round(ratio),
    limit,
    holds: ratio <= limit,
    unit: 'ms',
  }
}

const round = (n: number): number => Math.round(n * 100) / 100

export function print(rows: readonly Row[], asJson: boolean): void {
  for (const row of rows) {
    if (asJson) console.log(JSON.stringify(row))
    else
      console.log(
        `${row.holds ? '✓' : '✗'} ${row.name.padEnd(52)} ${String(row.measured).padStart(9)} ${row.unit.padEnd(3)} raw ${String(row.raw).padStart(9)}  ratio ${row.ratio.toFixed(2)} (limit ${row.limit})`,
      )
  }
}
