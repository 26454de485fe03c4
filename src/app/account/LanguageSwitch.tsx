import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { accountWords } from './account.words.ts'
import { useMyLanguage } from './useMyLanguage.ts'

const languages = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
] as const

/** Each language is named in itself, so that one who reads only it can find it. */
export function LanguageSwitch(props: { shown?: boolean; signedIn?: boolean }) {
  const say = useWords(accountWords)
  const { language, setLanguage } = useLanguage()
  const chooseMine = useMyLanguage()
  return (
    <Segmented
      shown={props.shown}
      label={say('account.language')}
      options={languages}
      value={language}
      onChange={props.signedIn ? chooseMine : setLanguage}
    />
  )
}
