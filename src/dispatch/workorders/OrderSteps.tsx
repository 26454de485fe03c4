import { useState } from 'react'
import { ClauseText } from '../../documents/controlled/ClauseText.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import s from './OrderSteps.module.css'
import type { Order } from './order.contract.ts'
import { type Step, type StepKey, stepsOf } from './order-steps.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'

/** The order along the manual's steps, each with its times; below, the clause of the step one looks at. */
export function OrderSteps({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const steps = stepsOf(order)
  const standing = steps.find((step) => step.standing === 'now') ?? steps.at(-1)!
  const [looked, setLooked] = useState<StepKey | null>(null)
  const shown = steps.find((step) => step.key === looked) ?? standing
  return (
    <Section>
      <ol className={s.steps} aria-label={say('order.steps')}>
        {steps.map((step, place) => (
          <li key={step.key} className={join(s.step, s[step.standing])}>
            <button
              type="button"
              className={s.press}
              aria-current={step.standing === 'now' ? 'step' : undefined}
              aria-pressed={step.key === shown.key}
              onClick={() => setLooked(step.key)}
            >
              <span className={s.mark}>
                {step.standing === 'done' ? <Icon name="check" size={12} /> : place}
              </span>
              {say(`order.step.${step.key}`)}
            </button>
            <Times step={step} order={order} />
          </li>
        ))}
      </ol>
      <ClauseText code="KF05-03" edition={order.revision.split(' ')[1]} numbers={shown.clauses} />
    </Section>
  )
}

function Times({ step, order }: { step: Step; order: Order }) {
  const say = useWords(ordersDeskWords)
  const needsNoPrice = step.key === 'inspect' && step.standing === 'done' && order.quotedAt === null
  return (
    <div className={s.times}>
      {needsNoPrice && <span>{say('order.no_price')}</span>}
      {step.times.map(({ what, at }) => (
        <span key={what} className={s.time}>
          {say(`order.at.${what}`)} <DateTime at={at} />
        </span>
      ))}
    </div>
  )
}
