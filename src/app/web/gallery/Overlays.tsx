import { useState } from 'react'
import { Actions, Button } from '../../../platform/web/Button.tsx'
import { Confirm, Dialog, Drawer, Sheet } from '../../../platform/web/Dialog.tsx'
import { Field } from '../../../platform/web/Field.tsx'
import { KeyHelp } from '../../../platform/web/KeyHelp.tsx'
import { keyboard, useKeys } from '../../../platform/web/keys.ts'
import { Menu } from '../../../platform/web/Menu.tsx'
import { toast } from '../../../platform/web/news.ts'
import { Section } from '../../../platform/web/Page.tsx'
import { TextArea } from '../../../platform/web/TextInput.tsx'

type Open = 'dialog' | 'drawer' | 'sheet' | 'confirm' | null

export function Overlays() {
  const [open, setOpen] = useState<Open>(null)
  const [why, setWhy] = useState('')
  useKeys({
    n: { does: '登记新事项', run: () => setOpen('dialog') },
    F2: { does: '报修', run: () => setOpen('drawer') },
  })
  const close = () => setOpen(null)
  const form = (
    <Field label="暂停原因">
      <TextArea value={why} onChange={setWhy} />
    </Field>
  )
  const actions = (
    <>
      <Button look="primary" keys="Ctrl+Enter">
        暂停
      </Button>
      <Button onClick={close}>取消</Button>
    </>
  )
  return (
    <Section title="浮层">
      <Actions>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button onClick={() => setOpen('sheet')}>Sheet</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
        <Button onClick={() => keyboard.deed('?', false)?.run()}>?</Button>
        <Button onClick={() => toast('已登记 0601-20261123-014')}>Toast</Button>
        <Button onClick={() => toast('没有登记', { tone: 'late', note: '报修必须写明房号' })}>
          Toast late
        </Button>
        <Menu
          trigger={<Button icon="more">Menu</Button>}
          entries={[
            { key: 'print', label: '打印', icon: 'print', keys: 'P', run: () => {} },
            { key: 'line', line: true },
            { key: 'void', label: '作废', icon: 'trash', danger: true, run: () => setOpen('confirm') },
          ]}
        />
      </Actions>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="暂停计时"
        note="暂停期间不计时限"
        actions={actions}
      >
        {form}
      </Dialog>
      <Drawer
        open={open === 'drawer'}
        onClose={close}
        title="0601-20261123-014"
        note="3-2-1802 厨房下水堵了"
        actions={actions}
      >
        {form}
      </Drawer>
      <Sheet open={open === 'sheet'} onClose={close} title="到不了？" actions={actions}>
        {form}
      </Sheet>
      <Confirm
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="作废 0601-20261123-014？"
        note="单号保留，标记作废，不能恢复。"
        action="作废"
        danger
      />
      <KeyHelp />
    </Section>
  )
}
