import type { Id, MemberId } from '@fanal/kernel'
import type { SubjectId } from '../grants/access-grant.ts'

export type OwnCodeId = Id<'own-code'>

/** That a person has a code of their own, and since when. What it opens, only its holder knows. */
export interface OwnCode {
  readonly id: OwnCodeId
  readonly subject: SubjectId
  readonly madeBy: MemberId
  readonly madeAt: Date
}
