import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { actorFor, credentialsOf, newSession, serverSecretOf, sessionIdOf, stepOf, totpCode } from '@fanal/identity'
import { type Duty, type MemberActor, must, ok, refuse, thisWorld, timedId } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { type MemberSeeds, type WrappedSecret, kemPublicKey, keyId, signPublicKey, unwrapSecret, wrapSecret } from '@fanal/seal'
import { addWraps } from '../add-wraps.ts'
import { storeCeremony } from '../ceremony.store.ts'
import { initNode } from '../ceremony.ts'
import { readRequest, signNext } from '../change-directory.ts'
import { directoryRequest } from '../directory-request.ts'
import { currentDirectory } from '../directory.store.ts'
import { publishChange } from '../join-node.ts'
import { ownWraps } from '../own-wraps.ts'
import { compareKey } from '../unit-keys/compare-key.ts'
import { listUnitKeys, missingOf } from '../unit-keys/list-unit-keys.ts'
import { makeEpoch } from '../unit-keys/make-epoch.ts'
import { type SentWrap, type UnitKeysAnswer, changesFor, newEpoch, openHeld, wrapForColleague } from '../unit-keys/wrap-for-colleague.ts'
import { toBase64Url } from '@fanal/kernel'
import { inviteAgain, inviteMember } from './invite-member.ts'
import { joinByInvitation, lookAtInvitation } from './join-by-invitation.ts'
import { letLeave } from './let-leave.ts'
import { listPeople } from './list-people.ts'
import { makeOwnKeys } from './make-own-keys.ts'

const database = await testDatabase()
after(() => database.drop())
const migrator = database.connect('migrator')
const workbench = database.connect('workbench')
const secret = serverSecretOf(thisWorld.chance(32))
const runner = createRunner({ database: workbench, world: thisWorld })
const parts = { database: workbench, secret, world: thisWorld }

const planned = (loginName: string, duty: Duty) => ({
  loginName,
  displayName: loginName,
  passphrase: `the words of ${loginName} here`,
  duties: [{ unit: 0, duty }],
})
const { ceremony, secrets } = await initNode(
  {
    organizations: [
      {
        name: { en: 'House', fr: 'Maison' },
        kind: 'helpline',
        units: [{ name: { en: 'Intake', fr: 'Accueil' }, languages: ['en'], receives: true }],
        members: [planned('ada', 'intake-officer'), planned('bea', 'intake-supervisor'), planned('cleo', 'organization-administrator')],
      },
    ],
    logPublic: await signPublicKey(new Uint8Array(32).fill(3)),
    demonstration: true,
  },
  { secret, world: thisWorld },
)
must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld)))
const [founded] = ceremony.founded
const { organization } = founded!.organization
const unit = founded!.units[0]!.unit
const recoverySeed = secrets.recovery[0]!.seed

const actorOf = async (name: string): Promise<MemberActor> => {
  const found = await credentialsOf(name, workbench)
  return (await actorFor(found ?? assert.fail(`no ${name}`), workbench))!.actor
}
const now = () => thisWorld.now()
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)

/** What the browser of a member gets. */
async function keysAs(name: string): Promise<UnitKeysAnswer> {
  const actor = await actorOf(name)
  const view = must(await runner.run(listUnitKeys, { unit }, actor))
  const wraps = must(await runner.run(ownWraps, {}, actor)).map(({ wrap }) => wrap)
  const readers = view.readers.map(({ kemPublic, signPublic, ...reader }) => ({
    ...reader,
    kem: toBase64Url(kemPublic),
    sign: toBase64Url(signPublic),
    missing: missingOf(reader, unit, view.directory.body, view.held),
  }))
  return { unit, organization, member: actor.member, directory: view.directory, readers, left: view.left, wraps }
}

async function invited(kind: 'join' | 'again', name: string, by = 'cleo') {
  const { token, sessionId: tokenHash } = newSession(thisWorld.chance)
  const admin = await actorOf(by)
  const base = { id: timedId<'invitation'>(now(), thisWorld.chance(10)), tokenHash, at: now() }
  const done =
    kind === 'again'
      ? await runner.run(inviteAgain, { ...base, member: (await actorOf(name)).member }, admin)
      : await runner.run(
          inviteMember,
          {
            ...base,
            member: timedId<'member'>(now(), thisWorld.chance(10)),
            loginName: name,
            displayName: name,
            held: [{ duty: 'intake-officer', unit }],
          },
          admin,
        )
  return { token, done }
}

async function joins(
  token: string,
  { code }: { code?: string } = {},
): Promise<{ outcome: string | undefined; key: string; seeds: MemberSeeds }> {
  const looked = await lookAtInvitation(token, parts)
  const totpSecret = thisWorld.chance(20)
  const right = await totpCode(totpSecret, stepOf(now()))
  const member = looked.ok ? looked.value.member : timedId<'member'>(now(), thisWorld.chance(10))
  const made = await makeOwnKeys({ token, deployment: ceremony.deployment.id, organization, member }, 'four plain words again', {
    totpSecret,
    code: code ?? right,
  })
  const { salt, login, kem, sign, ...rest } = made.request
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  const outcome = await joinByInvitation(
    { ...rest, salt: bytes(salt), login: bytes(login), totpSecret, kemPublic: bytes(kem), signPublic: bytes(sign) },
    parts,
  )
  return { outcome: codeOf(outcome), key: made.key, seeds: made.seeds }
}

const stored = (wraps: readonly SentWrap[]) => wraps.map((wrap) => ({ ...wrap, id: timedId<'wrap'>(now(), thisWorld.chance(10)) }))

