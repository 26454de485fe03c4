import type { SuggestionRule } from '../requests.lists.contract.ts'
import { dangerRules } from './danger-rules.ts'
import { errandRules, voiceRules } from './desk-rules.ts'
import { plannedRules, urgentRules } from './urgency-rules.ts'
import { workRules } from './work-rules.ts'

/** What a company starts with. The order is the weight: what comes first decides. */
export const defaultRules: readonly SuggestionRule[] = [
  ...dangerRules,
  ...urgentRules,
  ...plannedRules,
  ...voiceRules,
  ...errandRules,
  ...workRules,
]
