import { BootProblem } from '../platform/boot-problem.ts'
import { readConfig } from '../platform/config.ts'
import { openHouse } from './house.ts'

/** npm start: opens the house, prints where it stands, closes it in order on a signal. */
async function main(): Promise<void> {
  const house = await openHouse(readConfig())
  for (const line of house.greeting) console.log(line)
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    await house.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

main().catch((error: unknown) => {
  console.error(error instanceof BootProblem ? error.message : error)
  process.exit(1)
})
