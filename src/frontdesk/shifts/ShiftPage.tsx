import { useReply } from '../../platform/web/ask.ts'
import { StateMark } from '../../platform/web/Badge.tsx'
import { momentText } from '../../platform/web/format.ts'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { BeginShift } from './BeginShift.tsx'
import { deskShiftWords } from './desk-shift.words.ts'
import { HandoverSheet } from './HandoverSheet.tsx'
import { OfferedShift } from './OfferedShift.tsx'
import { PastShifts } from './PastShifts.tsx'
import { ShiftMargin } from './ShiftMargin.tsx'
import { currentShift, type ShiftMoved } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

/** KF04-02: who keeps the desk, my shift and its hand-over, and what is handed to me. */
export function ShiftPage() {
  const say = useWords(deskShiftWords)
  const { id: estateId } = useEstate()
  const mayKeep = useMay()('shift.keep')
  const current = useReply(currentShift, { params: { estateId } }, { subjects: ['frontdesk.shift'] })
  if (current.error) return <Refused error={current.error} onRetry={() => void current.refetch()} />
  if (!current.data) return <Skeleton lines={10} />
  const { mine, offered, onDuty } = current.data
  const names = onDuty.map((each) => each.keeper).join('、')
  return (
    <Page
      title={say('shifts.title')}
      facts={names ? say('shifts.on_duty', { names }) : say('shifts.nobody')}
      actions={<Go to="/registers/QR-KF-06-04">{say('shifts.register')}</Go>}
      margin={<ShiftMargin />}
    >
      {offered.map((each) => (
        <OfferedShift key={each.shift.id} shiftId={each.shift.id} />
      ))}
      {!mine && mayKeep && offered.length === 0 && <BeginShift />}
      {mine && <MyShift moved={mine} />}
      {mine?.verbs.includes('offer') && <HandoverSheet key={mine.shift.id} shift={mine.shift} />}
      <PastShifts />
    </Page>
  )
}

function MyShift({ moved: { shift } }: { moved: ShiftMoved }) {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const refused = shift.state === 'handoverRefused'
  const tone = refused ? 'late' : shift.state === 'handoverPending' ? 'paused' : 'info'
  return (
    <Section
      title={`${say('shifts.mine')} · ${sayShift(`shift.kind.${shift.kind}`)}`}
      end={<StateMark tone={tone}>{sayShift(`shift.state.${shift.state}`)}</StateMark>}
    >
      {shift.startedAt && <p>{say('shifts.since', { at: momentText(new Date(shift.startedAt)) })}</p>}
      {shift.state === 'handoverPending' && <p>{say('shifts.waiting', { taker: shift.taker ?? '' })}</p>}
      {refused && <p>{say('shifts.refused', { taker: shift.taker ?? '', words: shift.refusal })}</p>}
    </Section>
  )
}
