import { type PacketClass, type ReferralId, packetClasses } from '@fanal/handover'
import { type Actor, type LedgerEvent, type Refusal, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { needsOf } from '../cases/board.store.ts'
import type { CaseId, Need, NeedId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { type Standing, type SubjectCommand, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { startOf } from '../machine.ts'
import { packetReceiver } from './receiver-of.ts'
import { referralMachine } from './referral-machine.ts'
import { referralRefusals } from './referral-refusals.ts'
import type { Referral, ReferralTo, ReferralUrgency } from './referral.ts'
import { insertReferral, referralById } from './referral.store.ts'

export interface DraftReferral extends SubjectCommand {
  /** Made where the form was: the same one again is the same referral. */
  readonly referral: ReferralId
  readonly caseId: CaseId
  readonly needs: readonly NeedId[]
  readonly to: ReferralTo
  readonly urgency: ReferralUrgency
}

interface Facts extends Standing {
  readonly row: ProtectionCase
  readonly known: readonly Need[]
  readonly isThere: boolean
  readonly receives: boolean
}

/** A need and whom to ask: nothing leaves yet, and nothing is promised. */
export const draftReferral = operation({
  name: 'protect.draft-referral',
  access: protecting,
  async load(input: DraftReferral, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.draft-referral', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    const row = await caseById(organization, input.caseId, tx)
    if (row === null || row.subject !== input.subject) return null
    const known = await needsOf(organization, input.caseId, tx)
    const isThere = (await referralById(organization, input.referral, tx)) !== null
    return { ...stands, row, known, isThere, receives: await canReceive(input.to, organization, tx) }
  },
  place: () => null,
  decide(facts: Facts, input: DraftReferral) {
    const may = allows(facts, { classes: ['C2'], operation: 'change', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    return problemOf(facts, input) ?? decided([draftedEvent(facts, input)])
  },
  async apply(events, tx: Transaction, input: DraftReferral, facts: Facts): Promise<{ referral: ReferralId }> {
    if (events.length > 0) await insertReferral(rowOf(facts, input), tx)
    return { referral: input.referral }
  },
})

async function canReceive(to: ReferralTo, organization: string, tx: Transaction): Promise<boolean> {
  if (to.kind === 'link') return to.service !== ''
  const directory = (await currentDirectory(tx))?.body
  const receiver = directory === undefined ? null : packetReceiver(directory, to.unit)
  return receiver !== null && receiver.organization === to.organization && receiver.organization !== organization
}

function problemOf({ row, known, isThere, receives }: Facts, { needs }: DraftReferral): Refusal | null {
  if (isThere) return referralRefusals.idTaken
  if (row.state === 'closed') return referralRefusals.caseClosed
  const isTheirs = needs.length > 0 && needs.every((need) => known.some(({ id }) => id === need))
  if (!isTheirs || new Set(needs).size !== needs.length) return referralRefusals.noNeed
  return receives ? null : referralRefusals.noReceiver
}

function draftedEvent({ actor }: Facts, { referral, caseId, needs, to, urgency, subject }: DraftReferral): LedgerEvent {
  const receiver = to.kind === 'unit' ? { organization: to.organization, unit: to.unit } : { organization: null, unit: null }
  const data = { referral, case: caseId, needs: [...needs], to: to.kind, service: to.service, ...receiver, urgency }
  return { type: 'protect.referral.drafted', version: 1, organization: actor.organization, stream: streamOf(subject), data }
}

/** Until a packet is made it holds codes alone. */
const codesOnly: readonly PacketClass[] = packetClasses.slice(0, 1)

function rowOf({ actor, row }: Facts, input: DraftReferral): Referral {
  return {
    id: input.referral,
    organization: actor.organization,
    caseId: input.caseId,
    subject: input.subject,
    unit: row.unit,
    needs: input.needs,
    to: input.to,
    urgency: input.urgency,
    classes: codesOnly,
    ...startOf(referralMachine),
    madeBy: actor.member,
    madeAt: input.at,
    consent: null,
    respondBy: null,
    rule: null,
    declineReason: null,
    waitDays: null,
    outcome: null,
    errorReason: null,
    stopAskedAt: null,
    stopAnswer: null,
    offeredAt: null,
    receivedAt: null,
    endedAt: null,
    acceptedAt: null,
    declinedAt: null,
    stopAnsweredAt: null,
    informedAt: null,
  }
}
