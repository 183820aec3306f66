import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { listen } from '@fanal/http'
import { answers, createLine, newestHead, publishedFrom } from '@fanal/intake'
import { must, toBase64Url } from '@fanal/kernel'
import { workbenchAssets } from '../../apps/workbench/src/workbench.ts'
import { createPublic, type publicRoutes } from '../../apps/public/src/public.ts'
import { aHouse } from './house.ts'
import * as subject from './subject.ts'
import { open, session } from './walk.ts'

const house = await aHouse()
const database = house.database.connect('public')
const line = createLine({ database, published: publishedFrom(database, house.world), world: house.world })
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const parts = {
  isUp: () => answers(database),
  logHead: () => newestHead(database),
  version: '0',
  tls: false,
  sealerSocket: '',
  log: silent,
  world: house.world,
}
const { app, raw } = await createPublic({ line, database, ...parts })
const listening = must(await listen({ app, raw, host: '127.0.0.1', port: 0, tls: { kind: 'plain-loopback' } }))
after(async () => {
  await listening.close(0)
  await house.database.drop()
})

const box = { locator: toBase64Url(new Uint8Array(32)), fetchKey: toBase64Url(new Uint8Array(32)) }
const report = house.places[0].thing.report

/** Every route of the public site and what everybody is answered, written by hand. There is no sealer here: a plain form is kept. */
const expected: Readonly<Record<keyof typeof publicRoutes, { readonly status: number; readonly body?: unknown }>> = {
  start: { status: 200 },
  home: { status: 200 },
  write: { status: 200 },
  teams: { status: 200 },
  form: { status: 200 },
  code: { status: 200 },
  codeTeams: { status: 200 },
  codeForm: { status: 200 },
  send: { status: 503, body: new URLSearchParams({ what: 'x' }) },
  sent: { status: 303 },
  back: { status: 200 },
  opened: { status: 303 },
  open: { status: 503, body: new URLSearchParams({ receipt: '1' }) },
  more: { status: 503, body: new URLSearchParams({ what: 'x' }) },
  read: { status: 503, body: new URLSearchParams({ receipt: '1' }) },
  step: { status: 303 },
  files: { status: 503, body: new FormData() },
  privacy: { status: 200 },
  find: { status: 200 },
  findLarge: { status: 200 },
  found: { status: 200, body: new URLSearchParams({ need: 'bed-tonight', place: 'Windsor' }) },
  foundAgain: { status: 303 },
  learn: { status: 200 },
  lesson: { status: 200 },
  known: { status: 200 },
  guide: { status: 200 },
  look: { status: 200, body: new URLSearchParams({ hold: 'm_documents_kept' }) },
  looked: { status: 303 },
  offer: { status: 200 },
  checkOffer: { status: 200, body: new URLSearchParams({ money: 'fee_lmia' }) },
  checkedOffer: { status: 303 },
  employer: { status: 200 },
  findEmployer: { status: 200, body: new URLSearchParams({ name: 'x' }) },
  foundEmployer: { status: 303 },
  directory: { status: 200 },
  accept: { status: 422, body: new Uint8Array(8) },
  upload: { status: 422, body: new Uint8Array(8) },
  pickUp: { status: 200, body: box },
  shared: { status: 200 },
  // a link that nobody made
  openShared: { status: 404, body: { token: box.locator } },
  answerShared: { status: 404, body: { token: box.locator, says: 'accepted' } },
  acknowledge: { status: 200, body: { ...box, report, upTo: 9 } },
  logHead: { status: 200 },
  health: { status: 200 },
  openApi: { status: 200 },
  hsdsRoot: { status: 200 },
  hsdsProfile: { status: 200 },
  hsdsServices: { status: 200 },
  hsdsService: { status: 404 },
  hsdsOrganizations: { status: 200 },
  hsdsOrganization: { status: 404 },
  hsdsPlaces: { status: 200 },
  hsdsPlace: { status: 404 },
  hsdsTaxonomies: { status: 200 },
  hsdsTaxonomy: { status: 404 },
  hsdsTerms: { status: 200 },
  hsdsTerm: { status: 404 },
  progress: { status: 200 },
  // nothing is out
  progressPage: { status: 404 },
  progressFile: { status: 404 },
  arriving: { status: 200 },
  arrivingCard: { status: 200 },
  makeCard: { status: 200, body: new URLSearchParams({ kind: 'small', friend: '613-555-0142', word: 'marigold' }) },
  madeCard: { status: 303 },
  arrivingPlan: { status: 200 },
  makePlan: { status: 200, body: new URLSearchParams({ who: 'Ana', next: 'again', copy: 'tl' }) },
  madePlan: { status: 303 },
  arrivingRights: { status: 200 },
  arrivingPay: { status: 200 },
  arrivingPermits: { status: 200 },
  arrivingOffers: { status: 200 },
  own: { status: 200 },
  openOwn: { status: 200, body: new URLSearchParams(box) },
  stopOwn: { status: 200, body: new URLSearchParams({ ...box, consent: report }) },
  askOwn: { status: 200, body: new URLSearchParams({ ...box, kind: 'access' }) },
  openedOwn: { status: 303 },
  stepOwn: { status: 303 },
}

