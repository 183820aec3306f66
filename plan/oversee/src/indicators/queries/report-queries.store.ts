import { ofRecords } from './line-members.text.ts'
import type { NamedQuery, QueryDimension, QueryTable } from './named-query.ts'
import { notCrossed } from './without.text.ts'

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

const byForm: QueryTable = {
  id: 'reports-by-form',
  title: { en: 'Reports, by form of exploitation', fr: 'Signalements, selon la forme d’exploitation' },
  by: ['form'],
}
const byGender: QueryTable = {
  id: 'reports-by-gender',
  title: { en: 'Reports, by gender', fr: 'Signalements, selon le genre' },
  by: ['gender'],
}
const byAge: QueryTable = { id: 'reports-by-age', title: { en: 'Reports, by age', fr: 'Signalements, selon l’âge' }, by: ['age_group'] }

/** The same reports in one classification, by itself. */
const alone = (
  dimension: QueryDimension,
  column: string,
  definition: NamedQuery['definition'],
  title: QueryTable['title'],
  without: NamedQuery['without'],
): NamedQuery => ({
  ...ofReports,
  name: `reports-by-${column}`,
  definition,
  text: `select ${dimension.id}, count(*)::integer as n from fanal.published_statistical_record_at($3)
where month >= $1 and month < $2 group by ${dimension.id} order by ${dimension.id}`,
  dimensions: [dimension],
  tables: [{ id: `reports-by-${column}`, title, by: [dimension.id] }],
  without,
})

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
export const reportQueries: readonly NamedQuery[] = [
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
        coarser: [byForm, byGender],
      },
      {
        id: 'reports-by-form-and-age',
        title: { en: 'Reports, by form of exploitation and age', fr: 'Signalements, selon la forme d’exploitation et l’âge' },
        by: ['form', 'age_group'],
        coarser: [byForm, byAge],
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
    shares: [
      {
        id: 'screening-rate',
        title: { en: 'Share of reports screened', fr: 'Part des signalements évalués' },
        part: ['screened', 'yes'],
      },
    ],
    never: neverTogether,
    without: notCrossed('Screening', 'Évaluation'),
  },
  {
    ...alone(
      ofRecords.decision,
      'decision',
      { en: 'The same reports, by what a person decided.', fr: 'Les mêmes signalements, selon ce qu’une personne a décidé.' },
      { en: 'Reports, by decision', fr: 'Signalements, selon la décision' },
      notCrossed('Decisions', 'Décisions'),
    ),
    name: 'decisions',
    shares: [
      {
        id: 'trafficking-likely-rate',
        title: { en: 'Share of reports in which trafficking is likely', fr: 'Part des signalements où la traite est probable' },
        part: ['decision', 'trafficking-likely'],
      },
    ],
  },
  alone(
    ofRecords.region,
    'region',
    {
      en: 'The same reports, by the province or territory that they are about.',
      fr: 'Les mêmes signalements, selon la province ou le territoire dont ils parlent.',
    },
    { en: 'Reports, by province or territory', fr: 'Signalements, selon la province ou le territoire' },
    notCrossed('Reports by province or territory', 'Signalements selon la province ou le territoire'),
  ),
  alone(
    ofRecords.channel,
    'channel',
    { en: 'The same reports, by how they came in.', fr: 'Les mêmes signalements, selon leur voie d’arrivée.' },
    { en: 'Reports, by how they came in', fr: 'Signalements, selon la voie d’arrivée' },
    notCrossed('Reports by how they came in', 'Signalements selon la voie d’arrivée'),
  ),
  alone(
    ofRecords.language,
    'language',
    { en: 'The same reports, by the language in which they were made.', fr: 'Les mêmes signalements, selon leur langue.' },
    { en: 'Reports, by language', fr: 'Signalements, selon la langue' },
    notCrossed('Reports by language', 'Signalements selon la langue'),
  ),
  alone(
    ofRecords.path,
    'who-spoke',
    {
      en: 'The same reports, by whether the person concerned spoke, or somebody for them.',
      fr: 'Les mêmes signalements, selon que la personne concernée a parlé, ou quelqu’un pour elle.',
    },
    { en: 'Reports, by who spoke', fr: 'Signalements, selon qui a parlé' },
    notCrossed('Reports by who spoke', 'Signalements selon qui a parlé'),
  ),
  alone(
    ofRecords.status_group,
    'immigration-status',
    {
      en: 'The same reports, by the immigration status of whom they are about, in broad groups. Nothing of it goes to immigration enforcement.',
      fr: 'Les mêmes signalements, selon le statut d’immigration des personnes dont ils parlent, en grands groupes. Rien n’en est transmis à l’application de la loi sur l’immigration.',
    },
    { en: 'Reports, by immigration status', fr: 'Signalements, selon le statut d’immigration' },
    notCrossed('Reports by immigration status', 'Signalements selon le statut d’immigration'),
  ),
  alone(
    ofRecords.outcome,
    'what-was-done',
    { en: 'The same reports, by what was done.', fr: 'Les mêmes signalements, selon la suite donnée.' },
    { en: 'Reports, by what was done', fr: 'Signalements, selon la suite donnée' },
    notCrossed('Reports by what was done', 'Signalements selon la suite donnée'),
  ),
]
