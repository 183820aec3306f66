import { type Duty, type MemberActor, type OrganizationId, type UnitId, type World, thisWorld, timedId } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { type MemberSeeds, passphraseKeys } from '@fanal/seal'
import { insertMember, insertOrganization, insertUnit } from './enrol.store.ts'
import { enrolMember } from './enrol.ts'
import { serverSecretOf } from './server-secret.ts'
import { createPasskeyDoor } from './passkeys/passkey-door.ts'
import { createSignIn } from './sign-in.ts'
import { stepOf, totpCode } from './totp.ts'

/** A clock that tests turn by hand; chance stays real. */
export function handTurnedWorld(start = new Date('2026-03-02T14:10:05Z')): World & { pass(seconds: number): void } {
  let now = start
  return { now: () => now, chance: thisWorld.chance, pass: (seconds) => void (now = new Date(now.getTime() + seconds * 1000)) }
}

export interface TestMember {
  readonly actor: MemberActor
  readonly loginName: string
  readonly passphrase: string
  readonly login: Uint8Array
  readonly kek: Uint8Array
  readonly seeds: MemberSeeds
  readonly totpSecret: Uint8Array
}

/** The door of the workbench over a test database, with a secret and a clock of its own. */
/** The node for which members of these tests make their keys. */
export const testDeployment = '0123456789abcdef0123456789abcdef'

export function aDoor(database: TestDatabase, world = handTurnedWorld()) {
  const workbench = database.connect('workbench')
  const secret = serverSecretOf(thisWorld.chance(32))
  const runner = createRunner({ database: workbench, world })
  const site = { id: 'localhost', origin: 'http://localhost:8081' }
  const passkeys = createPasskeyDoor({ database: workbench, site, world, secret })
  return { world, workbench, secret, runner, site, passkeys, door: createSignIn({ database: workbench, runner, secret, world, passkeys }) }
}

/** A fresh organization with one unit and one member who holds `duties` there. */
export async function aMember(
  database: TestDatabase,
  { secret, world }: Pick<ReturnType<typeof aDoor>, 'secret' | 'world'>,
  duties: readonly Duty[] = ['intake-officer'],
): Promise<TestMember> {
  const organization: OrganizationId = timedId(world.now(), thisWorld.chance(10))
  const unit: UnitId = timedId(world.now(), thisWorld.chance(10))
  const passphrase = 'four quiet lanterns by the river'
  const loginName = `m${organization.slice(-12)}`
  const held = duties.map((duty) => ({ duty, unit }))
  const { enrolled, seeds, totpSecret } = await enrolMember(
    organization,
    { loginName, displayName: 'Amira (test)', passphrase, held },
    { secret, world, deployment: testDeployment },
  )
  const migrator = database.connect('migrator', { max: 1 })
  await unitOfWork(migrator, {}, async (tx) => {
    const name = { en: 'Lantern House', fr: 'Maison du fanal' }
    await insertOrganization({ organization, name, kind: 'helpline', recoveryPublic: new Uint8Array(1216) }, world.now(), tx)
    await insertUnit({ organization, unit, name, languages: ['en', 'fr'], receives: true }, tx)
    await insertMember(enrolled, world.now(), tx)
  })
  await migrator.close()
  const keys = await passphraseKeys(passphrase, enrolled.passphraseSalt)
  return { actor: { kind: 'member', organization, member: enrolled.member, held }, loginName, passphrase, ...keys, seeds, totpSecret }
}

/** The code that the member's authenticator shows. */
export function codeOf(member: TestMember, now: Date): Promise<string> {
  return totpCode(member.totpSecret, stepOf(now))
}
