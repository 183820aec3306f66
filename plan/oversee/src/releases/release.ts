import type { Id, MemberId } from '@fanal/kernel'
import { type SignOff, type SignOffLevel, signOffLevels } from '../edition/sign-off.ts'

export type EditionId = Id<'edition'>

/** A frozen edition as the house keeps it, without its files. */
export interface KeptEdition {
  readonly id: EditionId
  readonly plan: string
  readonly period: string
  readonly number: number
  /** SHA-256 of the manifest of the one it corrects. */
  readonly corrects: string | null
  readonly manifest: string
  readonly cutoff: Date
  readonly publishAt: Date | null
  readonly frozenAt: Date
  readonly published: { readonly at: Date; readonly visibleAt: Date } | null
  /** Before anybody outside saw it. */
  readonly withdrawnAt: Date | null
}

/** Who is to say yes, by which day, and whether they have. */
export interface Signer {
  readonly level: SignOffLevel
  readonly member: MemberId
  /** A day. */
  readonly due: string
  readonly signed: SignOff | null
}

export type ReleaseState = 'frozen' | 'signing' | 'signed' | 'waiting' | 'public' | 'withdrawn'

/** Where an edition stands. `waiting` is published, and its minute has not come. */
export function stateOf(
  { published, withdrawnAt }: Pick<KeptEdition, 'published' | 'withdrawnAt'>,
  signers: readonly Signer[],
  now: Date,
): ReleaseState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (published !== null) return published.visibleAt <= now ? 'public' : 'waiting'
  const signed = signOffLevels.filter((level) => signers.some((one) => one.level === level && one.signed !== null))
  if (signed.length === 0) return 'frozen'
  return signed.length === signOffLevels.length ? 'signed' : 'signing'
}

/** The level whose turn it is; null where all have signed or nobody is named for it. */
export function turnOf(signers: readonly Signer[]): SignOffLevel | null {
  return signOffLevels.find((level) => signers.find((one) => one.level === level)?.signed === null) ?? null
}

type Numbered = Pick<KeptEdition, 'plan' | 'period' | 'number'>

/** Whether there is an edition of that number. One that was withdrawn leaves its number to the next. */
export function isTaken({ plan, period, number }: Numbered, kept: readonly (Numbered & Pick<KeptEdition, 'withdrawnAt'>)[]): boolean {
  return kept.some((one) => one.withdrawnAt === null && one.plan === plan && one.period === period && one.number === number)
}
