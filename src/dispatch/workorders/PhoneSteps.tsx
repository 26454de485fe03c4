import { momentText } from '../../platform/web/format.ts'
import { Icon } from '../../platform/web/Icon.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import s from './OrderPhone.module.css'
import type { OrderPage } from './order.contract.ts'
import { orderPhoneWords } from './order-phone.words.ts'

type Order = OrderPage['order']
type Step = { key: string; times: readonly string[]; isPast: boolean }

/** The four steps of KF05-03 and when each was taken; the one being at now stands out. */
export function PhoneSteps({ order }: { order: Order }) {
  const say = useWords(orderPhoneWords)
  const at = (key: string, moment: string | null) =>
    moment ? [say(key, { at: momentText(new Date(moment)) })] : []
  const steps: readonly Step[] = [
    { key: 'accept', times: at('phone.at', order.acceptedAt), isPast: order.acceptedAt !== null },
    { key: 'arrive', times: at('phone.at', order.arrivedAt), isPast: order.arrivedAt !== null },
    { key: 'work', times: at('phone.at.started', order.startedAt), isPast: order.startedAt !== null },
    {
      key: 'finish',
      times: [...at('phone.at.finished', order.finishedAt), ...at('phone.at.signed', order.verifiedAt)],
      isPast: order.verifiedAt !== null,
    },
  ]
  const present = steps.findIndex(({ isPast }) => !isPast)
  return (
    <Section title={say('phone.steps')}>
      <ol className={s.steps}>
        {steps.map((step, place) => (
          <li
            key={step.key}
            className={join(s.step, step.isPast && s.past, place === present && s.now)}
            aria-current={place === present ? 'step' : undefined}
          >
            <span className={s.number}>{step.isPast ? <Icon name="check" /> : place + 1}</span>
            <span>{say(`phone.step.${step.key}`)}</span>
            <span className={s.times}>
              {step.times.map((time) => (
                <span key={time}>{time}</span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
