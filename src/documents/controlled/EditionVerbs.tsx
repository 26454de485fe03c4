import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button, IconButton } from '../../platform/web/Button.tsx'
import { Confirm } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Menu, type MenuEntry } from '../../platform/web/Menu.tsx'
import { useMay } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { ApproveDialog } from './ApproveDialog.tsx'
import {
  type DocumentPage,
  discardRevision,
  retireRevision,
  reviewRevision,
  submitRevision,
} from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import { manualWords } from './manual.words.ts'
import { Prints } from './Prints.tsx'
import { ReviseDrawer } from './ReviseDrawer.tsx'
import { WhyDialog } from './WhyDialog.tsx'

type Asking = 'revise' | 'approve' | 'sendBack' | 'withdraw' | 'discard' | 'retire'
const open = ['draft', 'returned', 'inReview']

/** What this person may do with the edition in sight: drawn from the verbs the server says are allowed. */
export function EditionVerbs({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const may = useMay()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { edition, editions } = page
  const close = () => setAsking(null)
  const has = (verb: (typeof edition.verbs)[number]) => edition.verbs.includes(verb)
  const inForce = edition.state === 'effective' || edition.state === 'underRevision'
  const mayDraft = inForce && may('document.draft') && !editions.some((each) => open.includes(each.state))
  const more: MenuEntry[] = (['sendBack', 'discard', 'withdraw', 'retire'] as const)
    .filter(has)
    .map((verb) => ({
      key: verb,
      label: say(`do.${verb}`),
      danger: verb !== 'sendBack',
      run: () => setAsking(verb),
    }))
  return (
    <>
      <Prints page={page} />
      {(mayDraft || has('amend')) && (
        <Button icon="pen" look={has('amend') ? 'plain' : 'primary'} onClick={() => setAsking('revise')}>
          {say(has('amend') ? 'do.amend' : 'do.revise')}
        </Button>
      )}
      <Signing page={page} />
      {has('approve') && (
        <Button look="primary" icon="check" onClick={() => setAsking('approve')}>
          {say('do.approve')}
        </Button>
      )}
      {more.length > 0 && <Menu trigger={<IconButton icon="more" label={say('do.more')} />} entries={more} />}
      {asking === 'revise' && <ReviseDrawer page={page} onClose={close} />}
      {asking === 'approve' && <ApproveDialog page={page} onClose={close} />}
      {(asking === 'sendBack' || asking === 'withdraw') && (
        <WhyDialog page={page} verb={asking} onClose={close} />
      )}
      {(asking === 'discard' || asking === 'retire') && <Sure page={page} verb={asking} onClose={close} />}
    </>
  )
}

/** The two signatures that ask nothing: hand in, and sign as reviewer. */
function Signing({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const renews = [documentMoves.subject]
  const submit = useCommand(submitRevision, {
    renews,
    onDone: () => toast(say('done.submit'), { tone: 'done' }),
  })
  const review = useCommand(reviewRevision, {
    renews,
    onDone: () => toast(say('done.review'), { tone: 'done' }),
  })
  const asked = { params: { code: page.code, id: page.edition.id }, body: {} }
  const { verbs } = page.edition
  return (
    <>
      {verbs.includes('submit') && (
        <Button look="primary" busy={submit.isPending} onClick={() => submit.mutate(asked)}>
          {say('do.submit')}
        </Button>
      )}
      {verbs.includes('review') && (
        <Button look="primary" icon="check" busy={review.isPending} onClick={() => review.mutate(asked)}>
          {say('do.review')}
        </Button>
      )}
    </>
  )
}

type Sure = { page: DocumentPage; verb: 'discard' | 'retire'; onClose: () => void }

function Sure({ page, verb, onClose }: Sure) {
  const say = useWords(manualWords)
  const navigate = useNavigate()
  const onDone = () => {
    toast(say(`done.${verb}`), { tone: 'done' })
    onClose()
    if (verb === 'discard')
      void navigate({ to: '/manual/$code' as never, params: { code: page.code } as never })
  }
  const about = { renews: [documentMoves.subject], onDone }
  const discard = useCommand(discardRevision, about)
  const retire = useCommand(retireRevision, about)
  const command = verb === 'discard' ? discard : retire
  return (
    <Confirm
      open
      danger
      title={`${say(`do.${verb}`)} ${page.code} ${page.edition.label}`}
      note={say(`${verb}.note`)}
      action={say(`do.${verb}`)}
      busy={command.isPending}
      onClose={onClose}
      onConfirm={() => command.mutate({ params: { code: page.code, id: page.edition.id }, body: {} })}
    />
  )
}
