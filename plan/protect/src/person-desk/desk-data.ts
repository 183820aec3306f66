import type { KeyCommitment, SealedClass, WrappedSecret } from '@fanal/seal'

/** What a page holds of a person for the browser to open: ciphertext, keys that only the reader's seed opens, and no word. */
export interface DeskData {
  readonly subject: string | null
  /** One row for each version that stands. */
  readonly fields: readonly {
    readonly class: SealedClass
    readonly field: string
    readonly version: number
    readonly epoch: number
    readonly bytes: string
  }[]
  readonly wraps: readonly { readonly class: SealedClass; readonly epoch: number; readonly wrap: WrappedSecret }[]
  /** What members signed of the keys that the record was begun with; the device believes the signatures, and not the page. */
  readonly begun: readonly KeyCommitment[]
  /** Where somebody is written down for the first time: who of each unit has to be able to open it in an emergency. */
  readonly supervisors?: Readonly<Record<string, readonly string[]>>
}

/** A key that a colleague may have and has not. */
export interface MissingKey {
  readonly class: SealedClass
  readonly readerKind: 'member' | 'supervisor'
  readonly reader: string
}

/** What one sealed input became, as it is posted. */
export interface SealedInputValue {
  readonly class: SealedClass
  readonly field: string
  readonly basedOn: number
  readonly epoch: number
  readonly bytes: string
  readonly digest: string
}
