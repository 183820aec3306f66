import type { AboutThing } from './answers.ts'
import type { prevention } from './expected-prevention.ts'
import type { Thing } from './house.ts'
import type { Sent } from './requests.ts'

let codes = 0

/** What is sent about a unit's records of prevention; `mine` is the sender's own unit's. */
export const preventionRequests: Readonly<
  Record<keyof typeof prevention & AboutThing, (thing: Thing, mine: Thing, language: 'en' | 'fr') => Sent>
> = {
  activity: ({ activity }, _mine, language) => ({
    method: 'GET',
    path: `${language === 'en' ? '/en/campaigns' : '/fr/campagnes'}/${activity}`,
  }),
  keepActivity: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/campaigns/keep' : '/fr/campagnes/garder',
    form: {
      unit,
      kind: 'campaign',
      audience: 'newcomers',
      action: 'know-rights',
      harm: 'Somebody is punished for reading it.',
      language: 'tl',
      region: 'ON',
      place: '',
      began: '2026-01-05',
    },
  }),
  keepCount: ({ activity }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/campaigns/count' : '/fr/campagnes/nombre',
    form: { activity, measure: 'reached', on: '2026-01-06', people: '12' },
  }),
  keepCourse: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/training/course' : '/fr/formation/cours',
    form: { unit, code: `course-${(codes += 1)}`, version: '1', 'title-en': 'Signs', 'title-fr': 'Signes', valid: '24', xapi: '' },
  }),
  keepCompletion: ({ unit }, mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/training/completed' : '/fr/formation/termine',
    form: {
      unit,
      course: mine.course,
      audience: 'hospitality',
      done: '2026-01-06',
      people: '9',
      'delivered-by': 'partner',
      modality: 'in-person',
      language: 'fr',
      region: 'QC',
      another: 'yes',
    },
  }),
  importTraining: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/training/import' : '/fr/formation/importer',
    form: { unit, audience: 'schools', 'delivered-by': 'self', modality: 'self-paced', region: 'national', statements: '[]' },
  }),
}
