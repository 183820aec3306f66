import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type MemberId, must, thisWorld, timedId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { aHouse } from '@fanal/vault/testing'
import { verifyEdition } from '../edition/build.ts'
import type { Edition } from '../edition/edition.ts'
import { faultLine } from '../edition/faults.ts'
import { houseRule } from '../edition/known.ts'
import { termsIn } from '../edition/terms.ts'
import { importPlanByCommand } from '../plan/plan.operations.ts'
import { aPlan } from '../plan/testing-plan.ts'
import { askDesk, askEdition } from './ask.operations.ts'
import type { TypedAsk } from './ask.ts'
import { type AskedEdition, type AskedId, stillAsked } from './asked.ts'
import { isEditionAsked } from './asked.store.ts'
import { makeAsked } from './make-asked.ts'
import { keepEdition, takeAsked } from './making.operations.ts'
import type { EditionId } from './release.ts'
import { openRelease, publishEdition, releaseList } from './releases.operations.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aHouse(database, { sam: 'secretariat', dee: 'program-officer', min: 'organization-administrator' })
const worker = database.connect('worker')
const clock = createRunner({ database: worker, world: thisWorld })
const system = { kind: 'system', process: 'worker' } as const
const maker = { worker, world: thisWorld, rule: houseRule(new Uint8Array(32).fill(7)), terms: termsIn({}) }
const { organization } = house
for (const id of ['invented', 'other', 'third'])
  await importPlanByCommand(house.workbench, { plan: aPlan({ id }), organization }, thisWorld)
const member = async (name: string): Promise<MemberId> => (await house.actorOf(name)).member
const sam = await house.actorOf('sam')

async function typed(more: Partial<TypedAsk> = {}): Promise<TypedAsk> {
  const due = '2099-01-15'
  const [working, director, minister] = await Promise.all(['sam', 'dee', 'min'].map(member))
  return {
    plan: 'invented',
    period: '2024-25',
    'why-en': '',
    'why-fr': '',
    'publish-day': '',
    'publish-time': '',
    working: working!,
    'working-due': due,
    director: director!,
    'director-due': due,
    minister: minister!,
    'minister-due': due,
    ...more,
  }
}
async function ask(more: Partial<TypedAsk> = {}, corrects: EditionId | null = null) {
  const id: AskedId = timedId<'edition-asked'>(thisWorld.now(), thisWorld.chance(10))
  return { id, done: await house.runner.run(askEdition, { id, typed: await typed(more), corrects, at: thisWorld.now() }, sam) }
}
const found = async (id: AskedId): Promise<AskedEdition> => {
  const { asked } = must(await house.runner.run(askDesk, { corrects: null }, sam))
  return asked.find((one) => one.id === id) ?? assert.fail('nobody asked')
}
const filesOf = async (edition: EditionId | null) =>
  await database.asOperator<{ path: string; bytes: Buffer }>('select path, bytes from fanal.edition_file where edition_id = $1', [edition])
async function eventsOf(stream: string) {
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [
    stream,
  ])
  return rows.map(({ body }) => JSON.parse(body.toString()) as { type: string; actor: string; data: Record<string, unknown> })
}

