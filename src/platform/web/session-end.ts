import type { Problem } from './problem.ts'

const listeners = new Set<() => void>()

/** Hears that the server no longer knows who is calling; returns the way to stop hearing. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Passes a problem on, telling the gate first when it says that the session is over. */
export function heard(problem: Problem): Problem {
  if (problem.kind === 'signed_out') for (const listener of listeners) listener()
  return problem
}
