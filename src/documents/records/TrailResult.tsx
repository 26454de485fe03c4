import { StateMark } from '../../platform/web/Badge.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Facts } from '../../platform/web/Page.tsx'
import s from './TrailPage.module.css'
import type { TrailVerification } from './trail.contract.ts'
import { trailWords } from './trail.words.ts'

/** While the chain is walked nobody knows how far it is: movement and a word, no invented percentage. */
export function Walking() {
  const say = useWords(trailWords)
  return (
    <p className={s.sentence}>
      <Icon name="sync" className={s.turning} />
      {say('trail.walking')}
    </p>
  )
}

/** The finding as one sentence, with its figures below. `at` is epoch milliseconds. */
export function Result({ found, at }: { found: TrailVerification; at: number }) {
  const say = useWords(trailWords)
  const { firstBad, sealed, pending } = found
  return (
    <>
      <p className={s.sentence}>
        <StateMark tone={firstBad ? 'late' : sealed ? 'done' : 'plain'} icon={firstBad ? 'alert' : 'seal'}>
          {sentenceOf(found, say)}
        </StateMark>
      </p>
      <Facts
        facts={[
          [say('trail.sealed'), String(sealed)],
          [say('trail.pending'), String(pending)],
          [say('trail.happening'), firstBad?.happeningId],
          [say('trail.at'), <DateTime key="at" at={new Date(at)} />],
        ]}
      />
    </>
  )
}

type Say = ReturnType<typeof useWords>

function sentenceOf({ firstBad, sealed }: TrailVerification, say: Say): string {
  if (firstBad)
    return say('trail.broken', { position: firstBad.position, fault: say(`trail.fault.${firstBad.fault}`) })
  return sealed ? say('trail.holds', { sealed }) : say('trail.empty')
}
