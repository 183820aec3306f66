import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { credentialsOf, newSession, sessionIdOf } from '@fanal/identity'
import { must, ok, refuse, thisWorld, toBase64Url } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { type WrappedSecret, kemPublicKey, keysId, unwrapSecret, wrapSecret } from '@fanal/seal'
import { addWraps } from '../add-wraps.ts'
import { currentDirectory } from '../directory.store.ts'
import { ownWraps } from '../own-wraps.ts'
import { aHouse, codeOf } from '../testing.ts'
import { compareKey } from '../unit-keys/compare-key.ts'
import { openHeld } from '../unit-keys/open-held.ts'
import { changesFor, newEpoch, wrapForColleague } from '../unit-keys/wrap-for-colleague.ts'
import { beginAgainAsOperator } from './begin-again-as-operator.ts'
import { lookAtInvitation } from './join-by-invitation.ts'
import { letLeave } from './let-leave.ts'
import { listPeople } from './list-people.ts'
import { takeBackInvitation } from './take-back-invitation.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aHouse(database, { ada: 'intake-officer', bea: 'intake-supervisor', cleo: 'organization-administrator' })
const { migrator, workbench, runner, parts, organization, unit, founded, secrets, now } = house
const { actorOf, seedsOf, keysAs, invited, joins, stored, gives, opens, keeps, published, rolls } = house
const recoverySeed = secrets.recovery[0]!.seed

test('an invitation: for an administrator to give, for one person to take, once, with a code that shows the authenticator works', async () => {
  assert.equal(codeOf((await invited('join', 'dora', 'ada')).done), 'not-allowed')
  assert.equal(codeOf((await invited('join', 'Not a name!')).done), 'invalid')
  assert.equal(codeOf((await invited('join', 'ada')).done), 'name-taken')
  const { token, done } = await invited('join', 'dora')
  assert.ok(done.ok)
  assert.equal(codeOf((await invited('join', 'dora')).done), 'name-taken', 'a promised name is taken')
  const stolen = newSession(thisWorld.chance).token
  for (const none of [stolen, '', 'x'.repeat(43), `${token}A`]) assert.equal(codeOf(await lookAtInvitation(none, parts)), 'not-found')
  assert.equal((await joins(token, { code: '000000' })).outcome, 'code-wrong')
  assert.equal((await joins(token)).outcome, 'ok')
  assert.equal((await joins(token)).outcome, 'not-found')
  assert.deepEqual((await actorOf('dora')).held, [{ duty: 'intake-officer', unit }])
  const hashes = await migrator.query<{ token_hash: Uint8Array }>('select token_hash from fanal.member_invitation')
  assert.ok(hashes.some(({ token_hash: hash }) => Buffer.from(hash).equals(Buffer.from(sessionIdOf(token)!))))
})

test('an invitation runs out after seven days, and a newer one takes the older back', async () => {
  const { token } = await invited('join', 'eve')
  const later = { ...parts, world: { ...thisWorld, now: () => new Date(Date.now() + 8 * 24 * 3_600_000) } }
  assert.equal(codeOf(await lookAtInvitation(token, later)), 'not-found')
  const older = await invited('again', 'dora')
  const newer = await invited('again', 'dora')
  assert.equal(codeOf(await lookAtInvitation(older.token, parts)), 'not-found')
  assert.equal(codeOf(await lookAtInvitation(newer.token, parts)), 'ok')
})

test('an invitation is taken back by an administrator: its token is good for nothing, and the name is free', async () => {
  const { token } = await invited('join', 'lost')
  const waiting = async () => must(await runner.run(listPeople, { at: now() }, await actorOf('cleo'))).invitations
  const { id } = (await waiting()).find(({ loginName }) => loginName === 'lost')!
  const takes = async (who: string) => codeOf(await runner.run(takeBackInvitation, { invitation: id, at: now() }, await actorOf(who)))
  assert.equal(await takes('ada'), 'not-allowed')
  assert.equal(await takes('cleo'), 'ok')
  assert.equal(await takes('cleo'), 'not-found')
  assert.equal((await joins(token)).outcome, 'not-found')
  assert.ok((await waiting()).every(({ loginName }) => loginName !== 'lost'))
  assert.ok((await invited('join', 'lost')).done.ok)
})

test('the only administrator who forgot a passphrase begins again by the operator’s hand, and nobody else does', async () => {
  const asOperator = (name: string) => unitOfWork(migrator, {}, (tx) => beginAgainAsOperator(name, thisWorld, tx))
  assert.equal(codeOf(await asOperator('ada')), 'not-the-last')
  assert.equal(codeOf(await asOperator('nobody')), 'no-member')
  const { token } = must(await asOperator('cleo'))
  assert.equal((await joins(token)).outcome, 'ok')
  const cleo = await actorOf('cleo')
  assert.deepEqual(must(await runner.run(ownWraps, {}, cleo)), [], 'it opens nothing')
  const rows = await migrator.query<{ body: Uint8Array }>('select body from fanal.ledger_entry where stream_id = $1', [cleo.member])
  const said = rows.map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as { type: string; actor: string; data: { by?: string } })
  assert.deepEqual(
    said.filter(({ type }) => type === 'identity.member.invited').map(({ actor, data }) => [actor, data.by]),
    [['system:command', 'operator']],
  )
})

