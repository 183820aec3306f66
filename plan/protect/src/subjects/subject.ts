import type { MemberId, UnitId } from '@fanal/kernel'
import type { SealedClass } from '@fanal/seal'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import type { SafeContact } from './safe-contact.ts'

export type Minor = 'no' | 'possible' | 'yes'

/** Why a worker wrote down that a guardian may be told, asked and given access. */
export const guardianReasons = ['guardian-not-involved', 'guardian-asked-for', 'authority-advised'] as const
export type GuardianSafe = (typeof guardianReasons)[number]

/** A person as the server knows them: codes of C1 and C2, and never a name. */
export interface Subject {
  readonly id: SubjectId
  readonly unit: UnitId
  readonly status: 'active' | 'merged' | 'erased'
  readonly minor: Minor
  readonly guardianSafe: GuardianSafe | null
  readonly safeContact: SafeContact
  readonly version: number
  readonly registeredAt: Date
}

/** Where the person lives now: what it says changes how safe a plan is. */
export const whereNow = { class: 'C5', field: 'where-now' } as const

/** One version of one sealed field. */
export interface SealedField {
  readonly class: SealedClass
  readonly field: string
  readonly version: number
  /** What the writer had seen; 0 where there was nothing yet. */
  readonly basedOn: number
  readonly epoch: number
  readonly bytes: Uint8Array
  readonly keptBy: MemberId
  readonly keptAt: Date
  readonly command: CommandId
}

/** What somebody sends to be kept. */
export interface FieldToKeep {
  readonly class: SealedClass
  readonly field: string
  readonly basedOn: number
  readonly epoch: number
  /** What `sealField` made, in the browser. */
  readonly bytes: Uint8Array
  /** Keyed with the person's key (`sealedDigest`), for the ledger: after an erasure it tells nothing. */
  readonly digest: string
}

/**
 * Of the versions of a field, those that stand: nothing written later had seen them. One, as a rule; two where two people wrote at once,
 * and then both are shown until somebody writes a third that has seen both.
 */
export function standingVersions<Version extends Pick<SealedField, 'version' | 'basedOn'>>(
  versions: readonly Version[],
): readonly Version[] {
  return versions.filter(({ version }) => !versions.some((later) => later.version > version && later.basedOn >= version))
}
