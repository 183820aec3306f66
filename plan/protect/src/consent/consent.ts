import type { Id, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { AccessGrant, GrantClass, GrantId, GrantOperation, Grantee, Purpose, SubjectId } from '../grants/access-grant.ts'
import type { Progress } from '../machine.ts'
import type { ConsentState, ExplainedItem } from './consent-machine.ts'

export type ConsentId = Id<'consent'>

export type Recipient =
  | { readonly kind: 'member'; readonly id: MemberId }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'organization'; readonly id: OrganizationId }
  /** A service of the directory: reached by a referral's sealed packet. */
  | { readonly kind: 'service'; readonly id: string }
  | { readonly kind: 'category'; readonly category: string }

export const consentMethods = ['verbal-witnessed', 'signed', 'digital'] as const
export type ConsentMethod = (typeof consentMethods)[number]

export interface Consent {
  readonly id: ConsentId
  readonly subject: SubjectId
  readonly state: ConsentState
  readonly version: number
  readonly seq: number
  readonly givenBy: 'self' | 'guardian' | 'supported'
  readonly capacity: 'assessed-ok' | 'minor-assent' | 'supported-decision'
  readonly purpose: Purpose
  readonly recipient: Recipient
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly language: string
  readonly interpreter: 'none-needed' | 'professional' | 'staff' | 'chosen-by-the-person'
  readonly explained: readonly ExplainedItem[]
  readonly explainedBy: MemberId
  readonly explainedAt: Date
  readonly method: ConsentMethod | null
  readonly validFrom: Date | null
  readonly validTo: Date | null
  /** Whether the person ended it with their own code. */
  readonly takenBackByPerson: boolean
  readonly supersedes: ConsentId | null
}

export type WithdrawalLimits = 'none' | 'already-opened' | 'kept-by-law'

export const progressOf = ({ state, version, seq }: Pick<Consent, 'state' | 'version' | 'seq'>): Progress<ConsentState> => ({
  state,
  version,
  seq,
  marks: [],
})

/** Whom a recipient is in a grant; `null` where nothing of this record is opened, because what is shared travels sealed. */
export function granteeOf(recipient: Recipient, own: OrganizationId): Grantee | null {
  switch (recipient.kind) {
    case 'member':
    case 'unit':
      return recipient
    case 'organization':
      return recipient.id === own ? recipient : null
    case 'service':
    case 'category':
      return null
  }
}

/** The grant that a yes makes: the same classes, acts, purpose and end, and never what was sealed. */
export function derivedGrant(
  consent: Pick<Consent, 'id' | 'subject' | 'recipient' | 'classes' | 'operations' | 'purpose'>,
  term: { readonly grant: GrantId; readonly from: Date; readonly to: Date },
  own: OrganizationId,
): AccessGrant | null {
  const grantee = granteeOf(consent.recipient, own)
  if (grantee === null) return null
  return {
    id: term.grant,
    target: { kind: 'subject', id: consent.subject },
    grantee,
    classes: consent.classes,
    operations: consent.operations,
    purpose: consent.purpose,
    basis: 'consent',
    basisId: consent.id,
    from: term.from,
    to: term.to,
    revokedAt: null,
    sealOk: false,
  }
}

interface Scope {
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly validTo: Date | null
}

/** Whether one covers less than another and nothing besides. */
export function isNarrower(next: Scope, now: Scope): boolean {
  const within = next.classes.every((of) => now.classes.includes(of)) && next.operations.every((act) => now.operations.includes(act))
  const endsNoLater = next.validTo !== null && now.validTo !== null && next.validTo <= now.validTo
  if (!within || !endsNoLater || next.classes.length === 0 || next.operations.length === 0) return false
  return (
    next.classes.length < now.classes.length ||
    next.operations.length < now.operations.length ||
    next.validTo.getTime() < now.validTo.getTime()
  )
}