test('nothing is wrapped to a member whose key nobody compared; one colleague is enough for whoever joins', async () => {
  const { token } = await invited('join', 'fay')
  const { key, seeds } = await joins(token)
  assert.equal(await opens('fay', seeds), 0)
  const fay = await actorOf('fay')
  const wrap = { secret: 'unit-inbox', subject: unit, epoch: 1, recipientKind: 'member', recipient: fay.member } as const
  const context = { purpose: 'unit-inbox', subject: unit, recipient: fay.member, epoch: 1 }
  const forged = stored([{ ...wrap, wrap: { v: 1, context, enc: '', ct: '' } as never }])
  assert.equal(codeOf(await runner.run(addWraps, { unit, wraps: forged, at: now() }, await actorOf('bea'))), 'not-compared')
  assert.equal(
    codeOf(await runner.run(compareKey, { unit, member: fay.member, key: '0'.repeat(16), at: now() }, await actorOf('bea'))),
    'other-key',
  )
  assert.equal(codeOf(await runner.run(compareKey, { unit, member: fay.member, key, at: now() }, fay)), 'yourself')
  assert.equal(codeOf(await runner.run(compareKey, { unit, member: fay.member, key, at: now() }, await actorOf('cleo'))), 'not-allowed')
  const ada = await seedsOf('ada')
  assert.equal(await gives('ada', ada, 'fay', key), 'ok')
  assert.equal(await opens('fay', seeds), 3, 'inbox, signing and the index key')
})

test('a server that puts its own key in a member’s place gets nothing out of a colleague’s device', async () => {
  const ada = await seedsOf('ada')
  const keys = await keysAs('ada')
  const bea = keys.readers.find(({ displayName }) => displayName === 'bea')!
  const evil = toBase64Url(founded.members[0]!.kemPublic)
  const lacking = { ...bea, missing: { epochs: [1], index: true } }
  assert.equal((await wrapForColleague(keys, lacking, ada.kem, null))?.length, 3, 'the root signed this key')
  assert.equal(await wrapForColleague(keys, { ...lacking, kem: evil }, ada.kem, null), null)
  assert.equal(await wrapForColleague(keys, { ...lacking, kem: evil, checksNeeded: 1, checkedBy: ['ada', 'cleo'] }, ada.kem, null), null)
  assert.equal(await wrapForColleague(keys, { ...lacking, kem: evil }, ada.kem, bea.key), null, 'what was heard is another key')
  const otherSign = toBase64Url(founded.members[0]!.signPublic)
  assert.equal(await wrapForColleague(keys, { ...lacking, sign: otherSign }, ada.kem, bea.key), null, 'what was heard names both keys')
  const made = (await newEpoch({ ...keys, readers: [{ ...bea, kem: evil }] }))!
  assert.deepEqual([...new Set(made.wraps.map(({ recipientKind }) => recipientKind))], ['recovery'])
})

test('a member leaves: sessions, duties, wraps and invitations are gone at once; the epoch rolls to those who remain and to recovery', async () => {
  const { token } = await invited('join', 'gus')
  const { key, seeds } = await joins(token)
  const ada = await seedsOf('ada')
  assert.equal(await gives('ada', ada, 'gus', key), 'ok')
  const gus = await actorOf('gus')
  await migrator.query(`insert into fanal.session values ($1, $2, $3, 'command', $2, now(), now(), null, null)`, [
    organization,
    Buffer.from(thisWorld.chance(32)),
    gus.member,
  ])
  assert.equal(codeOf(await runner.run(letLeave, { member: gus.member, at: now() }, await actorOf('bea'))), 'not-allowed')
  assert.equal(codeOf(await runner.run(letLeave, { member: (await actorOf('cleo')).member, at: now() }, await actorOf('cleo'))), 'yourself')
  assert.deepEqual(must(await runner.run(letLeave, { member: gus.member, at: now() }, await actorOf('cleo'))), { sessions: 1 })
  assert.equal(codeOf(await runner.run(letLeave, { member: gus.member, at: now() }, await actorOf('cleo'))), 'left')
  assert.equal(await credentialsOf('gus', workbench), null)
  for (const table of ['member_duty where member_id', 'secret_wrap where recipient_id'])
    assert.deepEqual(await migrator.query(`select 1 from fanal.${table} = $1`, [gus.member]), [])
  const [session] = await migrator.query<{ ended_by: string; server_half: null }>(
    'select ended_by, server_half from fanal.session where member_id = $1',
    [gus.member],
  )
  assert.deepEqual(session, { ended_by: 'left', server_half: null })
  const { people } = must(await runner.run(listPeople, { at: now() }, await actorOf('cleo')))
  assert.equal(people.find(({ loginName }) => loginName === 'gus')?.state, 'left')

  const keys = await keysAs('ada')
  const fay = keys.readers.find(({ displayName }) => displayName === 'fay')!
  const compared = new Set([fay.key])
  const made = (await newEpoch(keys, compared))!
  assert.ok(!made.wraps.some(({ recipient }) => recipient === (gus.member as string)))
  const forMembers = made.wraps.filter(({ recipientKind }) => recipientKind === 'member')
  assert.equal(await keeps('ada', made, { wraps: forMembers }), 'incomplete', 'never without recovery')
  assert.equal(await keeps('ada', made, { wraps: [...made.wraps, made.wraps[0]!] }), 'incomplete')
  assert.equal(await keeps('ada', made, { epoch: 3 }), 'invalid')
  assert.equal(await keeps('ada', made), 'ok')
  assert.equal(await published(...changesFor(keys, made, compared)), 'ok')
  const directory = (await currentDirectory(workbench))!.body
  assert.equal(directory.units[0]!.epochs.at(-1)!.epoch, 2)
  assert.ok(
    directory.members.some(({ kem }) => kem === fay.kem),
    'who joined stands in the directory now',
  )
  const wraps = (await keysAs('ada')).wraps.filter(({ context }) => context.epoch === 2)
  assert.equal(wraps.length, 2)
  const inbox = made.wraps.find(({ recipientKind, secret: what }) => recipientKind === 'recovery' && what === 'unit-inbox')!
  const context = { deployment: directory.deployment, purpose: 'unit-inbox', subject: unit, recipient: organization, epoch: 2 } as const
  assert.ok((await unwrapSecret(inbox.wrap, recoverySeed, context)).ok)
  assert.ok(
    await openHeld({ ...(await keysAs('ada')), wraps }, seeds.kem).then((held) => held.length === 0),
    'who left opens nothing of it',
  )
  assert.equal(await keeps('ada', made), 'conflict')
})

