import { useState } from 'react'
import { Checkbox } from '../../../platform/web/Checkbox.tsx'
import { Combobox } from '../../../platform/web/Combobox.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Field, FieldGrid } from '../../../platform/web/Field.tsx'
import { NativeSelect } from '../../../platform/web/NativeSelect.tsx'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { Section } from '../../../platform/web/Page.tsx'
import { RadioGroup, Segmented } from '../../../platform/web/RadioGroup.tsx'
import { type Option, Select } from '../../../platform/web/Select.tsx'
import { TextArea, TextInput } from '../../../platform/web/TextInput.tsx'

const kinds: Option[] = [
  { value: 'report', label: '报事' },
  { value: 'repair', label: '报修', note: 'F2' },
  { value: 'complaint', label: '投诉', note: 'F3' },
  { value: 'ask', label: '咨询' },
]
const priorities: Option[] = ['P1', 'P2', 'P3', 'P4'].map((value) => ({ value, label: value }))
const staff: Option[] = ['周建国', '李海', '陈志强', '王秀兰', '赵敏'].map((label) => ({
  value: label,
  label,
  note: '维修',
}))

export function Inputs() {
  const [text, setText] = useState('王女士')
  const [words, setWords] = useState('厨房下水堵了，自己通过没用')
  const [kind, setKind] = useState<string | null>('repair')
  const [priority, setPriority] = useState<string | null>('P3')
  const [who, setWho] = useState<string | null>(null)
  const [amount, setAmount] = useState<number | null>(521.84)
  const [day, setDay] = useState('2026-11-23')
  const [agreed, setAgreed] = useState(true)
  return (
    <Section title="输入">
      <FieldGrid>
        <Field label="报事人" hint="可填称呼">
          <TextInput value={text} onChange={setText} />
        </Field>
        <Field label="事类">
          <Select options={kinds} value={kind} onChange={setKind} />
        </Field>
        <Field label="事类（手机）" optional>
          <NativeSelect options={kinds} value={kind} onChange={setKind} />
        </Field>
        <Field label="处理人" error={{ text: '请选当班人员', rule: 'V0503-4', clause: 'KF05-03' }}>
          <Combobox options={staff} value={who} onChange={setWho} />
        </Field>
        <Field label="金额">
          <NumberField value={amount} onChange={setAmount} decimals={2} unit="元" min={0} />
        </Field>
        <Field label="预约">
          <DateField value={day} onChange={setDay} />
        </Field>
        <Field label="不可改">
          <TextInput value="3-2-1802" onChange={setText} disabled />
        </Field>
        <Field label="房号" error="没有这个房号">
          <TextInput value="" onChange={setText} placeholder="3-2-1802" />
        </Field>
        <Segmented label="优先级" shown options={priorities} value={priority} onChange={setPriority} />
        <RadioGroup label="地点" shown options={kinds.slice(0, 2)} value={kind} onChange={setKind} />
        <Checkbox checked={agreed} onChange={setAgreed} hint="短信告知处理结果">
          通知住户
        </Checkbox>
        <Field label="事由" wide>
          <TextArea value={words} onChange={setWords} />
        </Field>
      </FieldGrid>
    </Section>
  )
}
