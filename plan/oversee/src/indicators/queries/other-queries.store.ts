import { ofPrevention, ofProtection } from './members.text.ts'
import type { NamedQuery } from './named-query.ts'

const asOfNow = {
  version: 1,
  provisions: [],
  reading: 'not-scorable',
  aggregation: 'sum',
  isAsKnown: false,
  shares: [],
} as const satisfies Partial<NamedQuery>

/** What was done for people under protection: months and codes of the published views, which hold today’s state. */
export const protectionQueries: readonly NamedQuery[] = [
  {
    ...asOfNow,
    name: 'referrals',
    population: 'referrals',
    unit: 'referrals',
    reading: 'higher-is-better',
    definition: {
      en: 'Referrals offered, by urgency and by whether the person knows what came of it. A referral is closed once they do.',
      fr: 'Orientations proposées, selon l’urgence et selon que la personne sait ce qu’il en est advenu. Une orientation est close quand elle le sait.',
    },
    text: `select urgency, case when closed_loop then 'closed' else 'open' end as loop, count(*)::integer as n from fanal.published_referral
where offered_month >= $1 and offered_month < $2 group by urgency, 2 order by urgency, 2`,
    dimensions: [ofProtection.urgency, ofProtection.loop],
    tables: [
      {
        id: 'referrals',
        title: { en: 'Referrals, by urgency and whether closed', fr: 'Orientations, selon l’urgence et la clôture' },
        by: ['urgency', 'loop'],
      },
    ],
    shares: [
      {
        id: 'referrals-closed',
        title: { en: 'Share of referrals closed', fr: 'Part des orientations closes' },
        table: 'referrals',
        part: ['all', 'closed'],
      },
    ],
  },
  {
    ...asOfNow,
    name: 'needs',
    population: 'needs',
    unit: 'needs',
    definition: {
      en: 'Needs that were written down, by what they are and what became of them.',
      fr: 'Besoins consignés, selon leur nature et ce qu’il en est advenu.',
    },
    text: `select domain, case when state in ('met', 'unmet') then state else 'open' end as need, count(*)::integer as n from fanal.published_need
where added_month >= $1 and added_month < $2 group by domain, 2 order by domain, 2`,
    dimensions: [ofProtection.domain, ofProtection.need],
    tables: [{ id: 'needs', title: { en: 'Needs, met and unmet', fr: 'Besoins comblés et non comblés' }, by: ['domain', 'need'] }],
  },
  {
    ...asOfNow,
    name: 'permits',
    population: 'permits',
    unit: 'permits',
    definition: {
      en: 'Permits that a case works on, by kind and by where they stand.',
      fr: 'Permis suivis dans un dossier, selon la sorte et où ils en sont.',
    },
    text: `select kind as permit, case when state in ('issued', 'renewal-due', 'renewal-submitted') then 'issued' when state in ('refused', 'reconsideration') then 'refused'
when state in ('lapsed', 'ended') then 'over' else 'asking' end as standing, count(*)::integer as n from fanal.published_permit
where begun_month >= $1 and begun_month < $2 group by kind, 2 order by kind, 2`,
    dimensions: [ofProtection.permit, ofProtection.standing],
    tables: [
      {
        id: 'permits',
        title: { en: 'Permits, by kind and where they stand', fr: 'Permis, selon la sorte et où ils en sont' },
        by: ['permit', 'standing'],
      },
    ],
  },
  {
    ...asOfNow,
    name: 'consents',
    population: 'consents',
    unit: 'consents',
    definition: {
      en: 'Consents that a person was asked for, by purpose and answer. A no is as good an answer as a yes: nothing here is scored.',
      fr: 'Consentements demandés à une personne, selon le but et la réponse. Un non vaut autant qu’un oui : rien ici n’est évalué.',
    },
    text: `select purpose, case when state in ('active', 'expiring', 'narrowed') then 'holds' when state in ('withdrawn', 'expired') then 'past'
when state = 'refused' then 'no' else 'no-answer' end as consent, count(*)::integer as n from fanal.published_consent
where asked_month >= $1 and asked_month < $2 group by purpose, 2 order by purpose, 2`,
    dimensions: [ofProtection.purpose, ofProtection.consent],
    tables: [
      {
        id: 'consents',
        title: { en: 'Consents asked for, by purpose and answer', fr: 'Consentements demandés, selon le but et la réponse' },
        by: ['purpose', 'consent'],
      },
    ],
    shares: [
      {
        id: 'consent-coverage',
        title: { en: 'Share of consents asked for that hold', fr: 'Part des consentements demandés qui sont en vigueur' },
        table: 'consents',
        part: ['all', 'holds'],
      },
    ],
  },
]

/** What was done for prevention: entries that hold, in the views of training and campaigns. */
export const preventionQueries: readonly NamedQuery[] = [
  {
    ...asOfNow,
    name: 'training',
    population: 'completions',
    unit: 'completions',
    definition: {
      en: 'Completions of a course, by audience and by province or territory. Whoever completes two courses is counted twice.',
      fr: 'Cours terminés, selon le public visé et selon la province ou le territoire. Qui termine deux cours est compté deux fois.',
    },
    text: `select audience, region, sum(people)::integer as n from fanal.published_course_completion
where month >= $1 and month < $2 group by audience, region order by audience, region`,
    dimensions: [ofPrevention.audience, ofPrevention.region],
    tables: [
      {
        id: 'training-by-audience',
        title: { en: 'Training completed, by audience', fr: 'Formations terminées, selon le public visé' },
        by: ['audience'],
      },
      {
        id: 'training-by-region',
        title: { en: 'Training completed, by province or territory', fr: 'Formations terminées, selon la province ou le territoire' },
        by: ['region'],
      },
    ],
  },
]