test('who forgot a passphrase begins again: every old wrap and session is gone, and two colleagues compare before anything is given', async () => {
  const { token, done } = await invited('again', 'bea')
  assert.ok(done.ok)
  const before = await actorOf('bea')
  const { key, seeds, outcome } = await joins(token)
  assert.equal(outcome, 'ok')
  assert.deepEqual(must(await runner.run(ownWraps, {}, before)), [])
  const ada = await seedsOf('ada')
  assert.equal(await gives('ada', ada, 'bea', key), 'not-compared', 'one is not enough')
  assert.equal(await gives('ada', ada, 'bea', key), 'not-compared', 'nor is the same one twice')
  const third = await joins((await invited('join', 'hal')).token)
  assert.equal(await gives('ada', ada, 'hal', third.key), 'ok')
  assert.equal(await gives('hal', third.seeds, 'bea', key), 'not-signed', 'nor one whom a single colleague let in')
  assert.equal(await rolls('ada', new Set([third.key])), 'ok')
  assert.equal(await gives('hal', third.seeds, 'bea', key), 'ok')
  assert.equal(await opens('bea', seeds), 7, 'three epochs of two secrets, and the index key')
  const { kemPublic, signPublic } = founded.members[1]!
  assert.notEqual(keysId(kemPublic, signPublic), key)
})

test('everything of this is on the ledger, in ids and codes', async () => {
  const rows = await migrator.query<{ body: Uint8Array }>('select body from fanal.ledger_entry where organization_id = $1', [organization])
  const entries = rows.map(({ body }) => new TextDecoder().decode(body))
  const types = new Set(entries.map((entry) => (JSON.parse(entry) as { type: string }).type))
  for (const type of ['member.invited', 'member.joined', 'member.began-again', 'member.left', 'key.compared'])
    assert.ok(types.has(`identity.${type}`), type)
  for (const type of ['vault.wraps.added', 'vault.epoch.made', 'vault.directory.published']) assert.ok(types.has(type), type)
  for (const name of ['dora', 'fay', 'gus', 'hal']) assert.ok(!entries.some((entry) => entry.includes(`"${name}"`)), name)
})

test('a key that a stranger chose is not held, and not passed on to a colleague', async () => {
  const ada = await seedsOf('ada')
  const keys = await keysAs('ada')
  const [index, inbox] = (['index', 'unit-inbox'] as const).map((purpose) => keys.wraps.find(({ context }) => context.purpose === purpose)!)
  const planted = async (wrap: WrappedSecret) =>
    must(
      await wrapSecret(thisWorld.chance(32), await kemPublicKey(ada.kem), wrap.context).then((made) =>
        made.ok ? ok(made.wrap) : refuse('x'),
      ),
    )
  const wraps = [await planted(index!), await planted(inbox!)]
  assert.deepEqual(await openHeld({ ...keys, wraps }, ada.kem), [])
  const held = await openHeld({ ...keys, wraps: [index!, inbox!] }, ada.kem)
  assert.deepEqual(held.map(({ secret: kind }) => kind).toSorted(), ['index', 'unit-inbox'])
  const reader = { ...keys.readers.find(({ member }) => member !== keys.member)!, missing: { epochs: [1], index: true } }
  assert.deepEqual(await wrapForColleague({ ...keys, wraps }, reader, ada.kem, reader.key), [])
})
