import { type Directory, type WrappedSecret, indexCommit, unwrapSecret } from '@fanal/seal'

/** Whose index key it shall be, and for whom it was wrapped: from the reader's own key, not from the wrap. */
export interface IndexOwner {
  readonly organization: string
  /** A member, or an organization's recovery key. */
  readonly recipient: string
}

/**
 * Opens the organization's index key; `null` where this reader holds no wrap of the one that the root's directory names.
 * @param directory  a checked one
 */
export async function openIndexKey(
  wraps: readonly WrappedSecret[],
  seed: Uint8Array,
  { organization, recipient }: IndexOwner,
  directory: Directory,
): Promise<Uint8Array | null> {
  const commit = directory.organizations.find(({ id }) => id === organization)?.indexCommit
  const { deployment } = directory
  for (const wrap of wraps) {
    // oxlint-disable-next-line no-await-in-loop -- one, as a rule
    const opened = await unwrapSecret(wrap, seed, { deployment, purpose: 'index', subject: organization, recipient, epoch: 1 })
    // @NOTE anybody can seal a key of their own choice to a public key, and then try every telephone number against what is looked up
    if (opened.ok && indexCommit(opened.secret) === commit) return opened.secret
  }
  return null
}
