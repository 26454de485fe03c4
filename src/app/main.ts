import { BootProblem } from '../platform/boot-problem.ts'
import { readConfig } from '../platform/config.ts'
import { type House, openHouse } from './house.ts'

/** npm start: opens the house, prints where it stands, closes it in order on a signal. */
async function main(): Promise<void> {
  const opening = openHouse(readConfig())
  // Also while it is still opening: a database must not be left running by an impatient Ctrl-C.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, closerOf(opening))
  for (const line of (await opening).greeting) console.log(line)
}

function closerOf(opening: Promise<House>): () => void {
  return () => {
    if (closing) process.exit(130)
    closing = true
    opening.then((house) => house.close()).then(() => process.exit(0), complain)
  }
}

let closing = false

function complain(error: unknown): never {
  console.error(error instanceof BootProblem ? error.message : error)
  process.exit(1)
}

main().catch(complain)
