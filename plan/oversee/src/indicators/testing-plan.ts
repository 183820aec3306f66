import type { Bilingual } from '@fanal/kernel'
import type { Baseline, Indicator, Observation, Plan, Target } from '../plan/plan.ts'

const both = (en: string, fr = en): Bilingual => ({ en, fr })

/** An invented indicator: cases that were completed. */
export const anIndicator = (more: Partial<Indicator> = {}): Indicator => ({
  id: 'cases',
  name: both('Cases completed', 'Causes réglées'),
  definition: null,
  unit: 'cases',
  provisions: ['CC-279.01'],
  reading: 'higher-is-better',
  aggregation: 'sum',
  source: { kind: 'entered', instrument: both('Invented survey', 'Enquête inventée'), department: 'AA' },
  version: 1,
  ...more,
})

export const anObservation = (period: string, value: number, more: Partial<Observation> = {}): Observation => ({
  indicator: 'cases',
  period,
  value,
  numerator: null,
  denominator: null,
  approximate: false,
  mark: 'secondary',
  source: 'S1',
  vintage: '2014',
  note: null,
  ...more,
})

export const aTarget = (low: number | null, more: Partial<Target> = {}): Target => ({
  indicator: 'cases',
  period: '2013-14',
  kind: 'number',
  low,
  high: null,
  words: null,
  setOn: '2012-06-06',
  reason: null,
  ...more,
})

export const aBaseline = (value: number): Baseline => ({ indicator: 'cases', period: '2012-13', value, source: 'S1' })

/** An invented plan with nothing but what is given. */
export const aPlan = (more: Partial<Plan> = {}): Plan => ({
  id: 'plan-invented',
  title: both('An invented plan', 'Un plan inventé'),
  from: '2012-06-06',
  until: null,
  pillars: [],
  departments: [{ id: 'AA', name: both('Department of Answers (invented)', 'Ministère des Réponses (inventé)') }],
  commitments: [],
  indicators: [anIndicator()],
  observations: [],
  targets: [],
  baselines: [],
  sources: [{ id: 'S1', title: both('Invented source', 'Source inventée'), address: null }],
  gaps: [],
  ...more,
})
