import { type PacketClass, type ReferralId, checkOffer, packetClasses } from '@fanal/handover'
import { type Actor, type LedgerEvent, type Outcome, type Refusal, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { EnvelopeHead } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import type { Consent } from '../consent/consent.ts'
import { allows, protecting } from '../grants/act.ts'
import { type Attempted, attempt } from '../machine.ts'
import { packetHead, packetReceiver } from './receiver-of.ts'
import { type KnownReferral, type ReferralAct, actOfMember, knownReferral } from './referral-act.ts'
import { linkHours, referralDate } from './referral-dates.ts'
import { type ReferralCommand, type ReferralFacts, type ReferralState, referralMachine } from './referral-machine.ts'
import { referralRefusals } from './referral-refusals.ts'
import { askedOf, consentFor, factsOfReferral, progressOfReferral, referralEvent } from './referral.ts'
import { changeReferral, leaveForLink, sendOffer } from './referral.store.ts'

/** What leaves, sealed on the sender's device: to the receiving unit, or under a key that is in a link alone. */
export type SealedPacket =
  | { readonly kind: 'unit'; readonly bytes: Uint8Array }
  /** `tokenHash` is SHA-256 of what the link proves itself with. */
  | { readonly kind: 'link'; readonly bytes: Uint8Array; readonly tokenHash: Uint8Array }

export interface OfferReferral extends ReferralAct {
  readonly classes: readonly PacketClass[]
  readonly respondBy: Date
  /** Whether the sender looked at exactly what the receiver will see. */
  readonly seen: boolean
  readonly packet: SealedPacket
}

interface Facts extends KnownReferral {
  readonly consent: Consent | null
  /** The head of a packet to a unit; `null` where it is not for this receiver. */
  readonly head: EnvelopeHead | null
}

/**
 * Offers a referral: the first call of the contract. The person's yes has to cover every class of the packet for this recipient at this moment,
 * and nobody offers what they may not share.
 */
export const offerReferral = operation({
  name: 'protect.offer-referral',
  access: protecting,
  async load(input: OfferReferral, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const known = await knownReferral('protect.offer-referral', input, tx, actor)
    if (known === null) return null
    const { to, id } = known.row
    const directory = (await currentDirectory(tx))?.body
    const receiver = directory === undefined || to.kind !== 'unit' ? null : packetReceiver(directory, to.unit)
    const at = { deployment: directory?.deployment ?? '', referral: id }
    const head = receiver === null || input.packet.kind !== 'unit' ? null : packetHead(input.packet.bytes, receiver, at)
    return { ...known, head, consent: consentFor(to, input.classes, known.consents, input.at) }
  },
  place: () => null,
  decide(facts: Facts, input: OfferReferral) {
    const may = allows(facts, { classes: [...new Set(['C2' as const, ...input.classes])], operation: 'share', at: input.at })
    if (!may.ok) return may
    if (may.value === 'done-before') return decided<LedgerEvent>([])
    const tried = tryOffer(facts, input)
    if (!tried.ok) return tried
    const { consent, row } = facts
    const more = {
      classes: [...input.classes],
      consent: consent?.id ?? null,
      respondBy: input.respondBy.toISOString(),
      packet: row.to.kind,
    }
    return problemOf(facts, input) ?? decided([referralEvent(row, tried.value.event, more)])
  },
  async apply(events, tx: Transaction, input: OfferReferral, facts: Facts): Promise<{ referral: ReferralId }> {
    const tried = events.length === 0 ? null : tryOffer(facts, input)
    if (tried === null || !tried.ok || facts.consent === null) return { referral: input.referral }
    const { progress } = tried.value
    const offered = {
      ...progress,
      classes: input.classes,
      consent_id: facts.consent.id,
      respond_by: input.respondBy,
      rule: ruleOf(facts, input),
      offered_at: input.at,
    }
    await changeReferral(facts.row, offered, tx)
    const { packet } = input
    if (packet.kind === 'link') await leaveForLink(input.referral, packet, input.at, tx)
    else {
      if (facts.head === null) throw new Error('decided without a packet')
      const said = await sendOffer(
        input.referral,
        { epoch: facts.head.epoch, bucket: facts.head.bucket, bytes: packet.bytes },
        input.at,
        tx,
      )
      if (said !== 'offered') throw new Error(`the offer was not laid down: ${said}`)
    }
    return { referral: input.referral }
  },
})

/** The habit that the day came from; `null` where somebody chose another one. */
function ruleOf({ row }: Facts, { respondBy, at }: OfferReferral): string | null {
  const usual = referralDate(row.urgency, at)
  return Math.abs(usual.at.getTime() - respondBy.getTime()) < 60_000 ? usual.rule : null
}

function tryOffer(facts: Facts, input: OfferReferral): Outcome<Attempted<ReferralState, ReferralCommand>> {
  const { consent, row } = facts
  const known = factsOfReferral(
    { ...row, classes: input.classes, respondBy: input.respondBy },
    { packetSeen: input.seen, consent: consent === null ? null : yesOf(consent, askedOf(row.to)) },
  )
  return attempt(referralMachine, progressOfReferral(row), 'offer', known, actOfMember(facts, input.at, ruleOf(facts, input)))
}

function yesOf({ classes, validTo }: Consent, to: ReferralFacts['to']): ReferralFacts['consent'] {
  return validTo === null ? null : { to, classes: packetClasses.filter((of) => classes.includes(of)), validTo }
}

function problemOf({ row, head }: Facts, { classes, packet, respondBy, at, referral }: OfferReferral): Refusal | null {
  if (!classes.includes('C2') || new Set(classes).size !== classes.length) return referralRefusals.badClasses
  const { organization: from, urgency } = row
  const checked = checkOffer({ call: 'offer', referral, from, to: askedOf(row.to), classes, urgency, offeredAt: at, respondBy })
  if (!checked.ok) return referralRefusals.badClasses
  if (packet.kind !== row.to.kind) return referralRefusals.badPacket
  if (packet.kind === 'unit') return head === null ? referralRefusals.badPacket : null
  if (respondBy.getTime() - at.getTime() > linkHours * 3_600_000) return referralRefusals.answerTooFar
  return packet.tokenHash.length === 32 && packet.bytes.length >= 93 ? null : referralRefusals.badPacket
}
