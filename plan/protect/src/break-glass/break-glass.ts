import type { Id, MemberId } from '@fanal/kernel'
import type { GrantClass, SubjectId } from '../grants/access-grant.ts'
import type { Progress } from '../machine.ts'
import type { BreakGlassState, Consequence } from './break-glass-machine.ts'

export type BreakId = Id<'break'>

/** Why somebody has to be reached now. */
export const breakReasons = ['life-in-danger', 'missing', 'medical-emergency', 'threat-received', 'child-at-risk'] as const
export type BreakReason = (typeof breakReasons)[number]

/** What was tried before. */
export const breakTried = ['lead-not-reachable', 'team-not-reachable', 'no-time', 'person-asked'] as const
export type BreakTried = (typeof breakTried)[number]

/** Why the person is not shown that it happened. */
export const hiddenReasons = ['device-watched', 'lives-with-danger', 'crisis'] as const
export type HiddenReason = (typeof hiddenReasons)[number]

export interface BrokenGlass extends Progress<BreakGlassState> {
  readonly id: BreakId
  readonly subject: SubjectId
  readonly caseNumber: string | null
  readonly reason: BreakReason
  readonly tried: BreakTried
  readonly classes: readonly GrantClass[]
  readonly openedBy: MemberId
  readonly openedAt: Date
  /** At the latest; earlier where whoever opened it ended it. */
  readonly closesAt: Date
  readonly endedAt: Date | null
  readonly reviewDueAt: Date
  readonly reviewedBy: MemberId | null
  readonly reviewedAt: Date | null
  readonly consequence: Consequence | null
  readonly hiddenWhy: HiddenReason | null
}

/** Whether something can still be opened by it. A review that found no reason for it ended it. */
export function isOpenAt({ closesAt, endedAt, state }: BrokenGlass, now: Date): boolean {
  return now < closesAt && endedAt === null && state !== 'not-justified'
}

const code = /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A case number or a person's code, as it is typed or read out; `null` for what can be neither. It is asked for whole: nobody looks around. */
export function spokenCode(typed: string): string | null {
  const plain = typed.trim()
  if (uuid.test(plain.toLowerCase())) return plain.toLowerCase()
  const letters = plain.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const number = `${letters.slice(0, 3)}-${letters.slice(3)}`
  return code.test(number) ? number : null
}
