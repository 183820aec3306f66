import type { Bilingual, Id, MemberId } from '@fanal/kernel'
import type { Commitment } from '../plan/plan.ts'
import { readPeriod } from '../indicators/period.ts'
import type { ReportingPeriod } from './reporting-period.ts'
import type { PeriodFacts } from './standing.ts'
import type { Said } from './update.ts'

export const both = (en: string, fr: string): Bilingual => ({ en, fr })
export const nothing = both('', '')

/** An invented promise with one milestone that asks for evidence and one that does not. */
export const aCommitment = (more: Partial<Commitment> = {}): Commitment => ({
  id: 'C-01',
  pillar: 'prevention',
  title: both('Train front-line workers', 'Former les intervenants de première ligne'),
  lead: ['AA'],
  leadVerified: true,
  partners: [],
  due: '2014-03-31',
  dueVerified: true,
  timeline: null,
  answers: [],
  evidence: null,
  mark: 'verified',
  sources: ['S1'],
  milestones: [
    { id: 'M1', title: both('A course is written', 'Un cours est rédigé'), due: '2013-09-30', evidenceRequired: true },
    { id: 'M2', title: both('A room is found', 'Une salle est trouvée'), due: null, evidenceRequired: false },
  ],
  indicators: [],
  ...more,
})

export const said = (more: Partial<Said> = {}): Said => ({
  standing: 'substantial',
  nil: false,
  progress: both('Two courses were given.', 'Deux cours ont été donnés.'),
  challenge: nothing,
  evidence: nothing,
  reached: [],
  proofs: [],
  ...more,
})

export const aPeriod = (commitments: readonly Commitment[] = [aCommitment()], more: Partial<ReportingPeriod> = {}): ReportingPeriod => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a made-up id
  id: 'period' as Id<'reporting-period'>,
  plan: 'plan-invented',
  period: readPeriod('2013-14')!,
  due: '2014-05-15',
  replyDays: 15,
  commitments,
  departments: [
    { id: 'AA', name: both('Department of Answers (invented)', 'Ministère des Réponses (inventé)') },
    { id: 'BB', name: both('Department of Silence (invented)', 'Ministère du Silence (inventé)') },
  ],
  ...more,
})

export const facts = (more: Partial<PeriodFacts> = {}): PeriodFacts => ({
  period: aPeriod(),
  updates: [],
  notices: [],
  reviews: [],
  ...more,
})

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made-up ids
export const [ana, bo, cleo] = ['ana', 'bo', 'cleo'] as unknown as readonly [MemberId, MemberId, MemberId]

/** Noon of a day. */
export const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)
