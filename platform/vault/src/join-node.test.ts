import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { actorFor, credentialsOf, serverSecretOf, totpBinding } from '@fanal/identity'
import { must, thisWorld } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { type SignedDirectory, recipientsFor, signDirectory, signPublicKey } from '@fanal/seal'
import { type Arrival, readArrival, writeArrival } from './arrival.ts'
import { storeCeremony } from './ceremony.store.ts'
import { initNode } from './ceremony.ts'
import { readRequest, signNext } from './change-directory.ts'
import { type DirectoryChange, directoryRequest } from './directory-request.ts'
import { currentDirectory } from './directory.store.ts'
import { directoryMember, directoryOrganization, foundOrganization } from './found-organization.ts'
import { publishChange } from './join-node.ts'

const database = await testDatabase()
after(() => database.drop())
const migrator = database.connect('migrator')
const visitor = database.connect('public')
const secret = serverSecretOf(thisWorld.chance(32))
const hands = { secret, world: thisWorld }

const house = (en: string, members: Parameters<typeof foundOrganization>[0]['members']) => ({
  name: { en, fr: `${en} (fr)` },
  kind: 'helpline' as const,
  units: [{ name: { en: 'Intake', fr: 'Accueil' }, languages: ['en', 'fr'], receives: true }],
  members,
})
const { ceremony, secrets } = await initNode(
  { organizations: [house('First', [])], logPublic: await signPublicKey(new Uint8Array(32).fill(3)), demonstration: true },
  hands,
)
const { rootSeed } = secrets
must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld)))

/** What an organization's own machine makes; the server's secret is nowhere near it. */
async function anArrival(loginName: string): Promise<{ arrival: Arrival; change: DirectoryChange }> {
  const duties = [{ unit: 0, duty: 'intake-officer' as const }]
  const plan = house('Second', [{ loginName, displayName: 'Mira', passphrase: 'six quiet boats at noon', duties }])
  const made = await foundOrganization(plan, ceremony.deployment.id, { secret: serverSecretOf(thisWorld.chance(32)), world: thisWorld })
  const { organization, units, members, wraps, directoryUnits, secondFactors } = made
  return {
    arrival: { founded: { organization, units, members, wraps }, secondFactors },
    change: {
      kind: 'organization',
      organization: directoryOrganization(organization),
      units: directoryUnits,
      members: members.map(directoryMember),
    },
  }
}

async function signed(...changes: DirectoryChange[]): Promise<SignedDirectory> {
  const request = JSON.parse(JSON.stringify(directoryRequest((await currentDirectory(visitor))!, changes))) as unknown
  const { next } = must(await readRequest(request, rootSeed, thisWorld.now()))
  return signNext(next, rootSeed)
}

const publish = (directory: unknown, arrival: Arrival | null) =>
  unitOfWork(migrator, {}, (tx) => publishChange(directory, arrival, hands, tx))

const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)

test('an organization joins: request, signature, arrival, and its people can sign in and be written to', async () => {
  const { arrival, change } = await anArrival('mira')
  const travelled = must(readArrival(JSON.parse(writeArrival(arrival))))
  const directory = await signed(change)
  const done = must(await publish(directory, travelled))
  assert.equal(done.version, 2)
  assert.equal(done.joined, arrival.founded.organization.organization)
  const unit = arrival.founded.units[0]!.unit
  assert.equal(recipientsFor((await currentDirectory(visitor))!.body, unit)?.[0].epoch, 1)
  const credentials = (await credentialsOf('mira', database.connect('workbench')))!
  assert.deepEqual(secret.open(credentials.totpSealed, totpBinding(credentials.member)), arrival.secondFactors[0]!.totpSecret)
  const known = await actorFor(credentials, database.connect('workbench'))
  assert.deepEqual(known?.actor.held, [{ duty: 'intake-officer', unit }])
  const entries = await migrator.query<{ body: Uint8Array }>('select body from fanal.ledger_entry where organization_id = $1', [
    done.joined,
  ])
  const types = new Set(entries.map(({ body }) => (JSON.parse(new TextDecoder().decode(body)) as { type: string }).type))
  for (const type of ['identity.organization.added', 'identity.unit.added', 'identity.member.added', 'vault.directory.published'])
    assert.ok(types.has(type), type)
})

test('whoever signs reads what it means, in both languages, with the key that a telephone call can compare', async () => {
  const { change } = await anArrival('nadia')
  const { says } = must(await readRequest(directoryRequest((await currentDirectory(visitor))!, [change]), rootSeed, thisWorld.now()))
  assert.equal(says.length, 1)
  assert.match(
    says[0]!.en,
    /A new organization joins: Second \(helpline\), recovery key ([0-9a-f]{4} ){3}[0-9a-f]{4}; units: Intake; members: 1/,
  )
  assert.match(says[0]!.fr, /Un nouvel organisme se joint\u00A0: Second \(fr\)/)
})