/** A colleague hears a key and gives what they hold. */
async function gives(giver: string, seeds: MemberSeeds, receiver: string, key: string): Promise<string | undefined> {
  const [actor, target] = [await actorOf(giver), await actorOf(receiver)]
  const compared = await runner.run(compareKey, { unit, member: target.member, key, at: now() }, actor)
  if (!compared.ok) return compared.code
  const keys = await keysAs(giver)
  const wraps = await wrapForColleague(
    keys,
    keys.readers.find((one) => one.member === target.member)!,
    seeds.kem,
    key,
  )
  if (wraps === null) return 'not-trusted'
  return codeOf(await runner.run(addWraps, { unit, wraps: stored(wraps), at: now() }, actor))
}

/** How many of the unit's secrets a member's own seed opens. */
const opens = async (name: string, seeds: MemberSeeds) => (await openHeld(await keysAs(name), seeds.kem)).length

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
  const ada = await seedsOfFounder('ada')
  assert.equal(await gives('ada', ada, 'fay', key), 'ok')
  assert.equal(await opens('fay', seeds), 3, 'inbox, signing and the index key')
})

/** The seeds of a member of the ceremony, as the passphrase gives them. */
async function seedsOfFounder(name: string): Promise<MemberSeeds> {
  const { passphraseKeys, unwrapMemberSeeds } = await import('@fanal/seal')
  const row = founded!.members.find(({ loginName }) => loginName === name)!
  const { kek } = await passphraseKeys(`the words of ${name} here`, row.passphraseSalt)
  const opened = await unwrapMemberSeeds(row.wrappedSeeds, kek, row.member)
  assert.ok(opened.ok)
  return opened.seeds
}

test('a server that puts its own key in a member’s place gets nothing out of a colleague’s device', async () => {
  const ada = await seedsOfFounder('ada')
  const keys = await keysAs('ada')
  const bea = keys.readers.find(({ displayName }) => displayName === 'bea')!
  const evil = toBase64Url(founded!.members[0]!.kemPublic)
  const lacking = { ...bea, missing: { epochs: [1], index: true } }
  assert.equal((await wrapForColleague(keys, lacking, ada.kem, null))?.length, 3, 'the root signed this key')
  assert.equal(await wrapForColleague(keys, { ...lacking, kem: evil }, ada.kem, null), null)
  assert.equal(await wrapForColleague(keys, { ...lacking, kem: evil, checksNeeded: 1, checkedBy: ['ada', 'cleo'] }, ada.kem, null), null)
  assert.equal(await wrapForColleague(keys, { ...lacking, kem: evil }, ada.kem, bea.key), null, 'what was heard is another key')
  const made = (await newEpoch({ ...keys, readers: [{ ...bea, kem: evil }] }))!
  assert.deepEqual([...new Set(made.wraps.map(({ recipientKind }) => recipientKind))], ['recovery'])
})

test('a member leaves: sessions, duties, wraps and invitations are gone at once; the epoch rolls to those who remain and to recovery', async () => {
  const { token } = await invited('join', 'gus')
  const { key, seeds } = await joins(token)
  const ada = await seedsOfFounder('ada')
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
  const roll = async (wraps: readonly SentWrap[], epoch = 2) =>
    codeOf(await runner.run(makeEpoch, { unit, epoch, key: '0'.repeat(16), wraps: stored(wraps), at: now() }, await actorOf('ada')))
  assert.equal(await roll(made.wraps.filter(({ recipientKind }) => recipientKind === 'member')), 'incomplete', 'never without recovery')
  assert.equal(await roll([...made.wraps, made.wraps[0]!]), 'incomplete')
  assert.equal(await roll(made.wraps, 3), 'invalid')
  assert.equal(await roll((await newEpoch(keys, compared))!.wraps), 'ok')
  assert.equal(await roll(made.wraps), 'ok', 'made again before it is published, the older try is forgotten')
  const request = directoryRequest(keys.directory, changesFor(keys, made, compared))
  const { next } = must(await readRequest(JSON.parse(JSON.stringify(request)), secrets.rootSeed, now()))
  must(
    await unitOfWork(migrator, {}, async (tx) =>
      publishChange(await signNext(next, secrets.rootSeed), null, { secret, world: thisWorld }, tx),
    ),
  )
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
  assert.equal(await roll(made.wraps), 'conflict')
})

test('who forgot a passphrase begins again: every old wrap and session is gone, and two colleagues compare before anything is given', async () => {
  const { token, done } = await invited('again', 'bea')
  assert.ok(done.ok)
  const before = await actorOf('bea')
  const { key, seeds, outcome } = await joins(token)
  assert.equal(outcome, 'ok')
  assert.deepEqual(must(await runner.run(ownWraps, {}, before)), [])
  const ada = await seedsOfFounder('ada')
  assert.equal(await gives('ada', ada, 'bea', key), 'not-compared', 'one is not enough')
  assert.equal(await gives('ada', ada, 'bea', key), 'not-compared', 'nor is the same one twice')
  const third = await joins((await invited('join', 'hal')).token)
  assert.equal(await gives('ada', ada, 'hal', third.key), 'ok')
  assert.equal(await gives('hal', third.seeds, 'bea', key), 'ok')
  assert.equal(await opens('bea', seeds), 5, 'two epochs of two secrets, and the index key')
  assert.equal(keyId(founded!.members[1]!.kemPublic) === key, false)
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
  const ada = await seedsOfFounder('ada')
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
