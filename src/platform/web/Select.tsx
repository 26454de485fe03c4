import { Select as Base } from '@base-ui/react/select'
import s from './control.module.css'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import p from './popup.module.css'

export type Option<Value extends string = string> = {
  value: Value
  label: string
  /** said after the label, quieter */
  note?: string
  disabled?: boolean
}

export type SelectProps<Value extends string> = {
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
  disabled?: boolean
  /** needed only outside a Field */
  label?: string
  name?: string
}

/** One of a few, chosen from a list. More than about fifteen, or searchable: Combobox. On the phone: NativeSelect. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const say = useWords(kitWords)
  // '' is a choice like any other ('all'), though Base UI takes it for none
  const chosen = props.options.find(({ value }) => value === props.value)
  return (
    <Base.Root
      items={props.options}
      value={props.value}
      onValueChange={(value) => value !== null && props.onChange(value as Value)}
      disabled={props.disabled}
      name={props.name}
    >
      <Base.Trigger className={join(s.box, s.pick)} aria-label={props.label}>
        <Base.Value className={chosen ? undefined : s.unchosen}>
          {chosen?.label ?? props.placeholder ?? say('kit.choose')}
        </Base.Value>
        <Icon name="down" size={14} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={p.place} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={p.popup}>
            <Base.List>
              {props.options.map((option) => (
                <Choice key={option.value} option={option} />
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Choice({ option }: { option: Option }) {
  return (
    <Base.Item className={p.item} value={option.value} disabled={option.disabled} label={option.label}>
      <span className={p.tick}>
        <Base.ItemIndicator>
          <Icon name="check" size={14} />
        </Base.ItemIndicator>
      </span>
      <Base.ItemText className={p.text}>{option.label}</Base.ItemText>
      {option.note && <span className={p.note}>{option.note}</span>}
    </Base.Item>
  )
}
