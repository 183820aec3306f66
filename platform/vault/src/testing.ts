import assert from 'node:assert/strict'
import { actorFor, credentialsOf, newSession, serverSecretOf, stepOf, totpCode } from '@fanal/identity'
import { type Duty, type MemberActor, must, thisWorld, timedId, toBase64Url } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import type { TestDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { type MemberSeeds, passphraseKeys, signPublicKey, unwrapMemberSeeds } from '@fanal/seal'
import { addWraps } from './add-wraps.ts'
import { storeCeremony } from './ceremony.store.ts'
import { initNode } from './ceremony.ts'
import { readRequest, signNext } from './change-directory.ts'
import { type DirectoryChange, directoryRequest } from './directory-request.ts'
import { currentDirectory } from './directory.store.ts'
import { publishChange } from './join-node.ts'
import { ownWraps } from './own-wraps.ts'
import { inviteAgain, inviteMember } from './people/invite-member.ts'
import { joinByInvitation, lookAtInvitation } from './people/join-by-invitation.ts'
import { makeOwnKeys } from './people/make-own-keys.ts'
import { compareKey } from './unit-keys/compare-key.ts'
import { listUnitKeys, missingOf } from './unit-keys/list-unit-keys.ts'
import { makeEpoch } from './unit-keys/make-epoch.ts'
import { openHeld } from './unit-keys/open-held.ts'
import type { SentWrap, UnitKeysAnswer } from './unit-keys/unit-keys-answer.ts'
import { type MadeEpoch, changesFor, newEpoch, wrapForColleague } from './unit-keys/wrap-for-colleague.ts'

export const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)

/**
 * A house with one unit, founded at a ceremony, and what its people do: each of them with the passphrase `the words of NAME here`.
 * @param people  their login names and what they do at the unit
 */
