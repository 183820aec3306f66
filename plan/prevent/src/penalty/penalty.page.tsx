import { DefinitionList, Heading, Lead, Notice, Paragraph, Table } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { type Assessment, type Step, banText, penaltyText, regulation, sizeText, stepsOfLine, stepsOfNotice } from '@fanal/penalty'
import { type FormProblem, PenaltyForm } from './penalty-form.tsx'
import { penaltyPageText as text, stepsTitle } from './penalty.text.ts'
import type { TypedNotice } from './typed-notice.ts'

interface Props {
  readonly language: Language
  readonly csrf: string | null
  readonly typed: TypedNotice
  readonly problems: readonly FormProblem[]
  readonly result: Assessment | null
}

function Steps({ language, caption, steps }: { readonly language: Language; readonly caption: string; readonly steps: readonly Step[] }) {
  return (
    <Table
      caption={caption}
      rows={steps}
      cards
      columns={[
        { header: text.step[language], cell: (step: Step) => step[language] },
        { header: text.provision[language], cell: (step: Step) => step.provision[language] },
      ]}
    />
  )
}

function Result({ language, result }: { readonly language: Language; readonly result: Assessment }) {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <section aria-labelledby="result">
      <Heading id="result">{say(text.result)}</Heading>
      <DefinitionList
        items={[
          { term: say(text.penalty), value: <strong>{say(penaltyText(result.penalty))}</strong> },
          { term: say(text.ban), value: <strong>{say(banText(result.ban))}</strong> },
          { term: say(text.size), value: say(sizeText[result.size]) },
          { term: say(text.warnings), value: String(result.warnings) },
        ]}
      />
      {result.lines.map((line, at) => (
        <Steps language={language} caption={say(stepsTitle(at))} steps={stepsOfLine(line, result.size)} />
      ))}
      <Steps language={language} caption={say(text.whole)} steps={stepsOfNotice(result)} />
    </section>
  )
}

/** The calculator: what it is and is not, the result with every step, and the form. */
export function PenaltyPage({ language, result, ...form }: Props) {
  const say = (one: Bilingual) => sayIn(one, language)
  const day = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(regulation.lawAsOf))
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      <Notice title={say(text.aid)}>
        <Paragraph>{say(text.aidSay)}</Paragraph>
      </Notice>
      {result !== null && <Result language={language} result={result} />}
      <PenaltyForm language={language} {...form} />
      <Paragraph small>
        {say(regulation)}. {say(text.law)} {day} ({regulation.mark}).
      </Paragraph>
    </>
  )
}
