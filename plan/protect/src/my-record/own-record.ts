import type { ConsentState } from '../consent/consent-machine.ts'
import type { ConsentId } from '../consent/consent.ts'
import type { GrantClass, GrantOperation, Purpose, SubjectId } from '../grants/access-grant.ts'
import type { RequestKind, RequestState } from '../requests/request-machine.ts'
import type { Referral, StopAnswer } from '../referral/referral.ts'
import type { SafeContact } from '../subjects/safe-contact.ts'
import type { Bilingual, Duty, OrganizationId, UnitId } from '@fanal/kernel'
import type { SealedClass, WrappedSecret } from '@fanal/seal'
import type { OwnCodeId } from './own-code.ts'

/** A code's right to what is held, as the person's device derives it: 32 bytes each. */
export interface OwnKeys {
  readonly locator: Uint8Array
  readonly fetchKey: Uint8Array
}

/** One reading of the record: when, with which duty, which kinds of things and why. Never a worker's name. */
export interface OwnLook {
  readonly at: string
  readonly query: string
  readonly classes: readonly string[]
  readonly purpose: string | null
  /** A number for each reader, which says that two readings are of one and nothing else. */
  readonly by: number
  /** What whoever looked does now; `null` where they have left. */
  readonly duty: Duty | null
}

/** One yes or no, and what it covers. */
export interface OwnAgreement {
  readonly consent: ConsentId
  readonly state: ConsentState
  readonly version: number
  readonly seq: number
  readonly givenBy: 'self' | 'guardian' | 'supported'
  readonly purpose: Purpose
  readonly recipient: 'member' | 'unit' | 'organization' | 'category' | 'service'
  readonly category: string | null
  /** What an organization, a team or a service is called; `null` for one member, and where it is not known any more. */
  readonly receiver: Bilingual | null
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly from: string | null
  readonly to: string | null
  readonly ended: string | null
}

export interface OwnRequest {
  readonly request: string
  readonly kind: RequestKind
  readonly state: RequestState
  readonly asked: string
  readonly due: string
  readonly reason: string | null
}

/** A referral that stands on a yes of the person: what has to be known to end it with that yes, and what its receiver did. */
export interface OwnReferral {
  readonly id: Referral['id']
  readonly consent: ConsentId
  readonly state: Referral['state']
  readonly version: number
  readonly seq: number
  readonly marks: Referral['marks']
  readonly classes: Referral['classes']
  readonly service: string | null
  readonly toOrganization: OrganizationId | null
  readonly toUnit: UnitId | null
  readonly respondBy: string | null
  readonly received: string | null
  readonly stopAsked: string | null
  readonly receiver: Bilingual | null
  readonly accepted: string | null
  readonly declined: string | null
  readonly stopSays: StopAnswer['says'] | null
  readonly stopAnswered: string | null
}

/**
 * What a code opens, as the server answers it: times in ISO 8601, sealed values as ciphertext in base64. A wrong, an ended and a made-up code
 * have the same shape with nothing in it.
 */
export interface OwnRecord {
  readonly person: {
    readonly code: OwnCodeId
    readonly subject: SubjectId
    readonly organization: OrganizationId
    readonly since: string
    readonly safeContact: SafeContact
    /** The name of the house that holds the record. */
    readonly house: Bilingual
  } | null
  readonly keys: readonly { readonly class: SealedClass; readonly epoch: number; readonly wrap: WrappedSecret }[]
  readonly fields: readonly {
    readonly class: SealedClass
    readonly field: string
    readonly version: number
    readonly epoch: number
    readonly at: string
    readonly bytes: string
  }[]
  readonly looks: readonly OwnLook[]
  readonly agreed: readonly OwnAgreement[]
  readonly requests: readonly OwnRequest[]
  readonly referrals: readonly OwnReferral[]
}

/** The yeses that can still be taken back. */
export const isInForce = ({ state }: Pick<OwnAgreement, 'state'>): boolean => state === 'active' || state === 'expiring'
