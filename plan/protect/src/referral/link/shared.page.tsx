import { Heading, Lead, Notice } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { sharedText as text } from './shared.text.ts'

/** One page for every link: what it opens is known to the device alone. */
export function SharedPage({ language }: { readonly language: Language }): VNode {
  return (
    <>
      <Heading level={1}>{text.title[language]}</Heading>
      <Lead>{text.lead[language]}</Lead>
      <fanal-shared>
        <Notice tone="warning">
          <p>{text.needsScript[language]}</p>
        </Notice>
      </fanal-shared>
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-shared': HTMLAttributes<HTMLElement>
    }
  }
}
