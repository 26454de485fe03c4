import { Combobox as Base } from '@base-ui/react/combobox'
import s from './Combobox.module.css'
import c from './control.module.css'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import p from './popup.module.css'
import type { Option } from './Select.tsx'
import { useComposed } from './useComposed.ts'

export type ComboboxProps<Value extends string> = {
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value | null) => void
  /** set when the server filters: called with the typed words, never with half-composed pinyin */
  onSearch?: (words: string) => void
  searching?: boolean
  placeholder?: string
  disabled?: boolean
  label?: string
}

/** One of many, found by typing. With `onSearch` the options are what the server found. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const say = useWords(kitWords)
  const composed = useComposed((words) => props.onSearch?.(words))
  const chosen = props.options.find((option) => option.value === props.value) ?? null
  return (
    <Base.Root
      items={props.options}
      value={chosen}
      onValueChange={(option) => props.onChange((option as Option<Value> | null)?.value ?? null)}
      isItemEqualToValue={(one: Option, other: Option) => one.value === other.value}
      filter={props.onSearch ? null : undefined}
      onInputValueChange={(words, why) => why.reason === 'input-change' && composed.change(words)}
      disabled={props.disabled}
      autoHighlight
      modal
    >
      <div className={s.box}>
        <Base.Input
          className={join(c.box, s.input)}
          placeholder={props.placeholder ?? say('kit.choose')}
          aria-label={props.label}
          {...composed.listeners}
        />
        <Base.Clear className={s.mark} aria-label={say('kit.clear')}>
          <Icon name="close" size={14} />
        </Base.Clear>
        <Base.Trigger className={s.mark} aria-label={say('kit.choose')}>
          <Icon name="down" size={14} />
        </Base.Trigger>
      </div>
      <Found searching={props.searching} />
    </Base.Root>
  )
}

function Found(props: { searching?: boolean }) {
  const say = useWords(kitWords)
  return (
    <Base.Portal>
      <Base.Positioner className={p.place} sideOffset={4}>
        <Base.Popup className={p.popup}>
          <Base.Empty className={p.empty}>
            {say(props.searching ? 'kit.loading' : 'kit.nothing_found')}
          </Base.Empty>
          <Base.List>
            {(option: Option) => (
              <Base.Item key={option.value} value={option} className={p.item} disabled={option.disabled}>
                <span className={p.text}>{option.label}</span>
                {option.note && <span className={p.note}>{option.note}</span>}
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
