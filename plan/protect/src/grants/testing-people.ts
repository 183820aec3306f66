import { type EnrolledMember, insertMember, insertOrganization, insertUnit } from '@fanal/identity'
import {
  type Duty,
  type HeldDuty,
  type Id,
  type MemberActor,
  type MemberId,
  type OrganizationId,
  type UnitId,
  type World,
  must,
  thisWorld,
  timedId,
} from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import {
  type Json,
  type SealedClass,
  commitSubjectKey,
  kemPublicKey,
  newSubjectKey,
  openField,
  sealField,
  sealedClasses,
  signPublicKey,
  toBase64url,
  unwrapSecret,
  wrapSecret,
} from '@fanal/seal'
import { keepFields } from '../subjects/keep-fields.ts'
import { registerSubject } from '../subjects/register-subject.ts'
import type { SafeContact } from '../subjects/safe-contact.ts'
import { sealedDigest } from '../subjects/sealed-digest.ts'
import type { FieldToKeep, SealedField } from '../subjects/subject.ts'
import type { CommandId, SubjectId } from './access-grant.ts'
import type { SubjectWrap } from './subject-wraps.ts'

export const deployment = '0123456789abcdef0123456789abcdef'

export interface Person {
  readonly actor: MemberActor
  readonly seed: Uint8Array
  readonly publicKey: Uint8Array
  /** Ed25519 seed, and its public key as the directory lists it. */
  readonly signSeed: Uint8Array
  readonly sign: string
}

/** Somebody under protection, with the keys that a browser holds while they are written about. */
export interface Protected {
  readonly subject: SubjectId
  readonly keys: Readonly<Record<SealedClass, Uint8Array>>
}

