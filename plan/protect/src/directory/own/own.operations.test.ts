import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Duty, type MemberActor, dutyNames, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { ServiceId } from '../directory.ts'
import { aDirectory } from '../testing-directory.ts'
import { madeUpServices } from '../testing-made-up.ts'
import { ageRule } from './age.ts'
import { directoryToday } from './directory-today.ts'
import { typedOf, unwritten } from './form-entries.ts'
import { keeperDuties } from './keepers.ts'
import { assureService, countRoom, keepService, ownServiceForm, ownServicesList } from './own.operations.ts'
import { type TypedService, faultsIn } from './typed-service.ts'

const database = await testDatabase()
after(() => database.drop())
const { lantern, harbour, runner, world, asPublic, imports } = await aDirectory(database)
const worker = lantern.somebody('case-worker')
const street = '77 Invented Orchard Lane'

const empty = typedOf(unwritten)
const shelter: TypedService = {
  morePhones: [],
  morePlaces: [],
  text: {
    ...empty.text,
    name: 'Lantern Night Beds',
    description: 'Beds for tonight.',
    phone: '902-555-0142',
    otherName: 'Lits de nuit',
    area: 'North end',
    town: 'Lighthouse Point',
    street,
    postalCode: 'X0X 0X0',
    minimumAge: '16',
    opens: '9:00',
    closes: '17:00',
  },
  choice: { ...empty.choice, language: 'en', status: 'active', visibility: 'public', address: 'full', region: 'NS' },
  list: { needs: ['bed-tonight'], languages: ['en', 'tl'], days: ['MO', 'FR'], serves: ['NS'] },
  facts: { ...empty.facts, accepts_without_id: 'yes', accepts_men: 'no' },
}
const write = async (typed: TypedService, service: ServiceId | null = null, by: MemberActor = worker) =>
  await runner.run(keepService, { service, typed, at: world.now(), chance: world.chance }, by)
const listed = async (by: MemberActor = worker) => must(await runner.run(ownServicesList, {}, by))
const places = () => asPublic.query<Record<string, unknown>>('select * from fanal.public_place order by name')
const stored = async () =>
  JSON.stringify([await database.asOperator('select * from fanal.directory_entry'), await database.asOperator('select * from fanal.place')])

suite('an organization keeps its own services', () => {
  test('a case worker writes one, and anybody finds it', async () => {
    assert.deepEqual(faultsIn(shelter), [])
    must(await write(shelter))
    const [line] = await listed()
    assert.equal(line?.name, 'Lantern Night Beds')
    assert.deepEqual(line?.assured, world.now())
    const [place] = await places()
    assert.ok(place)
    assert.equal(place['organization_name'], 'Lantern House (made up)')
    assert.deepEqual(
      [place['needs'], place['languages'], place['accepts_without_id'], place['accepts_men'], place['accepts_pets']],
      [['bed-tonight'], ['en', 'tl'], true, false, null],
    )
    assert.deepEqual(place['address'], [street, 'Lighthouse Point NS X0X 0X0'])
    assert.deepEqual(place['translations'], { fr: { name: 'Lits de nuit' } })
    assert.deepEqual(place['hours'], [{ days: ['MO', 'FR'], opens: '09:00', closes: '17:00', note: '' }])
  })

  test('made confidential, its street is nowhere any more, also where somebody wrote it into another service', async () => {
    const [line] = await listed()
    const id = line?.id as ServiceId
    must(
      await write({
        ...shelter,
        text: {
          ...shelter.text,
          name: 'Lantern Desk',
          description: `Ask here for the beds at ${street.toUpperCase()}!`,
          street: '1 Other Row',
          phone: '902-555-0143',
        },
      }),
    )
    assert.ok((await stored()).includes(street))
    must(await write({ ...shelter, choice: { ...shelter.choice, address: 'hidden' } }, id))
    const now = (await stored()).toLowerCase()
    assert.ok(!now.includes('invented orchard'))
    assert.ok(now.includes('1 other row'))
    const found = (await places()).find(({ service_id: service }) => service === id)
    assert.deepEqual(
      [found?.['address'], found?.['area'], found?.['region'], (found?.['phones'] as unknown[] | undefined)?.length],
      [[], 'North end', 'NS', 1],
    )
  })

  test('what the form does not ask stays, and what an import brings does not write over what was typed', async () => {
    const [given] = madeUpServices(1, 5)
    assert.ok(given)
    const service = given['id'] as ServiceId
    const full = { ...given, local: { a: 1 }, funding: [{ id: '11111111-1111-4111-8111-111111111111', source: 'Nobody' }] }
    await imports(lantern.id, 'services.json', [full])
    const before = must(await runner.run(ownServiceForm, { service }, worker))
    const typed = typedOf(before)
    must(await write({ ...typed, text: { ...typed.text, name: 'Typed by hand' } }, service))
    const { byHand } = await imports(lantern.id, 'services.json', [full])
    assert.ok(byHand > 0)
    const { service: kept } = must(await runner.run(ownServiceForm, { service }, worker))
    assert.equal(kept?.body['name'], 'Typed by hand')
    assert.deepEqual([kept?.body['local'], kept?.body['funding']], [full.local, full.funding])
  })

  test('partners see what is for partners, and nobody else what is hidden', async () => {
    const [line] = await listed()
    const id = line?.id as ServiceId
    const typed = typedOf(must(await runner.run(ownServiceForm, { service: id }, worker)))
    for (const [visibility, everybody, staff] of [
      ['partner', 0, 1],
      ['hidden', 0, 0],
      ['public', 1, 1],
    ] as const) {
      must(await write({ ...typed, choice: { ...typed.choice, visibility } }, id))
      const seen = async (view: string) =>
        (await database.asOperator<{ n: number }>(`select count(*)::int as n from fanal.${view} where service_id = $1`, [id]))[0]?.n
      assert.deepEqual([await seen('public_place'), await seen('staff_place')], [everybody, staff], visibility)
    }
  })

  test('free places are counted in one act, and it is said when', async () => {
    const [line] = await listed()
    const service = line?.id as ServiceId
    const assured = line?.assured
    world.pass(1)
    must(await runner.run(countRoom, { service, available: 3, at: world.now(), chance: world.chance }, worker))
    const found = (await places()).find(({ service_id: id }) => id === service)
    assert.deepEqual([found?.['capacity_available'], found?.['capacity_updated']], [3, world.now()])
    const now = (await listed()).find(({ id }) => id === service)
    assert.deepEqual([now?.available, now?.counted, now?.assured], [3, world.now(), assured])
  })

  test('an entry that grows old is a line of Today until somebody says that it is still right', async () => {
    const today = async () => must(await runner.run(directoryToday, { now: world.now() }, worker))
    for (const { id } of await listed()) must(await runner.run(assureService, { service: id as ServiceId, at: world.now() }, worker))
    assert.deepEqual(await today(), [])
    world.pass(ageRule.days - 1)
    assert.deepEqual(await today(), [])
    world.pass(1)
    const [item] = await today()
    assert.equal(item?.kind, 'directory.old')
    assert.equal(item?.href('fr'), '/fr/repertoire')
    for (const { id } of await listed()) must(await runner.run(assureService, { service: id as ServiceId, at: world.now() }, worker))
    assert.deepEqual(await today(), [])
    assert.deepEqual(
      (await places()).map(({ assured_at: at }) => at).every((at) => (at as Date).getTime() === world.now().getTime()),
      true,
    )
  })

  test('only who keeps them does any of it, and never for another organization', async () => {
    const [line] = await listed()
    const service = line?.id as ServiceId
    const may = new Set<Duty>(keeperDuties)
    for (const duty of dutyNames) {
      const outcome = await runner.run(ownServicesList, {}, lantern.somebody(duty))
      assert.equal(outcome.ok, may.has(duty), duty)
    }
    const stranger = harbour.somebody('case-worker')
    assert.deepEqual(await listed(stranger), [])
    const at = world.now()
    const tries = [
      await runner.run(ownServiceForm, { service }, stranger),
      await runner.run(assureService, { service, at }, stranger),
      await runner.run(countRoom, { service, available: 9, at, chance: world.chance }, stranger),
      await write(shelter, service, stranger),
    ]
    for (const outcome of tries) assert.equal(!outcome.ok && outcome.code, 'not-found')
    assert.notEqual((await listed())[0]?.available, 9)
  })
})

