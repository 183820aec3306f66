import { type MemberId, type OrganizationId, byDuty, decided, operation } from '@fanal/kernel'
import { memberEvent } from './session.ts'

export interface FailedSignIn {
  readonly organization: OrganizationId
  readonly member: MemberId
}

/** Notes on a member's stream that somebody tried to sign in by their name and failed; not who, not with what. */
export const noteFailedSignIn = operation({
  name: 'identity.note-failed-sign-in',
  access: byDuty(),
  load: (input: FailedSignIn) => Promise.resolve(input),
  place: () => null,
  decide: (member: FailedSignIn) => decided([memberEvent(member, 'sign-in.failed', {})]),
  apply: () => Promise.resolve(null),
})
