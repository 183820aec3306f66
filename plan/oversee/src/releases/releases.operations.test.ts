import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Json, type MemberId, canonicalBytes, must, thisWorld, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { currentDirectory } from '@fanal/vault'
import { createRunner } from '@fanal/runner'
import { aHouse, codeOf } from '@fanal/vault/testing'
import { freeze } from '../edition/freeze.ts'
import { manifestHash, manifestOf } from '../edition/manifest.ts'
import { signOff, type SignOffLevel } from '../edition/sign-off.ts'
import { anEdition } from '../edition/testing-edition.ts'
import { type EditionId, stateOf } from './release.ts'
import { type KeepEdition, keepEdition } from './making.operations.ts'
import { openFolder, openRelease, publishEdition, releaseList, signEdition } from './releases.operations.ts'
import { publishedContent, publishedEditions, publishedFile, releaseDays } from './releases.store.ts'
import { releasesText } from './releases.text.ts'
import { withdrawEdition } from './withdraw-edition.ts'

const database = await testDatabase()
after(() => database.drop())
const people = { sam: 'secretariat', dee: 'program-officer', min: 'organization-administrator', ivo: 'intake-officer' } as const
const house = await aHouse(database, people)
const [publicly, auditor] = [database.connect('public'), database.connect('auditor')]
const content = freeze({ ...anEdition(), corrected: null })
const files = [{ path: 'data/edition.json', bytes: canonicalBytes(content as unknown as Json) }]
const manifest = manifestHash(manifestOf(content, files))
const levels = { working: 'sam', director: 'dee', minister: 'min' } as const
const member = async (name: string): Promise<MemberId> => (await house.actorOf(name)).member

async function made(more: Partial<KeepEdition> = {}): Promise<KeepEdition> {
  const signers = await Promise.all(
    Object.entries(levels).map(async ([level, name]) => ({ level: level as SignOffLevel, member: await member(name), due: '2014-09-01' })),
  )
  const { period, number, corrects } = content
  const id: EditionId = timedId<'edition'>(thisWorld.now(), thisWorld.chance(10))
  const times = { cutoff: new Date(content.cutoff), publishAt: null, at: thisWorld.now() }
  return {
    id,
    plan: content.plan.id,
    period: period.id,
    number,
    corrects,
    content: files[0]!.bytes,
    manifest,
    files,
    signers,
    organization: house.organization,
    asked: null,
    ...times,
    ...more,
  }
}
const worker = createRunner({ database: database.connect('worker'), world: thisWorld })
const keep = async (edition: KeepEdition) => await worker.run(keepEdition, edition, { kind: 'system', process: 'command' })

async function signs(id: EditionId, level: SignOffLevel, by: string, seedsOf = by) {
  const directory = (await currentDirectory(house.workbench))!.body
  const { organization } = house
  const statement = {
    deployment: directory.deployment,
    manifest,
    level,
    organization,
    signer: await member(by),
    directory: directory.version,
    at: thisWorld.now().toISOString(),
  }
  const signed = await signOff(statement, (await house.seedsOf(seedsOf)).sign)
  return await house.runner.run(signEdition, { id, signOff: signed, at: thisWorld.now() }, await house.actorOf(by))
}
const publish = async (id: EditionId, by = 'sam') =>
  await house.runner.run(publishEdition, { id, at: thisWorld.now() }, await house.actorOf(by))
const opened = async (id: EditionId, by: string) => await house.runner.run(openRelease, { id }, await house.actorOf(by))

