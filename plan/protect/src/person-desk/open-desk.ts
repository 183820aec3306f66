import { loadMemberSeeds } from '@fanal/identity/browser'
import type { Bilingual } from '@fanal/kernel'
import {
  type Directory,
  type Json,
  type KeyCommitment,
  type SealedClass,
  commitSubjectKey,
  fromBase64url,
  isListed,
  kemPublicKey,
  newSubjectKey,
  openField,
  sealField,
  sealedClasses,
  systemChance,
  toBase64url,
  uuidOf,
  wrapSecret,
} from '@fanal/seal'
import { distrustText, fetchDirectory, fetchDirectoryVersion } from '@fanal/vault/browser'
import type { SubjectWrap } from '../grants/subject-wraps.ts'
import { sealedDigest } from '../subjects/sealed-digest.ts'
import { type BegunKey, type Directories, type ReaderHere, openBegunKeys } from './begun-keys.ts'
import type { DeskData, MissingKey, SealedInputValue } from './desk-data.ts'
import { personDeskText as text } from './person-desk.text.ts'

interface Held {
  readonly epoch: number
  readonly key: Uint8Array
}

export type Opened =
  | { readonly state: 'opened'; readonly value: Json; readonly version: number }
  | { readonly state: 'no-key' | 'other-key' | 'broken'; readonly version: number }

/** What a page of one person can do on this device. Keys never leave it. */
export interface PersonKeys {
  readonly subject: string
  readonly member: string
  readonly organization: string
  readonly deployment: string
  /** X-Wing seed of the member, for what is sealed to their unit. */
  readonly kemSeed: Uint8Array
  /** What is wrong with the keys that came with the page, or with the directory; such keys are not used. */
  readonly warning: Bilingual | null
  /** The newest key of a class; `undefined` where none came, or none with which the record was begun. */
  keyOf(of: SealedClass): Held | undefined
  /** Every standing version of a field, opened. */
  values(of: SealedClass, field: string): Promise<readonly Opened[]>
  /** Seals a value; `undefined` where the key is not held. */
  seal(of: SealedClass, field: string, value: Json, basedOn: number): Promise<SealedInputValue | undefined>
  /** The directory of the member's own node, checked; `null` where it cannot be trusted. */
  directory(): Promise<Directory | null>
  /** Signs which keys a new person's record begins with; `null` where nobody could check the signature. */
  commit(): Promise<readonly KeyCommitment[] | null>
  /** The key of a class to one reader, whose public key the caller vouches for. */
  wrapTo(
    of: SealedClass,
    to: { readonly id: string; readonly publicKey: Uint8Array; readonly kind: SubjectWrap['readerKind'] },
  ): Promise<SubjectWrap | undefined>
}

/** Opens what a page holds of a person with the signed-in member's own seed; `null` where nobody is signed in here any more. */
export async function openDesk(data: DeskData): Promise<PersonKeys | null> {
  const loaded = await loadMemberSeeds()
  if (loaded === null) return null
  const { deployment, member, organization, seeds } = loaded
  const subject = data.subject ?? uuidOf(systemChance(16))
  const found = data.wraps.length > 0 ? await fetchDirectory(deployment) : null
  const { keys, strange } = await keysOf(data, { ...loaded, subject }, found?.ok ? found.directory : null)
  const newest = (of: SealedClass): Held | undefined =>
    keys.filter((one) => one.class === of).toSorted((one, other) => other.epoch - one.epoch)[0]
  let directory = found && Promise.resolve(found.ok ? found.directory : null)
  const directoryNow = () => (directory ??= fetchDirectory(deployment).then((now) => (now.ok ? now.directory : null)))
  const warning = found?.ok === false ? distrustText[found.problem] : strange.size > 0 ? text.otherKeys : null
  return {
    subject,
    member,
    organization,
    deployment,
    kemSeed: seeds.kem,
    warning,
    keyOf: newest,
    values: (of, field) => valuesOf(data, { subject, of, field }, keys, strange),
    async seal(of, field, value, basedOn) {
      const held = newest(of)
      const bytes = held && (await sealField(held.key, { person: subject, class: of, field }, value))
      if (held === undefined || bytes === undefined) return undefined
      return { class: of, field, basedOn, epoch: held.epoch, bytes: toBase64url(bytes), digest: sealedDigest(held.key, bytes) }
    },
    directory: directoryNow,
    async commit() {
      const now = await directoryNow()
      if (now === null || !(await isListed(now, member, seeds.sign))) return null
      const by = { member, seed: seeds.sign, directory: now.version }
      return Promise.all(
        keys.map(async ({ class: of, epoch, key }) =>
          commitSubjectKey(key, { deployment, organization, person: subject, class: of, epoch }, by),
        ),
      )
    },
    async wrapTo(of, { id, publicKey, kind }) {
      const held = newest(of)
      if (held === undefined) return undefined
      const context = { deployment, purpose: 'subject', subject, recipient: id, epoch: held.epoch, class: of } as const
      const made = await wrapSecret(held.key, publicKey, context)
      return made.ok ? { class: of, epoch: held.epoch, readerKind: kind, reader: id, wrap: made.wrap } : undefined
    },
  }
}

