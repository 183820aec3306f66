import { type Directory, type WrappedSecret, indexCommit, unwrapSecret } from '@fanal/seal'

/**
 * Opens the organization's index key; `null` where this member holds no wrap of the one that the root's directory names.
 * @param directory  a checked one
 */
export async function openIndexKey(
  wraps: readonly WrappedSecret[],
  seed: Uint8Array,
  { organization, member }: { readonly organization: string; readonly member: string },
  directory: Directory,
): Promise<Uint8Array | null> {
  const commit = directory.organizations.find(({ id }) => id === organization)?.indexCommit
  const { deployment } = directory
  for (const wrap of wraps) {
    // oxlint-disable-next-line no-await-in-loop -- one, as a rule
    const opened = await unwrapSecret(wrap, seed, { deployment, purpose: 'index', subject: organization, recipient: member, epoch: 1 })
    // @NOTE a key of somebody else's choice would let them try every name against what is kept
    if (opened.ok && indexCommit(opened.secret) === commit) return opened.secret
  }
  return null
}
