import { Heading, LinkButton, Paragraph, PhoneLines } from '@fanal/design'
import { helpLines } from '@fanal/handover'
import { say, type PublicLanguage } from '@fanal/kernel'
import { text } from './knowledge.text.ts'
import { wayToPlace } from './ways.ts'

/** How every page ends: somebody to call, a place to go, a way to write, and what does not happen with it. */
export function Help({ language }: { language: PublicLanguage }) {
  return (
    <>
      <Heading>{say(text.helpTitle, language)}</Heading>
      <PhoneLines language={language} lines={helpLines} />
      <p>
        <LinkButton href={wayToPlace('find-help', language).href} tone="start">
          {say(text.findHelp, language)}
        </LinkButton>
        <LinkButton href={wayToPlace('write', language).href} tone="secondary">
          {say(text.write, language)}
        </LinkButton>
      </p>
      <Paragraph>{say(text.whoAnswers, language)}</Paragraph>
      <Paragraph>{say(text.notToEnforcement, language)}</Paragraph>
    </>
  )
}
