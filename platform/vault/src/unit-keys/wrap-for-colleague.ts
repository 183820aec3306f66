import {
  type SecretContext,
  type SignedDirectory,
  type UnitEpoch,
  type WrappedSecret,
  fromBase64url,
  indexCommit,
  kemPublicKey,
  keysId,
  signPublicKey,
  systemChance,
  toBase64url,
  unwrapSecret,
  wrapSecret,
} from '@fanal/seal'
import type { DirectoryChange } from '../directory-request.ts'

/** What the browser or a command gets of a unit's keys; public keys and ciphertext. */
export interface UnitKeysAnswer {
  readonly unit: string
  readonly organization: string
  /** Who asks. */
  readonly member: string
  readonly directory: SignedDirectory
  readonly readers: readonly ReaderAnswer[]
  /** Members of the directory who have left. */
  readonly left: readonly string[]
  /** New keys that wait for the root's signature: their name, 16 hexadecimal digits, and when they were made. */
  readonly kept: { readonly key: string; readonly madeAt: string } | null
  /** The asking member's own wraps: of this unit, and of the organization's index key. */
  readonly wraps: readonly WrappedSecret[]
}

export interface ReaderAnswer {
  readonly member: string
  readonly displayName: string
  /** X-Wing public key, base64url. */
  readonly kem: string
  /** Ed25519 public key, base64url. */
  readonly sign: string
  readonly key: string
  readonly checksNeeded: number
  readonly checkedBy: readonly string[]
  readonly missing: { readonly epochs: readonly number[]; readonly index: boolean }
}

/** A wrap as it is sent to the server, which gives it its id. */
export interface SentWrap {
  readonly secret: 'unit-inbox' | 'unit-sign' | 'index'
  readonly subject: string
  readonly epoch: number
  readonly recipientKind: 'member' | 'recovery'
  readonly recipient: string
  readonly wrap: WrappedSecret
}

type Purpose = SentWrap['secret']
interface Held {
  readonly secret: Purpose
  readonly subject: string
  readonly epoch: number
  readonly seed: Uint8Array
}

/** Whether the root signed these very keys of the member: then nobody has to compare it. */
export function isSigned(reader: Pick<ReaderAnswer, 'member' | 'kem' | 'sign'>, { body }: SignedDirectory): boolean {
  return body.members.some(({ id, kem, sign }) => id === reader.member && kem === reader.kem && sign === reader.sign)
}

/**
 * Opens everything of the unit that is wrapped to the asking member and is what the root signed. Anybody can seal a secret of their own
 * choice to a public key: what the directory does not name is left out, and so never passed on.
 */
export async function openHeld(answer: UnitKeysAnswer, memberSeed: Uint8Array): Promise<Held[]> {
  const held: Held[] = []
  for (const wrap of answer.wraps) {
    const { purpose, subject, epoch } = wrap.context
    if (purpose !== 'unit-inbox' && purpose !== 'unit-sign' && purpose !== 'index') continue
    const context: SecretContext = { deployment: answer.directory.body.deployment, purpose, subject, recipient: answer.member, epoch }
    // oxlint-disable-next-line no-await-in-loop -- a handful
    const opened = await unwrapSecret(wrap, memberSeed, context)
    if (!opened.ok) continue
    const one = { secret: purpose, subject, epoch, seed: opened.secret }
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (await isNamed(one, answer)) held.push(one)
  }
  return held
}

/** Whether the directory names this very secret. An epoch that was made and is not signed yet is named by nobody so far. */
async function isNamed(
  { secret, subject, epoch, seed }: Held,
  { unit, organization, directory: { body } }: UnitKeysAnswer,
): Promise<boolean> {
  if (secret === 'index') {
    const named = body.organizations.find(({ id }) => id === organization)
    return subject === organization && named?.indexCommit === indexCommit(seed)
  }
  const epochs = body.units.find(({ id }) => id === unit)?.epochs ?? []
  const named = epochs.find((one) => one.epoch === epoch)
  if (subject !== unit) return false
  if (named === undefined) return epoch > (epochs.at(-1)?.epoch ?? 0)
  return secret === 'unit-inbox'
    ? named.inbox === toBase64url(await kemPublicKey(seed))
    : named.sign === toBase64url(await signPublicKey(seed))
}

/**
 * Everything that a colleague lacks and this member holds, wrapped to the colleague's key.
 * @param compared  the id of the key that a person has just compared; needed where the root has not signed it
 * @returns null where nobody can say that the key is the colleague's: a server could put its own there
 */
