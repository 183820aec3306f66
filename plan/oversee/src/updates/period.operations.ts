import { type Actor, type MemberId, type OrganizationId, type Place, type StreamId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { readPeriod } from '../indicators/period.ts'
import { type HeldPlan, planOf } from '../plan/plan.store.ts'
import { coordinators, unitOf } from './access.ts'
import { type Party, type PartyId, insertPeriod, partiesOf, periodsOf, setPartyRow } from './coordinating.store.ts'
import { coordinatingText as text } from './coordinating.text.ts'
import { reviewersOf } from './reviewer.store.ts'
import { type OpenedPeriod, type ReportingPeriodId, isDay } from './reporting-period.ts'

/** A secretariat's place: where its acts are noted. */
export interface Desk extends Place {
  readonly member: MemberId
}

export function deskOf(actor: Actor): Desk | null {
  const unit = unitOf(actor, 'secretariat')
  return actor.kind !== 'member' || unit === null ? null : { organization: actor.organization, unit, member: actor.member }
}

export const streamOf = ({ unit }: Place): StreamId => unit as string as StreamId

export interface OpenPeriod {
  readonly id: ReportingPeriodId
  readonly plan: string
  readonly period: string
  readonly due: string
  readonly replyDays: number
  readonly at: Date
}

interface OpenFacts extends Desk {
  readonly held: HeldPlan | null
  readonly periods: readonly OpenedPeriod[]
}

/** The period that would be opened, or what is wrong with it, field by field. */
export function periodFaults({ plan, period, due, replyDays }: Omit<OpenPeriod, 'id' | 'at'>, facts: Pick<OpenFacts, 'held' | 'periods'>) {
  const read = readPeriod(period)
  const isOpen = facts.periods.some((open) => open.plan === plan && open.period.id === read?.id)
  return [
    ...(facts.held === null ? [{ field: 'plan', say: text.noPlan }] : []),
    ...(read === null || read.isAbout ? [{ field: 'period', say: text.badPeriod }] : []),
    ...(isOpen ? [{ field: 'period', say: text.openAlready }] : []),
    ...(isDay(due) ? [] : [{ field: 'due', say: text.badDay }]),
    ...(isDay(due) && read !== null && due < read.from ? [{ field: 'due', say: text.dueBefore }] : []),
    ...(Number.isInteger(replyDays) && replyDays >= 5 && replyDays <= 90 ? [] : [{ field: 'reply-days', say: text.badReplyDays }]),
  ] as const
}

/** The secretariat asks all departments about a period of a plan: what is asked is the plan as it now stands. */
export const openPeriod = operation({
  name: 'oversee.open-period',
  access: coordinators,
  async load({ plan }: OpenPeriod, tx: Transaction, actor: Actor): Promise<OpenFacts | null> {
    const desk = deskOf(actor)
    if (desk === null) return null
    return {
      ...desk,
      held: plan === '' ? null : await planOf(desk.organization, plan, tx),
      periods: await periodsOf([desk.organization], tx),
    }
  },
  place: (facts: OpenFacts) => facts,
  decide(facts: OpenFacts, input) {
    const [fault] = periodFaults(input, facts)
    if (fault !== undefined) return refuse('bad-field', fault.say)
    const { organization, held } = facts
    const { id, plan, period, due, replyDays } = input
    const data = { period: id, plan, planVersion: held?.version ?? 0, span: period, due, replyDays }
    return decided([{ type: 'oversee.period.opened', version: 1, organization, stream: streamOf(facts), data }])
  },
  async apply(_events, tx: Transaction, { id, plan, period, due, replyDays, at }, { organization, member, held }): Promise<void> {
    const read = readPeriod(period)
    if (held === null || read === null) throw new Error('a period that was refused')
    const { commitments, departments } = held.plan
    const span = { id: read.id, from: read.from, until: read.until }
    const opened = { id, organization, plan, planVersion: held.version, period: span, due, replyDays, commitments, departments }
    await insertPeriod(opened, { member, at }, tx)
  },
})

export interface SetParty {
  readonly id: PartyId
  readonly department: string
  readonly answers: OrganizationId
  readonly at: Date
}

interface PartyFacts extends Desk {
  readonly isKnown: boolean
  readonly isDepartment: boolean
  readonly reviewsHere: boolean
  readonly party: Party | null
}

/** An organization of the directory that can answer as a department: a department, or the secretariat itself. */
export async function answeringOrganizations(own: OrganizationId, tx: Transaction) {
  const directory = await currentDirectory(tx)
  return (directory?.body.organizations ?? [])
    .filter(({ id, kind }) => kind === 'department' || id === own)
    .map(({ id, name }) => ({ id: id as OrganizationId, name }))
}

/** The secretariat says which organization of the directory answers as a department of its plans. */
export const setParty = operation({
  name: 'oversee.set-party',
  access: coordinators,
  async load({ department, answers }: SetParty, tx: Transaction, actor: Actor): Promise<PartyFacts | null> {
    const desk = deskOf(actor)
    if (desk === null) return null
    const { organization } = desk
    const organizations = await answeringOrganizations(organization, tx)
    const periods = await periodsOf([organization], tx)
    const parties = await partiesOf(organization, tx)
    return {
      ...desk,
      isKnown: organizations.some(({ id }) => id === answers),
      reviewsHere: (await reviewersOf(organization, tx)).some((one) => one.organization === organization && one.reviews === answers),
      isDepartment: periods.some(({ departments }) => departments.some(({ id }) => id === department)),
      party: parties.find((party) => party.organization === organization && party.department === department) ?? null,
    }
  },
  place: (facts: PartyFacts) => facts,
  decide(facts: PartyFacts, { department, answers }) {
    if (!facts.isKnown) return refuse('bad-field', text.noOrganization)
    if (!facts.isDepartment) return refuse('bad-field', text.noDepartment)
    if (facts.reviewsHere) return refuse('bad-field', text.answersAlready)
    const { organization } = facts
    return decided([{ type: 'oversee.party.set', version: 1, organization, stream: streamOf(facts), data: { department, answers } }])
  },
  apply: (_events, tx: Transaction, { id, department, answers, at }, { organization, member, party }) =>
    setPartyRow({ id: party?.id ?? id, organization, department, answers }, { member, at }, tx),
})
