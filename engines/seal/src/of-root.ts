import { deploymentId, rootFingerprint } from './sign-directory.ts'

/** The database says another deployment or another fingerprint than its root key has: somebody changed a row. */
export class ChangedDeployment extends Error {
  constructor() {
    super('the deployment or its fingerprint in the database is not of its root key')
  }
}

/**
 * The fingerprint to show, made of the root key and never read from a column.
 * @param row  what the database says of this node
 * @throws ChangedDeployment where it does not fit the root: serving it would show a poster's digits over a stranger's key
 */
export function fingerprintOfRoot(row: { readonly id: string; readonly rootPublic: Uint8Array; readonly fingerprint: string }): string {
  const fingerprint = rootFingerprint(row.rootPublic)
  if (row.id !== deploymentId(row.rootPublic) || row.fingerprint !== fingerprint) throw new ChangedDeployment()
  return fingerprint
}
