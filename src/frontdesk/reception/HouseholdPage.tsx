import { useParams } from '@tanstack/react-router'
import { getHousehold, type Household } from '../../estate/household/household.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { RoomNo } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { LogForm } from '../requests/LogForm.tsx'
import { LogMargin } from '../requests/LogMargin.tsx'
import { MattersHere } from '../requests/MattersHere.tsx'
import s from './Household.module.css'
import { People } from './People.tsx'
import { receptionWords } from './reception.words.ts'
import { UnitNotes } from './UnitNotes.tsx'
import { Vehicles } from './Vehicles.tsx'

/** 一户一档 at the desk: who lives there, what is open, and the form for what they are calling about. */
export function HouseholdPage() {
  const { unitId = '' } = useParams({ strict: false }) as { unitId?: string }
  const { id: estateId } = useEstate()
  const may = useMay()
  const reply = useReply(
    getHousehold,
    { params: { estateId, unitId } },
    { subjects: ['estate.unit', 'estate.customer'] },
  )
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  const household = reply.data?.unit.id === unitId ? reply.data : undefined
  if (!household) return <Skeleton lines={8} />
  const first = household.members[0]
  return (
    <Page
      title={<Title household={household} />}
      facts={<UnitFacts household={household} />}
      margin={<LogMargin />}
    >
      <div className={s.cards}>
        <People household={household} />
        <MattersHere at={{ unitId }} />
        <div className={s.stack}>
          <UnitNotes household={household} />
          <Vehicles household={household} />
        </div>
      </div>
      {may('request.log') && (
        <LogForm
          key={unitId}
          place={{ unitId, location: household.unit.code }}
          people={household.members.map(({ customer }) => ({
            id: customer.id,
            name: customer.name,
            phoneMask: customer.phoneMask,
          }))}
          reporterId={first?.customer.id}
        />
      )}
    </Page>
  )
}

function Title({ household }: { household: Household }) {
  const say = useWords(receptionWords)
  const first = household.members[0]?.customer.name
  return (
    <>
      <RoomNo room={household.unit.code} />{' '}
      {first &&
        (household.members.length > 1
          ? say('reception.and_more', { name: first, count: household.members.length })
          : first)}
    </>
  )
}

function UnitFacts({ household: { unit } }: { household: Household }) {
  const say = useWords(receptionWords)
  const facts = [
    unit.grossArea !== null && `${unit.grossArea} ㎡`,
    unit.layout,
    unit.handedOverOn && say('reception.handed_over', { day: unit.handedOverOn }),
    say(`reception.occupancy.${unit.occupancy}`),
    unit.zoneName,
  ]
  return facts.filter(Boolean).join(' · ')
}
