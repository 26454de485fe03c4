import type { ReactNode } from 'react'
import { Badge } from '../../platform/web/Badge.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { type Happened, Timeline } from '../../platform/web/Timeline.tsx'
import type { TrailEntry } from './records.contract.ts'
import { recordsWords } from './records.words.ts'
import s from './Trail.module.css'

type TrailProps = {
  label: string
  entries: readonly TrailEntry[]
  /** what a verb is called: 接单 */
  verbOf: (verb: string) => string
  /** what was said with it: a reason, a result */
  noteOf?: (entry: TrailEntry) => ReactNode
  toneOf?: (entry: TrailEntry) => Happened['tone']
}

/** B-1: what is recorded so long after it took place says when it was written down. */
const lateMs = 2 * 3_600_000

/** What happened to one matter, oldest first, each entry with its seal: 已封存 once it stands in the chain. */
export function Trail({ label, entries, verbOf, noteOf, toneOf }: TrailProps) {
  const say = useWords(recordsWords)
  return (
    <Timeline
      label={label}
      entries={entries.map((entry) => ({
        key: entry.id,
        at: entry.occurredAt,
        who: entry.actorName,
        tone: toneOf?.(entry),
        what: (
          <>
            {verbOf(entry.verb)} <Seal sealed={entry.sealed} say={say} />
          </>
        ),
        note: (
          <>
            {noteOf?.(entry)}
            <Written entry={entry} say={say} />
          </>
        ),
      }))}
    />
  )
}

type Say = (key: string) => string

const Seal = ({ sealed, say }: { sealed: boolean; say: Say }) =>
  sealed ? (
    <span className={s.sealed} title={say('record.seal.sealed')}>
      <Icon name="seal" size={14} label={say('record.seal.sealed')} />
    </span>
  ) : (
    <span className={s.pending}>{say('record.seal.pending')}</span>
  )

function Written({ entry, say }: { entry: TrailEntry; say: Say }) {
  if (Date.parse(entry.recordedAt) - Date.parse(entry.occurredAt) < lateMs) return null
  return (
    <span className={s.written}>
      <Badge tone="near">{say('record.late')}</Badge> {say('record.field.openedAt')}{' '}
      <DateTime at={entry.recordedAt} />
    </span>
  )
}
