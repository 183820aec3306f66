import type { EnvelopeId, ReportId } from '../inbox/inbox.ts'

/** What is sealed to a unit: messages of its reports, packages handed to it, its own copies of what it handed over, remarks on them. */
export const sealedKinds = ['message', 'handed', 'copy', 'remarks'] as const
export type SealedKind = (typeof sealedKinds)[number]

/** Where something sealed lies. */
export interface EnvelopePlace {
  readonly kind: SealedKind
  /** The report; of a package, its own id. */
  readonly report: ReportId
  /** The message, the package, or the hand-over. */
  readonly envelope: EnvelopeId
}

export interface OldEnvelope extends EnvelopePlace {
  readonly bytes: Uint8Array
}

/** A place in the list, after which it goes on. */
export type After = Pick<EnvelopePlace, 'kind' | 'envelope'>

/** `kind.id`, as it stands in an address. */
export function afterText({ kind, envelope }: Pick<EnvelopePlace, 'kind'> & { readonly envelope: string }): string {
  return `${kind}.${envelope}`
}
