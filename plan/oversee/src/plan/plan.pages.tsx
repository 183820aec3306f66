import { Badge, DefinitionList, Details, EmptyState, Heading, Lead, Notice, Paragraph, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { markText } from '../edition/site/words.text.ts'
import { shownDay, shownNumber } from '../edition/shown.ts'
import { unitName } from '../indicators/units.text.ts'
import { isOverdue } from '../updates/reporting-period.ts'
import type { PlansDesk } from './plan.operations.ts'
import { planRoutes } from './plan.routes.ts'
import { aggregationText, planText as text } from './plan.text.ts'
import type { Commitment, Mark, Plan } from './plan.ts'

interface PlansPageProps {
  readonly language: Language
  readonly desk: PlansDesk
}

const runs = ({ from, until }: Pick<Plan, 'from' | 'until'>, language: Language) =>
  `${from === null ? '?' : shownDay(from, language)} – ${until === null ? '?' : shownDay(until, language)}`

/** Every plan of the organization in its newest version. */
export function PlansPage({ language, desk }: PlansPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {desk.plans.length === 0 ? (
        <EmptyState title={say(text.none)}>
          <p>{say(text.howTo)}</p>
        </EmptyState>
      ) : (
        <Table
          caption={say(text.title)}
          headed
          cards
          rows={desk.plans}
          columns={[
            { header: say(text.plan), cell: (one) => <a href={planRoutes.plan.href({ language, plan: one.plan })}>{say(one.title)}</a> },
            { header: say(text.code), cell: (one) => <code>{one.plan}</code> },
            { header: say(text.runs), cell: (one) => runs(one, language) },
            { header: say(text.commitments), cell: (one) => one.commitments, numeric: true },
            { header: say(text.version), cell: (one) => one.version, numeric: true },
          ]}
        />
      )}
    </>
  )
}

/** How sure something is, in words and never by a colour alone. */
function Marked({ mark, language }: { mark: Mark; language: Language }) {
  return <Badge tone={mark === 'verified' ? 'success' : mark === 'secondary' ? 'neutral' : 'warning'}>{markText[mark][language]}</Badge>
}

const departmentsOf = (codes: readonly string[], { departments }: Plan, language: Language) =>
  codes.map((code) => departments.find(({ id }) => id === code)?.name[language] ?? code).join('; ')

function LeadOf({ one, plan, language }: { one: Commitment; plan: Plan; language: Language }) {
  if (one.lead.length === 0) return <>{text.noLead[language]}</>
  const not = one.leadVerified ? '' : ` (${text.leadNotVerified[language]})`
  return <>{`${departmentsOf(one.lead, plan, language)}${not}`}</>
}