suite('the form', () => {
  test('says what is missing, each field once', () => {
    const faults = faultsIn(empty).map(({ field }) => field)
    assert.deepEqual(faults, ['name', 'description', 'needs', 'phone', 'address', 'region'])
    const wrong = {
      ...shelter,
      text: {
        ...shelter.text,
        email: 'x',
        url: 'javascript:x',
        opens: '25:00',
        minimumAge: '40',
        maximumAge: '20',
        street: '',
        otherLanguages: 'klingon!',
      },
    }
    assert.deepEqual(
      faultsIn(wrong).map(({ field, fault }) => `${field} ${fault}`),
      [
        'minimumAge ages-turned',
        'otherLanguages not-a-language',
        'email not-an-email',
        'url not-a-uri',
        'opens not-a-time',
        'street empty',
      ],
    )
    assert.deepEqual(
      faultsIn({
        ...shelter,
        text: { ...shelter.text, area: '', street: '', town: '' },
        choice: { ...shelter.choice, address: 'hidden' },
      }).map(({ field }) => field),
      ['area'],
    )
  })
})

suite('two colleagues press at the same moment', () => {
  test('both are heard, and each service stands once', async () => {
    const duties = ['case-worker', 'intake-officer', 'case-supervisor', 'intake-supervisor'] as const
    const colleagues = duties.map((duty) => harbour.somebody(duty))
    const named = (name: string): TypedService => ({ ...shelter, text: { ...shelter.text, name } })
    for (const name of ['Harbour One', 'Harbour Two']) must(await write(named(name), null, colleagues[0]))
    const ids = (await listed(colleagues[0])).map(({ id }) => id)
    const asked = Array.from({ length: 12 }, (_, at) =>
      write(named(`Harbour ${at}`), (ids[at % 3] as ServiceId | undefined) ?? null, colleagues[at % 4]),
    )
    const pressed = Array.from({ length: 8 }, async (_, at) => {
      const input = { service: ids[at % 2] as ServiceId, at: world.now() }
      const by = colleagues[at % 4]!
      if (at % 3 === 0) return await runner.run(assureService, input, by)
      return await runner.run(countRoom, { ...input, available: at, chance: world.chance }, by)
    })
    for (const answer of await Promise.all([...asked, ...pressed])) assert.ok(answer.ok)
    const kept = new Set((await listed(colleagues[0])).map(({ id }) => id))
    assert.equal(kept.size, 6)
    assert.equal((await places()).filter(({ service_id: service }) => kept.has(service as ServiceId)).length, 6)
  })
})
