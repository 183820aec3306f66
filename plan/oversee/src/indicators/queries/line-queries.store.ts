import { ofAnswers } from './line-members.text.ts'
import type { NamedQuery } from './named-query.ts'
import { reportQueries } from './report-queries.store.ts'
import { notOfLetters } from './without.text.ts'

const inHours = (column: string) =>
  `case when ${column} is null then 'not-yet' when ${column} < 24 then 'in-a-day' when ${column} < 72 then 'in-three-days' when ${column} < 168 then 'in-a-week' else 'later' end`

const asKnown = {
  version: 1,
  provisions: [],
  aggregation: 'sum',
  isAsKnown: true,
  shares: [],
} as const satisfies Partial<NamedQuery>

/** What the line did: reports, how long a first answer took, what was handed over. */
export const lineQueries: readonly NamedQuery[] = [
  ...reportQueries,
  {
    ...asKnown,
    name: 'first-answers',
    // calls were among its letters before
    version: 2,
    population: 'letters',
    unit: 'reports',
    reading: 'higher-is-better',
    definition: {
      en: 'Reports that came in through the form, by the time from the hour of arrival to the first answer. Calls, messages and visits are answered as they come.',
      fr: 'Signalements arrivés par le formulaire, selon le délai entre l’heure d’arrivée et la première réponse. Aux appels, messages et visites, on répond sur-le-champ.',
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
        part: ['answer', 'in-a-day'],
      },
    ],
    without: notOfLetters('Time to first answer', 'Délai de première réponse'),
  },
  {
    ...asKnown,
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
        coarser: [
          {
            id: 'handovers-by-receiver',
            title: { en: 'Hand-overs, by receiver', fr: 'Transmissions, selon le destinataire' },
            by: ['receiver'],
          },
          {
            id: 'handovers-by-answer',
            title: { en: 'Hand-overs, by time to answer', fr: 'Transmissions, selon le délai de réponse' },
            by: ['answer'],
          },
        ],
      },
    ],
    without: notOfLetters('Hand-overs', 'Transmissions'),
  },
]
