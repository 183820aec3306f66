import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { buildAssets, createApp, createLog } from '@fanal/http'
import { testDatabase } from '@fanal/postgres/testing'
import fc from 'fast-check'
import { Fragment, h } from 'preact'
import { type AddressVisibility, type Visibility, addressVisibilities, fold, visibilities } from './directory.ts'
import { exportFiles } from './export.ts'
import { hsdsApi } from './hsds-api.ts'
import { hsdsApiRoutes } from './hsds-api.routes.ts'
import { applyImport, previewImport } from './import/apply-import.ts'
import type { HsdsObject } from './import/records.ts'
import { prepareImport } from './import/prepare.ts'
import { allPublished } from './published.store.ts'
import { tablesOf } from './rows.ts'
import { aDirectory } from './testing-directory.ts'
import { seeded } from './testing-made-up.ts'
import { writeCsv } from './write-csv.ts'
import { hsdsShapes } from './hsds.shape.ts'

const database = await testDatabase()
after(() => database.drop())
const { lantern, harbour, workbench, asPublic, imports, world } = await aDirectory(database)
const logged: string[] = []
const app = createApp({
  routes: hsdsApiRoutes,
  behaviours: hsdsApi,
  services: { hsds: asPublic },
  profile: 'public',
  layout: ({ body }) => h(Fragment, null, body),
  home: () => '/',
  islands: [],
  tls: false,
  assets: await buildAssets({ styles: '', islands: {} }),
  log: createLog({ write: (line) => void logged.push(line) }),
})

const chance = seeded(2026)
const hex = () =>
  Math.floor(chance() * 0x1_0000)
    .toString(16)
    .padStart(4, '0')
const newId = () => `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-a${hex().slice(1)}-${hex()}${hex()}${hex()}`
let streets = 0

/** Where somebody may have typed the same street once more. */
const alsoIn = [
  'nowhere',
  'service description',
  'alert',
  'place description',
  'location name',
  'change log',
  'own property',
  'deep inside',
  'organization',
  'attribute',
] as const

interface Case {
  readonly service: Visibility
  readonly organization: Visibility
  readonly location: Visibility
  readonly address: AddressVisibility
  readonly also: (typeof alsoIn)[number]
  readonly shape: 'json' | 'csv' | 'tabular'
  readonly before: boolean
}

const aCase: fc.Arbitrary<Case> = fc.record({
  service: fc.constantFrom(...visibilities),
  organization: fc.constantFrom('public', 'public', 'partner', 'hidden'),
  location: fc.constantFrom('public', 'public', 'partner', 'hidden'),
  address: fc.constantFrom(...addressVisibilities),
  also: fc.constantFrom(...alsoIn),
  shape: fc.constantFrom('json', 'csv', 'tabular'),
  before: fc.boolean(),
})

