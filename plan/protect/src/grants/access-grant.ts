import type { DataClass, Duty, Id, MemberActor, MemberId, OrganizationId, UnitId } from '@fanal/kernel'

export type GrantId = Id<'grant'>
export type SubjectId = Id<'subject'>
export type CommandId = Id<'command'>

/** Classes that a grant may name: never C8, which stands behind a wall. */
export const grantClasses = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const satisfies readonly DataClass[]
export type GrantClass = (typeof grantClasses)[number]

export const grantOperations = ['see', 'add', 'change', 'share', 'export'] as const
export type GrantOperation = (typeof grantOperations)[number]

export const purposes = [
  'services',
  'safety',
  'referral',
  'legal-representation',
  'immigration',
  'investigation',
  'health',
  'research',
  'statistics',
  'contact',
] as const
export type Purpose = (typeof purposes)[number]

/** Why a grant is there. */
export const bases = [
  'ownership',
  'team',
  'supervision',
  'consent',
  'referral',
  'transfer',
  'legal-duty',
  'court-order',
  'break-glass',
] as const
export type Basis = (typeof bases)[number]

/** The duties that a grant can reach. */
export const protectingDuties = ['case-worker', 'case-supervisor'] as const satisfies readonly Duty[]
export type ProtectingDuty = (typeof protectingDuties)[number]

/** Whether somebody with these duties works with people under protection at all. */
export const mayProtect = (held: readonly Duty[]): boolean => held.some((duty) => (protectingDuties as readonly Duty[]).includes(duty))

export interface Target {
  readonly kind: 'subject' | 'case'
  readonly id: string
}

/** Whom a grant reaches. An organization other than one's own is reached by a sealed package, never by a row. */
export type Grantee =
  | { readonly kind: 'member'; readonly id: MemberId }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'organization'; readonly id: OrganizationId }
  | { readonly kind: 'role'; readonly id: UnitId; readonly duty: ProtectingDuty }
  | { readonly kind: 'link'; readonly id: string }

export interface AccessGrant {
  readonly id: GrantId
  readonly target: Target
  readonly grantee: Grantee
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly purpose: Purpose
  readonly basis: Basis
  readonly basisId: string | null
  readonly from: Date
  readonly to: Date | null
  readonly revokedAt: Date | null
  /** Whether it reaches what was sealed. */
  readonly sealOk: boolean
}

/** Whether a grant is meant for whoever acts: their duty in that unit, never a duty of another unit. */
export function isFor({ grantee }: Pick<AccessGrant, 'grantee'>, actor: MemberActor): boolean {
  const protecting = actor.held.filter(({ duty }) => (protectingDuties as readonly Duty[]).includes(duty))
  if (protecting.length === 0) return false
  switch (grantee.kind) {
    case 'member':
      return grantee.id === actor.member
    case 'organization':
      return grantee.id === actor.organization
    case 'unit':
      return protecting.some(({ unit }) => unit === grantee.id)
    case 'role':
      return protecting.some(({ unit, duty }) => unit === grantee.id && duty === grantee.duty)
    case 'link':
      return false
  }
}

export interface Asked {
  readonly class: DataClass
  readonly operation: GrantOperation
  readonly purpose: Purpose
  readonly at: Date
  readonly isSealed: boolean
}

/** Whether a grant covers what is asked, now; who asks is `isFor`. */
export function covers(grant: Omit<AccessGrant, 'id' | 'target' | 'grantee' | 'basis' | 'basisId'>, asked: Asked): boolean {
  if (grant.revokedAt !== null || asked.at < grant.from) return false
  if (grant.to !== null && asked.at >= grant.to) return false
  if (asked.isSealed && !grant.sealOk) return false
  return (
    grant.purpose === asked.purpose &&
    (grant.classes as readonly DataClass[]).includes(asked.class) &&
    grant.operations.includes(asked.operation)
  )
}

/** Of every class, whether one of these grants gives it to whoever acts. */
export function mayDo(grants: readonly AccessGrant[], actor: MemberActor, asked: Asked): boolean {
  return grants.some((grant) => isFor(grant, actor) && covers(grant, asked))
}