/** An organization of two units with everybody whom a test needs, and another one with a case worker; all with real keys. */
export async function aShelter(database: TestDatabase, world: World = thisWorld) {
  const id = <Name extends string>(): Id<Name> => timedId<Name>(world.now(), world.chance(10))
  const owner = database.connect('migrator', { max: 1 })
  const organization: OrganizationId = id()
  const elsewhere: OrganizationId = id()
  const [unit, otherUnit, farUnit]: UnitId[] = [id(), id(), id()]
  const recoverySeed = world.chance(32)
  const recovery = { seed: recoverySeed, publicKey: await kemPublicKey(recoverySeed) }
  await unitOfWork(owner, {}, async (tx) => {
    for (const [one, units] of [
      [organization, [unit, otherUnit]],
      [elsewhere, [farUnit]],
    ] as const) {
      const name = { en: 'Lantern House', fr: 'Maison du fanal' }
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await insertOrganization({ organization: one, name, kind: 'service-provider', recoveryPublic: recovery.publicKey }, world.now(), tx)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      for (const each of units) await insertUnit({ organization: one, unit: each!, name, languages: ['en', 'fr'], receives: false }, tx)
    }
  })

  async function aPerson(of: OrganizationId, held: readonly HeldDuty[]): Promise<Person> {
    const member: MemberId = id()
    const seed = world.chance(32)
    const publicKey = await kemPublicKey(seed)
    const bytes = (length: number) => world.chance(length)
    const signSeed = bytes(32)
    const signPublic = await signPublicKey(signSeed)
    const secrets = { passphraseSalt: bytes(16), loginHash: bytes(32), totpSealed: bytes(48), kemPublic: publicKey, signPublic }
    const wrappedSeeds = { v: 1, deployment, organization: of, nonce: 'AA', ct: 'AA' } as const
    const row: EnrolledMember = {
      organization: of,
      member,
      loginName: `m-${member}`,
      displayName: 'Made up',
      held,
      wrappedSeeds,
      ...secrets,
    }
    await unitOfWork(owner, {}, (tx) => insertMember(row, world.now(), tx))
    return { actor: { kind: 'member', member, organization: of, held }, seed, publicKey, signSeed, sign: toBase64url(signPublic) }
  }
  const here = (duty: Duty, at: UnitId = unit!): Promise<Person> => aPerson(organization, [{ duty, unit: at }])
  const people = {
    amina: await here('case-worker'),
    benoit: await here('case-worker'),
    chantal: await here('case-supervisor'),
    dalia: await here('case-worker', otherUnit),
    privacy: await here('privacy-officer'),
    /** A case worker of one unit who takes calls in the other: two duties that do not add up. */
    between: await aPerson(organization, [
      { duty: 'case-worker', unit: otherUnit! },
      { duty: 'intake-officer', unit: unit! },
    ]),
    stranger: await aPerson(elsewhere, [{ duty: 'case-worker', unit: farUnit! }]),
  }
  /** Names whose keys the root has signed, in a further version of the key directory. */
  const publish = async (signed: readonly Person[]): Promise<void> => {
    const body = JSON.stringify({
      organizations: [],
      units: [],
      members: signed.map(({ actor, sign }) => ({ id: actor.member, organization: actor.organization, sign })),
    })
    await database.asOperator(
      `insert into fanal.key_directory (version, body, signature, previous, published_at)
         select coalesce(max(version), 0) + 1, convert_to($1, 'UTF8'), decode(repeat('00', 64), 'hex'),
           case when max(version) is null then null else decode(repeat('00', 32), 'hex') end, $2 from fanal.key_directory`,
      [body, world.now()],
    )
  }
  await publish(Object.values(people))
  await owner.close()
  const runner = createRunner({ database: database.connect('workbench', { max: 4 }), world })
  const command = (): { command: CommandId; at: Date } => ({ command: id(), at: world.now() })

  async function wrapTo(
    who: Protected,
    of: SealedClass,
    reader: Person | 'recovery',
    readerKind: SubjectWrap['readerKind'],
  ): Promise<SubjectWrap> {
    const [recipient, publicKey] =
      reader === 'recovery' ? [organization as string, recovery.publicKey] : [reader.actor.member as string, reader.publicKey]
    const context = { deployment, purpose: 'subject', subject: who.subject, recipient, epoch: 1, class: of } as const
    const made = await wrapSecret(who.keys[of], publicKey, context)
    if (!made.ok) throw new Error(made.problem)
    return { class: of, epoch: 1, readerKind, reader: recipient, wrap: made.wrap }
  }

  /** What the browser of whoever registers signs of the person's keys; the first version of the directory lists everybody. */
  const commit = (who: Protected, by: Person, epoch = 1) =>
    Promise.all(
      sealedClasses.map((of) =>
        commitSubjectKey(
          who.keys[of],
          { deployment, organization: by.actor.organization, person: who.subject, class: of, epoch },
          { member: by.actor.member, seed: by.signSeed, directory: 1 },
        ),
      ),
    )

  /** The person's keys, and what a browser would send to register them. */
  async function whatRegisters(by: Person, safeContact: SafeContact = { state: 'unsaid' }) {
    const keys = Object.fromEntries(sealedClasses.map((of) => [of, newSubjectKey()])) as Record<SealedClass, Uint8Array> // oxlint-disable-line typescript/no-unsafe-type-assertion -- every class has its entry
    const who: Protected = { subject: id(), keys }
    const wraps = await Promise.all([
      ...sealedClasses.map((of) => wrapTo(who, of, by, 'member')),
      ...sealedClasses.map((of) => wrapTo(who, of, 'recovery', 'recovery')),
      wrapTo(who, 'C5', people.chantal, 'supervisor'),
    ])
    return {
      who,
      input: {
        ...command(),
        subject: who.subject,
        unit: unit!,
        minor: 'no',
        safeContact,
        grant: id<'grant'>(),
        wraps,
        commitments: await commit(who, by),
      } as const,
    }
  }

  async function register(by: Person): Promise<Protected> {
    const { who, input } = await whatRegisters(by)
    must(await runner.run(registerSubject, input, by.actor))
    return who
  }

  /** A field as a browser seals it. */
  async function sealed(who: Protected, of: SealedClass, field: string, value: Json, basedOn = 0): Promise<FieldToKeep> {
    const bytes = await sealField(who.keys[of], { person: who.subject, class: of, field }, value)
    if (bytes === undefined) throw new Error('a value without a JSON form')
    return { class: of, field, basedOn, epoch: 1, bytes, digest: sealedDigest(who.keys[of], bytes) }
  }

  async function keep(by: Person, who: Protected, of: SealedClass, field: string, value: Json, basedOn = 0) {
    const fields = [await sealed(who, of, field, value, basedOn)]
    return runner.run(keepFields, { ...command(), subject: who.subject, fields }, by.actor)
  }

  /** Opens a field with nothing but a member's own seed and what the server gave them. */
  async function opens(reader: Person, subject: SubjectId, wraps: readonly SubjectWrap[], field: SealedField): Promise<Json | null> {
    const held = wraps.find((wrap) => wrap.class === field.class && wrap.reader === reader.actor.member)
    if (held === undefined) return null
    const context = {
      deployment,
      purpose: 'subject',
      subject,
      recipient: reader.actor.member,
      epoch: held.epoch,
      class: field.class,
    } as const
    const key = await unwrapSecret(held.wrap, reader.seed, context)
    if (!key.ok) return null
    const opened = await openField(key.secret, { person: subject, class: field.class, field: field.field }, field.bytes)
    return opened.ok ? opened.value : null
  }

  const units = { unit: unit!, otherUnit: otherUnit!, farUnit: farUnit! }
  return {
    organization,
    elsewhere,
    units,
    people,
    publish,
    runner,
    id,
    command,
    wrapTo,
    commit,
    whatRegisters,
    register,
    sealed,
    keep,
    opens,
    recovery,
    world,
  }
}