export async function wrapForColleague(
  answer: UnitKeysAnswer,
  reader: ReaderAnswer,
  memberSeed: Uint8Array,
  compared: string | null,
): Promise<SentWrap[] | null> {
  const publicKey = keyToTrust(reader, answer.directory, compared)
  if (publicKey === null) return null
  const held = await openHeld(answer, memberSeed)
  const wanted = held.filter(({ secret, epoch }) => (secret === 'index' ? reader.missing.index : reader.missing.epochs.includes(epoch)))
  return await Promise.all(wanted.map((one) => wrapTo(one, { kind: 'member', id: reader.member, publicKey }, answer)))
}

function keyToTrust(reader: ReaderAnswer, directory: SignedDirectory, compared: string | null): Uint8Array | null {
  const [publicKey, sign] = [fromBase64url(reader.kem), fromBase64url(reader.sign)]
  if (publicKey === undefined || sign === undefined) return null
  return isSigned(reader, directory) || keysId(publicKey, sign) === compared ? publicKey : null
}

async function wrapTo(
  { secret, subject, epoch, seed }: Held,
  recipient: { readonly kind: 'member' | 'recovery'; readonly id: string; readonly publicKey: Uint8Array },
  answer: UnitKeysAnswer,
): Promise<SentWrap> {
  const context: SecretContext = { deployment: answer.directory.body.deployment, purpose: secret, subject, recipient: recipient.id, epoch }
  const sealed = await wrapSecret(seed, recipient.publicKey, context)
  if (!sealed.ok) throw new Error(`a unit’s secret could not be wrapped: ${sealed.problem}`)
  return { secret, subject, epoch, recipientKind: recipient.kind, recipient: recipient.id, wrap: sealed.wrap }
}

export interface MadeEpoch {
  readonly epoch: UnitEpoch
  /** The name of both new keys, 16 hexadecimal digits, as the root's holder hears it. */
  readonly key: string
  readonly wraps: readonly SentWrap[]
}

/**
 * The next epoch of a unit: new seeds, to every reader whose key the root signed or somebody has just compared, and to the
 * organization's recovery key as the root signed it. Other readers wait until a colleague gives them theirs.
 * @param compared  ids of keys that a person has just compared
 * @returns null where the directory does not name the unit
 */
export async function newEpoch(answer: UnitKeysAnswer, compared: ReadonlySet<string> = new Set()): Promise<MadeEpoch | null> {
  const { body } = answer.directory
  const last = body.units.find(({ id }) => id === answer.unit)?.epochs.at(-1)
  const recovery = fromBase64url(body.organizations.find(({ id }) => id === answer.organization)?.recovery ?? '')
  if (last === undefined || recovery === undefined) return null
  const epoch = last.epoch + 1
  const [inbox, sign] = [systemChance(32), systemChance(32)]
  const readers = answer.readers
    .filter(({ checksNeeded, checkedBy }) => checkedBy.length >= checksNeeded)
    .flatMap((reader) => {
      const publicKey = keyToTrust(reader, answer.directory, compared.has(reader.key) ? reader.key : null)
      return publicKey === null ? [] : [{ kind: 'member' as const, id: reader.member, publicKey }]
    })
  const recipients = [...readers, { kind: 'recovery' as const, id: answer.organization, publicKey: recovery }]
  const wraps = recipients.flatMap((recipient) => [
    wrapTo({ secret: 'unit-inbox', subject: answer.unit, epoch, seed: inbox }, recipient, answer),
    wrapTo({ secret: 'unit-sign', subject: answer.unit, epoch, seed: sign }, recipient, answer),
  ])
  const [inboxPublic, signPublic] = [await kemPublicKey(inbox), await signPublicKey(sign)]
  return {
    epoch: { epoch, inbox: toBase64url(inboxPublic), sign: toBase64url(signPublic), state: 'current' },
    key: keysId(inboxPublic, signPublic),
    wraps: await Promise.all(wraps),
  }
}

/** What the next version of the directory should say: the new epoch, keys that were compared since, members who left. */
export function changesFor(answer: UnitKeysAnswer, { epoch }: MadeEpoch, compared: ReadonlySet<string>): DirectoryChange[] {
  const joined = answer.readers.filter((reader) => compared.has(reader.key) && !isSigned(reader, answer.directory))
  return [
    { kind: 'epoch', unit: answer.unit, epoch },
    ...joined.map(({ member: id, kem, sign }): DirectoryChange => ({
      kind: 'member',
      member: { id, organization: answer.organization, kem, sign },
    })),
    ...answer.left.map((member): DirectoryChange => ({ kind: 'member-left', member })),
  ]
}