export async function aHouse(database: TestDatabase, people: Readonly<Record<string, Duty>>) {
  const [migrator, workbench] = [database.connect('migrator'), database.connect('workbench')]
  const secret = serverSecretOf(thisWorld.chance(32))
  const hands = { secret, world: thisWorld }
  const runner = createRunner({ database: workbench, world: thisWorld })
  const parts = { database: workbench, ...hands }
  const now = () => thisWorld.now()
  const members = Object.entries(people).map(([loginName, duty]) => ({
    loginName,
    displayName: loginName,
    passphrase: `the words of ${loginName} here`,
    duties: [{ unit: 0, duty }],
  }))
  const units = [{ name: { en: 'Intake', fr: 'Accueil' }, languages: ['en'], receives: true }]
  const plan = { name: { en: 'House', fr: 'Maison' }, kind: 'helpline' as const, units, members }
  const logPublic = await signPublicKey(new Uint8Array(32).fill(3))
  const { ceremony, secrets } = await initNode({ organizations: [plan], logPublic, demonstration: true }, hands)
  must(await unitOfWork(migrator, {}, (tx) => storeCeremony(tx, ceremony, thisWorld)))
  const founded = ceremony.founded[0] ?? assert.fail('one organization')
  const { organization } = founded.organization
  const unit = founded.units[0]!.unit

  const actorOf = async (name: string): Promise<MemberActor> => {
    const found = await credentialsOf(name, workbench)
    return (await actorFor(found ?? assert.fail(`no ${name}`), workbench))!.actor
  }

  /** The seeds of a member of the ceremony, as the passphrase gives them. */
  async function seedsOf(name: string): Promise<MemberSeeds> {
    const row = founded.members.find(({ loginName }) => loginName === name) ?? assert.fail(`no ${name}`)
    const { kek } = await passphraseKeys(`the words of ${name} here`, row.passphraseSalt)
    const opened = await unwrapMemberSeeds(row.wrappedSeeds, kek, row.member)
    assert.ok(opened.ok)
    return opened.seeds
  }

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
    return {
      unit,
      organization,
      member: actor.member,
      directory: view.directory,
      readers,
      left: view.left,
      kept: view.kept && { key: view.kept.key, madeAt: view.kept.madeAt.toISOString() },
      wraps,
    }
  }

  async function invited(kind: 'join' | 'again', name: string, by = 'cleo') {
    const { token, sessionId: tokenHash } = newSession(thisWorld.chance)
    const admin = await actorOf(by)
    const base = { id: timedId<'invitation'>(now(), thisWorld.chance(10)), tokenHash, at: now() }
    if (kind === 'again') return { token, done: await runner.run(inviteAgain, { ...base, member: (await actorOf(name)).member }, admin) }
    const member = timedId<'member'>(now(), thisWorld.chance(10))
    const held = [{ duty: 'intake-officer' as const, unit }]
    return { token, done: await runner.run(inviteMember, { ...base, member, loginName: name, displayName: name, held }, admin) }
  }

  /** Somebody takes an invitation with keys of their own. */
  async function joins(token: string, { code }: { code?: string } = {}) {
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
    const taken = { ...rest, salt: bytes(salt), login: bytes(login), totpSecret, kemPublic: bytes(kem), signPublic: bytes(sign) }
    return { outcome: codeOf(await joinByInvitation(taken, parts)), key: made.key, seeds: made.seeds }
  }

  const stored = (wraps: readonly SentWrap[]) => wraps.map((wrap) => ({ ...wrap, id: timedId(now(), thisWorld.chance(10)) }))

  async function compares(by: string, name: string, key: string) {
    return codeOf(await runner.run(compareKey, { unit, member: (await actorOf(name)).member, key, at: now() }, await actorOf(by)))
  }

  /** A colleague hears a key and gives what they hold. */
  async function gives(giver: string, seeds: MemberSeeds, receiver: string, key: string): Promise<string | undefined> {
    const compared = await compares(giver, receiver, key)
    if (compared !== 'ok') return compared
    const keys = await keysAs(giver)
    const reader = keys.readers.find(({ displayName }) => displayName === receiver) ?? assert.fail(`no ${receiver}`)
    const wraps = await wrapForColleague(keys, reader, seeds.kem, key)
    if (wraps === null) return 'not-trusted'
    return codeOf(await runner.run(addWraps, { unit, wraps: stored(wraps), at: now() }, await actorOf(giver)))
  }

  /** How many of the unit's secrets a member's own seed opens. */
  const opens = async (name: string, seeds: MemberSeeds) => (await openHeld(await keysAs(name), seeds.kem)).length

  /** A member has the node keep the wraps of new keys. */
  async function keeps(by: string, made: MadeEpoch, more: { wraps?: readonly SentWrap[]; epoch?: number; replaces?: string } = {}) {
    const { wraps = made.wraps, epoch = made.epoch.epoch, replaces = null } = more
    return codeOf(await runner.run(makeEpoch, { unit, epoch, key: made.key, replaces, wraps: stored(wraps), at: now() }, await actorOf(by)))
  }

  /** The holder of the root key signs a request; whoever runs the node publishes it. */
  async function published(...changes: DirectoryChange[]) {
    const from = (await currentDirectory(workbench)) ?? assert.fail('no directory')
    const request = JSON.parse(JSON.stringify(directoryRequest(from, changes))) as unknown
    const { next } = must(await readRequest(request, secrets.rootSeed, now()))
    const signed = await signNext(next, secrets.rootSeed)
    return codeOf(await unitOfWork(migrator, {}, async (tx) => publishChange(signed, null, hands, tx)))
  }

  /** New keys, made by a member, signed and published. */
  async function rolls(by: string, compared: ReadonlySet<string> = new Set()) {
    const keys = await keysAs(by)
    const made = (await newEpoch(keys, compared)) ?? assert.fail('the unit is there')
    const kept = await keeps(by, made)
    return kept === 'ok' ? await published(...changesFor(keys, made, compared)) : kept
  }

  return {
    migrator,
    workbench,
    runner,
    parts,
    organization,
    unit,
    founded,
    secrets,
    now,
    actorOf,
    seedsOf,
    keysAs,
    invited,
    joins,
    stored,
    compares,
    gives,
    opens,
    keeps,
    published,
    rolls,
  }
}
