import { type LedgerEvent, type StreamId, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Commitment } from '../plan/plan.ts'
import { type Party, periodsDue } from './coordinating.store.ts'
import { type Day, type OpenedPeriod, answersFor, dayOf, daysAfter } from './reporting-period.ts'
import { insertNotice, insertReminder, partiesAnswering, remindedOf, stepsTaken, toldOf } from './silence-clock.store.ts'
import { type Reminded, type ReminderStage, isDepartmentsTurn, isToBeTold, reminderDue, reminderStages, silenceOf } from './silence.ts'
import type { StepTaken } from './update-machine.ts'
import { holdUpdate } from './updates.store.ts'

export interface DayHasCome {
  readonly at: Date
  /** How many periods at once; the rest wait for the next time. */
  readonly limit: number
}

/** A period as the clock sees it: who is asked, what stage each promise is at, and who was reminded and told. */
export interface Watched {
  readonly period: OpenedPeriod
  readonly parties: readonly Party[]
  readonly steps: ReadonlyMap<string, readonly StepTaken[]>
  readonly told: ReadonlySet<string>
  readonly reminded: readonly Reminded[]
}

/** A period is watched for so long after its day. */
const longestWatched = 400

async function watched({ at, limit }: DayHasCome, tx: Transaction): Promise<readonly Watched[]> {
  const today = dayOf(at)
  const periods = await periodsDue({ from: daysAfter(today, -longestWatched), until: daysAfter(today, reminderStages[0]) }, limit, tx)
  const seen: Watched[] = []
  for (const period of periods)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    seen.push(await watchedOne(period, tx))
  return seen
}

async function watchedOne(period: OpenedPeriod, tx: Transaction): Promise<Watched> {
  return {
    period,
    parties: await partiesAnswering(period.organization, tx),
    steps: await stepsTaken(period, tx),
    told: await toldOf(period, tx),
    reminded: await remindedOf(period, tx),
  }
}

const logOf = ({ steps }: Watched, { id }: Commitment) => ({ steps: steps.get(id) ?? [] })

/** Who is reminded today, and how near their day is: every department that still owes an update, whoever is sure of the lead. */
export function remindersToSend(one: Watched, today: Day): readonly { readonly party: Party; readonly stage: ReminderStage }[] {
  const { period, parties, reminded } = one
  return parties.flatMap((party) => {
    const owed = period.commitments.some(
      (commitment) => answersFor(commitment) === party.department && isDepartmentsTurn(silenceOf(logOf(one, commitment))),
    )
    const had = reminded.filter(({ department }) => department === party.department)
    const stage = owed ? reminderDue(period.due, today, had) : null
    return stage === null ? [] : [{ party, stage }]
  })
}

/** Which silences a department is told of today. */
export function silencesToTell(one: Watched, today: Day): readonly { readonly party: Party; readonly commitment: Commitment }[] {
  const { period, parties, reminded, told } = one
  return period.commitments.flatMap((commitment) => {
    const party = parties.find(({ department }) => department === answersFor(commitment))
    if (party === undefined) return []
    const mine = reminded.filter(({ department }) => department === party.department)
    const asked = { due: period.due, log: logOf(one, commitment), isTold: told.has(commitment.id), reminded: mine }
    return isToBeTold(commitment, asked, today) ? [{ party, commitment }] : []
  })
}

const eventOf = (type: string, { organization, id, plan }: OpenedPeriod, data: LedgerEvent['data']): LedgerEvent => ({
  type,
  version: 1,
  organization,
  stream: id as string as StreamId,
  data: { period: id, plan, ...data },
})

/** Reminds each department of its day, 14 and 3 days before it; the worker runs it, no member has a way in. What a department owes stands on its Today. */
export const remindDepartments = operation({
  name: 'oversee.remind-departments',
  access: byDuty(),
  load: (input: DayHasCome, tx: Transaction) => watched(input, tx),
  place: () => null,
  decide: (seen: readonly Watched[], { at }: DayHasCome) =>
    decided(
      seen.flatMap((one) =>
        remindersToSend(one, dayOf(at)).map(({ party: { department }, stage }) =>
          eventOf('oversee.update.reminded', one.period, { department, stage }),
        ),
      ),
    ),
  async apply(_events, tx: Transaction, { at }: DayHasCome, seen: readonly Watched[]): Promise<void> {
    for (const one of seen)
      for (const { party, stage } of remindersToSend(one, dayOf(at)))
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await insertReminder(one.period, { party, stage, at }, tx)
  },
})

/** Tells a department that its silence will print with its name, and by when it may answer; the worker runs it, no member has a way in. */
export const tellSilences = operation({
  name: 'oversee.tell-silences',
  access: byDuty(),
  async load(input: DayHasCome, tx: Transaction): Promise<readonly Watched[]> {
    const today = dayOf(input.at)
    const held: Watched[] = []
    for (const one of await watched(input, tx)) {
      const silent = silencesToTell(one, today)
      if (silent.length === 0) continue
      // whoever is just sending theirs is waited for
      for (const { commitment } of silent)
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await holdUpdate({ organization: one.period.organization, period: one.period.id, commitment: commitment.id }, tx)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      held.push(await watchedOne(one.period, tx))
    }
    return held
  },
  place: () => null,
  decide: (held: readonly Watched[], { at }: DayHasCome) =>
    decided(
      held.flatMap((one) =>
        silencesToTell(one, dayOf(at)).map(({ party: { department }, commitment: { id: commitment } }) =>
          eventOf('oversee.silence.noticed', one.period, { commitment, department, replyUntil: replyUntil(one.period, at) }),
        ),
      ),
    ),
  async apply(_events, tx: Transaction, { at }: DayHasCome, held: readonly Watched[]): Promise<void> {
    for (const one of held)
      for (const { party, commitment } of silencesToTell(one, dayOf(at))) {
        const where = { organization: one.period.organization, period: one.period.id, commitment: commitment.id }
        const notice = { party: party.id, department: party.department, at, replyUntil: replyUntil(one.period, at) }
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await insertNotice(where, notice, tx)
      }
  },
})

/** Until the end of which day a department that is told now may answer. */
export const replyUntil = ({ replyDays }: Pick<OpenedPeriod, 'replyDays'>, at: Date): Day => daysAfter(dayOf(at), replyDays)
