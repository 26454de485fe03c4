import { suggestWorkersAt } from '../../dispatch/workorders/workorders.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { logWords } from './log.words.ts'
import type { RequestRow } from './requests.contract.ts'

const anyone = 'anyone'

/** Whom to send: the best fitting first, with the reasons; or whoever of the trade takes it. */
export function WorkerChoice({
  row,
  value,
  onChange,
}: {
  row: RequestRow
  value: string
  onChange: (id: string) => void
}) {
  const say = useWords(logWords)
  const { id: estateId } = useEstate()
  const kind =
    row.category === 'cleaning' ? 'onDemandCleaning' : row.unitId ? 'householdRepair' : 'publicRepair'
  const query = {
    kind,
    trade: row.trade ?? undefined,
    unitId: row.unitId ?? undefined,
    placeId: row.placeId ?? undefined,
  } as const
  const { data } = useReply(suggestWorkersAt, { params: { estateId }, query })
  const options = [
    { value: anyone, label: say('act.worker_any') },
    ...(data?.rows ?? []).map((each) => ({
      value: each.workerId,
      label: each.worker,
      note: say(each.onDuty ? 'act.worker_on_duty' : 'act.worker_off_duty', { load: each.load }),
      disabled: Boolean(each.bar),
    })),
  ]
  return (
    <Select
      options={options}
      value={value || anyone}
      onChange={(chosen) => onChange(chosen === anyone ? '' : chosen)}
    />
  )
}
