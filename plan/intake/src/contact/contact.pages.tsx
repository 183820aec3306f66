import { Heading, Notice, Submit } from '@fanal/design'
import { type Bilingual, say as sayIn } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'
import type { HTMLAttributes, VNode } from 'preact'
import { BriefForm, type BriefFormProps, BriefSaid, type BriefSaidProps } from './brief.section.tsx'
import { Decided, WhoAndHow, Words } from './contact.fields.tsx'
import { contactText as text } from './contact.text.ts'
import { KeptSection } from './kept.section.tsx'
import { PlaceBeside } from './place-beside.tsx'

export interface ContactPageProps extends BriefFormProps, BriefSaidProps {
  /** The organization's index key, wrapped to the reader. */
  readonly wraps: readonly WrappedSecret[]
  /** Where to sign in again. */
  readonly signIn: string
}

type Say = (text: Bilingual) => string

/** A call, a text, a chat or a visit, written down and sealed in the officer's browser. What has to go fast stands first. */
export function ContactPage(props: ContactPageProps): VNode {
  const { language, units, wraps, signIn } = props
  const say: Say = (one) => sayIn(one, language)
  return (
    <>
      <div class="title-line">
        <Heading level={1}>{say(text.title)}</Heading>
        <PlaceBeside language={language} note="what" />
      </div>
      <BriefSaid {...props} />
      <BriefForm {...props} />
      <fanal-contact data-wraps={JSON.stringify(wraps)} data-sign-in={signIn}>
        <div data-needs-script>
          <Notice tone="warning">
            <p>{say(text.needsScript)}</p>
          </Notice>
        </div>
        {/* @NOTE outside a dialog this method sends nothing: whatever goes wrong with the script, no browser can post the words */}
        <form method="dialog" autocomplete="off" noValidate hidden>
          <div class="console">
            <div>
              <Words say={say} />
            </div>
            <div class="compact">
              <WhoAndHow language={language} units={units} say={say} />
              <Decided say={say} />
            </div>
          </div>
          <div data-said aria-live="polite" tabIndex={-1} />
          <div class="seal">
            <Submit tone="start">{say(text.seal)}</Submit>
            <p class="small">
              <kbd>Ctrl</kbd> + <kbd>{say(text.enterKey)}</kbd> · {say(text.sealedHere)}
            </p>
          </div>
        </form>
        <KeptSection language={language} />
      </fanal-contact>
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-contact': HTMLAttributes<HTMLElement> & {
        readonly 'data-wraps': string
        readonly 'data-sign-in': string
      }
    }
  }
}
