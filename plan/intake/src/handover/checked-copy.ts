import type { BasisId, Package, ReceiverKind, SealedReceiver } from '@fanal/handover'
import { canonicalBytes, fromBase64url, openWithReportKey, sha256, toBase64url, toHex } from '@fanal/seal'
import { contentFor } from '@fanal/handover'
import type { OpenedCopy } from './open-handover.ts'

/** What the server says of a hand-over beside the sealed copy: it may say anything. */
export interface ServerSays {
  readonly version: number
  readonly receiver: ReceiverKind
  readonly toUnit: string | null
  readonly basis: BasisId | null
}

/** Whether the sealed copy is the writing of this very hand-over: to this unit, of this kind, on this basis, in this version. */
export function isCopyOf(copy: OpenedCopy, said: ServerSays): boolean {
  const { to, basis } = copy.package
  return copy.version === said.version && copy.toUnit === said.toUnit && to === said.receiver && basis === said.basis
}

/**
 * Whether the receiver is, in the checked directory, of the kind that the words were written for: a shelter's words do not go to the police.
 * @param choices  everybody who can receive, as the root signed them
 */
export function isWrittenFor(copy: OpenedCopy, choices: readonly { readonly unit: string; readonly kind: SealedReceiver }[]): boolean {
  return choices.find(({ unit }) => unit === copy.toUnit)?.kind === copy.package.to
}

/**
 * Opens the package that waits with the key that its writer left in the copy, and holds it against what is shown.
 * The envelope is bound to that key: it opens to the same words at the receiver, or not at all.
 * @param waiting  base64url, as the server sent it
 * @returns the digest by which it is released, hexadecimal; `null` where it is not, whole, what the copy says
 */
export async function digestIfAsShown(waiting: string | null, copy: OpenedCopy, deployment: string): Promise<string | null> {
  const bytes = fromBase64url(waiting ?? '')
  const key = fromBase64url(copy.seal.key)
  if (bytes === undefined || key === undefined) return null
  const digest = toHex(sha256(bytes))
  if (digest !== copy.seal.digest) return null

  const opened = await openWithReportKey(bytes, key, { unit: copy.toUnit, deployment })
  if (!opened.ok || opened.head.kind !== 'handover') return null
  return isSameContent(opened.content, copy.package) ? digest : null
}

function isSameContent(content: Parameters<typeof canonicalBytes>[0], written: Package): boolean {
  return toBase64url(canonicalBytes(content)) === toBase64url(canonicalBytes(contentFor(written)))
}
