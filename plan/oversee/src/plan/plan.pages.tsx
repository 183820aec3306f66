import { DefinitionList, Details, EmptyState, Heading, Notice, Paragraph, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { shownDay } from '../edition/shown.ts'
import { seriesRoutes } from '../indicators/series/series.routes.ts'
import { isOverdue } from '../updates/reporting-period.ts'
import { Indicators, LeadOf, Marked, Money, Reports, Sources, When, departmentsOf, moneyOf, runs } from './plan.parts.tsx'
import { ByHand, MendCommitment } from './by-hand/by-hand.parts.tsx'
import { planRoutes } from './plan.routes.ts'
import { planText as text } from './plan.text.ts'
import type { Commitment, Plan } from './plan.ts'

interface PlanPageProps {
  readonly language: Language
  readonly plan: Plan
  readonly version: number
  /** Its reader may change it. */
  readonly keeps?: boolean
  /** A day. */
  readonly today: string
  /** It was taken in just now, or was held like this already. */
  readonly done?: 'taken' | 'same' | null
}

/** One plan: pillar by pillar its promises, what is not known of it, and what was said of it before. */
export function PlanPage({ language, plan, version, keeps = false, today, done = null }: PlanPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const isVerified = [...plan.commitments, ...plan.observations, ...(plan.funding ?? [])].every(({ mark }) => mark === 'verified')
  return (
    <>
      <p>
        <a href={planRoutes.plans.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>{say(plan.title)}</Heading>
      {done !== null && (
        <Notice tone="success">
          <p>{say(done === 'taken' ? text.taken : text.sameAsHeld)}</p>
        </Notice>
      )}
      {!isVerified && (
        <Notice>
          <p>{say(text.notOfficial)}</p>
        </Notice>
      )}
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
      {keeps && <ByHand language={language} plan={plan} />}
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
      <p>
        <a href={seriesRoutes.values.href({ language, plan: plan.id })}>{say(text.valuesPage)}</a>
      </p>
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
  keeps = false,
  today,
}: Omit<PlanPageProps, 'version' | 'done'> & { readonly commitment: Commitment }): VNode {
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
      {keeps && <MendCommitment language={language} plan={plan} commitment={one.id} />}
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
                header: say(text.evidenceAsked),
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
