import { useWords } from '../../platform/web/language.tsx'
import { Timeline } from '../../platform/web/Timeline.tsx'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import type { RequestPage } from './requests.lists.contract.ts'

const told = [
  'reason',
  'result',
  'words',
  'evidence',
  'department',
  'workerName',
  'number',
  'expectedOn',
] as const

/** What happened to the matter, as it was recorded; each entry says whether it is sealed into the chain. */
export function MatterTimeline({ page }: { page: RequestPage }) {
  const say = useWords(requestLabels)
  const sayLog = useWords(logWords)
  return (
    <Timeline
      label={sayLog('matter.timeline')}
      entries={page.timeline.map((entry) => ({
        key: entry.id,
        at: entry.occurredAt,
        who: entry.actorName,
        what: say(`request.verb.${entry.verb}`),
        note: [
          ...told.map((name) => entry.facts[name]).filter((fact) => typeof fact === 'string'),
          sayLog(entry.sealed ? 'matter.sealed' : 'matter.unsealed'),
        ].join(' · '),
        tone:
          entry.verb === 'close'
            ? 'done'
            : entry.verb === 'hold'
              ? 'paused'
              : entry.verb === 'reopen'
                ? 'late'
                : 'plain',
      }))}
    />
  )
}
