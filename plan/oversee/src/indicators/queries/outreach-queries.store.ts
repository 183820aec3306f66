import { type NamedQuery, asOfNow } from './named-query.ts'
import { ofPrevention } from './prevention-members.text.ts'
import { notOfGroups } from './without.text.ts'

/** What outreach and campaigns moved: the action is counted beside the reach, and harm beside both. Each measure is a population of its own; they never add up. */
export const outreachQueries: readonly NamedQuery[] = [
  {
    ...asOfNow,
    name: 'outreach-reached',
    population: 'outreach-reached',
    unit: 'reached',
    definition: {
      en: 'People whom outreach and campaigns reached. Whoever is reached twice is counted twice.',
      fr: 'Personnes rejointes par la sensibilisation et les campagnes. Qui est rejoint deux fois est compté deux fois.',
    },
    text: `select kind, audience, region, sum(people)::integer as n from fanal.published_activity_count
where month >= $1 and month < $2 and measure = 'reached' group by kind, audience, region order by kind, audience, region`,
    dimensions: [ofPrevention.kind, ofPrevention.audience, ofPrevention.region],
    tables: [
      {
        id: 'outreach-reached-by-audience',
        title: { en: 'People reached, by audience', fr: 'Personnes rejointes, selon le public visé' },
        by: ['audience'],
      },
      {
        id: 'outreach-reached-by-region',
        title: { en: 'People reached, by province or territory', fr: 'Personnes rejointes, selon la province ou le territoire' },
        by: ['region'],
      },
      {
        id: 'outreach-reached-by-kind',
        title: { en: 'People reached, by what it was', fr: 'Personnes rejointes, selon l’activité' },
        by: ['kind'],
      },
    ],
    without: notOfGroups('People reached', 'Personnes rejointes'),
  },
  {
    ...asOfNow,
    name: 'outreach-given-out',
    population: 'outreach-given-out',
    unit: 'pieces',
    definition: {
      en: 'Pieces of material that were given out, by language. It is paper, not people.',
      fr: 'Exemplaires de matériel remis, selon la langue. C’est du papier, pas des personnes.',
    },
    text: `select language, sum(people)::integer as n from fanal.published_activity_count
where month >= $1 and month < $2 and measure = 'given-out' group by language order by language`,
    dimensions: [ofPrevention.language],
    tables: [
      {
        id: 'outreach-given-out',
        title: { en: 'Material given out, by language', fr: 'Matériel remis, selon la langue' },
        by: ['language'],
      },
    ],
    without: notOfGroups('Material given out', 'Matériel remis'),
  },
  {
    ...asOfNow,
    name: 'outreach-acted',
    population: 'outreach-acted',
    unit: 'actions',
    reading: 'higher-is-better',
    definition: {
      en: 'People who took the one action that an activity wanted of them, by that action and by audience.',
      fr: 'Personnes qui ont fait le seul geste qu’une activité attendait d’elles, selon ce geste et selon le public visé.',
    },
    text: `select wanted_action as action, audience, sum(people)::integer as n from fanal.published_activity_count
where month >= $1 and month < $2 and measure = 'acted' group by wanted_action, audience order by wanted_action, audience`,
    dimensions: [ofPrevention.action, ofPrevention.audience],
    tables: [
      {
        id: 'outreach-acted-by-action',
        title: { en: 'Wanted action taken, by action', fr: 'Geste attendu fait, selon le geste' },
        by: ['action'],
      },
      {
        id: 'outreach-acted-by-audience',
        title: { en: 'Wanted action taken, by audience', fr: 'Geste attendu fait, selon le public visé' },
        by: ['audience'],
      },
    ],
    without: notOfGroups('Wanted action taken', 'Geste attendu fait'),
  },
  {
    ...asOfNow,
    name: 'outreach-later',
    population: 'outreach-later',
    unit: 'asked-again',
    reading: 'higher-is-better',
    definition: {
      en: 'People who were asked again after an activity, by whether they had done what it wanted. Of an audience, no more are counted as having done it than were asked.',
      fr: 'Personnes relancées après une activité, selon qu’elles avaient fait le geste attendu. D’un public, on n’en compte pas plus à l’avoir fait qu’il n’y en a eu de relancées.',
    },
    text: `select audience, unnest(array['yes', 'no']) as later,
unnest(array[least(coalesce(sum(people) filter (where measure = 'acted-later'), 0), coalesce(sum(people) filter (where measure = 'asked-later'), 0)),
greatest(coalesce(sum(people) filter (where measure = 'asked-later'), 0) - coalesce(sum(people) filter (where measure = 'acted-later'), 0), 0)])::integer as n
from fanal.published_activity_count where month >= $1 and month < $2 and measure in ('asked-later', 'acted-later') group by audience order by 1, 2`,
    dimensions: [ofPrevention.audience, ofPrevention.later],
    tables: [
      {
        id: 'outreach-later',
        title: { en: 'Asked again after outreach, by audience', fr: 'Relances après la sensibilisation, selon le public visé' },
        by: ['audience', 'later'],
        coarser: [
          {
            id: 'outreach-later-by-finding',
            title: { en: 'Asked again after outreach, by what was found', fr: 'Relances après la sensibilisation, selon le constat' },
            by: ['later'],
          },
        ],
      },
    ],
    shares: [
      {
        id: 'outreach-later-rate',
        title: { en: 'Share who had done it when asked again', fr: 'Part des personnes qui l’avaient fait à la relance' },
        part: ['later', 'yes'],
      },
    ],
    without: notOfGroups('Asked again after outreach', 'Relances après la sensibilisation'),
  },
  {
    ...asOfNow,
    name: 'outreach-harmed',
    population: 'outreach-harmed',
    unit: 'harmed',
    definition: {
      en: 'People whom an activity is known to have hurt, by audience. It is found where somebody watches for it: more may mean better watching.',
      fr: 'Personnes à qui on sait qu’une activité a nui, selon le public visé. On le voit là où quelqu’un y veille : plus peut vouloir dire qu’on y veille mieux.',
    },
    text: `select audience, sum(people)::integer as n from fanal.published_activity_count
where month >= $1 and month < $2 and measure = 'harmed' group by audience order by audience`,
    dimensions: [ofPrevention.audience],
    tables: [
      {
        id: 'outreach-harmed',
        title: { en: 'People harmed, by audience', fr: 'Personnes lésées, selon le public visé' },
        by: ['audience'],
      },
    ],
    without: notOfGroups('People harmed', 'Personnes lésées'),
  },
]
