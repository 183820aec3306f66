import type { Edition } from '#root/plan/oversee/src/edition/edition.ts'
import { anEdition } from '#root/plan/oversee/src/edition/testing-edition.ts'
import type { MeetingId } from '#root/plan/oversee/src/meetings/meeting.ts'
import { endAction, keepItem, keepMeeting } from '#root/plan/oversee/src/meetings/meetings.operations.ts'
import { importPlan } from '#root/plan/oversee/src/plan/plan.operations.ts'
import type { Commitment, Plan } from '#root/plan/oversee/src/plan/plan.ts'
import { aCommitment, aPlan } from '#root/plan/oversee/src/plan/testing-plan.ts'
import type { EditionId } from '#root/plan/oversee/src/releases/release.ts'
import { keepEdition } from '#root/plan/oversee/src/releases/making.operations.ts'
import { openPeriod, setParty } from '#root/plan/oversee/src/updates/period.operations.ts'
import type { ReportingPeriodId } from '#root/plan/oversee/src/updates/reporting-period.ts'
import { insertNotice } from '#root/plan/oversee/src/updates/silence-clock.store.ts'
import { keepReview, replySilence } from '#root/plan/oversee/src/updates/silence.operations.ts'
import { said } from '#root/plan/oversee/src/updates/testing-updates.ts'
import type { Said } from '#root/plan/oversee/src/updates/update.ts'
import { decideUpdate, keepUpdate } from '#root/plan/oversee/src/updates/update.operations.ts'
import { type Json, canonicalBytes, must, thisWorld, timedId } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { createRunner } from '@fanal/runner'
import type { Oversight } from '../oversight-people.ts'

/** What was filled, by the ids that stand in addresses. */
export interface Filled {
  readonly period: string
  /** Five; the last is a correction without an announced minute. */
  readonly editions: readonly string[]
}

const id = <Name extends string>() => timedId<Name>(thisWorld.now(), thisWorld.chance(10))
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const inDays = (days: number) => new Date(thisWorld.now().getTime() + days * 86_400_000)
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10)
const both = (en: string, fr: string) => ({ en, fr })

const promise = (code: string, en: string, fr: string, more: Partial<Commitment> = {}): Commitment =>
  aCommitment({ id: code, title: both(en, fr), due: '2025-03-31', ...more })

/** Each promise is at another step. */
const commitments: readonly Commitment[] = [
  promise('INV-01', 'Teach hotel staff the signs', 'Enseigner les signes au personnel hôtelier', {
    milestones: [
      { id: 'INV-01-A', title: both('Course written', 'Cours rédigé'), due: '2024-06-01', evidenceRequired: true },
      { id: 'INV-01-B', title: both('First class held', 'Premier groupe formé'), due: null, evidenceRequired: false },
    ],
    indicators: ['staff_taught', 'share_taught'],
    evidence: both('A course was announced.', 'Un cours a été annoncé.'),
  }),
  promise('INV-02', 'Keep a list of safe places', 'Tenir une liste de lieux sûrs', { pillar: 'protection', due: '2026-12-31' }),
  promise('INV-03', 'Answer every call in both languages', 'Répondre à chaque appel dans les deux langues', { pillar: 'protection' }),
  promise('INV-04', 'Tell workers of their rights before they arrive', 'Informer les travailleurs de leurs droits avant leur arrivée'),
  promise('INV-05', 'Count what the courts decide', 'Compter ce que décident les tribunaux'),
  promise('INV-06', 'Train border officers', 'Former les agents des frontières'),
  promise('INV-07', 'Report on what was spent', 'Rendre compte des dépenses', {
    leadVerified: false,
    due: null,
    dueVerified: false,
    timeline: both('ongoing', 'en continu'),
    note: both('The source is cut off.', 'La source est coupée.'),
    mark: 'secondary',
  }),
]

