import { DefinitionList, Heading, Notice, Paragraph } from '@fanal/design'
import { type PublicLanguage, say } from '@fanal/kernel'
import type { Decision } from './employer-record.ts'
import { listText } from './employers.text.ts'
import type { Match, Why } from './look-up.ts'
import { matchText as text } from './match.text.ts'
import { approvalOf, findingsOf, standingOf } from './record-meaning.ts'
import { dayIn, fill } from './said.ts'
import { employersText } from './employers.text.ts'

interface Props {
  readonly language: PublicLanguage
  readonly now: Date
}

const nearnessText = { same: text.sameName, near: text.nearName, perhaps: text.perhapsName } as const
const placeText = { 'same-town': text.sameTown, 'same-province': text.sameProvince, 'other-place': text.otherPlace } as const
/** Words between names in a list. */
const comma = (language: PublicLanguage): string =>
  ({ ar: '، ', 'zh-Hans': '、' } as Partial<Record<PublicLanguage, string>>)[language] ?? ', '

/** Why a record is shown, in sentences: the number, the name, the words that differ, the place. */
export function whyText(why: Why, language: PublicLanguage): readonly string[] {
  const differing = why.words.filter(({ link }) => link !== 'equal')
  const list = (words: readonly string[]) => ({ words: words.join(comma(language)) })
  return [
    why.number === null ? say(nearnessText[why.nearness], language) : fill(text.sameNumber, language, { number: why.number }),
    ...differing.map(({ typed, found }) => fill(text.wordPair, language, { typed, found })),
    ...(why.notFound.length > 0 ? [fill(text.notFound, language, list(why.notFound))] : []),
    ...(why.notTyped.length > 0 ? [fill(text.notTyped, language, list(why.notTyped))] : []),
    ...(why.place === 'not-said' ? [] : [say(placeText[why.place], language)]),
  ]
}

/** What the list says, left as it is: English, whatever the page's language. */
const AsListed = ({ children }: { readonly children: string }) => (
  <bdi lang="en" dir="ltr">
    {children}
  </bdi>
)

function decisionItems(says: Decision, { language, now }: Props) {
  return [
    { term: say(text.meaning, language), value: standingOf(says, language, now).map((sentence) => <p>{sentence}</p>) },
    { term: say(text.status, language), value: <AsListed>{says.statusText.trim() || '–'}</AsListed> },
    { term: say(text.found, language), value: findingsOf(says, language).map((sentence) => <p>{sentence}</p>) },
    ...(says.decidedOn === null ? [] : [{ term: say(text.decided, language), value: dayIn(says.decidedOn, language) }]),
    { term: say(text.penalty, language), value: <AsListed>{says.penaltyText.trim() || '–'}</AsListed> },
  ]
}

function EmployerMatch({ match: { record, why }, at, ...props }: Props & { readonly match: Match; readonly at: number }) {
  const { language } = props
  const { name } = why
  const others = record.names.filter((one) => one !== name)
  const { says } = record
  const about =
    says.kind === 'decision' ? decisionItems(says, props) : [{ term: say(text.meaning, language), value: approvalOf(says, language) }]
  const list = `${say(listText[record.source], language)}, ${fill(employersText.asOf, language, { date: dayIn(record.asOf, language) })}`
  return (
    <section aria-labelledby={`match-${at}`}>
      <Heading level={3} id={`match-${at}`}>
        <AsListed>{name}</AsListed>
      </Heading>
      <DefinitionList
        items={[
          ...(others.length === 0 ? [] : [{ term: say(text.alsoNamed, language), value: <AsListed>{others.join(', ')}</AsListed> }]),
          { term: say(text.address, language), value: <AsListed>{record.address || '–'}</AsListed> },
          ...about,
          { term: say(text.list, language), value: list },
          { term: say(text.why, language), value: whyText(why, language).map((sentence) => <p>{sentence}</p>) },
        ]}
      />
    </section>
  )
}

/** What these lists cannot tell: shown with every answer. */
function Limits({ language }: Pick<Props, 'language'>) {
  return (
    <Notice title={say(text.limits, language)}>
      <ul>
        {[text.limitListed, text.limitWarned, text.limitAbsent, text.limitApproved].map((sentence) => (
          <li>{say(sentence, language)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/**
 * What was found for a name that was typed, or that nothing was, with what that cannot mean. For the page of the look-up, and
 * for whoever shows it beside an offer.
 */
export function EmployerMatches({ matches, ...props }: Props & { readonly matches: readonly Match[] }) {
  const { language } = props
  return (
    <>
      <Heading id="found">{say(matches.length === 0 ? text.noneTitle : text.foundTitle, language)}</Heading>
      <Paragraph>{say(matches.length === 0 ? text.none : text.careful, language)}</Paragraph>
      {matches.map((match, at) => (
        <EmployerMatch match={match} at={at} {...props} />
      ))}
      <Limits language={language} />
    </>
  )
}
