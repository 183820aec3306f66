import { type Id, type MemberActor, type OrganizationId, type World, must, timedId } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { type Declared, createRunner } from '@fanal/runner'
import type { MeetingItemId } from '../meetings/meeting.ts'
import { endAction, keepItem, keepMeeting } from '../meetings/meetings.operations.ts'
import { importPlan } from '../plan/plan.operations.ts'
import { openPeriod, setParty } from '../updates/period.operations.ts'
import { type ReportingPeriodId, dayOf, daysAfter } from '../updates/reporting-period.ts'
import { remindDepartments, tellSilences } from '../updates/silence-clock.ts'
import { keepReview, replySilence } from '../updates/silence.operations.ts'
import { decideUpdate, keepUpdate } from '../updates/update.operations.ts'
import { inventedPeriod, inventedPlan, inventedPlanId } from './invented-plan.ts'
import { type PlanDeed, inventedMeeting, inventedUpdates } from './invented-updates.ts'

export interface PlanStage {
  /** Of the cast, by login name. */
  readonly members: ReadonlyMap<string, MemberActor>
  /** A pool of the workbench's role. */
  readonly asWorkbench: Database
  /** A pool of the worker's role, which tells silences and keeps editions. */
  readonly asWorker: Database
  /** The present: what is told lies before it. */
  readonly world: World
}

const [beginsDaysAgo, dueDaysAgo, replyDays] = [70, 45, 14]

/** Tells the invented plan from its import to a meeting about it: each act by the operation that a page runs, on a day in the past. */
export async function tellInventedPlan({ members, asWorkbench, asWorker, world }: PlanStage): Promise<void> {
  const now = world.now()
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const somebody = (name: string): MemberActor => {
    const found = members.get(name)
    if (found === undefined) throw new Error(`the cast has no ${name}`)
    return found
  }
  const id = <Name extends string>(at: Date): Id<Name> => timedId<Name>(at, world.chance(10))
  /** One act of one of the cast, so many days ago. */
  async function act<I, R>(declared: Declared<I, R>, input: (at: Date) => I, by: string, daysAgo: number): Promise<R> {
    const at = ago(daysAgo)
    const runner = createRunner({ database: asWorkbench, world: { now: () => at, chance: world.chance } })
    return must(await runner.run(declared, input(at), somebody(by)))
  }

  const today = dayOf(now)
  const period: ReportingPeriodId = id(ago(beginsDaysAgo))
  const then = { now: () => ago(beginsDaysAgo), chance: world.chance }
  await act(importPlan, () => ({ plan: inventedPlan(today), world: then }), 'ines', beginsDaysAgo)
  const asked = { id: period, plan: inventedPlanId, period: inventedPeriod(today).id, due: dayOf(ago(dueDaysAgo)), replyDays }
  await act(openPeriod, (at) => ({ ...asked, at }), 'ines', beginsDaysAgo)
  const answering: readonly (readonly [department: string, organization: OrganizationId])[] = [
    ['WORK', somebody('nadia').organization],
    ['ROADS', somebody('hugo').organization],
  ]
  for (const [department, answers] of answering)
    // oxlint-disable-next-line no-await-in-loop -- two
    await act(setParty, (at) => ({ id: id(at), department, answers, at }), 'ines', beginsDaysAgo)

  const deeds = [...inventedUpdates].flatMap(([commitment, all]) => {
    let seen = 0
    return all.map((deed) => {
      if (deed.do === 'draft' || deed.do === 'submit') seen += 1
      return { commitment, deed, seen: deed.do === 'draft' || deed.do === 'submit' ? seen - 1 : seen }
    })
  })
  for (const { commitment, deed, seen } of deeds.toSorted((a, b) => b.deed.daysAgo - a.deed.daysAgo))
    // oxlint-disable-next-line no-await-in-loop -- one deed follows from another
    await doPlanDeed({ period, commitment, seen }, deed)
  await tellMeeting()

  async function doPlanDeed(of: { period: ReportingPeriodId; commitment: string; seen: number }, deed: PlanDeed): Promise<void> {
    const { period: asPeriod, commitment, seen } = of
    const named = { period: asPeriod, commitment }
    switch (deed.do) {
      case 'draft':
      case 'submit':
        await act(keepUpdate, (at) => ({ ...named, command: deed.do, said: deed.said, seen, at }), deed.by, deed.daysAgo)
        return
      case 'return':
        await act(decideUpdate, (at) => ({ ...named, command: 'return' as const, reason: deed.reason, seen, at }), 'ines', deed.daysAgo)
        return
      case 'approve':
        await act(decideUpdate, (at) => ({ ...named, command: 'approve' as const, reason: null, seen, at }), 'ines', deed.daysAgo)
        return
      case 'tell-silence':
        await tellSilence(ago(deed.daysAgo))
        return
      case 'answer-silence':
        await act(replySilence, (at) => ({ ...named, words: deed.words, at }), deed.by, deed.daysAgo)
        return
      case 'review':
        await act(
          keepReview,
          (at) => ({ ...named, id: id<'commitment-review'>(at), standing: deed.standing, reason: deed.reason, at }),
          'theo',
          deed.daysAgo,
        )
    }
  }

  /** What the clock does by itself: whoever owes an update is reminded before the period's day, and told of their silence after it. */
  async function tellSilence(at: Date): Promise<void> {
    for (const [declared, on] of [
      [remindDepartments, ago(dueDaysAgo + 3)],
      [tellSilences, at],
    ] as const) {
      const runner = createRunner({ database: asWorker, world: { now: () => on, chance: world.chance } })
      // oxlint-disable-next-line no-await-in-loop -- nobody is told who was not reminded
      must(await runner.run(declared, { at: on, limit: 200 }, { kind: 'system', process: 'worker' }))
    }
  }

  async function tellMeeting(): Promise<void> {
    const { daysAgo, title, items } = inventedMeeting
    const held = dayOf(ago(daysAgo))
    const meeting = id<'meeting'>(ago(daysAgo))
    const typed = { plan: inventedPlanId, held, 'title-en': title.en, 'title-fr': title.fr }
    await act(keepMeeting, (at) => ({ id: meeting, typed, at }), 'ines', daysAgo)
    for (const { kind, words, commitments, owner, dueIn, isDone } of items) {
      const item: MeetingItemId = id(ago(daysAgo))
      const due = dueIn === null ? '' : daysAfter(today, dueIn)
      const entered = { kind, 'words-en': words.en, 'words-fr': words.fr, commitments, owner, due }
      // oxlint-disable-next-line no-await-in-loop -- in their order
      await act(keepItem, (at) => ({ id: item, meeting, typed: entered, at }), 'ines', daysAgo)
      if (isDone)
        // oxlint-disable-next-line no-await-in-loop -- in their order
        await act(
          endAction,
          (at) => ({ id: item, how: 'done', words: { en: 'Somebody is named (invented).', fr: 'Une personne est nommée (inventé).' }, at }),
          'hugo',
          12,
        )
    }
  }
}
