import { Checkboxes, ErrorSummary, Fieldset, Form, Heading, Input, Paragraph, Radios, Select, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { disclosures, histories, historyText, severityFactors, severityMost, severityText, violationKinds } from '@fanal/penalty'
import { penaltyRoutes } from './penalty.routes.ts'
import { penaltyPageText as text, upToPoints, violationTitle } from './penalty.text.ts'
import { type TypedLine, type TypedNotice, mostLines } from './typed-notice.ts'

export interface FormProblem {
  readonly name: string
  readonly say: Bilingual
}

interface FormProps {
  readonly language: Language
  readonly csrf: string | null
  readonly typed: TypedNotice
  readonly problems: readonly FormProblem[]
}

type LineProps = FormProps & { readonly line: TypedLine; readonly at: number; say(one: Bilingual): string }

const kinds = (language: Language) =>
  violationKinds.map(({ code, type, ...words }) => ({ value: String(code), label: `${code} (${type}). ${words[language]}` }))
const parts = (language: Language) =>
  violationKinds.flatMap(({ code, parts: own }) =>
    own.map((part) => ({ value: `${code}:${part.id}`, label: `${code}, ${part[language]}` })),
  )

function Violation({ language, line, at, problems, say }: LineProps) {
  const error = (name: string) => {
    const problem = problems.find((one) => one.name === name)
    return problem === undefined ? undefined : say(problem.say)
  }
  const field = (name: string, label: Bilingual) => ({ name: `${name}-${at}`, label: say(label), error: error(`${name}-${at}`) })
  const history = histories.map((value) => ({ value, label: say(historyText[value]) }))
  const disclosure = disclosures.map((value) => ({ value, label: say(text[value]) }))
  return (
    <section aria-labelledby={`violation-${at}`}>
      <Heading level={3} id={`violation-${at}`}>
        {say(violationTitle(at))}
      </Heading>
      <Select {...field('code', text.kind)} options={kinds(language)} value={line.code} />
      <Checkboxes {...field('parts', text.parts)} hint={say(text.partsHint)} options={parts(language)} values={line.parts} />
      <Input {...field('workers', text.workers)} hint={say(text.workersHint)} value={line.workers} inputMode="numeric" size={6} />
      <Radios {...field('history', text.history)} options={history} value={line.history} />
      <Fieldset name={`severity-${at}`} label={say(text.severity)}>
        {severityFactors.map((factor) => (
          <Input
            name={`severity-${at}-${factor}`}
            label={say(upToPoints(severityText[factor], severityMost[factor]))}
            error={error(`severity-${at}-${factor}`)}
            value={line.severity[factor] ?? ''}
            inputMode="numeric"
            size={4}
          />
        ))}
      </Fieldset>
      <Radios {...field('disclosure', text.disclosure)} hint={say(text.disclosureHint)} options={disclosure} value={line.disclosure} />
    </section>
  )
}

/** The form of the calculator: another violation is another row from the server, so it works without script. */
export function PenaltyForm(props: FormProps) {
  const { language, csrf, typed, problems } = props
  const say = (one: Bilingual) => sayIn(one, language)
  const error = (name: string) => problems.filter((one) => one.name === name).map((one) => say(one.say))[0]
  const employers = [
    { value: 'individual', label: say(text.individual) },
    { value: 'business', label: say(text.business) },
  ]
  return (
    <>
      <ErrorSummary errors={problems.map(({ name, say: words }) => ({ name, say: say(words) }))} />
      <Form action={penaltyRoutes.workOutPenalty.href({ language })} csrf={csrf}>
        <input type="hidden" name="lines" value={String(typed.lines.length)} />
        <Radios name="employer" label={say(text.employer)} options={employers} value={typed.employer} error={error('employer')} />
        <Input
          name="employees"
          label={say(text.employees)}
          hint={say(text.sizeHint)}
          value={typed.employees}
          error={error('employees')}
          inputMode="numeric"
          size={8}
        />
        <Input name="revenue" label={say(text.revenue)} value={typed.revenue} error={error('revenue')} inputMode="numeric" size={14} />
        {typed.lines.map((line, at) => (
          <Violation {...props} line={line} at={at} say={say} />
        ))}
        <Submit name="do" value="work-out">
          {say(text.workOut)}
        </Submit>
        {typed.lines.length < mostLines && (
          <Submit name="do" value="add" tone="secondary">
            {say(text.add)}
          </Submit>
        )}
        {typed.lines.length > 1 && (
          <Submit name="do" value="remove" tone="secondary">
            {say(text.remove)}
          </Submit>
        )}
        {typed.lines.length >= mostLines && <Paragraph small>{say(text.most)}</Paragraph>}
      </Form>
    </>
  )
}
