import type { Bilingual, Id, MemberId, OrganizationId } from '@fanal/kernel'
import type { EditionFault } from '../edition/faults.ts'
import type { EditionId, Signer } from './release.ts'

export type AskedId = Id<'edition-asked'>
export type AskedState = 'waiting' | 'making' | 'frozen' | 'refused'
export type NamedSigner = Pick<Signer, 'level' | 'member' | 'due'>

/** What the secretariat asks the worker to make. */
export interface Asking {
  readonly plan: string
  readonly period: string
  readonly corrects: { readonly edition: EditionId; readonly why: Bilingual } | null
  readonly publishAt: Date | null
  readonly signers: readonly NamedSigner[]
}

export interface AskedEdition extends Asking {
  readonly id: AskedId
  readonly organization: OrganizationId
  /** The cut-off: what is known at this moment is told, however often the making begins. */
  readonly askedAt: Date
  readonly askedBy: MemberId
  readonly state: AskedState
  readonly attempts: number
  readonly edition: EditionId | null
  /** What keeps it from being frozen. */
  readonly faults: readonly EditionFault[]
}

/** The newest that was asked of each plan and period and is not an edition yet: what a secretariat waits for, or has to mend. */
export function stillAsked(asked: readonly AskedEdition[]): readonly AskedEdition[] {
  const newest = new Map(
    asked.toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime()).map((one) => [`${one.plan}/${one.period}`, one] as const),
  )
  return [...newest.values()].filter(({ state }) => state !== 'frozen').toReversed()
}
