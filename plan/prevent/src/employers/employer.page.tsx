import {
  DefinitionList,
  ErrorSummary,
  Heading,
  Input,
  Lead,
  Notice,
  Paragraph,
  PhoneLink,
  PublicForm,
  Sources,
  Submit,
} from '@fanal/design'
import { helpLines } from '@fanal/handover'
import { type PublicLanguage, say } from '@fanal/kernel'
import { ListAges } from './list-ages.tsx'
import { EmployerMatches } from './employer-matches.tsx'
import { employersRoutes } from './employers.routes.ts'
import { employersText as text, listText } from './employers.text.ts'
import type { EmployerLookup } from './look-up.ts'

/** What was typed, and what is wrong with it. */
export interface Asked {
  readonly name: string
  readonly place: string
  readonly problem: 'emptyName' | 'longName' | null
}

interface Props {
  readonly language: PublicLanguage
  /** `null` where the lists cannot be read. */
  readonly lookup: EmployerLookup | null
  readonly asked: Asked | null
  readonly today: Date
}

/** Where each list is published; the second is known from a copy alone. */
const published = {
  'non-compliant': { sources: ['http://www.cic.gc.ca/english/work/list.asp'], mark: 'V' },
  'lmia-positive': { sources: ['https://open.canada.ca'], mark: 'S' },
} as const

function EmployerForm({ language, asked }: Pick<Props, 'language' | 'asked'>) {
  const error = asked?.problem ? say(text[asked.problem], language) : undefined
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'name', say: error }]} />
      <PublicForm action={employersRoutes.findEmployer.href({ language })} id="employer">
        <Input
          name="name"
          label={say(text.name, language)}
          hint={say(text.nameHint, language)}
          value={asked?.name}
          error={error}
          required
        />
        <Input name="place" label={say(text.place, language)} value={asked?.place} />
        <Submit>{say(text.submit, language)}</Submit>
      </PublicForm>
    </>
  )
}

function Talk({ language }: Pick<Props, 'language'>) {
  const lines = helpLines.filter(({ id }) => id === 'human-trafficking-hotline' || id === 'foreign-worker-tip-line')
  const items = lines.map(({ name, number, says }) => ({
    term: say(name, language),
    value: (
      <>
        <PhoneLink number={number} label={say(name, language)} />
        <br />
        {say(says, language)}
      </>
    ),
  }))
  return (
    <>
      <Heading>{say(text.talkTitle, language)}</Heading>
      <Paragraph>{say(text.talk, language)}</Paragraph>
      <DefinitionList items={items} />
    </>
  )
}

/** Looks an employer up in the public lists: a form, what was found and why, and what that cannot mean. */
export function EmployerPage({ language, lookup, asked, today }: Props) {
  const snapshots = lookup?.snapshots ?? []
  const isAnswered = asked !== null && asked.problem === null && snapshots.length > 0 && lookup !== null
  const lines = helpLines.filter(({ id }) => id === 'human-trafficking-hotline' || id === 'foreign-worker-tip-line')
  const facts = [
    ...snapshots
      .filter(({ isInvented }) => !isInvented)
      .map(({ source, asOf }) => ({ says: say(listText[source], language), ...published[source], asOf })),
    ...lines.map(({ name, ...fact }) => ({ ...fact, says: say(name, language) })),
  ]
  return (
    <>
      <Heading level={1}>{say(text.title, language)}</Heading>
      <Lead>{say(text.lead, language)}</Lead>
      <Paragraph>{say(text.notKept, language)}</Paragraph>
      {isAnswered && <EmployerMatches language={language} now={today} matches={lookup.lookUpEmployer(asked.name, asked.place)} />}
      {isAnswered && <Heading>{say(text.again, language)}</Heading>}
      {snapshots.length > 0 && <EmployerForm language={language} asked={isAnswered ? null : asked} />}
      {snapshots.length === 0 && (
        <Notice tone="warning">
          <Paragraph>{say(lookup === null ? text.down : text.noLists, language)}</Paragraph>
        </Notice>
      )}
      {snapshots.length > 0 && <ListAges language={language} snapshots={snapshots} now={today} />}
      <Talk language={language} />
      <Sources language={language} facts={facts} />
    </>
  )
}
