import { Badge, Heading, Paragraph, Table } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import { shownDay } from '../edition/shown.ts'
import { text as siteText } from '../edition/site/site.text.ts'
import { saying } from '../edition/site/view.ts'
import { markMeans, markText } from '../edition/site/words.text.ts'
import type { Commitment, Plan } from '../plan/plan.ts'
import { text } from './progress.text.ts'

function leadOf(one: Commitment, plan: Plan, language: Language): string {
  const t = saying(language)
  if (one.lead.length === 0) return t(siteText.noLead)
  const names = one.lead.map((code) => plan.departments.find(({ id }) => id === code)?.name[language] ?? code).join('; ')
  return one.leadVerified ? names : `${names} (${t(siteText.leadNotVerified)})`
}

function dueOf(one: Commitment, language: Language): string {
  const t = saying(language)
  if (one.due !== null)
    return one.dueVerified ? shownDay(one.due, language) : `${shownDay(one.due, language)} (${t(siteText.leadNotVerified)})`
  return one.timeline === null ? t(siteText.noDue) : t(one.timeline)
}

/** A plan as far as it is known, each line with how sure it is. Nothing is said of lateness: nobody has reported. */
export function PlanAsKnown({ plan, language }: { plan: Plan; language: Language }) {
  const t = saying(language)
  return (
    <section>
      <Heading id={plan.id}>{t(plan.title)}</Heading>
      {plan.pillars.map((pillar) => {
        const rows = plan.commitments.filter((one) => one.pillar === pillar.id)
        if (rows.length === 0) return null
        return (
          <>
            <Heading level={3}>{t(pillar.name)}</Heading>
            <Table
              cards
              headed
              caption={t(pillar.name)}
              rows={rows}
              columns={[
                { header: t(text.commitment), cell: (one) => t(one.title) },
                { header: t(text.lead2), cell: (one) => leadOf(one, plan, language) },
                { header: t(text.due), cell: (one) => dueOf(one, language) },
                {
                  header: t(text.mark),
                  cell: ({ mark }) => <Badge tone={mark === 'verified' ? 'neutral' : 'warning'}>{t(markText[mark])}</Badge>,
                },
              ]}
            />
          </>
        )
      })}
      {plan.gaps.length > 0 && (
        <>
          <Heading level={3}>{t(text.gaps)}</Heading>
          <ul>
            {plan.gaps.map((gap) => (
              <li>{t(gap)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

export function MarkMeanings({ language }: { language: Language }) {
  const t = saying(language)
  return (
    <section>
      <Heading>{t(text.marks)}</Heading>
      {(['verified', 'secondary', 'unverified'] as const).map((mark) => (
        <Paragraph small>
          <strong>{t(markText[mark])}</strong>
          {language === 'fr' ? '\u00A0: ' : ': '}
          {t(markMeans[mark])}
        </Paragraph>
      ))}
    </section>
  )
}
