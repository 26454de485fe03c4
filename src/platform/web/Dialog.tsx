import { Dialog as Base } from '@base-ui/react/dialog'
import { type ReactNode, useRef } from 'react'
import { Button, IconButton } from './Button.tsx'
import s from './Dialog.module.css'
import { join } from './join.ts'
import { OverlayKeys } from './keys.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'

export type OverlayProps = {
  open: boolean
  onClose: () => void
  title: string
  /** one sentence under the title */
  note?: ReactNode
  children?: ReactNode
  /** buttons, the primary first; they stay at the bottom edge */
  actions?: ReactNode
}

/** A question or a short form in the middle of the page. */
export function Dialog(props: OverlayProps & { wide?: boolean }) {
  return <Overlay {...props} shape={join(s.dialog, props.wide && s.wideDialog)} />
}

/** A longer task beside the page, from the right: the page stays in sight. */
export function Drawer(props: OverlayProps & { side?: 'left' | 'right' }) {
  return <Overlay {...props} shape={join(s.drawer, props.side === 'left' && s.fromLeft)} />
}

/** The phone's own: rises from the bottom edge, under the thumb. */
export function Sheet(props: OverlayProps) {
  return <Overlay {...props} shape={s.sheet} />
}

function Overlay(props: OverlayProps & { shape: string | undefined }) {
  const say = useWords(kitWords)
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={s.veil} />
        <Base.Popup
          ref={popup}
          className={join(s.overlay, props.shape)}
          initialFocus={() => firstInput(popup.current)}
        >
          <OverlayKeys />
          <header className={s.head}>
            <div>
              <Base.Title className={s.title}>{props.title}</Base.Title>
              {props.note && <Base.Description className={s.note}>{props.note}</Base.Description>}
            </div>
            <Base.Close render={<IconButton icon="close" label={say('kit.close')} tip={false} />} />
          </header>
          <div className={s.body}>{props.children}</div>
          {props.actions && <footer className={s.foot}>{props.actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** The first box to fill in; without one the overlay itself, so that nothing is pressed by a hasty Enter. */
const firstInput = (popup: HTMLElement | null) =>
  popup?.querySelector<HTMLElement>('[autofocus], textarea, select, input:not([type=hidden], [hidden])') ??
  popup

/** Asks before something that cannot be taken back. The button says what it does, never 确定 alone. */
export function Confirm(props: {
  open: boolean
  onClose: () => void
  onConfirm: () => void
  title: string
  note?: ReactNode
  /** the verb: 作废, 丢弃 */
  action: string
  danger?: boolean
  busy?: boolean
}) {
  const say = useWords(kitWords)
  return (
    <Dialog
      {...props}
      actions={
        <>
          <Button look={props.danger ? 'danger' : 'primary'} busy={props.busy} onClick={props.onConfirm}>
            {props.action}
          </Button>
          <Button onClick={props.onClose}>{say('kit.cancel')}</Button>
        </>
      }
    />
  )
}
