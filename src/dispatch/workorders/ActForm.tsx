import type { ComponentType } from 'react'
import { AcceptanceForm } from './AcceptanceForm.tsx'
import type { FormProps } from './ActSheet.tsx'
import { FinishForm } from './FinishForm.tsx'
import { NobodyInForm } from './NobodyInForm.tsx'
import type { OrderMove } from './order-nouns.contract.ts'
import { QuoteForm } from './QuoteForm.tsx'
import { QuoteSigningForm } from './QuoteSigningForm.tsx'
import { ReappointForm } from './ReappointForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { StartForm } from './StartForm.tsx'
import { SuspendForm } from './SuspendForm.tsx'

/** What a verb asks for before it is done; the others are done at one press. */
const forms: Partial<Record<OrderMove, ComponentType<FormProps>>> = {
  reject: ReasonForm,
  rejectQuote: ReasonForm,
  noShow: NobodyInForm,
  reappoint: ReappointForm,
  quote: QuoteForm,
  approveQuote: QuoteSigningForm,
  start: StartForm,
  suspend: SuspendForm,
  finish: FinishForm,
  verify: AcceptanceForm,
}

export const asksFirst = (verb: OrderMove): boolean => verb in forms

export function ActForm(props: FormProps) {
  const Form = forms[props.verb]
  return Form ? <Form {...props} /> : null
}
