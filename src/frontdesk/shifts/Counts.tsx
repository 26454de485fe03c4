import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import s from './Checklist.module.css'
import { deskShiftWords } from './desk-shift.words.ts'
import type { Checklist } from './shifts.contract.ts'

type CountProps<Of extends keyof Checklist> = {
  of: Checklist[Of]
  set: (part: Partial<Checklist[Of]>) => void
}

export function ParcelsCount({ of, set }: CountProps<'parcels'>) {
  return <Count name="parcels" value={of.count} onChange={(count) => set({ count })} />
}

/** V0402-4: keys that differ need a word of why. */
export function KeysCount({ of, set }: CountProps<'keys'>) {
  return (
    <>
      <Count name="keys_expected" value={of.expected} onChange={(expected) => set({ expected })} />
      <Count name="keys_counted" value={of.counted} onChange={(counted) => set({ counted })} />
    </>
  )
}

/** V0402-2: cash by the book and as counted, in yuan; kept in fen. */
export function CashCount({ of, set }: CountProps<'cash'>) {
  const say = useWords(deskShiftWords)
  return (
    <>
      <Yuan name="cash_expected" fen={of.expectedFen} onChange={(expectedFen) => set({ expectedFen })} />
      <Yuan name="keys_counted" fen={of.countedFen} onChange={(countedFen) => set({ countedFen })} />
      {(['receiptsFrom', 'receiptsTo'] as const).map((end) => (
        <div key={end} className={s.count}>
          <Field label={say(end === 'receiptsFrom' ? 'shifts.receipts_from' : 'shifts.receipts_to')}>
            <TextInput
              value={of[end] ?? ''}
              onChange={(number) => set({ [end]: number || undefined })}
              maxLength={40}
            />
          </Field>
        </div>
      ))}
    </>
  )
}

type NumberProps = { name: string; value: number | undefined; onChange: (value?: number) => void }

function Count({ name, value, onChange }: NumberProps) {
  const say = useWords(deskShiftWords)
  return (
    <div className={s.count}>
      <Field label={say(`shifts.${name}`)}>
        <NumberField
          value={value ?? null}
          onChange={(next) => onChange(next ?? undefined)}
          min={0}
          max={100_000}
        />
      </Field>
    </div>
  )
}

function Yuan({ name, fen, onChange }: { name: string; fen?: number; onChange: (fen?: number) => void }) {
  const say = useWords(deskShiftWords)
  return (
    <div className={s.count}>
      <Field label={say(`shifts.${name}`)}>
        <NumberField
          value={fen === undefined ? null : fen / 100}
          onChange={(yuan) => onChange(yuan === null ? undefined : Math.round(yuan * 100))}
          min={0}
          decimals={2}
          unit={say('shifts.yuan')}
        />
      </Field>
    </div>
  )
}
