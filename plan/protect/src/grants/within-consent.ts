import type { Consent } from '../consent/consent.ts'
import type { GrantClass, GrantOperation, Grantee, Purpose } from './access-grant.ts'

interface Wanted {
  readonly subject: string
  readonly grantee: Grantee
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly purpose: Purpose
  readonly to: Date | null
}

/** Whether a consent that is in force covers a grant: the same purpose and recipient, no class, act or day more. */
export function isWithin(wanted: Wanted, consent: Consent): boolean {
  if (consent.subject !== wanted.subject || consent.purpose !== wanted.purpose) return false
  if (consent.state !== 'active' && consent.state !== 'expiring') return false
  if (consent.validTo === null || wanted.to === null || wanted.to > consent.validTo) return false
  if (!isRecipient(wanted.grantee, consent)) return false
  return wanted.classes.every((of) => consent.classes.includes(of)) && wanted.operations.every((act) => consent.operations.includes(act))
}

/** A category or a service names nobody of this organization: what is shared under it travels sealed, in a referral. */
function isRecipient(grantee: Grantee, { recipient }: Consent): boolean {
  switch (recipient.kind) {
    case 'organization':
      return grantee.kind === 'member' || grantee.kind === 'unit' || grantee.kind === 'role' || recipient.id === grantee.id
    case 'unit':
    case 'member':
      return recipient.kind === grantee.kind && recipient.id === grantee.id
    case 'category':
    case 'service':
      return false
  }
}
