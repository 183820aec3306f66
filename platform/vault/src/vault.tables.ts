import type { OrganizationId, UnitId } from '@fanal/kernel'
import type { WrappedSecret } from '@fanal/seal'

export type SecretKind = 'unit-inbox' | 'unit-sign' | 'recovery' | 'subject' | 'index'
export type RecipientKind = 'member' | 'recovery' | 'supervisor'

/** The rows of db/migrations/0004_vault.sql and 0020_kept_epochs.sql. Times are UTC. */
export interface VaultTables {
  'fanal.deployment': { deployment_id: string; root_public: Uint8Array; fingerprint: string; demonstration: boolean; created_hour: Date }
  'fanal.published_deployment': {
    deployment_id: string
    root_public: Uint8Array
    fingerprint: string
    demonstration: boolean
    created_hour: Date
  }
  'fanal.key_directory': { version: number; body: Uint8Array; signature: Uint8Array; previous: Uint8Array | null; published_at: Date }
  'fanal.published_directory': { version: number; body: Uint8Array; signature: Uint8Array }
  'fanal.unit_key': {
    organization_id: OrganizationId
    unit_id: UnitId
    epoch: number
    inbox_public: Uint8Array
    sign_public: Uint8Array
    state: 'current' | 'past'
  }
  'fanal.secret_wrap': {
    organization_id: OrganizationId
    secret_wrap_id: string
    secret: SecretKind
    subject_id: string
    epoch: number
    recipient_kind: RecipientKind
    recipient_id: string
    wrap: WrappedSecret
    created_at: Date
    /** Of a unit's keys that were not made at a ceremony: their name. */
    key_id: string | null
  }
}
