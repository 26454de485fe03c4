import { changeLanguage } from '../../people/accounts/accounts.contract.ts'
import { call } from '../../platform/web/client.ts'
import { useLanguage } from '../../platform/web/language.tsx'
import type { Language } from '../../platform/words.ts'

/** Changes the language at once, and tells the server so that my other devices speak it too. */
export function useMyLanguage(): (language: Language) => void {
  const { setLanguage } = useLanguage()
  return (language) => {
    setLanguage(language)
    // without a line this device has it all the same
    call(changeLanguage, { body: { language } }).catch(() => {})
  }
}
