import { Checkboxes, Details, ErrorSummary, Heading, Lead, Notice, Paragraph, PublicForm, Radios, Submit } from '@fanal/design'
import type { FormValues } from '@fanal/forms'
import { officialOf, say, type PublicLanguage } from '@fanal/kernel'
import { baseRateNote } from '@fanal/screen'
import { dayText } from './day-text.ts'
import { guideForm } from './guide.form.ts'
import { guideWords } from './guide.words.ts'
import { type GuideAnswer, guideSources } from './guide.ts'
import { Help } from './help.parts.tsx'
import type { Knowledge } from './knowledge.ts'
import { knowledgeRoutes } from './knowledge.routes.ts'
import { SourceList, SourceMarks } from './sources.parts.tsx'
import { wayTo } from './ways.ts'

interface Shared {
  readonly knowledge: Knowledge
  readonly language: PublicLanguage
}

/** The questions, and what is shown again where nothing was ticked. */
export function GuidePage({
  language,
  values = {},
  isEmpty = false,
}: Omit<Shared, 'knowledge'> & { values?: FormValues; isEmpty?: boolean }) {
  const { text, answers } = guideWords(language)
  return (
    <>
      {isEmpty && <ErrorSummary errors={[{ name: 'begin', say: text.nothing }]} />}
      <Heading level={1}>{text.title}</Heading>
      <Lead>{text.lead}</Lead>
      <Paragraph>{text.kept}</Paragraph>
      <Paragraph>{text.limits}</Paragraph>
      <PublicForm action={knowledgeRoutes.look.href({ language })}>
        {guideForm.fields.map(({ kind, name, options: offered }) => {
          const options = offered.map(({ value }) => ({ value, label: answers[value] }))
          const error = isEmpty && name === 'begin' ? text.nothing : undefined
          const field = { name, label: text[name], options, error }
          const ticked = values[name] ?? []
          return kind === 'choice' ? <Radios {...field} value={ticked[0]} /> : <Checkboxes {...field} values={ticked} />
        })}
        <Submit>{text.ask}</Submit>
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
  language: PublicLanguage
  sources: Parameters<typeof SourceMarks>[0]['among']
}) {
  const { about, looks, because, missing } = one
  const words = guideWords(language)
  const { text } = words
  return (
    <section class="test">
      <Heading>{words.tests[about.test].name}</Heading>
      <p>
        <strong>{text[looks]}</strong>
      </p>
      <p>
        {words.tests[about.test].says}
        <SourceMarks of={[about.source]} among={sources} language={language} />
      </p>
      {because.length > 0 && (
        <>
          <Paragraph>{text.because}</Paragraph>
          <ul>
            {because.map((fact) => (
              <li>{words.answers[fact]}</li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <Paragraph>{text.missing}</Paragraph>
          <ul>
            {missing.map((fact) => (
              <li>{words.answers[fact]}</li>
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
  const { text, others } = guideWords(language)
  const official = officialOf(language)
  const sources = guideSources.flatMap((id) => knowledge.sources.get(id) ?? [])
  const marks = (of: readonly string[]) => <SourceMarks of={of} among={sources} language={language} />
  return (
    <>
      <Heading level={1}>{text.answerTitle}</Heading>
      <Lead>{text.answerLead}</Lead>
      {answer.isDanger && (
        <Notice tone="danger" title={text.dangerTitle}>
          <p>
            {text.danger}
            {marks(['emergency'])}
          </p>
        </Notice>
      )}
      {answer.isMinor && (
        <Notice title={text.minorTitle}>
          <p>
            {text.minor}
            {marks(['child-protection'])}
          </p>
        </Notice>
      )}
      {answer.tests.map((one) => (
        <Test one={one} language={language} sources={sources} />
      ))}
      {answer.others.length > 0 && (
        <>
          <Heading>{text.otherTitle}</Heading>
          <ul>
            {answer.others.map(({ test, to }) => {
              const way = wayTo(to, knowledge, language)
              return (
                <li>
                  {others[test].says}{' '}
                  <a href={way.href} hreflang={way.language === language ? undefined : way.language}>
                    {others[test].leads}
                  </a>
                </li>
              )
            })}
          </ul>
        </>
      )}
      <Help language={language} />
      <Details summary={text.sureTitle}>
        <Paragraph>{text.sure}</Paragraph>
        <p>
          <span lang={official === language ? undefined : official} dir="ltr">
            {say(baseRateNote, official)}
          </span>{' '}
          <code class="source" dir="ltr">
            {baseRateNote.source.replace('https://', '')}
          </code>
        </p>
        <p>
          {text.rules} {answer.rules}, {text.lawOf} {dayText(answer.lawAsOf, language)}
        </p>
      </Details>
      <SourceList sources={sources} language={language} />
      <p>
        <a href={knowledgeRoutes.guide.href({ language })}>{text.again}</a>
      </p>
    </>
  )
}
