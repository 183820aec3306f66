import { type Directory, type KeyCommitment, type KeyPlace, type SealedClass, isCommitted, isSignedBy, unwrapSecret } from '@fanal/seal'
import type { DeskData } from './desk-data.ts'

/** Where the keys of whoever signed are looked up: only what the root signed. */
export interface Directories {
  readonly current: Directory
  /** One of before, for whoever left since; `null` where there is none. */
  before(version: number): Promise<Directory | null>
}

/** Whose device it is, and which person's record. */
export interface ReaderHere {
  readonly deployment: string
  readonly organization: string
  readonly member: string
  readonly subject: string
  /** X-Wing seed of the member. */
  readonly seed: Uint8Array
}

export interface BegunKey {
  readonly class: SealedClass
  readonly epoch: number
  readonly key: Uint8Array
}

/**
 * The keys of a record that this reader's seed opens, and of which a member of the organization signed that the record was begun with them.
 * Anybody can seal a key of their own to a member's public key; whoever chose it would read all that is written next.
 * @returns with them the classes of which a key lay there that was not one of these
 */
export async function openBegunKeys(
  { wraps, begun }: Pick<DeskData, 'wraps' | 'begun'>,
  { deployment, organization, member, subject, seed }: ReaderHere,
  directories: Directories,
): Promise<{ readonly keys: readonly BegunKey[]; readonly strange: ReadonlySet<SealedClass> }> {
  const keys: BegunKey[] = []
  const strange = new Set<SealedClass>()
  for (const { class: of, epoch, wrap } of wraps) {
    const context = { deployment, purpose: 'subject', subject, recipient: member, epoch, class: of } as const
    // oxlint-disable-next-line no-await-in-loop -- at most a few for each class
    const opened = await unwrapSecret(wrap, seed, context)
    const place = { deployment, organization, person: subject, class: of, epoch }
    // oxlint-disable-next-line no-await-in-loop -- at most a few for each class
    if (opened.ok && (await isBegunWith(opened.secret, place, begun, directories))) keys.push({ class: of, epoch, key: opened.secret })
    else strange.add(of)
  }
  return { keys, strange }
}

async function isBegunWith(key: Uint8Array, place: KeyPlace, begun: readonly KeyCommitment[], directories: Directories): Promise<boolean> {
  for (const one of begun) {
    // oxlint-disable-next-line no-await-in-loop -- one, as a rule
    if (isCommitted(key, place, one) && (await isSignedByMember(one, directories))) return true
  }
  return false
}

/** Whether a member of the organization signed it: one who is listed now, or was in the version that the statement names. */
async function isSignedByMember(commitment: KeyCommitment, { current, before }: Directories): Promise<boolean> {
  if (await isSignedIn(current, commitment)) return true
  const { directory: version } = commitment.statement
  const older = version < current.version ? await before(version) : null
  return older !== null && (await isSignedIn(older, commitment))
}

async function isSignedIn({ members }: Directory, commitment: KeyCommitment): Promise<boolean> {
  const { signer, organization } = commitment.statement
  const listed = members.find((one) => one.id === signer && one.organization === organization)
  return listed !== undefined && (await isSignedBy(commitment, listed.sign))
}
