import type { Vault } from './personal/vault.ts'

let current: Vault | undefined

/** Makes this the house's vault: at the start of the house with the configured key, of a test with its own. */
export const setVault = (made: Vault): void => {
  current = made
}

/** What seals personal data and makes its blind indexes; choosing its key comes first. */
export function vault(): Vault {
  if (!current) throw new Error('the vault has no key')
  return current
}
