import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createLog } from '@fanal/http'
import { stepOf, totpCode, writeTotpSecret } from '@fanal/identity'
import { type Desk, listInbox, openReport, sendReply } from '@fanal/intake'
import { aDevice, aNode, turnedWorld } from '@fanal/intake/testing'
import { testDatabase } from '@fanal/postgres/testing'
import { openReply, passphraseKeys, toBase64url } from '@fanal/seal'
import { createWorkbench, workbenchAssets } from './workbench.ts'

const database = await testDatabase()
after(() => database.drop())
const world = turnedWorld()
const house = await aNode(database, world)
const day = house.harbour.units[0]!
const amina = house.secrets.members[0]!
const assets = await workbenchAssets()
const lines: string[] = []
const members = [
  {
    name: 'amina',
    displayName: 'Amina',
    passphrase: house.passphrase,
    totpSecret: writeTotpSecret(amina.totpSecret),
    unit: 'Day desk',
    duty: 'intake-officer' as const,
  },
]
const parts = {
  database: database.connect('workbench'),
  secret: house.secret,
  assets,
  world,
  version: '0.1.0',
  tls: false,
  members,
  log: createLog({ write: (line) => void lines.push(line) }),
}
const app = createWorkbench(parts)

const at = 'http://localhost:8081'
const ask = (path: string, init: RequestInit = {}) => app.fetch(new Request(`${at}${path}`, init))
const json = async <T>(answer: Response): Promise<T> => (await answer.json()) as T
const sameOrigin = { 'sec-fetch-site': 'same-origin' }

const { login } = await passphraseKeys(house.passphrase, house.harbour.members[0]!.passphraseSalt)

/** Signs in; each time with the code of another step. */
async function signIn(kind: 'browser' | 'command'): Promise<Response> {
  world.pass(1 / 40)
  const totp = await totpCode(amina.totpSecret, stepOf(world.now()))
  const body = JSON.stringify({ name: 'amina', login: toBase64url(login), totp, kind })
  return await ask('/api/v1/sign-in', { method: 'POST', headers: { ...sameOrigin, 'content-type': 'application/json' }, body })
}

async function aBrowser(): Promise<{ cookie: string; csrf: string }> {
  const cookie = (await signIn('browser')).headers.get('set-cookie')!.split(';', 1)[0]!
  const page = await (await ask('/en/inbox', { headers: { cookie } })).text()
  return { cookie, csrf: /name="_csrf" value="([^"]+)"/.exec(page)![1]! }
}

async function aDesk(): Promise<Desk> {
  const { token } = await json<{ token: string }>(await signIn('command'))
  return {
    to: at,
    token,
    seeds: house.seeds,
    deployment: house.node.deployment,
    seen: aDevice(),
    fetch: (url, init) => app.fetch(new Request(url, init)),
  }
}

suite('where the workbench leads', () => {
  test('the bare address goes to sign-in, in the language the browser asks for, and to the inbox with a session', async () => {
    const to = async (headers: Record<string, string>) => (await ask('/', { headers })).headers.get('location')
    assert.equal(await to({ 'accept-language': 'fr-CA' }), '/fr/ouvrir-session')
    assert.equal(await to({}), '/en/sign-in')
    const { cookie } = await aBrowser()
    assert.equal(await to({ cookie, 'accept-language': 'fr' }), '/fr/boite')
  })

  test('a page without a session leads to sign-in and back; the API answers 401', async () => {
    const { id } = await house.send(day, { answers: { what: 'x' } })
    for (const path of ['/en/inbox', `/en/reports/${id}`]) {
      const answer = await ask(path)
      assert.deepEqual([answer.status, answer.headers.get('location')], [303, `/en/sign-in?from=${encodeURIComponent(path)}`])
    }
    for (const path of ['/api/v1/inbox', `/api/v1/reports/${id}`, `/api/v1/reports/${id}/files/${id}/1/0`])
      assert.equal((await ask(path)).status, 401, path)
  })

  test('health answers version and database without a session', async () => {
    const answer = await ask('/healthz')
    assert.deepEqual([answer.status, await answer.json()], [200, { status: 'ok', version: '0.1.0', database: 'ok' }])
  })

  test('health says when the database is gone', async () => {
    const gone = database.connect('workbench')
    await gone.close()
    const answer = await createWorkbench({ ...parts, database: gone }).fetch(new Request(`${at}/healthz`))
    assert.deepEqual([answer.status, await answer.json()], [503, { status: 'down', version: '0.1.0', database: 'down' }])
  })

  test('the API describes itself', async () => {
    const described = await json<{ openapi: string; paths: Record<string, object> }>(await ask('/api/openapi.json'))
    assert.equal(described.openapi, '3.1.0')
    for (const path of [
      '/api/v1/inbox',
      '/api/v1/reports/{id}',
      '/api/v1/reports/{id}/take',
      '/api/v1/reports/{id}/replies',
      '/api/v1/reports/{id}/files/{envelope}/{part}/{index}',
      '/api/v1/directory',
      '/api/v1/sign-in',
      '/healthz',
    ])
      assert.ok(described.paths[path], path)
  })
})