suite('an edition that a secretariat asked for', () => {
  test('is made of what was known when it was asked for, checked, and kept whole with who signs it', async () => {
    const { id, done } = await ask({ 'publish-day': '2099-02-01', 'publish-time': '08:30' })
    must(done)
    assert.equal((await found(id)).state, 'waiting')
    assert.equal(await isEditionAsked(worker), true)
    assert.equal(await makeAsked(maker), 'frozen')
    assert.equal(await makeAsked(maker), 'nothing')
    assert.equal(await isEditionAsked(worker), false)
    const { state, edition, askedAt } = await found(id)
    assert.equal(state, 'frozen')
    const release = must(await house.runner.run(openRelease, { id: edition! }, sam))
    assert.deepEqual([release.edition.cutoff, release.edition.publishAt], [askedAt, new Date('2099-02-01T13:30:00Z')])
    for (const [level, name] of Object.entries({ working: 'sam', director: 'dee', minister: 'min' })) {
      const signer = release.signers.find((one) => one.level === level)
      assert.deepEqual([signer?.member, signer?.due, signer?.signed], [await member(name), '2099-01-15', null])
    }
    const folder = new Map((await filesOf(edition)).map(({ path, bytes }) => [path, new Uint8Array(bytes)]))
    const { manifest, findings } = await verifyEdition(folder, { fingerprint: null })
    assert.equal(manifest, release.edition.manifest)
    assert.deepEqual([...new Set(findings.map(({ code }) => code))].toSorted(), ['log-missing', 'sign-off-missing'])
    const [asked] = await eventsOf(id)
    assert.deepEqual([asked?.type, asked?.actor], ['oversee.edition.asked', `member:${sam.member}`])
    const [frozen] = await eventsOf(edition!)
    assert.deepEqual([frozen?.type, frozen?.actor], ['oversee.edition.frozen', 'system:worker'])
  })

  test('is made again, the same, where the making broke off; and given up where it breaks each time', async () => {
    const { id, done } = await ask({ plan: 'other' })
    must(done)
    // the worker took it up and died
    const taken = must(await clock.run(takeAsked, {}, system))
    assert.ok(taken !== null && taken.id === id)
    assert.equal((await found(id)).state, 'making')
    assert.equal(await makeAsked(maker), 'frozen')
    const { edition } = await found(id)
    const late = must(await house.runner.run(openRelease, { id: edition! }, sam))
    // the one that was given up comes back
    const again = {
      // of a number that is free, so that nothing else stands in its way
      ...late.edition,
      id: timedId<'edition'>(thisWorld.now(), thisWorld.chance(10)) as EditionId,
      period: '1999-00',
      content: new Uint8Array(),
      files: [{ path: 'data/edition.json', bytes: new Uint8Array() }],
    }
    const kept = await clock.run(keepEdition, { ...again, signers: taken.signers, organization, asked: taken, at: thisWorld.now() }, system)
    assert.equal(kept.ok, false, 'nothing is kept twice')
    const { id: bad } = await ask({ plan: 'third' })
    for (let tries = 0; tries < 3; tries += 1) await clock.run(takeAsked, {}, system)
    assert.equal(await makeAsked(maker), 'refused')
    assert.deepEqual(
      (await found(bad)).faults.map(({ code }) => code),
      ['not-made'],
    )
  })

  test('that cannot be frozen is refused with every reason, and nothing of it is kept', async () => {
    const title = { en: 'Teach hotel staff the signs of it', fr: 'Teach hotel staff the signs of it' }
    const [first, ...others] = aPlan().commitments
    const english = aPlan({ id: 'third', commitments: [{ ...first!, title }, ...others] })
    await importPlanByCommand(house.workbench, { plan: english, organization }, thisWorld)
    const { id: unstated } = await ask({ plan: 'third' })
    assert.equal(await makeAsked({ ...maker, terms: termsIn({ FANAL_LICENCE_EN: 'Open' }) }), 'refused')
    assert.match(
      (await found(unstated)).faults[0]?.say.en ?? '',
      /FANAL_LICENCE_ADDRESS/,
      'a licence that is half stated is not left out in silence',
    )
    const { id, done } = await ask({ plan: 'third' })
    must(done)
    assert.equal(await makeAsked(maker), 'refused')
    const { state, edition, faults } = await found(id)
    assert.deepEqual([state, edition], ['refused', null])
    assert.deepEqual(
      [faults.length, faultLine(faults[0]!)],
      [
        1,
        {
          en: 'standings/INV-01/title/fr (Teach hotel staff the signs of it): The French text is in English.',
          fr: 'standings/INV-01/title/fr (Teach hotel staff the signs of it)\u00A0: Le texte français est en anglais.',
        },
      ],
    )
    const told = (await eventsOf(id)).at(-1)
    assert.deepEqual([told?.type, told?.actor], ['oversee.edition.refused', 'system:worker'])
    assert.deepEqual(told?.data['faults'], [...new Set(faults.map(({ code }) => code))], 'the ledger holds codes and no words')
    const { asked } = must(await house.runner.run(askDesk, { corrects: null }, sam))
    assert.deepEqual(
      stillAsked(asked).map((one) => one.id),
      [id],
      'the newest of each plan and period, where it is no edition yet',
    )
    const releases = must(await house.runner.run(releaseList, {}, sam))
    assert.ok(releases.every((one) => one.edition.plan !== 'third'))
  })

  test('corrects the published one from its files as they were signed: what changed is listed with the reason', async () => {
    const releases = must(await house.runner.run(releaseList, {}, sam))
    const first = releases.find(({ edition }) => edition.plan === 'other')!.edition
    const why = { 'why-en': 'A count came late.', 'why-fr': 'Un compte est arrivé tard.' }
    assert.equal((await ask(why, first.id)).done.ok, false, 'nobody published it')
    await database.asOperator(`insert into fanal.edition_publication values ($1, $2, now(), $3, now())`, [
      organization,
      first.id,
      sam.member,
    ])
    const fewer = aPlan({ id: 'other', commitments: aPlan().commitments.slice(0, 1) })
    await importPlanByCommand(house.workbench, { plan: fewer, organization }, thisWorld)
    const { id, done } = await ask({ ...why, plan: '', period: '' }, first.id)
    must(done)
    assert.equal(await makeAsked(maker), 'frozen')
    const { edition } = await found(id)
    const { content, edition: second } = must(await house.runner.run(openRelease, { id: edition! }, sam))
    assert.deepEqual([second.number, second.corrects, second.period], [2, first.manifest, first.period])
    assert.ok(content.changes.length > 0)
    assert.deepEqual(content.changes[0]?.why, { en: 'A count came late.', fr: 'Un compte est arrivé tard.' })
    const before = JSON.parse((await filesOf(first.id)).find(({ path }) => path === 'data/edition.json')!.bytes.toString()) as Edition
    assert.equal(before.standings.length > content.standings.length, true)
  })

  test('is not made where what it corrects is not kept as it was signed', async () => {
    const releases = must(await house.runner.run(releaseList, {}, sam))
    const first = releases.find(({ edition }) => edition.plan === 'invented')!.edition
    await database.asOperator(`insert into fanal.edition_publication values ($1, $2, now(), $3, now())`, [
      organization,
      first.id,
      sam.member,
    ])
    await database.asOperator(
      `update fanal.edition_file set bytes = bytes || ' '::bytea where edition_id = $1 and path = 'en/index.html'`,
      [first.id],
    )
    const { id, done } = await ask({ 'why-en': 'Late.', 'why-fr': 'Tard.' }, first.id)
    must(done)
    assert.equal(await makeAsked(maker), 'refused')
    assert.deepEqual(
      (await found(id)).faults.map(({ code }) => code),
      ['not-whole'],
    )
    assert.equal((await house.runner.run(publishEdition, { id: first.id, at: thisWorld.now() }, sam)).ok, true, 'what is out stays out')
  })
})