test('what does not fit is refused before anything is signed', async () => {
  const from = (await currentDirectory(visitor))!
  const { change } = await anArrival('olga')
  const at = thisWorld.now()
  const read = async (request: unknown, root = rootSeed) => codeOf(await readRequest(request, root, at))
  assert.equal(await read({}), 'not-a-request')
  assert.equal(await read(directoryRequest(from, [])), 'not-a-request')
  assert.equal(await read(directoryRequest(from, [change]), thisWorld.chance(32)), 'directory-not-signed')
  assert.equal(await read(directoryRequest({ ...from, body: { ...from.body, version: 9 } }, [change])), 'directory-not-signed')
  assert.equal(await read(directoryRequest(from, [change, change])), 'does-not-fit')
  assert.equal(await read(directoryRequest(from, [{ kind: 'member-left', member: 'nobody' }])), 'does-not-fit')
  const epoch = { ...from.body.units[0]!.epochs[0]!, epoch: 1 }
  assert.equal(await read(directoryRequest(from, [{ kind: 'epoch', unit: from.body.units[0]!.id, epoch }])), 'does-not-fit')
  assert.equal(await read(directoryRequest(from, [{ kind: 'epoch', unit: 'nowhere', epoch: { ...epoch, epoch: 2 } }])), 'does-not-fit')
})

test('a node publishes no organization without its arrival, none that differs from what was signed, no name twice', async () => {
  const { arrival, change } = await anArrival('paula')
  const directory = await signed(change)
  assert.equal(codeOf(await publish(directory, null)), 'arrival-missing')
  const { founded } = arrival
  const differing: Arrival[] = [
    { ...arrival, founded: { ...founded, organization: { ...founded.organization, recoveryPublic: new Uint8Array(1216).fill(7) } } },
    { ...arrival, founded: { ...founded, units: founded.units.map((unit) => ({ ...unit, receives: false })) } },
    { ...arrival, founded: { ...founded, members: founded.members.map((member) => ({ ...member, kemPublic: new Uint8Array(1216) })) } },
    { ...arrival, founded: { ...founded, members: [] } },
    {
      ...arrival,
      founded: { ...founded, wraps: founded.wraps.map((wrap) => ({ ...wrap, subject: ceremony.founded[0]!.units[0]!.unit })) },
    },
    (await anArrival('quinn')).arrival,
  ]
  for (const one of differing) assert.equal(codeOf(await publish(directory, one)), 'arrival-differs')
  const twice = await anArrival('mira')
  assert.equal(codeOf(await publish(await signed(twice.change), twice.arrival)), 'name-taken')
  const before = (await currentDirectory(visitor))!
  const stranger = await signDirectory({ ...before.body, deployment: before.body.deployment, version: before.body.version + 1 }, rootSeed)
  assert.equal(codeOf(await publish(stranger, null)), 'directory-not-next')
  assert.equal(codeOf(await publish({ ...directory, signature: before.signature }, arrival)), 'directory-not-signed')
  assert.equal((await currentDirectory(visitor))?.body.version, before.body.version, 'nothing was published by what was refused')
  must(await publish(directory, arrival))
  assert.equal(codeOf(await publish(directory, arrival)), 'directory-not-next')
})

test('a unit tells the public other languages, and whom it is for, once the root has signed that', async () => {
  const [unit] = ceremony.founded[0]!.units
  const serves = { en: 'Newcomers alone in a job', fr: 'Personnes nouvellement arrivées et seules au travail' }
  const change = { kind: 'unit', unit: unit!.unit, languages: ['en', 'ar'], serves } as const
  const from = (await currentDirectory(visitor))!
  const { says } = must(await readRequest(directoryRequest(from, [change]), rootSeed, thisWorld.now()))
  assert.equal(says[0]!.en, 'Intake tells the public that it answers in English and Arabic, and is for: “Newcomers alone in a job”.')
  must(await publish(await signed(change), null))
  const named = (await currentDirectory(visitor))!.body.units.find(({ id }) => id === unit!.unit)!
  assert.deepEqual([named.languages, named.serves], [['en', 'ar'], serves])
  const rows = await migrator.query('select languages from fanal.unit where unit_id = $1', [unit!.unit])
  assert.deepEqual(rows, [{ languages: ['en', 'ar'] }])
  must(await publish(await signed({ ...change, serves: null }), null))
  assert.equal((await currentDirectory(visitor))!.body.units.find(({ id }) => id === unit!.unit)!.serves, undefined)
  const latest = (await currentDirectory(visitor))!
  for (const wrong of [{ languages: [] }, { languages: ['english'] }, { unit: 'nowhere' }, { serves: { en: 'two\nlines', fr: 'x' } }])
    assert.equal(codeOf(await readRequest(directoryRequest(latest, [{ ...change, ...wrong }]), rootSeed, thisWorld.now())), 'does-not-fit')
})

test('a file that is no arrival is refused', () => {
  for (const wrong of [null, [], {}, { fanal: 'arrival', v: 1 }, { fanal: 'arrival', v: 2 }])
    assert.equal(codeOf(readArrival(wrong)), 'not-an-arrival')
})
