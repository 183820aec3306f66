import {
  type SecretContext,
  type SignedDirectory,
  type UnitEpoch,
  fromBase64url,
  kemPublicKey,
  keysId,
  signPublicKey,
  systemChance,
  toBase64url,
  wrapSecret,
} from '@fanal/seal'
import type { DirectoryChange } from '../directory-request.ts'
import { type Held, openHeld } from './open-held.ts'
import type { ReaderAnswer, SentWrap, UnitKeysAnswer } from './unit-keys-answer.ts'

/** Whether the root signed these very keys of the member: then nobody has to compare it. */
export function isSigned(reader: Pick<ReaderAnswer, 'member' | 'kem' | 'sign'>, { body }: SignedDirectory): boolean {
  return body.members.some(({ id, kem, sign }) => id === reader.member && kem === reader.kem && sign === reader.sign)
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
    .filter((reader) => isSigned(reader, answer.directory) || reader.checkedBy.length >= reader.checksNeeded)
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
