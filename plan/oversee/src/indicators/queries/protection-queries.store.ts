import { type NamedQuery, asOfNow } from './named-query.ts'
import { ofProtection } from './protection-members.text.ts'
import { notOfSubjects, underAgeOnly } from './without.text.ts'

/** What was done for people under protection: months and codes of the published views, which hold today’s state. A state that a query does not know is an error. */
export const protectionQueries: readonly NamedQuery[] = [
  {
    ...asOfNow,
    name: 'referrals',
    version: 2,
    population: 'referrals',
    unit: 'referrals',
    reading: 'higher-is-better',
    definition: {
      en: 'Referrals offered, by urgency, by what the service answered and by whether the person knows what came of it. A referral is closed once they do.',
      fr: 'Orientations proposées, selon l’urgence, la réponse du service et selon que la personne sait ce qu’il en est advenu. Une orientation est close quand elle le sait.',
    },
    text: `select urgency, case when closed_loop then 'closed' else 'open' end as loop, case when state in ('accepted', 'on-hold', 'in-progress', 'completed', 'failed') then 'taken-on'
when state = 'declined' then coalesce(decline_reason, 'other') when state in ('offered', 'received') then 'waiting' when state in ('expired', 'withdrawn') then 'no-longer' end as answered,
count(*)::integer as n from fanal.published_referral
where offered_month >= $1 and offered_month < $2 group by urgency, 2, 3 order by urgency, 2, 3`,
    dimensions: [ofProtection.urgency, ofProtection.loop, ofProtection.answered],
    tables: [
      {
        id: 'referrals',
        title: { en: 'Referrals, by urgency and whether closed', fr: 'Orientations, selon l’urgence et la clôture' },
        by: ['urgency', 'loop'],
        coarser: [
          {
            id: 'referrals-by-closing',
            title: { en: 'Referrals, by whether closed', fr: 'Orientations, selon la clôture' },
            by: ['loop'],
          },
          { id: 'referrals-by-urgency', title: { en: 'Referrals, by urgency', fr: 'Orientations, selon l’urgence' }, by: ['urgency'] },
        ],
      },
      {
        id: 'referrals-by-answer',
        title: { en: 'Referrals, by what the service answered', fr: 'Orientations, selon la réponse du service' },
        by: ['answered'],
      },
    ],
    shares: [
      {
        id: 'referrals-closed',
        title: { en: 'Share of referrals closed', fr: 'Part des orientations closes' },
        part: ['loop', 'closed'],
      },
    ],
    without: notOfSubjects('Referrals', 'Orientations'),
  },
  {
    ...asOfNow,
    name: 'needs',
    version: 2,
    population: 'needs',
    unit: 'needs',
    definition: {
      en: 'Needs that were written down, by what they are and what became of them.',
      fr: 'Besoins consignés, selon leur nature et ce qu’il en est advenu.',
    },
    text: `select domain, case when state in ('met', 'unmet') then state when state in ('open', 'planned') then 'open' end as need, count(*)::integer as n from fanal.published_need
where added_month >= $1 and added_month < $2 group by domain, 2 order by domain, 2`,
    dimensions: [ofProtection.domain, ofProtection.need],
    tables: [
      {
        id: 'needs',
        title: { en: 'Needs, met and unmet', fr: 'Besoins comblés et non comblés' },
        by: ['domain', 'need'],
        coarser: [
          {
            id: 'needs-by-what-became',
            title: { en: 'Needs, by what became of them', fr: 'Besoins, selon ce qu’il en est advenu' },
            by: ['need'],
          },
          { id: 'needs-by-kind', title: { en: 'Needs, by what they are', fr: 'Besoins, selon leur nature' }, by: ['domain'] },
        ],
      },
    ],
    without: notOfSubjects('Needs', 'Besoins'),
  },
  {
    ...asOfNow,
    name: 'permits',
    version: 2,
    population: 'permits',
    unit: 'permits',
    definition: {
      en: 'Permits that a case works on, by kind and by where they stand.',
      fr: 'Permis suivis dans un dossier, selon la sorte et où ils en sont.',
    },
    text: `select kind as permit, case when state in ('issued', 'renewal-due', 'renewal-submitted') then 'issued' when state in ('refused', 'reconsideration') then 'refused'
when state in ('lapsed', 'ended') then 'over' when state in ('considering', 'preparing', 'submitted', 'interview') then 'asking' end as standing, count(*)::integer as n
from fanal.published_permit where begun_month >= $1 and begun_month < $2 group by kind, 2 order by kind, 2`,
    dimensions: [ofProtection.permit, ofProtection.standing],
    tables: [
      {
        id: 'permits',
        title: { en: 'Permits, by kind and where they stand', fr: 'Permis, selon la sorte et où ils en sont' },
        by: ['permit', 'standing'],
        coarser: [
          { id: 'permits-by-kind', title: { en: 'Permits, by kind', fr: 'Permis, selon la sorte' }, by: ['permit'] },
          {
            id: 'permits-by-standing',
            title: { en: 'Permits, by where they stand', fr: 'Permis, selon où ils en sont' },
            by: ['standing'],
          },
        ],
      },
    ],
    without: notOfSubjects('Permits', 'Permis'),
  },
  {
    ...asOfNow,
    name: 'consents',
    version: 2,
    population: 'consents',
    unit: 'consents',
    definition: {
      en: 'Consents that a person was asked for, by purpose, answer and interpreter. A no is as good an answer as a yes: nothing here is scored.',
      fr: 'Consentements demandés à une personne, selon le but, la réponse et l’interprète. Un non vaut autant qu’un oui : rien ici n’est évalué.',
    },
    text: `select purpose, case when state in ('active', 'expiring', 'narrowed') then 'holds' when state in ('withdrawn', 'expired') then 'past'
when state = 'refused' then 'no' when state in ('draft', 'explained', 'unanswered') then 'no-answer' end as consent, interpreter, count(*)::integer as n from fanal.published_consent
where asked_month >= $1 and asked_month < $2 group by purpose, 2, interpreter order by purpose, 2, interpreter`,
    dimensions: [ofProtection.purpose, ofProtection.consent, ofProtection.interpreter],
    tables: [
      {
        id: 'consents',
        title: { en: 'Consents asked for, by purpose and answer', fr: 'Consentements demandés, selon le but et la réponse' },
        by: ['purpose', 'consent'],
        coarser: [
          {
            id: 'consents-by-answer',
            title: { en: 'Consents asked for, by answer', fr: 'Consentements demandés, selon la réponse' },
            by: ['consent'],
          },
          {
            id: 'consents-by-purpose',
            title: { en: 'Consents asked for, by purpose', fr: 'Consentements demandés, selon le but' },
            by: ['purpose'],
          },
        ],
      },
      {
        id: 'consents-by-interpreter',
        title: { en: 'Consents asked for, by interpreter', fr: 'Consentements demandés, selon l’interprète' },
        by: ['interpreter'],
      },
    ],
    shares: [
      {
        id: 'consent-coverage',
        title: { en: 'Share of consents asked for that hold', fr: 'Part des consentements demandés qui sont en vigueur' },
        part: ['consent', 'holds'],
      },
    ],
    without: notOfSubjects('Consents', 'Consentements'),
  },
  {
    ...asOfNow,
    name: 'cases-opened',
    population: 'cases-opened',
    unit: 'protection-cases',
    definition: {
      en: 'Cases of protection that were opened, by whether the line handed them over and whether the person is under age. One person may have more than one.',
      fr: 'Dossiers de protection ouverts, selon que la ligne les a transmis et que la personne est mineure. Une personne peut en avoir plus d’un.',
    },
    text: `select case when from_handed then 'handed' else 'came-to-us' end as origin, minor as under_age, count(*)::integer as n from fanal.published_case
where opened_month >= $1 and opened_month < $2 group by 1, minor order by 1, minor`,
    dimensions: [ofProtection.origin, ofProtection.under_age],
    tables: [
      {
        id: 'cases-opened',
        title: {
          en: 'Cases opened, by how they began and whether under age',
          fr: 'Dossiers ouverts, selon leur début et si la personne est mineure',
        },
        by: ['origin', 'under_age'],
        coarser: [
          {
            id: 'cases-opened-by-origin',
            title: { en: 'Cases opened, by how they began', fr: 'Dossiers ouverts, selon leur début' },
            by: ['origin'],
          },
          {
            id: 'cases-opened-under-age',
            title: { en: 'Cases opened, by whether under age', fr: 'Dossiers ouverts, selon que la personne est mineure' },
            by: ['under_age'],
          },
        ],
      },
    ],
    without: underAgeOnly('Cases opened', 'Dossiers ouverts'),
  },
  {
    ...asOfNow,
    name: 'cases-closed',
    population: 'cases-closed',
    unit: 'protection-cases',
    definition: {
      en: 'Cases of protection that were closed in the period, whenever they began, by why they closed. A closing is not a success by itself: nothing here is scored.',
      fr: 'Dossiers de protection fermés dans la période, quel que soit leur début, selon le motif. Une fermeture n’est pas en soi une réussite : rien ici n’est évalué.',
    },
    text: `select closing_reason, minor as under_age, count(*)::integer as n from fanal.published_case
where closed_month >= $1 and closed_month < $2 and closing_reason is not null group by closing_reason, minor order by closing_reason, minor`,
    dimensions: [ofProtection.closing_reason, ofProtection.under_age],
    tables: [
      {
        id: 'cases-closed',
        title: { en: 'Cases closed, by why and whether under age', fr: 'Dossiers fermés, selon le motif et si la personne est mineure' },
        by: ['closing_reason', 'under_age'],
        coarser: [
          {
            id: 'cases-closed-by-reason',
            title: { en: 'Cases closed, by why', fr: 'Dossiers fermés, selon le motif' },
            by: ['closing_reason'],
          },
        ],
      },
    ],
    without: underAgeOnly('Cases closed', 'Dossiers fermés'),
  },
]
