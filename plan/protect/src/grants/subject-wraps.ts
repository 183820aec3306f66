import type { MemberActor, OrganizationId, UnitId } from '@fanal/kernel'
import type { KeyCommitment, SealedClass, WrappedSecret } from '@fanal/seal'
import { type AccessGrant, type SubjectId, covers, isFor } from './access-grant.ts'

export type ReaderKind = 'member' | 'recovery' | 'supervisor' | 'person'

/** The key of one person and one class, sealed to one reader in a member's browser. */
export interface SubjectWrap {
  readonly class: SealedClass
  readonly epoch: number
  readonly readerKind: ReaderKind
  readonly reader: string
  readonly wrap: WrappedSecret
}

/** Whether a wrap says of itself what its row says: a key for this person, this class and this reader. */
export function isWrapOf({ class: of, epoch, reader, wrap }: SubjectWrap, subject: SubjectId): boolean {
  const { context } = wrap
  if (context.purpose !== 'subject') return false
  return context.subject === subject && context.class === of && context.recipient === reader && context.epoch === epoch
}

export interface Readers {
  readonly organization: OrganizationId
  /** The unit that answers for the person. */
  readonly unit: UnitId
  /** Members with a duty to protect, each with their duties. */
  readonly protectors: readonly MemberActor[]
  /** What was signed of the person's keys. */
  readonly begun: readonly KeyCommitment[]
}

/** Whether every key says of itself that the record was begun with one of its class and epoch: another is nobody's to give. */
export function areBegun(wraps: readonly SubjectWrap[], begun: readonly KeyCommitment[]): boolean {
  return wraps.every((wrap) => begun.some(({ statement }) => statement.class === wrap.class && statement.epoch === wrap.epoch))
}

const emergencyClasses: ReadonlySet<SealedClass> = new Set(['C5', 'C6'])

/** Whether this reader may hold a key: a grant names them for that class, now or later, or they are recovery, or the unit's supervisor in an emergency. */
export function mayHold(wrap: SubjectWrap, grants: readonly AccessGrant[], readers: Readers, at: Date): boolean {
  switch (wrap.readerKind) {
    case 'recovery':
      return wrap.reader === readers.organization
    // a person's own key comes with their code (`my-record`), and by no other way
    case 'person':
      return false
    case 'supervisor': {
      const supervisor = readers.protectors.find(({ member }) => member === wrap.reader)
      return (
        emergencyClasses.has(wrap.class) &&
        supervisor !== undefined &&
        supervisor.held.some(({ duty, unit }) => duty === 'case-supervisor' && unit === readers.unit)
      )
    }
    case 'member': {
      const reader = readers.protectors.find(({ member }) => member === wrap.reader)
      return (
        reader !== undefined &&
        grants.some(
          (grant) =>
            isFor(grant, reader) &&
            covers(grant, {
              class: wrap.class,
              operation: 'see',
              purpose: grant.purpose,
              at: at < grant.from ? grant.from : at,
              isSealed: false,
            }),
        )
      )
    }
  }
}
