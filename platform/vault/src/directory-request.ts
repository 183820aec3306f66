import type { Bilingual } from '@fanal/kernel'
import type { DirectoryMember, DirectoryOrganization, DirectoryUnit, SignedDirectory, UnitEpoch } from '@fanal/seal'

/** What somebody asks the holder of the root key to put into the next version of the directory. */
export type DirectoryChange =
  | {
      readonly kind: 'organization'
      readonly organization: DirectoryOrganization
      readonly units: readonly DirectoryUnit[]
      readonly members: readonly DirectoryMember[]
    }
  | { readonly kind: 'epoch'; readonly unit: string; readonly epoch: UnitEpoch }
  | {
      readonly kind: 'unit'
      readonly unit: string
      /** BCP 47 codes of the languages it answers in. */
      readonly languages: readonly string[]
      /** Whom it is for, one line each; null where that is not said. */
      readonly serves: Bilingual | null
    }
  | { readonly kind: 'member'; readonly member: DirectoryMember }
  | { readonly kind: 'member-left'; readonly member: string }

/** A request as it travels on a stick: the version it was made from, and what shall change. Holds no secret. */
export interface DirectoryRequest {
  readonly fanal: 'directory-request'
  readonly v: 1
  readonly from: SignedDirectory
  readonly changes: readonly DirectoryChange[]
}

/**
 * A request to change the directory.
 * @param from  its newest version
 */
export function directoryRequest(from: SignedDirectory, changes: readonly DirectoryChange[]): DirectoryRequest {
  return { fanal: 'directory-request', v: 1, from, changes }
}
