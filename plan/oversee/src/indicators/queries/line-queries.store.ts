import { ofAnswers, ofRecords } from './members.text.ts'
import type { NamedQuery } from './named-query.ts'

const inHours = (column: string) =>
  `case when ${column} is null then 'not-yet' when ${column} < 24 then 'in-a-day' when ${column} < 72 then 'in-three-days' when ${column} < 168 then 'in-a-week' else 'later' end`

const ofReports = {
  version: 1,
  population: 'reports',
  unit: 'reports',
  provisions: [],
  reading: 'not-scorable',
  aggregation: 'sum',
  isAsKnown: true,
  shares: [],
} as const satisfies Partial<NamedQuery>

/** A report is screened where any of the tests says something. */
const tests = ['cc_279', 'palermo', 'irpa_118'] as const
const neverTogether = [
  { screened: 'yes', ...Object.fromEntries(tests.map((test) => [test, 'not-screened'])) },
  ...tests.flatMap((test) =>
    Object.keys(ofRecords[test].members)
      .filter((code) => code !== 'not-screened')
      .map((code) => ({ screened: 'no', [test]: code })),
  ),
]

/** What came in on the line, of statistical records only: codes that an officer confirmed, never a letter. */
export const lineQueries: readonly NamedQuery[] = [
  {
    ...ofReports,
    name: 'reports',
    definition: {
      en: 'Reports whose statistical record an officer confirmed, by the month in which they came in. Who is in them is not counted: one report may be about several people.',
      fr: 'Signalements dont la fiche statistique a été confirmée par une agente ou un agent, selon le mois d’arrivée. Les personnes n’y sont pas comptées : un signalement peut en concerner plusieurs.',
    },
    text: `select form, gender, age_group, count(*)::integer as n from fanal.published_statistical_record_at($3)
where month >= $1 and month < $2 group by form, gender, age_group order by form, gender, age_group`,
    dimensions: [ofRecords.form, ofRecords.gender, ofRecords.age_group],
    tables: [
      {
        id: 'reports-by-form-and-gender',
        title: { en: 'Reports, by form of exploitation and gender', fr: 'Signalements, selon la forme d’exploitation et le genre' },
        by: ['form', 'gender'],
      },
      {
        id: 'reports-by-form-and-age',
        title: { en: 'Reports, by form of exploitation and age', fr: 'Signalements, selon la forme d’exploitation et l’âge' },
        by: ['form', 'age_group'],
      },
    ],
  },
  {
    ...ofReports,
    name: 'reports-by-region',
    definition: {
      en: 'The same reports, by the province or territory that they are about.',
      fr: 'Les mêmes signalements, selon la province ou le territoire dont ils parlent.',
    },
    text: `select region, count(*)::integer as n from fanal.published_statistical_record_at($3)
where month >= $1 and month < $2 group by region order by region`,
    dimensions: [ofRecords.region],
    tables: [
      {
        id: 'reports-by-region',
        title: { en: 'Reports, by province or territory', fr: 'Signalements, selon la province ou le territoire' },
        by: ['region'],
      },
    ],
  },
  {
    ...ofReports,
    name: 'reports-by-channel',
    definition: { en: 'The same reports, by how they came in.', fr: 'Les mêmes signalements, selon leur voie d’arrivée.' },
    text: `select channel, count(*)::integer as n from fanal.published_statistical_record_at($3)
where month >= $1 and month < $2 group by channel order by channel`,
    dimensions: [ofRecords.channel],
    tables: [
      {
        id: 'reports-by-channel',
        title: { en: 'Reports, by how they came in', fr: 'Signalements, selon la voie d’arrivée' },
        by: ['channel'],
      },
    ],
  },
  {
    ...ofReports,
    name: 'screening',
    definition: {
      en: 'The same reports, by whether they were screened against the three legal tests, and what each test said. An indication is not a finding.',
      fr: 'Les mêmes signalements, selon qu’ils ont été évalués au regard des trois critères juridiques, et ce que chacun a indiqué. Un indice n’est pas une conclusion.',
    },
    provisions: ['CC-279.01', 'IRPA-118'],
    text: `select case when 'not-screened' = all (array[cc_279, palermo, irpa_118]) then 'no' else 'yes' end as screened, cc_279, palermo, irpa_118, count(*)::integer as n
from fanal.published_statistical_record_at($3)
where month >= $1 and month < $2 group by 1, cc_279, palermo, irpa_118 order by 1, cc_279, palermo, irpa_118`,
    dimensions: [ofRecords.screened, ofRecords.cc_279, ofRecords.palermo, ofRecords.irpa_118],
    tables: [
      {
        id: 'reports-screened',
        title: { en: 'Reports, by whether they were screened', fr: 'Signalements, selon qu’ils ont été évalués' },
        by: ['screened'],
      },
      {
        id: 'reports-by-criminal-code-test',
        title: { en: 'Reports, by the Criminal Code’s test', fr: 'Signalements, selon le critère du Code criminel' },
        by: ['cc_279'],
      },
      {
        id: 'reports-by-palermo-test',
        title: { en: 'Reports, by the Palermo Protocol’s test', fr: 'Signalements, selon le critère du Protocole de Palerme' },
        by: ['palermo'],
      },
      {
        id: 'reports-by-immigration-act-test',
        title: { en: 'Reports, by the Immigration Act’s test', fr: 'Signalements, selon le critère de la Loi sur l’immigration' },
        by: ['irpa_118'],
      },
    ],
    never: neverTogether,
    shares: [
      {
        id: 'screening-rate',
        title: { en: 'Share of reports screened', fr: 'Part des signalements évalués' },
        table: 'reports-screened',
        part: ['yes'],
      },
    ],
  },
  {
    ...ofReports,
    name: 'decisions',
    definition: { en: 'The same reports, by what a person decided.', fr: 'Les mêmes signalements, selon ce qu’une personne a décidé.' },
    text: `select decision, count(*)::integer as n from fanal.published_statistical_record_at($3)
where month >= $1 and month < $2 group by decision order by decision`,
    dimensions: [ofRecords.decision],
    tables: [{ id: 'reports-by-decision', title: { en: 'Reports, by decision', fr: 'Signalements, selon la décision' }, by: ['decision'] }],
    shares: [
      {
        id: 'trafficking-likely-rate',
        title: { en: 'Share of reports in which trafficking is likely', fr: 'Part des signalements où la traite est probable' },
        table: 'reports-by-decision',
        part: ['trafficking-likely'],
      },
    ],
  },
  {
    ...ofReports,
    name: 'first-answers',
    population: 'letters',
    reading: 'higher-is-better',
    definition: {
      en: 'Reports that came in through the form, by the time from the hour of arrival to the first answer.',
      fr: 'Signalements arrivés par le formulaire, selon le délai entre l’heure d’arrivée et la première réponse.',
    },
    text: `select ${inHours('hours_to_answer')} as answer, count(*)::integer as n from fanal.published_first_answer_at($3)
where month >= $1 and month < $2 group by 1 order by 1`,
    dimensions: [ofAnswers.answer],
    tables: [
      {
        id: 'first-answers',
        title: {
          en: 'Reports through the form, by time to first answer',
          fr: 'Signalements par formulaire, selon le délai de première réponse',
        },
        by: ['answer'],
      },
    ],
    shares: [
      {
        id: 'answered-in-a-day',
        title: { en: 'Share answered within a day', fr: 'Part des réponses données en un jour' },
        table: 'first-answers',
        part: ['in-a-day'],
      },
    ],
  },
  {
    ...ofReports,
    name: 'handovers',
    population: 'handovers',
    reading: 'not-scorable',
    unit: 'handovers',
    definition: {
      en: 'Packages handed to another organization or unit, by receiver and by the time to its answer.',
      fr: 'Dossiers transmis à un autre organisme ou à une autre unité, selon le destinataire et son délai de réponse.',
    },
    text: `select receiver, ${inHours('hours_to_answer')} as answer, count(*)::integer as n from fanal.published_handover_at($3)
where month >= $1 and month < $2 group by receiver, 2 order by receiver, 2`,
    dimensions: [ofAnswers.receiver, ofAnswers.received],
    tables: [
      {
        id: 'handovers',
        title: { en: 'Hand-overs, by receiver and time to answer', fr: 'Transmissions, selon le destinataire et le délai de réponse' },
        by: ['receiver', 'answer'],
      },
    ],
  },
]
