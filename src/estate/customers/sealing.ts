import { normaliseId, readIdNumber } from '../../platform/personal/id-number.ts'
import { maskId, maskPhone } from '../../platform/personal/masking.ts'
import { isPhone, normalisePhone, phoneTail } from '../../platform/personal/phone.ts'
import { namePinyin } from '../../platform/pinyin.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'

export type SealedPhone = { sealed: string | null; blind: string | null; tail: string | null; mask: string }

const noPhone: SealedPhone = { sealed: null, blind: null, tail: null, mask: '' }

/** A telephone number as it may be stored: sealed, findable whole or by its last four, masked. Null removes. */
export function sealPhone(number: string | null | undefined): SealedPhone {
  if (!number?.trim()) return noPhone
  const plain = normalisePhone(number)
  const tail = phoneTail(plain)
  return {
    sealed: vault().seal(plain),
    blind: vault().blind('phone', plain),
    tail: tail && vault().blind('phoneTail', tail),
    mask: maskPhone(plain),
  }
}

/** Refuses `customer.bad_phone` for what nobody can dial. */
export function mustBePhone(number: string | null | undefined, field: string): void {
  if (number?.trim() && !isPhone(number)) refuse('invalid', 'customer.bad_phone', { field })
}

export type SealedId = { sealed: string | null; blind: string | null; mask: string }

/** An identity number as it may be stored; the resident number always in its eighteen-digit form. */
export function sealId(number: string | null | undefined): SealedId {
  if (!number?.trim()) return { sealed: null, blind: null, mask: '' }
  const read = readIdNumber(number)
  const plain = 'number' in read ? read.number : normaliseId(number)
  return { sealed: vault().seal(plain), blind: vault().blind('idNumber', plain), mask: maskId(plain) }
}

/** Passports and travel permits, and the eighteen characters of a company's credit code (GB 32100). */
const otherPapers = /^[A-Z]{1,2}\d{6,10}$/
const creditCode = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** Whether a number can be what it is entered as; `fault` says why not. */
export function idFault(number: string, kind: 'person' | 'company'): string | null {
  const plain = normaliseId(number)
  if (kind === 'company') return creditCode.test(plain) ? null : 'creditCode'
  if (otherPapers.test(plain)) return null
  const read = readIdNumber(plain)
  return 'fault' in read ? read.fault : null
}

export function mustBeId(number: string | null | undefined, kind: 'person' | 'company'): void {
  const fault = number?.trim() ? idFault(number, kind) : null
  if (fault) refuse('invalid', `customer.bad_id_${fault}`, { field: 'idNumber' })
}

/** What a name is found by besides its characters: the sound and the first letters. */
export function nameKeys(name: string) {
  const { full, initials } = namePinyin(name)
  return { name, name_key: full, initials }
}
