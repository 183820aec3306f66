import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { serverSecretOf } from '@fanal/identity'
import { type World, must, thisWorld } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { signPublicKey } from '@fanal/seal'
import { storeCeremony } from '../ceremony.store.ts'
import { initNode } from '../ceremony.ts'
import { agesOfEpochs } from '../epoch-age.ts'
import { exportRecovery, importRecovered } from './recover.ts'
import { type RecoveredFile, readRecoveredFile, readRecoveryFile, recoverTo } from './recovery-file.ts'

const database = await testDatabase()
after(() => database.drop())
const migrator = database.connect('migrator')
const world: World = thisWorld
const unit = (en: string) => ({ name: { en, fr: en }, languages: ['en'], receives: true })
const member = (loginName: string, at: number, duty: 'intake-officer' | 'auditor') => ({
  loginName,
  displayName: loginName,
  passphrase: `the words of ${loginName} here`,
  duties: [{ unit: at, duty }],
})
const house = (en: string, members: ReturnType<typeof member>[]) => ({
  name: { en, fr: en },
  kind: 'helpline' as const,
  units: [unit(`${en} one`), unit(`${en} two`)],
  members,
})
const { ceremony, secrets } = await initNode(
  {
    organizations: [
      house('A', [member('ana', 0, 'intake-officer'), member('abe', 0, 'auditor')]),
      house('B', [member('ben', 0, 'intake-officer')]),
    ],
    logPublic: await signPublicKey(new Uint8Array(32).fill(3)),
    demonstration: true,
  },
  { secret: serverSecretOf(thisWorld.chance(32)), world },
)
must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, world)))
const [seedOfA, seedOfB] = secrets.recovery.map(({ seed }) => seed)
const travelled = (file: unknown): unknown => JSON.parse(JSON.stringify(file))
const take = (name: string, file: RecoveredFile) => unitOfWork(migrator, {}, (tx) => importRecovered(name, file, world, tx))
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)

test('the keys of a member’s own units, and of no other unit, come back to them', async () => {
  await migrator.query(`delete from fanal.secret_wrap where recipient_kind = 'member'`)
  const file = must(readRecoveryFile(travelled(must(await exportRecovery('ana', migrator)))))
  assert.equal(file.wraps.length, 3, 'inbox, signing and index; nothing of the second unit')
  const recovered = must(readRecoveredFile(travelled(must(await recoverTo(file, seedOfA!)))))
  assert.deepEqual(must(await take('ana', recovered)), { added: 3 })
  assert.deepEqual(must(await take('ana', recovered)), { added: 0 })
})

test('the shares of another organization open nothing', async () => {
  const file = must(await exportRecovery('ana', migrator))
  assert.equal(codeOf(await recoverTo(file, seedOfB!)), 'other-key')
  assert.equal(codeOf(await recoverTo({ ...file, wraps: must(await exportRecovery('ben', migrator)).wraps }, seedOfA!)), 'not-a-recovery')
})

test('only for an active member who reads an inbox; only to the key that was compared; only that organization’s own secrets', async () => {
  assert.equal(codeOf(await exportRecovery('abe', migrator)), 'no-member')
  assert.equal(codeOf(await exportRecovery('nobody', migrator)), 'no-member')
  const recovered = must(await recoverTo(must(await exportRecovery('ana', migrator)), seedOfA!))
  assert.equal(codeOf(await take('ben', recovered)), 'other-key')
  assert.equal(codeOf(await take('ana', { ...recovered, key: '0'.repeat(16) })), 'other-key')
  const elsewhere = ceremony.founded[1]!.units[0]!.unit
  assert.equal(
    codeOf(await take('ana', { ...recovered, wraps: recovered.wraps.map((wrap) => ({ ...wrap, subject: elsewhere })) })),
    'other-key',
  )
})

test('a file that was changed on its way is no recovery', async () => {
  const file = must(await exportRecovery('ana', migrator))
  const other = must(await exportRecovery('ben', migrator))
  for (const wrong of [null, {}, { ...file, v: 2 }, { ...file, member: { ...file.member, kem: other.member.kem } }])
    assert.equal(codeOf(readRecoveryFile(travelled(wrong))), 'not-a-recovery')
  assert.equal(codeOf(readRecoveredFile(travelled(file))), 'not-a-recovery')
})

test('the age of a unit’s keys counts from the first version that names them current', () => {
  const { directory } = ceremony
  const issued = new Date(directory.body.issuedAt)
  const after31 = new Date(issued.getTime() + 32 * 24 * 3_600_000)
  const later = {
    ...directory,
    body: { ...directory.body, version: 2, issuedAt: new Date(issued.getTime() + 24 * 3_600_000).toISOString() },
  }
  assert.deepEqual([...new Set(agesOfEpochs([directory, later], after31).map(({ days }) => days))], [32])
  const [first, ...others] = later.body.units
  const rolled = {
    ...first!,
    epochs: [
      { ...first!.epochs[0]!, state: 'past' as const },
      { ...first!.epochs[0]!, epoch: 2 },
    ],
  }
  const ages = agesOfEpochs([directory, { ...later, body: { ...later.body, units: [rolled, ...others] } }], after31)
  assert.deepEqual(ages.find(({ unit: id }) => id === first!.id)?.days, 31)
  assert.equal(ages.length, 4)
})
