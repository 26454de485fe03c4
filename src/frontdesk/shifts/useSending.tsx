import { useState } from 'react'
import { type Problem, problemOf } from '../../platform/web/problem.ts'

/** Sends a form whose signature goes first: busy meanwhile, and what was refused is kept for its fields. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(false)
  }
  return { send, busy, problem }
}