/** The day by which it is due, or the plan's own words for when. That it has passed is said only where lead and day are verified. */
function When({ one, language, today }: { one: Commitment; language: Language; today: string }) {
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

interface PlanPageProps {
  readonly language: Language
  readonly plan: Plan
  readonly version: number
  /** A day. */
  readonly today: string
}

/** One plan: pillar by pillar its promises, what is not known of it, and what was said of it before. */
export function PlanPage({ language, plan, version, today }: PlanPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  return (
    <>
      <p>
        <a href={planRoutes.plans.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>{say(plan.title)}</Heading>
      <Notice>
        <p>{say(text.notOfficial)}</p>
      </Notice>
      <DefinitionList
        items={[
          { term: say(text.code), value: <code>{plan.id}</code> },
          { term: say(text.version), value: String(version) },
          { term: say(text.runs), value: runs(plan, language) },
          ...(moneyOf(plan, null, language).length === 0
            ? []
            : [{ term: say(text.funding), value: <Money plan={plan} of={null} language={language} /> }]),
        ]}
      />
      {plan.gaps.length > 0 && (
        <>
          <Heading>{say(text.gaps)}</Heading>
          <ul>
            {plan.gaps.map((gap) => (
              <li>{say(gap)}</li>
            ))}
          </ul>
        </>
      )}
      {plan.commitments.length === 0 && <EmptyState title={say(text.noCommitments)} />}
      {plan.pillars.map((pillar) => {
        const its = plan.commitments.filter((one) => one.pillar === pillar.id)
        return (
          <>
            <Heading>{say(pillar.name)}</Heading>
            {its.length > 0 && (
              <Table
                caption={say(pillar.name)}
                headed
                cards
                rows={its}
                columns={[
                  {
                    header: say(text.commitment),
                    cell: (one) => (
                      <a href={planRoutes.commitment.href({ language, plan: plan.id, commitment: one.id })}>{say(one.title)}</a>
                    ),
                  },
                  { header: say(text.leads), cell: (one) => <LeadOf one={one} plan={plan} language={language} /> },
                  { header: say(text.due), cell: (one) => <When one={one} language={language} today={today} /> },
                  { header: say(text.mark), cell: (one) => <Marked mark={one.mark} language={language} /> },
                ]}
              />
            )}
          </>
        )
      })}
      <Reports plan={plan} language={language} />
      {plan.indicators.length > 0 && (
        <Details summary={`${say(text.indicators)} (${plan.indicators.length})`}>
          <Indicators codes={plan.indicators.map(({ id }) => id)} plan={plan} language={language} />
        </Details>
      )}
      <Details summary={`${say(text.sources)} (${plan.sources.length})`}>
        <Sources codes={plan.sources.map(({ id }) => id)} plan={plan} language={language} />
      </Details>
    </>
  )
}

/** One promise with its milestones, measures and sources. */
export function CommitmentPage({
  language,
  plan,
  commitment: one,
  today,
}: Omit<PlanPageProps, 'version'> & { readonly commitment: Commitment }): VNode {
  const say = (words: Bilingual) => sayIn(words, language)
  const pillar = plan.pillars.find(({ id }) => id === one.pillar)
  const words = (term: Bilingual, value: Bilingual | null | undefined) => (value ? [{ term: say(term), value: say(value) }] : [])
  const isSilent = isOverdue(one, false, today) === null
  return (
    <>
      <p>
        <a href={planRoutes.plan.href({ language, plan: plan.id })}>{say(plan.title)}</a>
      </p>
      <Heading level={1}>{say(one.title)}</Heading>
      <DefinitionList
        items={[
          { term: say(text.code), value: <code>{one.id}</code> },
          { term: say(text.mark), value: <Marked mark={one.mark} language={language} /> },
          { term: say(text.pillar), value: pillar === undefined ? one.pillar : say(pillar.name) },
          { term: say(text.leads), value: <LeadOf one={one} plan={plan} language={language} /> },
          ...(one.partners.length > 0 ? [{ term: say(text.partners), value: departmentsOf(one.partners, plan, language) }] : []),
          { term: say(text.due), value: <When one={one} language={language} today={today} /> },
          ...words(text.evidence, one.evidence),
          ...words(text.note, one.note),
          ...(moneyOf(plan, one.id, language).length === 0
            ? []
            : [{ term: say(text.funding), value: <Money plan={plan} of={one.id} language={language} /> }]),
          ...(one.answers.length > 0 ? [{ term: say(text.answers), value: one.answers.join(', ') }] : []),
        ]}
      />
      {isSilent && <Paragraph>{say(text.noLateness)}</Paragraph>}
      {one.milestones.length > 0 && (
        <>
          <Heading>{say(text.milestones)}</Heading>
          <Table
            caption={say(text.milestones)}
            headed
            cards
            rows={one.milestones}
            columns={[
              { header: say(text.milestone), cell: ({ title }) => say(title) },
              {
                header: say(text.due),
                cell: ({ due }) => (due === null ? say(text.noDue) : <Unbroken>{shownDay(due, language)}</Unbroken>),
              },
              {
                header: say(text.evidence),
                cell: ({ evidenceRequired }) => say(evidenceRequired ? text.evidenceRequired : text.noEvidenceRequired),
              },
            ]}
          />
        </>
      )}
      <Heading>{say(text.indicators)}</Heading>
      {one.indicators.length === 0 ? (
        <Paragraph>{say(text.noIndicators)}</Paragraph>
      ) : (
        <Indicators codes={one.indicators} plan={plan} language={language} />
      )}
      <Heading>{say(text.sources)}</Heading>
      {one.sources.length === 0 ? (
        <Paragraph>{say(text.noSources)}</Paragraph>
      ) : (
        <Sources codes={one.sources} plan={plan} language={language} />
      )}
    </>
  )
}

function moneyOf({ funding = [] }: Plan, commitment: string | null, language: Language): readonly string[] {
  return funding
    .filter((one) => one.commitment === commitment)
    .map(({ amount, currency, span, atMost, mark }) => {
      const sum = `${shownNumber(amount, language)}\u00A0${currency}`
      return `${atMost ? `${text.atMost[language]} ${sum}` : sum}, ${span[language]} (${markText[mark][language]})`
    })
}

function Money({ plan, of, language }: { plan: Plan; of: string | null; language: Language }) {
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

function Indicators({ codes, plan, language }: { codes: readonly string[]; plan: Plan; language: Language }) {
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

function Sources({ codes, plan, language }: { codes: readonly string[]; plan: Plan; language: Language }) {
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

function Reports({ plan: { reports = [] }, language }: { plan: Plan; language: Language }) {
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
