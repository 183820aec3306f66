import type { HeldDuty, Id, MemberId, OrganizationId } from '@fanal/kernel'

export type InvitationId = Id<'invitation'>
/** Somebody new, or a member who begins again with new keys. */
export type InvitationKind = 'join' | 'reset'

/** The rows of db/migrations/0014_people_and_keys.sql. Times are UTC. */
export interface PeopleTables {
  'fanal.member_invitation': {
    organization_id: OrganizationId
    invitation_id: InvitationId
    token_hash: Uint8Array
    kind: InvitationKind
    member_id: MemberId
    login_name: string
    display_name: string
    held: readonly HeldDuty[]
    invited_by: MemberId
    until_at: Date
    used_at: Date | null
  }
  'fanal.member_key_check': {
    organization_id: OrganizationId
    member_id: MemberId
    key_id: string
    checked_by: MemberId
    checked_at: Date
  }
}
