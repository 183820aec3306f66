import type { Bilingual, Language } from '@fanal/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The language of the page around a component; `Page` sets it. */
export const PageLanguage = createContext<Language>('en')

/** Says a bilingual text in the language of the page around. */
export function useSay(): (text: Bilingual) => string {
  const language = useContext(PageLanguage)
  return (text) => text[language]
}
