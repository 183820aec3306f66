import type { Id, MemberId } from '@fanal/kernel'
import type { CaseId } from '../cases/case.ts'
import type { SubjectId } from '../grants/access-grant.ts'
import type { Mark, Progress } from '../machine.ts'
import type { IdentificationFacts, IdentificationState } from './identification-machine.ts'
import type { Band, SuggestedTest } from './suggest.ts'

export type IdentificationId = Id<'identification'>
export type ThirdPartyId = Id<'third-party'>

/** One for each legal test, as an officer confirmed them. */
export type ConfirmedBands = Readonly<Record<SuggestedTest, Band>>

export interface Identification {
  readonly id: IdentificationId
  readonly subject: SubjectId
  readonly caseId: CaseId
  readonly state: IdentificationState
  readonly version: number
  readonly seq: number
  readonly marks: readonly Mark[]
  readonly toldAt: Date | null
  readonly screenedBy: MemberId | null
  readonly answeredBy: readonly MemberId[]
  readonly instrument: string | null
  readonly bands: ConfirmedBands | null
  readonly decidedBy: MemberId | null
  readonly decidedAt: Date | null
  readonly dueAt: Date | null
  readonly dueRule: string | null
  /** The decision that this one looks at again. */
  readonly reviewOf: IdentificationId | null
  readonly begunAt: Date
}

/** Answers and reasons are sealed fields (C3). */
export const answersOf = (id: IdentificationId): string => `answers-${id}`
export const reasonsOf = (id: IdentificationId): string => `reasons-${id}`

export const identificationProgress = ({ state, version, seq, marks }: Identification): Progress<IdentificationState> => ({
  state,
  version,
  seq,
  marks,
})

export const isDecided = ({ state }: Pick<Identification, 'state'>): boolean =>
  state === 'identified' || state === 'not-identified' || state === 'declined'

export function identificationFacts(
  { screenedBy, answeredBy, decidedBy, toldAt }: Identification,
  said: Partial<IdentificationFacts>,
): IdentificationFacts {
  return { screenedBy, answeredBy, decidedBy, reasons: false, toldMayDecline: toldAt !== null, ...said }
}
