import { type Actor, type Bilingual, type LedgerEvent, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { StandingCode } from '../edition/edition.ts'
import { contributors, coordinators, reviewers, unitOf } from './access.ts'
import { type KeptNotice, type ReviewId, insertNotice, insertReply, insertReview, noticesOf } from './coordinating.store.ts'
import { coordinatingText as text } from './coordinating.text.ts'
import { factsOf } from './facts.ts'
import { deskOf, streamOf } from './period.operations.ts'
import { dayOf, daysAfter } from './reporting-period.ts'
import { type PeriodFacts, mayBeNotified } from './standing.ts'
import { type Held, type Named, holdPromise } from './update.operations.ts'

const eventOf = (type: string, held: Held, more: LedgerEvent['data'] = {}): LedgerEvent => ({
  type,
  version: 1,
  organization: held.organization,
  stream: streamOf(held),
  data: { period: held.period.id, plan: held.period.plan, commitment: held.commitment.id, ...more },
})

/** What is wrong with words that are needed in both languages. */
export function wordsFault({ en, fr }: Bilingual): Bilingual | null {
  if (en.trim() === '' || fr.trim() === '') return text.bothLanguages
  return en.length > 2000 || fr.length > 2000 ? text.tooLong : null
}

export interface NotifySilence extends Named {
  readonly at: Date
}
interface SilenceFacts extends Held {
  readonly facts: PeriodFacts
}

/** The secretariat tells a department that its silence will print with its name, and by when it may answer. */
export const notifySilence = operation({
  name: 'oversee.notify-silence',
  access: coordinators,
  async load(input: NotifySilence, tx: Transaction, actor: Actor): Promise<SilenceFacts | null> {
    const desk = deskOf(actor)
    const held = desk === null ? null : await holdPromise(input, desk, tx, actor)
    if (held === null || held.period.organization !== held.organization) return null
    return { ...held, facts: await factsOf(held.period, tx) }
  },
  place: (held: SilenceFacts) => held,
  decide(held: SilenceFacts, { at }) {
    if (!mayBeNotified(held.commitment, held.facts, at)) return refuse('not-silent', text.notSilent)
    if (held.party === null) return refuse('nobody-there', text.nobodyToTell)
    const replyUntil = daysAfter(dayOf(at), held.period.replyDays)
    return decided([eventOf('oversee.silence.noticed', held, { department: held.party.department, replyUntil })])
  },
  async apply(_events, tx: Transaction, { at }, { at: where, party, period, actor }): Promise<void> {
    if (party === null) throw new Error('a notice to nobody')
    const notice = { party: party.id, department: party.department, at, replyUntil: daysAfter(dayOf(at), period.replyDays) }
    await insertNotice(where, notice, { member: actor.member, at }, tx)
  },
})

export interface ReplySilence extends Named {
  readonly words: Bilingual
  readonly at: Date
}
interface ReplyFacts extends Held {
  readonly notice: KeptNotice | null
}

/** A department answers while its days run; what it says prints beside its silence. */
export const replySilence = operation({
  name: 'oversee.reply-silence',
  access: contributors,
  async load(input: ReplySilence, tx: Transaction, actor: Actor): Promise<ReplyFacts | null> {
    const unit = unitOf(actor, 'department-contributor')
    if (actor.kind !== 'member' || unit === null) return null
    const held = await holdPromise(input, { organization: actor.organization, unit }, tx, actor)
    if (held === null) return null
    const notices = await noticesOf(held.period, tx)
    const mine = new Set(held.mine.map(({ id }) => id))
    return { ...held, notice: notices.find((told) => told.commitment === held.commitment.id && mine.has(told.party)) ?? null }
  },
  place: (held: ReplyFacts) => held,
  decide(held: ReplyFacts, { words, at }) {
    const { notice } = held
    if (notice === null || notice.reply !== null || dayOf(at) > notice.replyUntil) return refuse('not-in-this-state', text.replyOver)
    const fault = wordsFault(words)
    return fault === null
      ? decided([eventOf('oversee.silence.replied', held, { department: notice.department })])
      : refuse('bad-field', fault)
  },
  async apply(_events, tx: Transaction, { words, at }, { at: where, notice, actor }): Promise<void> {
    if (notice === null) throw new Error('an answer to nothing')
    await insertReply(where, { party: notice.party, words }, { member: actor.member, at }, tx)
  },
})

export interface KeepReview extends Named {
  readonly id: ReviewId
  readonly standing: StandingCode
  readonly reason: Bilingual
  readonly at: Date
}

/** An independent reviewer says how a promise stands; where it differs, both print. */
export const keepReview = operation({
  name: 'oversee.keep-review',
  access: reviewers,
  async load(input: KeepReview, tx: Transaction, actor: Actor): Promise<Held | null> {
    const unit = unitOf(actor, 'reviewer')
    if (actor.kind !== 'member' || unit === null) return null
    const held = await holdPromise(input, { organization: actor.organization, unit }, tx, actor)
    return held === null || held.period.organization !== held.organization ? null : held
  },
  place: (held: Held) => held,
  decide(held: Held, { standing, reason }) {
    if (held.log.steps.some(({ by }) => by === held.actor.member)) return refuse('not-independent', text.notIndependent)
    const fault = wordsFault(reason)
    return fault === null ? decided([eventOf('oversee.commitment.reviewed', held, { standing })]) : refuse('bad-field', fault)
  },
  apply: (_events, tx: Transaction, { id, standing, reason, at }, { at: where, party, actor }) =>
    insertReview(where, { id, party: party?.id ?? null, standing, reason }, { member: actor.member, at }, tx),
})
