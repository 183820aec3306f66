import { type NamedQuery, asOfNow } from './named-query.ts'
import { ofPrevention } from './prevention-members.text.ts'
import { notOfGroups } from './without.text.ts'

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
    without: notOfGroups('Training', 'Formations'),
  },
  {
    ...asOfNow,
    name: 'training-by-language',
    population: 'completions',
    unit: 'completions',
    definition: { en: 'The same completions, by the language of the course.', fr: 'Les mêmes cours terminés, selon leur langue.' },
    text: `select language, sum(people)::integer as n from fanal.published_course_completion
where month >= $1 and month < $2 group by language order by language`,
    dimensions: [ofPrevention.language],
    tables: [
      {
        id: 'training-by-language',
        title: { en: 'Training completed, by language', fr: 'Formations terminées, selon la langue' },
        by: ['language'],
      },
    ],
    without: notOfGroups('Training by language', 'Formations selon la langue'),
  },
  {
    ...asOfNow,
    name: 'training-later',
    population: 'asked-after-training',
    unit: 'asked-again',
    reading: 'higher-is-better',
    definition: {
      en: 'People who completed a course in the period and were asked again later, by whether they could then do what it taught.',
      fr: 'Personnes qui ont terminé un cours dans la période et qu’on a relancées plus tard, selon qu’elles pouvaient alors faire ce qu’il enseignait.',
    },
    text: `select audience, unnest(array['yes', 'no']) as later, unnest(array[sum(able_later), sum(asked_later) - sum(able_later)])::integer as n
from fanal.published_course_completion where month >= $1 and month < $2 and asked_later is not null group by audience order by 1, 2`,
    dimensions: [ofPrevention.audience, ofPrevention.later],
    tables: [
      {
        id: 'training-later',
        title: { en: 'Asked again after training, by audience', fr: 'Relances après une formation, selon le public visé' },
        by: ['audience', 'later'],
        coarser: [
          {
            id: 'training-later-by-finding',
            title: { en: 'Asked again after training, by what was found', fr: 'Relances après une formation, selon le constat' },
            by: ['later'],
          },
        ],
      },
    ],
    shares: [
      {
        id: 'training-later-rate',
        title: { en: 'Share who could still do it', fr: 'Part des personnes qui en étaient encore capables' },
        part: ['later', 'yes'],
      },
    ],
    without: notOfGroups('Asked again after training', 'Relances après une formation'),
  },
]
