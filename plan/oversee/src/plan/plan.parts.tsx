import { Badge, Heading, Paragraph, Table, Unbroken } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import { markText } from '../edition/site/words.text.ts'
import { shownDay, shownNumber } from '../edition/shown.ts'
import { unitName } from '../indicators/units.text.ts'
import { isOverdue } from '../updates/reporting-period.ts'
import { aggregationText, planText as text } from './plan.text.ts'
import type { Commitment, Mark, Plan } from './plan.ts'

/** From when until when a plan runs, as far as that is known. */
export const runs = ({ from, until }: Pick<Plan, 'from' | 'until'>, language: Language) =>
  `${from === null ? text.noStart[language] : shownDay(from, language)} – ${until === null ? text.noEnd[language] : shownDay(until, language)}`

/** How sure something is, in words and never by a colour alone. */
export function Marked({ mark, language }: { mark: Mark; language: Language }) {
  return <Badge tone={mark === 'verified' ? 'success' : mark === 'secondary' ? 'neutral' : 'warning'}>{markText[mark][language]}</Badge>
}

export const departmentsOf = (codes: readonly string[], { departments }: Plan, language: Language) =>
  codes.map((code) => departments.find(({ id }) => id === code)?.name[language] ?? code).join('; ')

/** Who leads, and that this is not verified where it is not. */
export function LeadOf({ one, plan, language }: { one: Commitment; plan: Plan; language: Language }) {
  if (one.lead.length === 0) return <>{text.noLead[language]}</>
  const not = one.leadVerified ? '' : ` (${text.leadNotVerified[language]})`
  return <>{`${departmentsOf(one.lead, plan, language)}${not}`}</>
}

/** The day by which it is due, or the plan's own words for when. That it has passed is said only where lead and day are verified. */
export function When({ one, language, today }: { one: Commitment; language: Language; today: string }) {
  if (one.due === null) return <>{one.timeline === null ? text.noDue[language] : `${one.timeline[language]} (${text.inProse[language]})`}</>
  return (
    <>
      <Unbroken>{shownDay(one.due, language)}</Unbroken>
      {!one.dueVerified && ` (${text.dueNotVerified[language]})`}
      {isOverdue(one, false, today) === true && (
        <>
          {' '}
          <Badge tone="danger">{text.passed[language]}</Badge>
        </>
      )}
    </>
  )
}

/** Money of a plan or of one promise, each sum as a line. */
export function moneyOf({ funding = [] }: Plan, commitment: string | null, language: Language): readonly string[] {
  return funding
    .filter((one) => one.commitment === commitment)
    .map(({ amount, currency, span, atMost, mark }) => {
      const sum = `${shownNumber(amount, language)}\u00A0${currency}`
      const sure = markText[mark][language].toLowerCase()
      return `${atMost ? `${text.atMost[language]} ${sum}` : sum}, ${span[language]} (${sure})`
    })
}

export function Money({ plan, of, language }: { plan: Plan; of: string | null; language: Language }) {
  return (
    <>
      {moneyOf(plan, of, language).map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

/** Measures by their codes: what they count, and what adding up means. */
export function Indicators({ codes, plan, language }: { codes: readonly string[]; plan: Plan; language: Language }) {
  return (
    <Table
      caption={text.indicators[language]}
      headed
      cards
      rows={plan.indicators.filter(({ id }) => codes.includes(id))}
      columns={[
        { header: text.indicator[language], cell: ({ name }) => name[language] },
        { header: text.unit[language], cell: ({ unit }) => unitName(unit)[language] },
        { header: text.addsUp[language], cell: ({ aggregation }) => aggregationText[aggregation][language] },
        {
          header: text.values[language],
          cell: ({ id }) => plan.observations.filter(({ indicator }) => indicator === id).length,
          numeric: true,
        },
      ]}
    />
  )
}

/** Sources by their codes; one without an address is named alone. */
export function Sources({ codes, plan, language }: { codes: readonly string[]; plan: Plan; language: Language }) {
  return (
    <ul>
      {plan.sources
        .filter(({ id }) => codes.includes(id))
        .map(({ id, title, address }) => (
          <li>
            {`${id}. `}
            {address === null ? title[language] : <a href={address}>{title[language]}</a>}
          </li>
        ))}
    </ul>
  )
}

/** What was said of a plan before. */
export function Reports({ plan: { reports = [] }, language }: { plan: Plan; language: Language }) {
  if (reports.length === 0) return null
  return (
    <>
      <Heading>{text.reports[language]}</Heading>
      {reports.map(({ title, released, says }) => (
        <>
          <Heading level={3}>{title[language]}</Heading>
          {released !== null && <Paragraph small>{`${text.released[language]} ${shownDay(released, language)}`}</Paragraph>}
          <ul>
            {says.map((words) => (
              <li>{words[language]}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}
