import type { Language } from '@fanal/kernel'
import type { Plan } from '../plan.ts'
import { begunPlan } from './begin-plan.ts'
import { type Changed, withPart, withoutPart } from './change-plan.ts'
import type { Typed } from './field.ts'
import type { HandPart } from './part-fields.ts'

export const handDay = '2026-11-27'

/** What somebody types into the fields of a form: one text, or several boxes that are ticked. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

export const asTyped = (filled: Filled): Typed =>
  Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]))

export const kept = (plan: Plan, part: HandPart, filled: Filled, of: string | null = null, language: Language = 'en'): Changed =>
  withPart(plan, { part, of, typed: asTyped(filled), language, today: handDay })

export const takenOut = (plan: Plan, part: HandPart, key: string): Changed => withoutPart(plan, part, key)

/** A plan as it begins: a code, a title, days. */
export function anEmptyStart(code: string, filled: Filled): Plan {
  const begun = begunPlan(code, asTyped(filled), 'en')
  if (!begun.ok) throw new Error(begun.faults.map(({ control, say }) => `${control}: ${say.en}`).join('\n'))
  return begun.plan
}

type Step = readonly [part: HandPart, filled: Filled]

/** An invented country that Fanal knows nothing of: five pillars, and departments that are none of Canada’s. */
export const otherCountry = {
  code: 'fjordland-2027',
  begun: {
    'title-en': 'Plan of the Republic of Fjordland (invented)',
    'title-fr': 'Plan de la République de Fjordland (inventé)',
    from: '2027-01-01',
    until: '2031-01-01',
  },
  steps: [
    ...(
      [
        ['know', 'Knowing', 'Connaître'],
        ['prevent', 'Preventing', 'Prévenir'],
        ['shelter', 'Sheltering', 'Héberger'],
        ['judge', 'Judging', 'Juger'],
        ['together', 'Working together', 'Agir ensemble'],
      ] as const
    ).map(([id, en, fr]): Step => ['pillar', { id, en, fr }]),
    ['department', { id: 'MOL', en: 'Ministry of Labour of Fjordland', fr: 'Ministère du Travail de Fjordland' }],
    ['department', { id: 'HARBOUR', en: 'Harbour Authority', fr: 'Autorité portuaire' }],
    ['department', { id: 'LIGHT', en: 'Lighthouse Foundation', fr: 'Fondation du Phare' }],
    [
      'source',
      { id: 'F1', 'title-en': 'Gazette of Fjordland', 'title-fr': 'Gazette de Fjordland', address: 'https://gazette.example/plan' },
    ],
    [
      'indicator',
      {
        id: 'ships_visited',
        'name-en': 'Ships visited',
        'name-fr': 'Navires visités',
        'definition-en': 'Visits of ships by the harbour authority.',
        'definition-fr': 'Visites de navires par l’autorité portuaire.',
        unit: 'inspections',
        detection: 'no',
        reading: 'higher-is-better',
        aggregation: 'sum',
        'source-kind': 'entered',
        'source-instrument-en': 'Harbour log',
        'source-instrument-fr': 'Journal du port',
        'source-department': 'HARBOUR',
      },
    ],
    [
      'indicator',
      {
        id: 'ships_called',
        'name-en': 'Ships that called',
        'name-fr': 'Navires en escale',
        unit: 'inspections',
        detection: 'no',
        aggregation: 'latest',
        'source-kind': 'entered',
        'source-instrument-en': 'Harbour log',
        'source-instrument-fr': 'Journal du port',
      },
    ],
    [
      'indicator',
      {
        id: 'share_visited',
        'name-en': 'Share of ships visited',
        'name-fr': 'Part des navires visités',
        unit: 'percent',
        reading: 'higher-is-better',
        'source-kind': 'formula',
        'source-numerator': 'ships_visited',
        'source-denominator': 'ships_called',
        'source-per': '100',
      },
    ],
    [
      'commitment',
      {
        id: 'FJ-01',
        'title-en': 'Visit every tenth ship',
        'title-fr': 'Visiter un navire sur dix',
        pillar: 'prevent',
        lead: 'HARBOUR',
        leads_too: ['MOL'],
        lead_verified: 'yes',
        partners: ['LIGHT'],
        due: '2029-06-30',
        due_verified: 'yes',
        answers: 'GRETA-2.14 CEDAW-31',
        verification: 'verified',
        sources: ['F1'],
        indicators: ['ships_visited', 'share_visited'],
      },
    ],
    [
      'commitment',
      {
        id: 'FJ-02',
        'title-en': 'Open a house in each port',
        'title-fr': 'Ouvrir une maison dans chaque port',
        pillar: 'shelter',
        lead: 'LIGHT',
        'timeline-en': 'ongoing',
        'timeline-fr': 'en continu',
        verification: 'secondary',
        sources: ['F1'],
      },
    ],
    [
      'milestone',
      {
        commitment: 'FJ-01',
        id: 'FJ-01-A',
        'title-en': 'First visit',
        'title-fr': 'Première visite',
        due: '2027-03-31',
        evidence_required: 'yes',
      },
    ],
    ['baseline', { indicator: 'ships_visited', period: '2026', value: '12', source: 'F1' }],
    ['target', { indicator: 'ships_visited', period: '2029', kind: 'number', value: '90', set_on: '2026-11-01' }],
    ['gap', { 'gap-en': 'No list of ports was found.', 'gap-fr': 'Aucune liste des ports n’a été trouvée.' }],
  ] as readonly Step[],
}
