import type { Commitment, Indicator, Plan } from './plan.ts'

/** An invented promise. */
export const aCommitment = (changes: Partial<Commitment> = {}): Commitment => ({
  id: 'INV-01',
  pillar: 'prevention',
  title: { en: 'Teach hotel staff the signs', fr: 'Enseigner les signes au personnel hôtelier' },
  lead: ['DEP'],
  leadVerified: true,
  partners: [],
  due: '2026-06-30',
  dueVerified: true,
  timeline: null,
  answers: ['REC-2.14'],
  evidence: null,
  note: null,
  mark: 'verified',
  sources: ['S01'],
  milestones: [],
  indicators: [],
  ...changes,
})

export const anIndicator = (changes: Partial<Indicator> = {}): Indicator => ({
  id: 'staff_taught',
  name: { en: 'Hotel staff taught', fr: 'Membres du personnel hôtelier formés' },
  definition: null,
  unit: 'persons',
  provisions: [],
  reading: 'higher-is-better',
  aggregation: 'distinct',
  source: { kind: 'entered', instrument: { en: 'List of the courses', fr: 'Liste des cours' }, department: 'DEP' },
  version: 1,
  ...changes,
})

/** An invented plan of one department and two pillars. */
export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  id: 'invented',
  title: { en: 'Invented plan', fr: 'Plan inventé' },
  from: '2026-04-01',
  until: '2029-04-01',
  pillars: [
    { id: 'prevention', name: { en: 'Prevention', fr: 'Prévention' } },
    { id: 'protection', name: { en: 'Protection', fr: 'Protection' } },
  ],
  departments: [{ id: 'DEP', name: { en: 'Invented Department', fr: 'Ministère inventé' } }],
  commitments: [
    aCommitment({
      milestones: [
        { id: 'INV-01-A', title: { en: 'Course written', fr: 'Cours rédigé' }, due: '2026-05-01', evidenceRequired: true },
        { id: 'INV-01-B', title: { en: 'First class', fr: 'Premier groupe' }, due: null, evidenceRequired: false },
      ],
      indicators: ['staff_taught', 'share_taught'],
    }),
    aCommitment({
      id: 'INV-02',
      pillar: 'protection',
      leadVerified: false,
      due: null,
      dueVerified: false,
      timeline: { en: 'ongoing', fr: 'en continu' },
      note: { en: 'The source is cut off.', fr: 'La source est coupée.' },
      mark: 'secondary',
    }),
  ],
  indicators: [
    anIndicator(),
    anIndicator({ id: 'staff', name: { en: 'Hotel staff', fr: 'Personnel hôtelier' }, reading: 'not-scorable', aggregation: 'latest' }),
    anIndicator({
      id: 'share_taught',
      name: { en: 'Share taught', fr: 'Part formée' },
      unit: 'percent',
      aggregation: 'ratio',
      source: { kind: 'formula', numerator: 'staff_taught', denominator: 'staff', per: 100 },
    }),
  ],
  observations: [
    {
      indicator: 'staff_taught',
      period: '2026-27',
      value: 40.5,
      numerator: null,
      denominator: null,
      approximate: true,
      mark: 'secondary',
      source: 'S01',
      vintage: '2027-05',
      note: { en: 'About forty', fr: 'Une quarantaine' },
    },
  ],
  targets: [
    {
      indicator: 'staff_taught',
      period: '2026-27',
      kind: 'number',
      low: 100,
      high: 100,
      words: null,
      setOn: '2026-04-01',
      reason: null,
    },
  ],
  baselines: [{ indicator: 'staff_taught', period: '2025-26', value: 0, source: 'S01' }],
  sources: [{ id: 'S01', title: { en: 'Invented source', fr: 'Source inventée' }, address: 'https://example.org/plan' }],
  funding: [
    {
      commitment: 'INV-01',
      amount: 500_000,
      currency: 'CAD',
      span: { en: 'each year', fr: 'par an' },
      atMost: true,
      mark: 'secondary',
      sources: ['S01'],
      note: null,
    },
  ],
  reports: [
    {
      id: 'R-1',
      kind: 'progress',
      title: { en: 'First report', fr: 'Premier rapport' },
      from: '2026-04-01',
      until: '2027-04-01',
      released: null,
      says: [{ en: 'A course was written', fr: 'Un cours a été rédigé' }],
      sources: ['S01'],
    },
  ],
  gaps: [{ en: 'The annex was not read.', fr: 'L’annexe n’a pas été lue.' }],
  ...changes,
})
