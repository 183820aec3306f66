import type { Multilingual, PublicLanguage } from '@fanal/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The language of the page around a component; `Page` sets it. */
export const PageLanguage = createContext<PublicLanguage>('en')

/** Says what the components say themselves in the language of the page around. */
export function useSay(): (text: Multilingual) => string {
  const language = useContext(PageLanguage)
  return (text) => text[language]
}
