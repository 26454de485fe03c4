import { ChangeFile } from './ChangeFile.tsx'
import { LeaveDialog, SignOutConfirm } from './LeaveDialog.tsx'
import { OpenAccount, ResetPassword } from './PasswordDialogs.tsx'
import { ShowPhone } from './ShowPhone.tsx'
import type { Person } from './staff.contract.ts'
import { AssignDialog, EndDialog, GiveZoneDialog } from './TermDialogs.tsx'

/** What somebody is about to do with a file. */
export type Asking =
  | { verb: 'change' | 'assign' | 'giveZone' | 'leave' | 'return' | 'unmask' }
  | { verb: 'openAccount' | 'resetPassword' | 'signOut' }
  | { verb: 'endPost'; term: Person['assignments'][number] }
  | { verb: 'endZone'; zone: Person['holdings'][number] }

export type PartProps = { person: Person; ask: (asking: Asking) => void }

/** The dialog of a verb. */
export function PersonDialog(props: { person: Person; asking: Asking; onClose: () => void }) {
  const { asking, ...rest } = props
  switch (asking.verb) {
    case 'change':
      return <ChangeFile {...rest} />
    case 'assign':
    case 'return':
      return <AssignDialog {...rest} verb={asking.verb} />
    case 'endPost':
      return <EndDialog {...rest} term={asking.term} />
    case 'giveZone':
      return <GiveZoneDialog {...rest} />
    case 'endZone':
      return <EndDialog {...rest} zone={asking.zone} />
    case 'leave':
      return <LeaveDialog {...rest} />
    case 'unmask':
      return <ShowPhone {...rest} />
    case 'openAccount':
      return <OpenAccount {...rest} />
    case 'resetPassword':
      return <ResetPassword {...rest} />
    case 'signOut':
      return <SignOutConfirm {...rest} />
  }
}
