import { type NamedQuery, asOfNow } from './named-query.ts'
import { ofProtection } from './protection-members.text.ts'
import { notOfSubjects } from './without.text.ts'

/** How protection keeps its own rules: dates, decisions of two, openings in an emergency. */
export const safeguardQueries: readonly NamedQuery[] = [
  {
    ...asOfNow,
    name: 'tasks-due',
    population: 'tasks-due',
    unit: 'tasks',
    reading: 'higher-is-better',
    definition: {
      en: 'What a rule asked somebody to do for a person under protection by a date in the period, by whether it was done in time. What was no longer needed is not counted.',
      fr: 'Ce qu’une règle demandait de faire pour une personne protégée avant une date de la période, selon que c’était fait à temps. Ce qui n’était plus nécessaire n’est pas compté.',
    },
    text: `select case when state = 'open' then 'open' when in_time then 'in-time' when state = 'done' then 'late' end as due, count(*)::integer as n from fanal.published_case_task
where due_month >= $1 and due_month < $2 and state <> 'cancelled' group by 1 order by 1`,
    dimensions: [ofProtection.due],
    tables: [
      {
        id: 'tasks-due',
        title: { en: 'Tasks of protection, by whether done in time', fr: 'Tâches de la protection, selon qu’elles étaient faites à temps' },
        by: ['due'],
      },
    ],
    shares: [
      {
        id: 'tasks-in-time',
        title: { en: 'Share of tasks done in time', fr: 'Part des tâches faites à temps' },
        part: ['due', 'in-time'],
      },
    ],
    without: notOfSubjects('Tasks of protection', 'Tâches de la protection'),
  },
  {
    ...asOfNow,
    name: 'identifications',
    population: 'identifications',
    unit: 'identifications',
    definition: {
      en: 'Identifications that were begun, by where they stand. Whoever asked never decides, and nobody has to be identified to be helped.',
      fr: 'Identifications entreprises, selon où elles en sont. Qui a posé les questions ne décide jamais, et l’aide ne dépend pas d’une identification.',
    },
    text: `select state, case when is_review then 'again' else 'first' end as review, count(*)::integer as n from fanal.published_identification
where begun_month >= $1 and begun_month < $2 group by state, 2 order by state, 2`,
    dimensions: [ofProtection.state, ofProtection.review],
    tables: [
      {
        id: 'identifications',
        title: { en: 'Identifications, first ones and reviews', fr: 'Identifications, premières et révisions' },
        by: ['state', 'review'],
        coarser: [
          {
            id: 'identifications-by-state',
            title: { en: 'Identifications, by where they stand', fr: 'Identifications, selon où elles en sont' },
            by: ['state'],
          },
        ],
      },
    ],
    without: notOfSubjects('Identifications', 'Identifications'),
  },
  {
    ...asOfNow,
    name: 'emergency-openings',
    population: 'emergency-openings',
    unit: 'openings',
    definition: {
      en: 'Openings of a record in an emergency, by the reason given and by what a second person found. Each is looked at within three days.',
      fr: 'Ouvertures d’un dossier en urgence, selon le motif donné et selon ce qu’une deuxième personne en a jugé. Chacune est examinée en trois jours.',
    },
    text: `select reason, state as judged, count(*)::integer as n from fanal.published_break_glass
where opened_month >= $1 and opened_month < $2 group by reason, state order by reason, state`,
    dimensions: [ofProtection.reason, ofProtection.judged],
    tables: [
      {
        id: 'emergency-openings',
        title: {
          en: 'Openings in an emergency, by reason and what was found',
          fr: 'Ouvertures en urgence, selon le motif et ce qui en a été jugé',
        },
        by: ['reason', 'judged'],
        coarser: [
          {
            id: 'emergency-openings-by-finding',
            title: { en: 'Openings in an emergency, by what was found', fr: 'Ouvertures en urgence, selon ce qui en a été jugé' },
            by: ['judged'],
          },
          {
            id: 'emergency-openings-by-reason',
            title: { en: 'Openings in an emergency, by reason', fr: 'Ouvertures en urgence, selon le motif' },
            by: ['reason'],
          },
        ],
      },
    ],
    without: notOfSubjects('Openings in an emergency', 'Ouvertures en urgence'),
  },
]
