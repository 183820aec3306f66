import { type Id, type MemberActor, type World, must, randomId, timedId } from '@fanal/kernel'
import type { Database } from '@fanal/postgres'
import { type Declared, createRunner } from '@fanal/runner'
import {
  type Directory,
  type Json,
  type KeyCommitment,
  type SealedClass,
  commitSubjectKey,
  fromBase64url,
  newSubjectKey,
  recipientsFor,
  sealEnvelope,
  sealField,
  sealedClasses,
  wrapSecret,
} from '@fanal/seal'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import type { ReaderKind, SubjectWrap } from '../grants/subject-wraps.ts'
import { sealedDigest } from '../subjects/sealed-digest.ts'
import type { FieldToKeep } from '../subjects/subject.ts'

/** What telling a story of protection needs of a node that was just founded. */
export interface ProtectStage {
  /** Of the cast, by login name. */
  readonly members: ReadonlyMap<string, MemberActor>
  readonly directory: Directory
  /** Ed25519 seed of one of the cast, as signing in gives it. */
  signSeedOf(name: string): Promise<Uint8Array>
  /** A pool of the workbench's role. */
  readonly asWorkbench: Database
  readonly world: World
}

/** Somebody of a story, with the keys that a browser would hold. */
export interface Told {
  readonly subject: SubjectId
  readonly keys: ReadonlyMap<SealedClass, Uint8Array>
}

/** The hands of whoever tells: each act by a member of the cast at an hour in the past, and each word sealed as a device seals it. */
export function handsOf({ members, directory, signSeedOf, asWorkbench, world }: ProtectStage) {
  const id = <Name extends string>(): Id<Name> => timedId<Name>(world.now(), world.chance(10))
  const ago = (hours: number) => new Date(world.now().getTime() - hours * 3_600_000)
  const somebody = (name: string): MemberActor => {
    const found = members.get(name)
    if (found === undefined) throw new Error(`the cast has no ${name}`)
    return found
  }

  /** One act of one of the cast, so many hours ago. */
  async function act<Input extends { readonly command: CommandId; readonly at: Date }, Result>(
    declared: Declared<Input, Result>,
    input: Omit<Input, 'command' | 'at'>,
    [name, hoursAgo]: readonly [name: string, hoursAgo: number],
  ): Promise<Result> {
    const at = ago(hoursAgo)
    const runner = createRunner({ database: asWorkbench, world: { now: () => at, chance: world.chance } })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was left out of it, and nothing else
    return must(await runner.run(declared, { ...input, command: id(), at } as Input, somebody(name)))
  }

  const aPerson = (): Told => ({ subject: id(), keys: new Map(sealedClasses.map((of) => [of, newSubjectKey(world.chance)])) })

  function publicKeyOf(reader: string, kind: ReaderKind): Uint8Array {
    const text =
      kind === 'recovery'
        ? directory.organizations.find((one) => one.id === reader)?.recovery
        : directory.members.find((one) => one.id === reader)?.kem
    const key = fromBase64url(text ?? '-')
    if (key === undefined) throw new Error('the root has not signed this key')
    return key
  }

  async function wrap({ subject, keys }: Told, of: SealedClass, reader: string, readerKind: ReaderKind): Promise<SubjectWrap> {
    const context = { deployment: directory.deployment, purpose: 'subject', subject, recipient: reader, epoch: 1, class: of } as const
    const made = await wrapSecret(keys.get(of) ?? new Uint8Array(), publicKeyOf(reader, readerKind), context, world.chance)
    if (!made.ok) throw new Error(made.problem)
    return { class: of, epoch: 1, readerKind, reader, wrap: made.wrap }
  }

  /** What the device of whoever begins a record signs of its keys. */
  async function commit({ subject, keys }: Told, name: string): Promise<readonly KeyCommitment[]> {
    const { member, organization } = somebody(name)
    const by = { member, seed: await signSeedOf(name), directory: directory.version }
    const { deployment } = directory
    return Promise.all(
      [...keys].map(([of, key]) => commitSubjectKey(key, { deployment, organization, person: subject, class: of, epoch: 1 }, by)),
    )
  }

  async function seal({ subject, keys }: Told, of: SealedClass, field: string, value: Json): Promise<FieldToKeep> {
    const key = keys.get(of) ?? new Uint8Array()
    const bytes = await sealField(key, { person: subject, class: of, field }, value, world.chance)
    if (bytes === undefined) throw new Error('a value without a JSON form')
    return { class: of, field, basedOn: 0, epoch: 1, bytes, digest: sealedDigest(key, bytes) }
  }

  /** A packet to a unit of another organization, as a browser seals it. */
  async function packet(referral: string, unit: string, content: Json): Promise<Uint8Array> {
    const epoch = directory.units.find((one) => one.id === unit)?.epochs.at(-1)?.epoch ?? 1
    const recipients = recipientsFor(directory, unit)
    if (recipients === undefined) throw new Error('the directory has no such unit')
    const envelope = randomId<'envelope'>(world.chance(16))
    const place = {
      deployment: directory.deployment,
      kind: 'handover',
      unit,
      epoch,
      report: referral,
      envelope,
      sealedBy: 'officer',
    } as const
    const sealed = await sealEnvelope({ ...place, content }, recipients, world.chance)
    if (!sealed.ok) throw new Error(sealed.problem)
    return sealed.bytes
  }

  return { id, ago, somebody, act, aPerson, wrap, commit, seal, packet }
}

export type Hands = ReturnType<typeof handsOf>
