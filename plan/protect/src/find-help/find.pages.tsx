import { Heading, Lead, LinkButton, Notice, Paragraph, PhoneLines, Sources, type ButtonTone } from '@fanal/design'
import { arrivingName, helpLines, placeIn } from '@fanal/handover'
import { isLanguage, say, type PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { text } from './find-help.text.ts'
import { findRoutes } from './find-help.routes.ts'
import { answersInText, formText } from './form.text.ts'
import { HelpForm, type HelpFormProps } from './help-form.tsx'
import { youngFacts, youngTitle } from './young.text.ts'

/** The letters of a page, as large as they were asked for. */
export function Letters({ large, children }: { large: boolean; children: ComponentChildren }) {
  return <div class={large ? 'large' : undefined}>{children}</div>
}

/** The last word of every page: who answers now, and where one can write. */
export function LinesNow({ language }: { language: PublicLanguage }) {
  const write = placeIn('write', language)
  const tone: ButtonTone = 'secondary'
  return (
    <>
      <Heading>{say(text.linesTitle, language)}</Heading>
      <PhoneLines language={language} lines={helpLines} />
      <p class="no-print">
        <LinkButton href={write.href} tone={tone}>
          {say(text.toLine, language)}
        </LinkButton>
      </p>
    </>
  )
}

/** What is different for somebody under 18, with what it rests on. */
export function Young({ language }: { language: PublicLanguage }) {
  return (
    <Notice tone="warning" title={say(youngTitle, language)}>
      {youngFacts.map(({ says }) => (
        <Paragraph>{say(says, language)}</Paragraph>
      ))}
      <Sources language={language} facts={youngFacts.map(({ about, ...fact }) => ({ ...fact, says: say(about, language) }))} />
    </Notice>
  )
}

/** The question. */
export function FindPage({ language, asked, isMissing = false }: HelpFormProps) {
  const other = asked.large ? findRoutes.find : findRoutes.findLarge
  return (
    <Letters large={asked.large}>
      <Heading level={1}>{say(formText.title, language)}</Heading>
      <Lead>{say(formText.lead, language)}</Lead>
      <p>
        <strong>{say(formText.danger, language)}</strong>
      </p>
      {!isLanguage(language) && <p>{answersInText[language]}</p>}
      <p>
        <a href={other.href({ language })}>{say(asked.large ? formText.largeOff : formText.largeOn, language)}</a>
      </p>
      <HelpForm language={language} asked={asked} isMissing={isMissing} />
      <p class="no-print">
        <a href={placeIn('arriving', language).href}>{say(arrivingName, language)}</a>
      </p>
      <LinesNow language={language} />
    </Letters>
  )
}
