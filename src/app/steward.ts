import { BootProblem } from '../platform/boot-problem.ts'
import { readConfig } from '../platform/config.ts'
import { helpText, operationOf } from './operations/operations.ts'

/** npm run steward -- VERB …: what an operator does to the house from outside it. Exit 0 done, 1 refused or found wrong, 2 not understood. */
async function main(words: string[]): Promise<number> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0]!)) {
    console.log(helpText)
    return 0
  }
  const operation = operationOf(...words)
  if (!operation) {
    console.error(helpText)
    return 2
  }
  return operation(readConfig())
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof BootProblem ? error.message : error)
    process.exit(1)
  },
)
