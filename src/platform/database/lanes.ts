import pg from 'pg'
import { nameOf } from './statements.ts'

export type Statement = { sql: string; parameters: readonly unknown[] }

export type Lanes = {
  /** Runs one statement in its own transaction, visible estates set, in a single wait on the wire. */
  run<Row extends pg.QueryResultRow>(
    lane: number,
    estates: readonly number[],
    statement: Statement,
  ): Promise<Row[]>
  close(): Promise<void>
}

/**
 * A few pipelined connections. All short commands of an estate share one, so the counter row is never fought
 * over by our own clients (docs/decisions.md: lanes). Only statements that decide inside SQL belong here.
 */
export function openLanes(connectionString: string, count: number): Lanes {
  const lanes = Array.from({ length: count }, () => new Lane(connectionString))
  return {
    run: (lane, estates, statement) => lanes[Math.abs(lane) % count]!.run(estates, statement),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()))
    },
  }
}

class Lane {
  private client: Promise<pg.Client> | undefined
  private readonly connectionString: string

  constructor(connectionString: string) {
    this.connectionString = connectionString
  }

  async run<Row extends pg.QueryResultRow>(estates: readonly number[], statement: Statement): Promise<Row[]> {
    const client = await this.connected()
    const results = await Promise.allSettled([
      client.query('begin'),
      client.query({
        name: 'see',
        text: "select set_config('app.estates', $1, true)",
        values: [`{${estates}}`],
      }),
      client.query<Row>({
        name: nameOf(statement.sql),
        text: statement.sql,
        values: [...statement.parameters],
      }),
      client.query('commit'),
    ])
    for (const result of results) if (result.status === 'rejected') throw result.reason
    const [, , answer, commit] = results as PromiseFulfilledResult<pg.QueryResult<Row>>[]
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK, without an error.
    if (commit!.value.command !== 'COMMIT') throw new Error('the lane rolled back')
    return answer!.value.rows
  }

  private connected(): Promise<pg.Client> {
    this.client ??= this.connect()
    return this.client
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      statement_timeout: 5_000,
      pipeline: true,
    } as pg.ClientConfig)
    const lost = () => {
      this.client = undefined
    }
    client.on('error', lost)
    client.on('end', lost)
    try {
      await client.connect()
    } catch (error) {
      lost()
      throw error
    }
    return client
  }

  async close(): Promise<void> {
    const client = await this.client?.catch(() => undefined)
    await client?.end()
  }
}
