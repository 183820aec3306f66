import { Heading } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { consentPageText, methodText } from '../consent/consent.page-text.ts'
import { paperText as text } from './paper.text.ts'
import { Room } from './sheet.tsx'

/** Room for each way in which a yes stands on paper. */
export function Signatures({ language }: { readonly language: Language }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <section class="part whole">
      <Heading>{say(text.signatures)}</Heading>
      <div class="beside">
        <div class="box">
          <p class="label">{say(methodText.signed)}</p>
          <Room label={say(text.personSigns)} lines={2} />
          <Room label={say(text.date)} lines={1} />
        </div>
        <div class="box">
          <p class="label">{say(methodText['verbal-witnessed'])}</p>
          <Room label={say(text.witnessSigns)} lines={2} />
          <Room label={say(text.date)} lines={1} />
        </div>
      </div>
      <p class="hint">{say(text.copyNext)}</p>
    </section>
  )
}

/** What the person takes along, a page by itself: no number, no version, no name of ours, and blank where a choice would tell something. */
export function PersonCopy({ language }: { readonly language: Language }): VNode {
  const say = (one: Bilingual) => one[language]
  return (
    <section class="copy" lang={`${language}-CA`}>
      <Heading>{say(consentPageText.receiptTitle)}</Heading>
      <Room label={say(consentPageText.receiptFor)} lines={2} />
      <Room label={say(consentPageText.to)} lines={1} />
      <Room label={say(consentPageText.sees)} lines={3} />
      <Room label={say(consentPageText.receiptEnds)} lines={1} />
      <p>{say(consentPageText.receiptBack)}</p>
      <p>{say(consentPageText.receiptSee)}</p>
    </section>
  )
}