/** A new person's keys are made here; of everybody else those count with which the record was begun. */
async function keysOf(
  data: DeskData,
  { seeds, ...reader }: Omit<ReaderHere, 'seed'> & { readonly seeds: { readonly kem: Uint8Array } },
  current: Directory | null,
): Promise<Awaited<ReturnType<typeof openBegunKeys>>> {
  const none = new Set<SealedClass>()
  if (data.subject === null) return { keys: sealedClasses.map((of) => ({ class: of, epoch: 1, key: newSubjectKey() })), strange: none }
  if (current === null) return { keys: [], strange: none }
  const before: Directories['before'] = (version) => fetchDirectoryVersion(reader.deployment, version)
  return openBegunKeys(data, { ...reader, seed: seeds.kem }, { current, before })
}

/** Each version opens with the key of its own epoch: a later one belongs to what was written later. */
async function valuesOf(
  { fields }: DeskData,
  { subject, of, field }: { readonly subject: string; readonly of: SealedClass; readonly field: string },
  keys: readonly BegunKey[],
  strange: ReadonlySet<SealedClass>,
): Promise<readonly Opened[]> {
  const rows = fields.filter((row) => row.class === of && row.field === field)
  return Promise.all(
    rows.map(async ({ version, epoch, bytes }): Promise<Opened> => {
      const held = keys.find((one) => one.class === of && one.epoch === epoch)
      if (held === undefined) return { state: strange.has(of) ? 'other-key' : 'no-key', version }
      const opened = await openField(held.key, { person: subject, class: of, field }, fromBase64url(bytes) ?? new Uint8Array())
      return opened.ok ? { state: 'opened', value: opened.value, version } : { state: 'broken', version }
    }),
  )
}

/**
 * The keys of a new person: to whoever writes them down, to recovery, and of where somebody is to each supervisor whose key is signed; whose
 * key is signed later is given theirs on the case. `null` where recovery has no key.
 */
export async function firstWraps(desk: PersonKeys, supervisors: readonly string[]): Promise<readonly SubjectWrap[] | null> {
  const directory = await desk.directory()
  const own = { id: desk.member, publicKey: await kemPublicKey(desk.kemSeed), kind: 'member' } as const
  const recovery = fromBase64url(directory?.organizations.find(({ id }) => id === desk.organization)?.recovery ?? '')
  if (recovery === undefined || recovery.length === 0) return null
  const toRecovery = { id: desk.organization, publicKey: recovery, kind: 'recovery' } as const
  const watching = signedReaders(desk, directory, supervisors, 'supervisor')
  const made = await Promise.all([
    ...sealedClasses.flatMap((of) => [desk.wrapTo(of, own), desk.wrapTo(of, toRecovery)]),
    ...watching.map(async (one) => await desk.wrapTo('C5', one)),
  ])
  const wraps = made.filter((wrap) => wrap !== undefined)
  return wraps.length === made.length ? wraps : null
}

/**
 * The keys of some classes to members whom a grant will name: whoever of several is not signed yet is given theirs later, on the case. `null`
 * where nobody's key is signed, or a class is not held.
 */
export async function wrapsFor(
  desk: PersonKeys,
  members: readonly string[],
  classes: readonly SealedClass[],
): Promise<readonly SubjectWrap[] | null> {
  const directory = await desk.directory()
  const signed = signedReaders(desk, directory, members, 'member')
  if (signed.length === 0 && members.length > 0) return null
  const made = await Promise.all(signed.flatMap((to) => classes.map(async (of) => await desk.wrapTo(of, to))))
  const wraps = made.filter((wrap) => wrap !== undefined)
  return wraps.length === made.length ? wraps : null
}

/** The keys that colleagues may have and have not, as far as theirs are signed and the class is held here. */
export async function missingWraps(desk: PersonKeys, missing: readonly MissingKey[]): Promise<readonly SubjectWrap[]> {
  const directory = await desk.directory()
  const made = missing.flatMap(({ class: of, reader, readerKind }) =>
    signedReaders(desk, directory, [reader], readerKind).map(async (to) => await desk.wrapTo(of, to)),
  )
  return (await Promise.all(made)).filter((wrap) => wrap !== undefined)
}

/**
 * Members of one's own organization with the public key that the root signed: a key that only the server names could be the server's own, and
 * somebody of another house is given a sealed packet and never a key.
 */
function signedReaders<Kind extends 'member' | 'supervisor'>(
  { organization }: PersonKeys,
  directory: Directory | null,
  members: readonly string[],
  kind: Kind,
) {
  return members.flatMap((id) => {
    const signed = directory?.members.find((one) => one.id === id && one.organization === organization)
    const publicKey = fromBase64url(signed?.kem ?? '-')
    return publicKey === undefined ? [] : [{ id, publicKey, kind }]
  })
}
