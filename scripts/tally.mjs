// Counts what the parts of npm test report, and says it in one line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './programs.mjs'

const sum = { passed: 0, failed: 0, skipped: 0 }
const failures = []

/** A part that passes or fails as a whole. `work` returns an exit code. */
export function step(name, work) {
  console.log(`\n— ${name}`)
  const passed = work() === 0
  note(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })
}

/** A run of Vitest, each test counted. */
export function vitest(name, args, env) {
  console.log(`\n— ${name}`)
  const folder = mkdtempSync(join(tmpdir(), 'tally-'))
  const report = join(folder, 'report.json')
  const status = runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
      ...args,
    ],
    { env },
  )
  const counted = countsOf(report)
  // A test file that does not even load fails without failing a test.
  if (status !== 0 && counted.failed === 0) counted.failed = 1
  rmSync(folder, { recursive: true, force: true })
  note(name, counted)
}

/** Prints the closing line; returns the exit code. */
export function closingLine() {
  if (failures.length > 0) console.log(`\nfailed: ${failures.join('; ')}`)
  console.log(
    `\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`,
  )
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0
}

function note(name, counts) {
  for (const kind of Object.keys(sum)) sum[kind] += counts[kind]
  if (counts.failed > 0) failures.push(name)
}

function countsOf(report) {
  try {
    const read = JSON.parse(readFileSync(report, 'utf8'))
    return {
      passed: read.numPassedTests,
      failed: read.numFailedTests,
      skipped: read.numPendingTests + read.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
