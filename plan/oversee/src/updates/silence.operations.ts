import { type Actor, type Bilingual, type LedgerEvent, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { StandingCode } from '../edition/edition.ts'
import { contributors, reviewers, unitOf } from './access.ts'
import { type KeptNotice, type PartyId, type ReviewId, insertReply, insertReview, noticesOf } from './coordinating.store.ts'
import { coordinatingText as text } from './coordinating.text.ts'
import { streamOf } from './period.operations.ts'
import { dayOf } from './reporting-period.ts'
import { reviewedParty } from './reviewer.store.ts'
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

interface ReviewFacts extends Held {
  /** Whose promise it is, so that its department sees what was found. */
  readonly of: PartyId | null
}

/** An independent reviewer, of the house or named from outside, says how a promise stands; where it differs, both print. */
export const keepReview = operation({
  name: 'oversee.keep-review',
  access: reviewers,
  async load(input: KeepReview, tx: Transaction, actor: Actor): Promise<ReviewFacts | null> {
    const unit = unitOf(actor, 'reviewer')
    if (actor.kind !== 'member' || unit === null) return null
    const held = await holdPromise(input, { organization: actor.organization, unit }, tx, actor)
    if (held === null || (!held.isOutside && held.period.organization !== held.organization)) return null
    return { ...held, of: held.isOutside ? await reviewedParty(held.at, tx) : (held.party?.id ?? null) }
  },
  place: (held: ReviewFacts) => held,
  decide(held: ReviewFacts, { standing, reason }) {
    if (held.mine.length > 0 || held.log.steps.some(({ by }) => by === held.actor.member))
      return refuse('not-independent', text.notIndependent)
    const fault = wordsFault(reason)
    return fault === null ? decided([eventOf('oversee.commitment.reviewed', held, { standing })]) : refuse('bad-field', fault)
  },
  apply: (_events, tx: Transaction, { id, standing, reason, at }, { at: where, of, actor }) =>
    insertReview(where, { id, party: of, standing, reason }, { member: actor.member, at }, tx),
})
