import { Details, Heading, Lead, Notice, Paragraph, PublicForm, Submit } from '@fanal/design'
import { FormErrorSummary, FormFields, type FormErrors, type FormValues } from '@fanal/forms'
import { say, type Language } from '@fanal/kernel'
import { baseRateNote } from '@fanal/screen'
import { dayText } from './day-text.ts'
import { guideForm } from './guide.form.ts'
import { guideText as text } from './guide.text.ts'
import { type GuideAnswer, guideSources } from './guide.ts'
import { Help } from './help.parts.tsx'
import type { Knowledge } from './knowledge.ts'
import { knowledgeRoutes } from './knowledge.routes.ts'
import { SourceList, SourceMarks } from './sources.parts.tsx'
import { wayTo } from './ways.ts'

interface Shared {
  readonly knowledge: Knowledge
  readonly language: Language
}

/** The questions, and what is shown again where nothing was ticked. */
export function GuidePage({
  language,
  values = {},
  isEmpty = false,
}: Omit<Shared, 'knowledge'> & { values?: FormValues; isEmpty?: boolean }) {
  const errors: FormErrors = isEmpty ? { begin: text.nothing } : {}
  return (
    <>
      {isEmpty && <FormErrorSummary form={guideForm} errors={errors} language={language} />}
      <Heading level={1}>{say(text.title, language)}</Heading>
      <Lead>{say(text.lead, language)}</Lead>
      <Paragraph>{say(text.kept, language)}</Paragraph>
      <Paragraph>{say(text.limits, language)}</Paragraph>
      <PublicForm action={knowledgeRoutes.look.href({ language })}>
        <FormFields form={guideForm} values={values} errors={errors} language={language} />
        <Submit>{say(text.ask, language)}</Submit>
      </PublicForm>
      <Help language={language} />
    </>
  )
}

function Test({
  one,
  language,
  sources,
}: {
  one: GuideAnswer['tests'][number]
  language: Language
  sources: Parameters<typeof SourceMarks>[0]['among']
}) {
  const { about, looks, because, missing } = one
  return (
    <section class="test">
      <Heading>{say(about.name, language)}</Heading>
      <p>
        <strong>{say(text[looks], language)}</strong>
      </p>
      <p>
        {say(about.says, language)}
        <SourceMarks of={[about.source]} among={sources} language={language} />
      </p>
      {because.length > 0 && (
        <>
          <Paragraph>{say(text.because, language)}</Paragraph>
          <ul>
            {because.map((label) => (
              <li>{say(label, language)}</li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <Paragraph>{say(text.missing, language)}</Paragraph>
          <ul>
            {missing.map((label) => (
              <li>{say(label, language)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What it looks like: danger and help first, three tests apart, and help at the end. */
export function GuideAnswerPage({ answer, ...shared }: { answer: GuideAnswer } & Shared) {
  const { knowledge, language } = shared
  const sources = guideSources.flatMap((id) => knowledge.sources.get(id) ?? [])
  const marks = (of: readonly string[]) => <SourceMarks of={of} among={sources} language={language} />
  return (
    <>
      <Heading level={1}>{say(text.answerTitle, language)}</Heading>
      <Lead>{say(text.answerLead, language)}</Lead>
      {answer.isDanger && (
        <Notice tone="danger" title={say(text.dangerTitle, language)}>
          <p>
            {say(text.danger, language)}
            {marks(['emergency'])}
          </p>
        </Notice>
      )}
      {answer.isMinor && (
        <Notice title={say(text.minorTitle, language)}>
          <p>
            {say(text.minor, language)}
            {marks(['child-protection'])}
          </p>
        </Notice>
      )}
      {answer.tests.map((one) => (
        <Test one={one} language={language} sources={sources} />
      ))}
      {answer.others.length > 0 && (
        <>
          <Heading>{say(text.otherTitle, language)}</Heading>
          <ul>
            {answer.others.map(({ says, leads, to }) => (
              <li>
                {say(says, language)} <a href={wayTo(to, knowledge, language).href}>{say(leads, language)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Help language={language} />
      <Details summary={say(text.sureTitle, language)}>
        <Paragraph>{say(text.sure, language)}</Paragraph>
        <p>
          {say(baseRateNote, language)} <code class="source">{baseRateNote.source.replace('https://', '')}</code>
        </p>
        <p>
          {say(text.rules, language)} {answer.rules}, {say(text.lawOf, language)} {dayText(answer.lawAsOf, language)}
        </p>
      </Details>
      <SourceList sources={sources} language={language} />
      <p>
        <a href={knowledgeRoutes.guide.href({ language })}>{say(text.again, language)}</a>
      </p>
    </>
  )
}
