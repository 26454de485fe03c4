import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, label, type Words } from '../words.ts'

type Speech = { language: Language; setLanguage: (language: Language) => void }

const stored = 'steward.language'
const Speaking = createContext<Speech>({ language: 'zh', setLanguage: () => {} })

/** The language the person chose on this device; Chinese until someone chooses otherwise. */
export const rememberedLanguage = (): Language => (localStorage.getItem(stored) === 'en' ? 'en' : 'zh')

/** Holds the interface's language and writes it on the document, so that screen readers pronounce it rightly. */
export function LanguageProvider(props: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    localStorage.setItem(stored, language)
  }, [language])
  const speech = useMemo(() => ({ language, setLanguage }), [language])
  return <Speaking value={speech}>{props.children}</Speaking>
}

export const useLanguage = (): Speech => useContext(Speaking)

export type Say = (key: string, facts?: Record<string, unknown>) => string

/** A function that speaks the words of one table in the current language: `const say = useWords(requestsWords)`. */
export function useWords(words: Words): Say {
  const { language } = useLanguage()
  return useMemo(() => (key, facts) => label(words, key, language, facts), [words, language])
}
