import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openGround } from './ground.ts'

const top = join(import.meta.dirname, '..')

/** A day's desk log through the server's HTTP API, twice: no line may go wrong, and the second run changes nothing. */
async function main(): Promise<void> {
  const ground = await openGround()
  try {
    const runs = [1, 2].map(() =>
      spawnSync(process.execPath, ['src/app/replay.ts', 'test/fixtures/day-at-the-desk.csv'], {
        cwd: top,
        encoding: 'utf8',
        env: { ...process.env, STEWARD_URL: ground.server },
      }),
    )
    console.log(runs[0]!.stdout.trimEnd().split('\n').at(-1))
    const same = runs[0]!.stdout === runs[1]!.stdout
    if (!same) console.error('the second run told another story')
    if (!same || runs.some((run) => run.status !== 0)) {
      console.error(
        runs
          .map(
            (run) =>
              run.stdout
                .split('\n')
                .filter((line) => line.startsWith('✗'))
                .join('\n') + run.stderr,
          )
          .join('\n'),
      )
      process.exitCode = 1
    }
  } finally {
    await ground.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