suite('an edition goes out', () => {
  test('frozen, signed by three people in their order, published; the ledger holds codes of each', async () => {
    const edition = await made()
    must(await keep(edition))
    assert.deepEqual(await publish(edition.id), { ok: false, code: 'conflict', say: releasesText.notSigned })
    assert.deepEqual(await signs(edition.id, 'director', 'dee'), { ok: false, code: 'conflict', say: releasesText.notYourTurn })
    for (const [level, name] of Object.entries(levels)) must(await signs(edition.id, level as SignOffLevel, name))
    assert.deepEqual(await publishedEditions(publicly), [], 'not before somebody publishes it')
    must(await publish(edition.id))
    const shown = await publishedEditions(publicly)
    assert.deepEqual(
      shown.map(({ id, number }) => [id, number]),
      [[edition.id, 1]],
    )
    assert.deepEqual(await publishedContent(edition.id, publicly), files[0]!.bytes)
    assert.deepEqual(await publishedFile(edition.id, 'data/edition.json', publicly), files[0]!.bytes)
    assert.equal(await publishedFile(edition.id, '../secret', publicly), null)
    const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
      edition.id,
    ])
    const acts = rows
      .map(({ body }) => JSON.parse(body.toString()) as { type: string; data: { manifest: string } })
      .filter(({ type }) => type.startsWith('oversee.'))
    assert.deepEqual(
      acts.map(({ type }) => type.replace('oversee.edition.', '')),
      ['frozen', 'signed', 'signed', 'signed', 'published'],
    )
    assert.ok(acts.every(({ data }) => data.manifest === manifest))
  })

  test('a second freeze of the same number is refused, and so is one that fewer than three people sign', async () => {
    assert.deepEqual(await keep(await made()), { ok: false, code: 'conflict', say: releasesText.numberTaken })
    const two = await made({ period: '2012-13' })
    const signers = two.signers.map((one) => (one.level === 'minister' ? { ...one, member: two.signers[0]!.member } : one))
    assert.deepEqual(await keep({ ...two, signers }), { ok: false, code: 'invalid', say: releasesText.threePeople })
  })

  test('nobody signs for another, with another’s key, or twice', async () => {
    const edition = await made({ period: '2011-12' })
    must(await keep(edition))
    assert.equal(codeOf(await signs(edition.id, 'working', 'ivo')), 'not-found', 'whoever is not named does not know of it')
    assert.deepEqual(await signs(edition.id, 'working', 'sam', 'dee'), { ok: false, code: 'invalid', say: releasesText.badSignature })
    must(await signs(edition.id, 'working', 'sam'))
    must(await signs(edition.id, 'working', 'sam'))
    const rows = await database.asOperator('select 1 from fanal.edition_sign_off where edition_id = $1', [edition.id])
    assert.equal(rows.length, 1, 'a repeated yes is one')
  })

  test('before its minute nobody outside reads it, and the calendar says when', async () => {
    const publishAt = new Date(thisWorld.now().getTime() + 3_600_000)
    const edition = await made({ period: '2010-11', publishAt })
    must(await keep(edition))
    for (const [level, name] of Object.entries(levels)) must(await signs(edition.id, level as SignOffLevel, name))
    must(await publish(edition.id))
    assert.equal(await publishedContent(edition.id, publicly), null)
    assert.equal(await publishedFile(edition.id, 'data/edition.json', auditor), null)
    const day = (await releaseDays(publicly)).find(({ period }) => period === '2010-11')
    assert.deepEqual([day?.at, day?.isOut], [publishAt, false])
    const list = must(await house.runner.run(releaseList, {}, await house.actorOf('sam')))
    const release = list.find(({ edition: one }) => one.id === edition.id)
    assert.equal(stateOf(release!.edition, release!.signers, thisWorld.now()), 'waiting')
    assert.equal(stateOf(release!.edition, release!.signers, publishAt), 'public')
  })

  test('whoever signs opens it whatever their duty; nobody else does', async () => {
    const edition = await made({ period: '2009-10' })
    must(await keep(edition))
    assert.equal(must(await opened(edition.id, 'min')).content.period.id, '2013-14')
    assert.equal(codeOf(await opened(edition.id, 'ivo')), 'not-found')
    const folder = async (by: string) => await house.runner.run(openFolder, { id: edition.id }, await house.actorOf(by))
    assert.deepEqual(must(await folder('min')).files, files, 'every file of it, before anybody signs')
    assert.equal(codeOf(await folder('ivo')), 'not-found')
    const bySam = await house.runner.run(keepEdition, await made({ period: '2008-09' }), await house.actorOf('sam'))
    assert.equal(codeOf(bySam), 'not-allowed', 'what was not made of the records is nobody’s to keep')
    assert.equal(codeOf(await publish(edition.id, 'dee')), 'not-allowed')
  })

  test('one that turns out wrong is withdrawn before it is published: nobody signs or publishes it, and its number is free again', async () => {
    const at = () => thisWorld.now()
    const withdrawn = async (id: EditionId, by = 'sam') =>
      await house.runner.run(withdrawEdition, { id, at: at() }, await house.actorOf(by))
    const publishAt = new Date(at().getTime() + 3_600_000)
    const wrong = await made({ period: '2007-08', publishAt })
    must(await keep(wrong))
    must(await signs(wrong.id, 'working', 'sam'))
    assert.equal(codeOf(await withdrawn(wrong.id, 'dee')), 'not-allowed')
    must(await withdrawn(wrong.id))
    must(await withdrawn(wrong.id))
    assert.deepEqual(await signs(wrong.id, 'director', 'dee'), { ok: false, code: 'conflict', say: releasesText.withdrawn })
    assert.deepEqual(await publish(wrong.id), { ok: false, code: 'conflict', say: releasesText.withdrawn })
    assert.equal(stateOf(must(await opened(wrong.id, 'dee')).edition, [], at()), 'withdrawn')
    assert.ok(
      (await releaseDays(publicly)).every(({ period }) => period !== '2007-08'),
      'it is not announced any more',
    )
    const again = await made({ period: '2007-08' })
    must(await keep(again))
    assert.deepEqual(await keep(await made({ period: '2007-08' })), { ok: false, code: 'conflict', say: releasesText.numberTaken })
    for (const [level, name] of Object.entries(levels)) must(await signs(again.id, level as SignOffLevel, name))
    must(await publish(again.id))
    assert.deepEqual(await withdrawn(again.id), { ok: false, code: 'conflict', say: releasesText.published })
    const rows = await database.asOperator('select 1 from fanal.ledger_entry where stream_id = $1 and position($2::bytea in body) > 0', [
      wrong.id,
      Buffer.from('oversee.edition.withdrawn'),
    ])
    assert.equal(rows.length, 1)
  })
})