/** A service at one place, and the words of its address that stand nowhere else. */
function written({ service, organization, location, address, also }: Case) {
  const n = (streets += 1)
  const street = `${n + 1000} Quickthorn${n} Lane`
  const secrets = [street, `Q${n}Q ${n}Z${n}`, `past the old mill ${n}`, String(45.123_001 + n / 1000)]
  // What is kept for partners stands in words of its own that are not the public's; a public text is its writer's.
  const open = service === 'public' && organization === 'public' && location === 'public' && address === 'full'
  const again = (where: Case['also'], otherwise = 'Made up.') =>
    also === where && (address !== 'full' || open) ? `At ${street.toUpperCase()}, side door.` : otherwise
  const log = {
    id: newId(),
    resource_type: 'address',
    last_action_date: '2026-01-01',
    last_action_type: 'update',
    field_name: 'address_1',
    previous_value: street,
    replacement_value: 'x',
    updated_by: 'Somebody',
  }
  const object: HsdsObject = {
    id: newId(),
    name: `Service ${n}`,
    status: 'active',
    visibility: service,
    description: again('service description'),
    alert: again('alert'),
    ...(again('own property', '') !== '' && { local: { note: [street] } }),
    ...(also === 'attribute' && address !== 'full' && { attributes: [{ id: newId(), value: street }] }),
    ...(also === 'change log' && { metadata: [log] }),
    contacts: [
      {
        id: newId(),
        name: 'Somebody',
        phones: [{ id: newId(), number: `902-555-01${String(n % 100).padStart(2, '0')}`, description: again('deep inside', 'voice') }],
      },
    ],
    organization: { id: newId(), name: `House ${n}`, description: again('organization'), visibility: organization },
    service_at_locations: [
      {
        id: newId(),
        description: again('place description'),
        location: {
          id: newId(),
          location_type: 'physical',
          visibility: location,
          address_visibility: address,
          name: again('location name', `Door ${n}`),
          area: `Area ${n}`,
          latitude: Number(secrets[3]),
          longitude: -63,
          transportation: secrets[2],
          phones: [{ id: newId(), number: '902-555-0199' }],
          addresses: [
            {
              id: newId(),
              address_1: street,
              city: `Town ${n}`,
              state_province: 'NS',
              postal_code: secrets[1],
              country: 'CA',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
  }
  return { object, secrets, open }
}

function filesOf(object: HsdsObject, shape: Case['shape']) {
  const json = [{ name: 'services.json', bytes: Buffer.from(JSON.stringify([object])) }]
  if (shape === 'json') return json
  // @NOTE as another system would export it, before Fanal sees what is confidential
  const told = JSON.parse(JSON.stringify(object).replaceAll(/"address_visibility":"[a-z]+",/g, '')) as HsdsObject
  const tables = tablesOf(prepareImport([{ name: 'services.json', bytes: Buffer.from(JSON.stringify([told])) }]).entries)
  const location = (object['service_at_locations'] as HsdsObject[])[0]?.['location'] as HsdsObject
  const rows = [...tables].map(
    ([table, list]) =>
      [table, table === 'location' ? list.map((row) => ({ ...row, address_visibility: location['address_visibility'] })) : list] as const,
  )
  if (shape === 'csv') return rows.map(([table, list]) => ({ name: hsdsShapes[table].file, bytes: Buffer.from(writeCsv(table, list)) }))
  return [
    {
      name: 'tabular.json',
      bytes: Buffer.from(JSON.stringify(Object.fromEntries(rows.map(([table, list]) => [hsdsShapes[table].file, list])))),
    },
  ]
}

async function answersAbout(object: HsdsObject): Promise<string[]> {
  const [place] = object['service_at_locations'] as HsdsObject[]
  const ids = [
    `services/${object['id'] as string}`,
    `organizations/${(object['organization'] as HsdsObject)['id'] as string}`,
    `service_at_locations/${place?.['id'] as string}`,
  ]
  const lists = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'].flatMap((list) => [
    `${list}?per_page=500`,
    `${list}?per_page=500&full=true&full_service=true`,
    `${list}?search=quickthorn`,
    `${list}?page=x`,
  ])
  return await Promise.all(
    [...ids, ...lists].map(async (address) => (await app.fetch(new Request(`http://localhost/hsds/${address}`))).text()),
  )
}

/** Everything that leaves, and everything that the public may read. */
async function surfaces(object: HsdsObject, said: unknown): Promise<Readonly<Record<string, string>>> {
  const published = await allPublished(null, asPublic)
  return {
    answers: (await answersAbout(object)).join('\n'),
    json: exportFiles(published, 'json')
      .map(({ text }) => text)
      .join('\n'),
    csv: exportFiles(published, 'csv')
      .map(({ text }) => text)
      .join('\n'),
    'published records': JSON.stringify(await asPublic.query('select * from fanal.public_directory_entry')),
    'published places': JSON.stringify(await asPublic.query('select * from fanal.public_place')),
    'what an import says': JSON.stringify(said),
    'log lines': logged.join('\n'),
  }
}

const holds = (text: string, secret: string) => text.includes(secret) || fold(text).includes(fold(secret))

suite('an address that is not for the public', () => {
  test('is found on no surface, however it came in and wherever else it was typed', async () => {
    let shown = 0
    await fc.assert(
      fc.asyncProperty(aCase, async (one) => {
        const keeper = chance() < 0.5 ? lantern.id : harbour.id
        const { object, secrets, open } = written(one)
        // Perhaps everything was public yesterday.
        if (one.before) {
          const yesterday = JSON.parse(
            JSON.stringify(object)
              .replaceAll(/"visibility":"[a-z]+"/g, '"visibility":"public"')
              .replaceAll(/"address_visibility":"[a-z]+"/g, '"address_visibility":"full"'),
          ) as HsdsObject
          await imports(keeper, 'services.json', [yesterday])
        }
        const files = filesOf(object, one.shape)
        const preview = await previewImport(workbench, { organization: keeper, source: 'test', files })
        const done = await applyImport(workbench, { organization: keeper, source: 'test', files }, world)
        const found = await surfaces(object, { ...preview, entries: preview.problems, again: done.problems })
        for (const [surface, text] of Object.entries(found))
          for (const secret of secrets) if (!open) assert.ok(!holds(text, secret), `${secret} in ${surface}`)
        if (open) {
          assert.ok(secrets.every((secret) => holds(found['answers'] ?? '', secret)))
          shown += 1
        }
        if (one.address === 'full') return
        // A confidential street is not even stored.
        const stored = JSON.stringify([
          await database.asOperator('select * from fanal.directory_entry'),
          await database.asOperator('select * from fanal.place'),
        ])
        for (const secret of secrets) assert.ok(!holds(stored, secret), `${secret} is stored`)
      }),
      { numRuns: 40, seed: 2026, endOnFailure: true },
    )
    assert.ok(shown > 0, 'a public address is shown, so that a hidden one would be seen')
  })
})
