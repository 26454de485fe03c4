import pg from 'pg'
import { PgBoss } from 'pg-boss'

/** A job of the house's timetable. `cron` is Shanghai time; a job must be safe to run again after a failure. */
export type ScheduledJob = { name: string; cron: string; work: () => Promise<void> }

/** Work so small and so frequent that a queue would cost more than the work: safe to run in several processes. */
export type Tick = { name: string; seconds: number; work: () => Promise<void> }

export type Timetable = { jobs: readonly ScheduledJob[]; ticks: readonly Tick[] }

export type JobsOptions = {
  ownerUrl: string
  url: string
  timetable: Timetable
  /** called with what a job threw; the timetable goes on */
  failed: (name: string, error: unknown) => void
}

const schema = 'jobs'

/** Starts the timetable: one run a tick across all processes for jobs, every process for ticks. */
export async function startJobs({
  ownerUrl,
  url,
  timetable,
  failed,
}: JobsOptions): Promise<() => Promise<void>> {
  await prepareAsOwner(ownerUrl, timetable.jobs)
  const boss = new PgBoss({ connectionString: url, schema, migrate: false, max: 2, supervise: false })
  boss.on('error', (error) => failed('queue', error))
  await boss.start()
  for (const job of timetable.jobs) {
    await boss.schedule(queueOf(job), job.cron, null, { tz: 'Asia/Shanghai' })
    await boss.work(queueOf(job), { pollingIntervalSeconds: 10 }, async () => guarded(job, failed))
  }
  const timers = timetable.ticks.map((tick) => startTick(tick, failed))
  return async () => {
    for (const timer of timers) clearInterval(timer)
    await boss.stop({ graceful: true, timeout: 5_000 })
  }
}

// A job's name is a sentence, a queue's may have no blanks.
const queueOf = (job: ScheduledJob): string => job.name.replaceAll(' ', '-')

/** The queue's own tables are made by the owner; the app's role may only work in them. */
async function prepareAsOwner(ownerUrl: string, jobs: readonly ScheduledJob[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: true, schedule: false, max: 1 })
  boss.on('error', () => undefined)
  await boss.start()
  for (const job of jobs) await boss.createQueue(queueOf(job), { policy: 'singleton', retryLimit: 2 })
  await boss.stop({ graceful: false })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`grant usage on schema ${schema} to steward_app;
      grant select, insert, update, delete on all tables in schema ${schema} to steward_app;
      grant execute on all functions in schema ${schema} to steward_app`)
  } finally {
    await owner.end()
  }
}

function startTick(tick: Tick, failed: JobsOptions['failed']): NodeJS.Timeout {
  let running = false
  const timer = setInterval(async () => {
    if (running) return
    running = true
    await guarded(tick, failed)
    running = false
  }, tick.seconds * 1000)
  return timer.unref()
}

async function guarded(job: { name: string; work: () => Promise<void> }, failed: JobsOptions['failed']) {
  try {
    await job.work()
  } catch (error) {
    failed(job.name, error)
  }
}