suite('in a browser', () => {
  test('the header says who is signed in, with which duty and where, in both languages', async () => {
    const { cookie } = await aBrowser()
    assert.match(
      await (await ask('/en/inbox', { headers: { cookie } })).text(),
      /<strong>Amina<\/strong><span class="duty">Intake officer, Day desk<\/span>/,
    )
    assert.match(await (await ask('/fr/boite', { headers: { cookie } })).text(), /Agente ou agent d’accueil, Équipe de jour/)
  })

  test('only a page that opens something has the opening script, and a demonstration says that it is one', async () => {
    const { cookie } = await aBrowser()
    const { id } = await house.send(day, { answers: { what: 'x' } })
    const [inbox, report] = [
      await (await ask('/en/inbox', { headers: { cookie } })).text(),
      await (await ask(`/en/reports/${id}`, { headers: { cookie } })).text(),
    ]
    assert.doesNotMatch(inbox, /sealed-[0-9a-f]{16}\.js/)
    assert.match(report, /sealed-[0-9a-f]{16}\.js/)
    assert.match(inbox, /Everybody and everything here is invented/)
  })

  test('the foot of every page shows the fingerprint of the root, in both languages and before signing in', async () => {
    const { cookie } = await aBrowser()
    const { fingerprint } = house.ceremony.deployment
    for (const [address, headers] of [
      ['/en/inbox', { cookie }],
      ['/fr/boite', { cookie }],
      ['/en/sign-in', undefined],
    ] as const)
      assert.match(
        await (await ask(address, headers ? { headers } : {})).text(),
        new RegExp(`<footer.*<code>${fingerprint}</code>`, 's'),
        address,
      )
  })

  test('what changes something needs the session’s token and our own origin', async () => {
    const { cookie, csrf } = await aBrowser()
    const { id } = await house.send(day, { answers: { what: 'x' } })
    const take = async (headers: Record<string, string>) => (await ask(`/api/v1/reports/${id}/take`, { method: 'POST', headers })).status
    assert.equal(await take({ cookie, ...sameOrigin }), 403)
    assert.equal(await take({ cookie, 'sec-fetch-site': 'cross-site', 'x-csrf-token': csrf }), 403)
    const other = await aBrowser()
    assert.equal(await take({ cookie, ...sameOrigin, 'x-csrf-token': other.csrf }), 403)
    assert.equal((await listInbox(await aDesk())).find((report) => report.id === id)?.state, 'new')
    assert.equal(await take({ cookie, ...sameOrigin, 'x-csrf-token': csrf }), 200)
    assert.equal((await listInbox(await aDesk())).find((report) => report.id === id)?.state, 'open')
  })

  test('an open page that asks by itself whether something came does not keep its session alive', async () => {
    const { cookie } = await aBrowser()
    const news = async (minutes: number) => {
      world.pass(minutes / 60)
      return (await ask('/api/v1/inbox/news?since=2026-05-06T07:00:00Z', { headers: { cookie } })).status
    }
    assert.deepEqual([await news(0), await news(5), await news(5), await news(4)], [200, 200, 200, 200])
    assert.equal(await news(2), 401, 'nobody was there for fifteen minutes')
  })

  test('Today offers the shift that nobody has, in one press; whoever signs out may end it in one press too', async () => {
    const { cookie, csrf } = await aBrowser()
    const page = async (path: string) => await (await ask(path, { headers: { cookie } })).text()
    const post = (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', headers: { cookie, ...sameOrigin }, body: new URLSearchParams({ _csrf: csrf, ...fields }) })
    const running = () => database.asOperator('select 1 from fanal.duty_shift where ended_at is null and until_at > $1', [world.now()])
    const today = await page('/en/today')
    assert.match(today, /Nobody is on duty at Day desk/)
    assert.doesNotMatch(today, /End my shift/)
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(today)?.[1] ?? ''
    assert.equal((await post('/en/duty/start', { unit: field('unit'), hours: field('hours') })).status, 303)
    assert.equal((await running()).length, 1)
    assert.doesNotMatch(await page('/en/today'), /Nobody is on duty/)
    assert.match(await page('/fr/boite'), /name="shift" value="end"[^>]*>\s*Terminer ma garde et fermer la session/)
    assert.equal((await post('/en/sign-out', { shift: 'end' })).status, 303)
    assert.equal((await running()).length, 0)
    assert.equal((await ask('/en/inbox', { headers: { cookie } })).status, 303, 'and the session is over')
  })

  test('whoever only signs out leaves their shift as it is', async () => {
    const { cookie, csrf } = await aBrowser()
    const post = (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', headers: { cookie, ...sameOrigin }, body: new URLSearchParams({ _csrf: csrf, ...fields }) })
    assert.equal((await post('/en/duty/start', { unit: day, hours: '2' })).status, 303)
    assert.equal((await post('/en/sign-out', {})).status, 303)
    assert.equal(
      (await database.asOperator('select 1 from fanal.duty_shift where ended_at is null and until_at > $1', [world.now()])).length,
      1,
    )
    await database.asOperator('update fanal.duty_shift set ended_at = until_at where ended_at is null')
  })

  test('after signing out the page of a report is not given any more', async () => {
    const { cookie, csrf } = await aBrowser()
    const { id } = await house.send(day, { answers: { what: 'x' } })
    assert.equal((await ask(`/en/reports/${id}`, { headers: { cookie } })).status, 200)
    const body = new URLSearchParams({ _csrf: csrf })
    const out = await ask('/en/sign-out', { method: 'POST', headers: { cookie, ...sameOrigin }, body })
    assert.deepEqual([out.status, out.headers.get('clear-site-data')], [303, '"cache", "cookies", "storage"'])
    assert.equal((await ask(`/en/reports/${id}`, { headers: { cookie } })).status, 303)
  })
})

suite('from a command', () => {
  test('the whole of the officer’s half with a bearer token: list, open, reply, and the reporter reads it', async () => {
    const sent = await house.send(day, { answers: { what: 'Une femme au motel' }, language: 'fr' })
    const desk = await aDesk()
    assert.ok((await listInbox(desk, { state: 'new' })).some(({ id }) => id === sent.id))
    assert.deepEqual((await openReport(desk, sent.id)).answers, { what: 'Une femme au motel' })
    await sendReply(desk, sent.id, { text: 'Merci', at: world.now() })
    const box = await house.line.pickUp(sent.keys)
    assert.ok(box.ok)
    const read = await openReply(box.value.messages[0]!.bytes, sent.keys, house.node.directory)
    assert.deepEqual(read.ok && [read.text, read.verified], ['Merci', true])
  })

  test('all pages of a long queue come, each report once', async () => {
    const before = (await listInbox(await aDesk())).length
    const sent = await Promise.all(
      Array.from({ length: 60 }, () => house.send(house.harbour.units[0]!, { answers: { what: 'one of many' } })),
    )
    const ids = (await listInbox(await aDesk())).map(({ id }) => id)
    assert.equal(ids.length, before + 60)
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(sent.every(({ id }) => ids.includes(id)))
  })

  test('an address that names nothing, or something that is no id, is not found', async () => {
    const { token } = await aDesk()
    const get = async (path: string) => {
      const answer = await ask(path, { headers: { authorization: `Bearer ${token}` } })
      return [answer.status, (await json<{ error: { code: string } }>(answer)).error.code]
    }
    for (const path of ['/api/v1/reports/00000000-0000-4000-8000-000000000000', '/api/v1/reports/x', '/api/v1/reports/x/files/y/0/-1'])
      assert.deepEqual(await get(path), [404, 'not-found'], path)
  })
})

test('nothing that was asked for or typed is in the log', async () => {
  await ask('/en/inbox?state=canary-in-the-query')
  assert.doesNotMatch(lines.join(''), /canary|motel|amina/i)
})