/** A plan with one of everything, and a value that was revised. */
function thePlan(): Plan {
  const plan = aPlan({ commitments, from: '2024-04-01', until: '2029-04-01' })
  const [value] = plan.observations as [Plan['observations'][number]]
  return { ...plan, observations: [value, { ...value, value: 46, approximate: false, vintage: '2028-02', note: null }] }
}

const written = (more: Partial<Said> = {}) =>
  said({ progress: both('Two courses were given in hotels.', 'Deux cours ont été donnés dans des hôtels.'), ...more })
const behind = written({
  standing: 'limited',
  challenge: both('Nobody has answered the call for teachers yet.', 'Personne n’a encore répondu à l’appel de formateurs.'),
})

/** What departments say of two years, what is decided, who was silent and what they answered. */
async function tellPeriods({ runner, clock, people: { ines, lea, omar } }: Oversight): Promise<ReportingPeriodId> {
  const [before, period] = [id<'reporting-period'>(), id<'reporting-period'>()]
  const open = async (opened: ReportingPeriodId, span: string, due: string) =>
    must(await runner.run(openPeriod, { id: opened, plan: 'invented', period: span, due, replyDays: 30, at: noon(due) }, ines))
  await open(before, '2024-25', '2025-05-15')
  await open(period, '2025-26', '2026-05-15')
  const party = { id: id<'plan-party'>(), department: 'DEP', answers: ines.organization, at: noon('2025-04-01') }
  must(await runner.run(setParty, party, ines))

  const keeps = async (of: ReportingPeriodId, commitment: string, command: 'draft' | 'submit', what: Said, day: string, seen = 0) =>
    must(await runner.run(keepUpdate, { period: of, commitment, command, said: what, seen, at: noon(day) }, lea))
  const approves = async (of: ReportingPeriodId, commitment: string, day: string, seen = 1) =>
    must(await runner.run(decideUpdate, { period: of, commitment, command: 'approve', reason: null, seen, at: noon(day) }, ines))
  const returns = async (commitment: string, day: string) => {
    const reason = both('Say how many courses, and where.', 'Dites combien de cours, et où.')
    must(await runner.run(decideUpdate, { period, commitment, command: 'return', reason, seen: 1, at: noon(day) }, ines))
  }
  await keeps(before, 'INV-01', 'submit', behind, '2025-05-01')
  await approves(before, 'INV-01', '2025-05-05')
  await keeps(period, 'INV-01', 'submit', written(), '2026-05-01')
  await returns('INV-01', '2026-05-02')
  const evidence = both('The course, as it was published.', 'Le cours, tel que publié.')
  await keeps(
    period,
    'INV-01',
    'submit',
    written({ reached: ['INV-01-A'], evidence, proofs: [{ of: 'INV-01-A', kind: 'document', what: 'Course 1, 2026' }] }),
    '2026-05-03',
    1,
  )
  await approves(period, 'INV-01', '2026-05-04', 2)
  await keeps(period, 'INV-02', 'draft', behind, '2026-05-01')
  await keeps(period, 'INV-03', 'submit', behind, '2026-05-01')
  await keeps(period, 'INV-04', 'submit', written(), '2026-05-01')
  await returns('INV-04', '2026-05-02')
  // as the clock would have, on its day: the worker of the node tells nobody before a week has passed
  const tell = (commitment: string, at: Date) => {
    const until = new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
    const where = { organization: ines.organization, period, commitment }
    return unitOfWork(clock, {}, (tx) => insertNotice(where, { party: party.id, department: 'DEP', at, replyUntil: until }, tx))
  }
  await tell('INV-05', noon('2026-05-20'))
  const words = both('The courts send their counts in autumn.', 'Les tribunaux envoient leurs comptes à l’automne.')
  must(await runner.run(replySilence, { period, commitment: 'INV-05', words, at: noon('2026-05-25') }, lea))
  await tell('INV-06', thisWorld.now())
  const reason = both('Two of nine regions were asked.', 'Deux régions sur neuf ont été consultées.')
  const review = {
    id: id<'commitment-review'>(),
    period,
    commitment: 'INV-01',
    standing: 'limited',
    reason,
    at: noon('2026-05-06'),
  } as const
  must(await runner.run(keepReview, review, omar))
  return period
}

