import type { Duty, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { WrappedSeeds } from '@fanal/seal'

export type OrganizationKind = 'helpline' | 'service-provider' | 'police' | 'child-protection' | 'department' | 'secretariat'
export type SessionKind = 'browser' | 'command'
/** What a passkey's challenge was given out for. */
export type PasskeyPurpose = 'sign-in' | 'add'
export type SessionEnd = 'sign-out' | 'idle' | 'age' | 'left' | 'reset'

/** The rows of db/migrations/0003_identity.sql and 0009_passkeys.sql. Times are UTC. */
export interface IdentityTables {
  'fanal.organization': {
    organization_id: OrganizationId
    name_en: string
    name_fr: string
    kind: OrganizationKind
    recovery_public: Uint8Array
    created_at: Date
  }
  'fanal.unit': {
    organization_id: OrganizationId
    unit_id: UnitId
    name_en: string
    name_fr: string
    languages: readonly string[]
    receives: boolean
  }
  'fanal.member': {
    organization_id: OrganizationId
    member_id: MemberId
    login_name: string
    display_name: string
    passphrase_salt: Uint8Array
    login_hash: Uint8Array
    totp_sealed: Uint8Array
    kem_public: Uint8Array
    sign_public: Uint8Array
    wrapped_seeds: WrappedSeeds
    state: 'active' | 'left'
    /** Colleagues who must have compared the member's key before anything is wrapped to it. */
    checks_needed: number
    created_at: Date
  }
  'fanal.member_duty': { organization_id: OrganizationId; member_id: MemberId; unit_id: UnitId; duty: Duty }
  'fanal.session': {
    organization_id: OrganizationId
    session_id: Uint8Array
    member_id: MemberId
    kind: SessionKind
    server_half: Uint8Array | null
    created_at: Date
    seen_at: Date
    ended_at: Date | null
    ended_by: SessionEnd | null
  }
  'fanal.totp_used': { organization_id: OrganizationId; member_id: MemberId; step: number }
  'fanal.passkey': {
    organization_id: OrganizationId
    passkey_id: string
    member_id: MemberId
    credential_id: Uint8Array
    public_key: Uint8Array
    /** A bigint: comes as digits. */
    counter: number | string
    transports: readonly string[]
    synced: boolean
    name: string
    added_day: Date
    used_day: Date | null
  }
  'fanal.passkey_challenge': {
    organization_id: OrganizationId
    challenge_hash: Uint8Array
    member_id: MemberId
    purpose: PasskeyPurpose
    until_at: Date
  }
  'fanal.sign_in_attempt': { name_mac: Uint8Array; failures: number; failed_at: Date }
}