function bodyOf(body: unknown): { body?: BodyInit; headers: Record<string, string> } {
  if (body === undefined) return { headers: {} }
  if (body instanceof FormData) return { body, headers: {} }
  if (body instanceof URLSearchParams) return { body: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  if (body instanceof Uint8Array) return { body: new Uint8Array(body), headers: { 'content-type': 'application/octet-stream' } }
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

const officer = house.places[0].members.find(({ duty }) => duty === 'intake-officer')!
const { token } = await session(open(house, subject, await workbenchAssets()), officer)

const askers: Readonly<Record<string, Record<string, string>>> = {
  nobody: {},
  'an intake officer’s browser': { cookie: `fanal=${token}` },
  'an intake officer’s secure browser': { cookie: `__Host-fanal=${token}` },
  'an intake officer’s command': { authorization: `Bearer ${token}` },
  'a page of another site': { origin: 'http://elsewhere.test', 'sec-fetch-site': 'cross-site' },
}

interface Answered {
  readonly status: number
  readonly headers: readonly string[]
  readonly cookie: string | null
  readonly body: string
}

async function ask(method: string, path: string, body: unknown, more: Record<string, string>): Promise<Answered> {
  const sent = bodyOf(body)
  const response = await fetch(`${listening.url}${path}`, {
    method,
    ...sent,
    headers: { ...sent.headers, ...more, 'accept-language': 'en' },
    redirect: 'manual',
  })
  const headers = [...response.headers]
    .filter(([name]) => !['date', 'content-length'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
  // A form made without script carries a seed of its own each time.
  const text = (await response.text()).replaceAll(/value="[^"]*"/g, 'value')
  return { status: response.status, headers, cookie: response.headers.get('set-cookie'), body: text }
}

test('every public route is open, and each says why', () => {
  for (const route of app.manifest) assert.ok(route.access.kind === 'open' && route.access.why.length > 10, route.name)
})

test('the table has a row for every public route', () => {
  assert.deepEqual(Object.keys(expected).toSorted(), app.manifest.map(({ name }) => name).toSorted())
})

suite('everybody is answered alike, and nobody is given a cookie', () => {
  for (const route of app.manifest)
    for (const path of route.paths)
      test(`${route.method} ${path}`, async () => {
        const row = expected[route.name as keyof typeof publicRoutes]
        const answered = await Promise.all(
          Object.values(askers).map((headers) =>
            ask(
              route.method,
              path
                .replace(':path', '2')
                .replace(':team', '1')
                .replace(':page', route.name === 'known' ? '6' : '1'),
              row.body,
              headers,
            ),
          ),
        )
        const [nobody, ...others] = answered
        assert.equal(nobody?.status, row.status)
        for (const [index, other] of others.entries()) assert.deepEqual(other, nobody, Object.keys(askers)[index + 1])
        for (const { cookie, body, headers } of answered) {
          assert.equal(cookie, null)
          assert.ok(![body, ...headers].some((text) => text.includes(report)))
        }
      })
})

test('the public’s own connection reads no table and no other function', async () => {
  for (const table of [
    'report',
    'report_envelope',
    'line_mailbox',
    'line_guess',
    'line_reply',
    'member',
    'session',
    'ledger_entry',
    'key_directory',
    'deployment',
  ])
    await assert.rejects(database.query(`select * from fanal.${table}`), /permission denied/, table)
  for (const call of [
    'fanal.session_actor(null, null)',
    'fanal.sign_in_member(null)',
    'fanal.ledger_append(null, null, null, null)',
    'fanal.end_stale_sessions(null)',
  ])
    await assert.rejects(database.query(`select ${call}`), /permission denied/, call)
})