async function tellMeetings({ runner, people: { ines, lea } }: Oversight): Promise<void> {
  const meeting: MeetingId = id<'meeting'>()
  const at = thisWorld.now()
  const typed = { plan: 'invented', held: '2026-05-28', 'title-en': 'After the updates', 'title-fr': 'Après les comptes rendus' }
  must(await runner.run(keepMeeting, { id: meeting, typed, at }, ines))
  const item = async (kind: 'decision' | 'action', en: string, fr: string, due = '') => {
    const owner = kind === 'action' ? 'DEP' : ''
    const words = { kind, 'words-en': en, 'words-fr': fr, commitments: ['INV-01', 'INV-05'], owner, due }
    const kept = id<'meeting-item'>()
    must(await runner.run(keepItem, { id: kept, meeting, typed: words, at }, ines))
    return kept
  }
  await item('decision', 'The course goes to all nine regions.', 'Le cours sera offert dans les neuf régions.')
  await item('action', 'Ask the courts for their counts.', 'Demander leurs comptes aux tribunaux.', '2026-06-15')
  await item('action', 'Name a teacher in each region.', 'Nommer un formateur dans chaque région.', dayIn(30))
  const ended = await item('action', 'Publish the course.', 'Publier le cours.', '2026-06-30')
  const words = both('It stands on the site of the department.', 'Il se trouve sur le site du ministère.')
  must(await runner.run(endAction, { id: ended, how: 'done', words, at }, lea))
}

/** Editions of years in the past, all alike: those who are to sign do so in their own browsers. */
async function freezeEditions({ clock, people: { ines, lea, omar } }: Oversight): Promise<readonly string[]> {
  const at = thisWorld.now()
  const worker = createRunner({ database: clock, world: thisWorld })
  const signers = [
    { level: 'working', member: ines.member, due: '2026-06-01' },
    { level: 'director', member: lea.member, due: dayIn(8) },
    { level: 'minister', member: omar.member, due: dayIn(15) },
  ] as const
  const freeze = async (period: string, more: Partial<Edition> = {}) => {
    const edition = { ...anEdition(), ...more }
    const [edited, content] = [
      id<'edition'>() as EditionId,
      canonicalBytes({ ...edition, period: { ...edition.period, id: period } } as unknown as Json),
    ]
    const files = [{ path: 'data/edition.json', bytes: content }]
    const { number, corrects } = edition
    const times = { cutoff: new Date(edition.cutoff), publishAt: number === 1 ? inDays(20) : null, at }
    const made = {
      id: edited,
      organization: ines.organization,
      asked: null,
      plan: 'invented',
      period,
      number,
      corrects,
      content,
      manifest: 'c0ffee00'.repeat(8),
      files,
      signers,
      ...times,
    }
    must(await worker.run(keepEdition, made, { kind: 'system', process: 'worker' }))
    return edited as string
  }
  const why = both('A day was counted twice.', 'Un jour avait été compté deux fois.')
  const changes = [{ figure: 'reports-answered/all.later', before: '1240', after: '245', why }]
  const corrected = await freeze('2022-23', { number: 2, corrects: 'c0ffee00'.repeat(8), changes })
  return [await freeze('2025-26'), await freeze('2024-25'), await freeze('2023-24'), await freeze('2021-22'), corrected]
}

/** Fills the desks of a running node's secretariat, by the operations that its people would use. */
export async function fillOversight(oversight: Oversight): Promise<Filled> {
  const { runner, people } = oversight
  must(await runner.run(importPlan, { plan: thePlan(), world: thisWorld }, people.ines))
  const period = await tellPeriods(oversight)
  await tellMeetings(oversight)
  return { period, editions: await freezeEditions(oversight) }
}
