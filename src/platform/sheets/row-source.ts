type Row = Record<string, unknown>

/** Rows one step ahead, so that another sheet is begun only when there is something to put on it. */
export type RowSource = {
  /** the row next in turn; undefined at the end */
  upcoming: Row | undefined
  advance(): Promise<void>
  /** tells the origin that no more rows are wanted */
  close(): Promise<void>
}

export async function rowSource(rows: Iterable<Row> | AsyncIterable<Row>): Promise<RowSource> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
  const source: RowSource = {
    upcoming: undefined,
    async advance() {
      const step = await iterator.next()
      source.upcoming = step.done ? undefined : step.value
    },
    async close() {
      await iterator.return?.()
    },
  }
  await source.advance()
  return source
}
