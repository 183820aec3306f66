import { Heading, Lead, LinkButton, Notice, Paragraph, PhoneLines, PhoneLink } from '@fanal/design'
import { helpLines, placeIn, publicMenu } from '@fanal/handover'
import { say, type PublicLanguage } from '@fanal/kernel'
import { lineRoutes } from './line.routes.ts'
import { marks } from './marks.ts'
import { opensText } from './opening.text.ts'
import { text } from './pages.text.ts'
import { noPresence, type Presence } from './presence.ts'
import { privacy, privacyTitle } from './privacy.text.ts'

/** The phone lines, the most urgent first. */
export function HelpLines({ language }: { language: PublicLanguage }) {
  return <PhoneLines language={language} lines={helpLines} />
}

/** Said first wherever one writes while nobody is there: who answers now, in as few words as can be. */
export function NobodyHere({ language, presence = noPresence }: { language: PublicLanguage; presence?: Presence }) {
  const opens = opensText(presence)
  const answering = helpLines.filter(({ id }) => id === 'emergency' || id === 'human-trafficking-hotline')
  return (
    <Notice tone="warning" title={say(text.nobodyHere, language)}>
      {opens !== null && <Paragraph>{say(opens, language)}</Paragraph>}
      <Paragraph>{say(text.nobodyHereSay, language)}</Paragraph>
      <ul>
        {answering.map(({ name, number }) => (
          <li>
            {say(name, language)}
            {marks.colon[language]}
            <PhoneLink number={number} label={say(name, language)} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** As the menu says it: on a phone the menu is folded, and the first page leads there by itself. */
function offerLabel(language: PublicLanguage): string {
  return publicMenu.find(({ place }) => place === 'offer')?.label[language] ?? ''
}

/** The first page: help first, then the way to write. */
export function HomePage({ language }: { language: PublicLanguage }) {
  return (
    <>
      <Heading level={1}>{say(text.homeTitle, language)}</Heading>
      <Lead>{say(text.homeLead, language)}</Lead>
      <Heading>{say(text.helpFirst, language)}</Heading>
      <HelpLines language={language} />
      <Heading>{say(text.findPlace, language)}</Heading>
      <Paragraph>{say(text.findPlaceSay, language)}</Paragraph>
      <p>
        <LinkButton href={placeIn('find', language).href} tone="secondary">
          {say(text.findPlace, language)}
        </LinkButton>
      </p>
      <Heading>{offerLabel(language)}</Heading>
      <Paragraph>{say(text.offerSay, language)}</Paragraph>
      <p>
        <LinkButton href={placeIn('offer', language).href} tone="secondary">
          {offerLabel(language)}
        </LinkButton>
      </p>
      <Heading>{say(text.notSafe, language)}</Heading>
      <Paragraph>{say(text.notSafeSay, language)}</Paragraph>
      <p>
        <LinkButton href={lineRoutes.write.href({ language })} tone="start">
          {say(text.startReport, language)}
        </LinkButton>
        <LinkButton href={lineRoutes.back.href({ language })} tone="secondary">
          {say(text.startBack, language)}
        </LinkButton>
      </p>
      <Heading>{say(text.safeTitle, language)}</Heading>
      <ul>
        {text.safe.map((sentence) => (
          <li>{say(sentence, language)}</li>
        ))}
      </ul>
    </>
  )
}

/** Who knows what, for how long. */
export function PrivacyPage({ language }: { language: PublicLanguage }) {
  return (
    <>
      <Heading level={1}>{say(privacyTitle, language)}</Heading>
      {privacy.map((chapter) => (
        <>
          <Heading>{say(chapter.title, language)}</Heading>
          {chapter.paragraphs.map((paragraph) => (
            <Paragraph>{say(paragraph, language)}</Paragraph>
          ))}
        </>
      ))}
    </>
  )
}
