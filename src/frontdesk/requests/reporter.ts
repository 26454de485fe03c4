import { maskPhone } from '../../platform/personal/masking.ts'
import { normalisePhone } from '../../platform/personal/phone.ts'
import { vault } from '../../platform/vault.ts'

export type PhoneColumns = { phone_sealed: string | null; phone_blind: string | null; phone_mask: string }

const none: PhoneColumns = { phone_sealed: null, phone_blind: null, phone_mask: '' }

/** A phone as the row keeps it: sealed, found by its blind index, shown by its mask. As said, even if incomplete. */
export function sealedPhone(phone: string | undefined): PhoneColumns {
  const said = phone?.trim()
  if (!said || normalisePhone(said) === '') return none
  return {
    phone_sealed: vault().seal(said),
    phone_blind: vault().blind('phone', said),
    phone_mask: maskPhone(said),
  }
}
