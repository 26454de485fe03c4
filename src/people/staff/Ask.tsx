import type { ReactNode } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { kitWords } from '../../platform/web/kit.words.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import s from './Staff.module.css'

/** A short form about a person: what is asked, what was refused, the verb. */
export function Ask(props: {
  title: string
  note?: string
  action: string
  danger?: boolean
  disabled?: boolean
  busy: boolean
  error: unknown
  onDo: () => void
  onClose: () => void
  children?: ReactNode
}) {
  const sayKit = useWords(kitWords)
  return (
    <Dialog
      open
      title={props.title}
      note={props.note}
      onClose={props.onClose}
      actions={
        <>
          <Button
            look={props.danger ? 'danger' : 'primary'}
            busy={props.busy}
            disabled={props.disabled}
            onClick={props.onDo}
          >
            {props.action}
          </Button>
          <Button onClick={props.onClose}>{sayKit('kit.cancel')}</Button>
        </>
      }
    >
      <div className={s.form}>
        {props.children}
        <Refused error={props.error} />
      </div>
    </Dialog>
  )
}
