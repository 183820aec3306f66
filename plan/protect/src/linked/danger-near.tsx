import { Notice } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type LinkedPerson, dangersIn } from './linked.ts'
import { linkedText as text, relationText } from './linked.text.ts'

/** Shown wherever somebody is about to reach the person. */
export function DangerNear({ language, links }: { readonly language: Language; readonly links: readonly LinkedPerson[] }): VNode | null {
  const dangers = dangersIn(links)
  if (dangers.length === 0) return null
  return (
    <Notice tone="danger" title={text.dangerTitle[language]}>
      <p>
        {text.danger[language]} ({[...new Set(dangers.map(({ relation }) => relationText[relation][language].toLowerCase()))].join(', ')})
      </p>
    </Notice>
  )
}
