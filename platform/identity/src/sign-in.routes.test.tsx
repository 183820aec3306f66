import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { buildAssets, createApp, routeTable, sessionCookie } from '@fanal/http'
import { must, toBase64Url } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type SignInFromCommand, signIn } from './sign-in-client.ts'
import { identityBehaviours, identityIslands, identityRoutes, whoAsks } from './sign-in.routes.tsx'
import { aDoor, aMember, codeOf } from './testing.ts'
import { writeTotpSecret } from './totp-secret.ts'

const database = await testDatabase()
after(() => database.drop())
const house = aDoor(database)
const { world } = house
const amira = await aMember(database, house)
const bruno = await aMember(database, house, ['intake-supervisor'])
const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-cache-'))
after(() => rmSync(folder, { recursive: true }))

const demonstrated = {
  name: 'demo',
  displayName: 'Invented Ines',
  passphrase: 'demo words',
  totpSecret: 'MZXW6YTB',
  unit: 'Intake',
  duty: 'intake-officer' as const,
}
const assets = await buildAssets({ styles: '', islands: identityIslands })

function appWith(members: readonly (typeof demonstrated)[]) {
  const services = {
    identity: {
      signIn: house.door,
      passkeys: house.passkeys,
      database: house.workbench,
      cookie: sessionCookie(false),
      world,
      first: (language: string) => `/${language}/inbox`,
      members,
    },
  }
  return createApp({
    routes: routeTable(identityRoutes),
    behaviours: identityBehaviours,
    services,
    run: house.runner.run,
    actorOf: whoAsks,
    home: (language) => `/${language}`,
    profile: 'workbench',
    layout: ({ body }) => <main>{body}</main>,
    assets,
    csrfKey: house.secret.key('csrf'),
    tls: false,
    onCookie: 'throw',
  })
}
const app = appWith([])

const origin = 'http://localhost:8081'
const ask = (address: string, init: RequestInit = {}) => app.fetch(new Request(new URL(address, origin), init))
const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    body: JSON.stringify(body),
  })

async function bodyFor(member: typeof amira, changed: object = {}) {
  world.pass(90)
  return { name: member.loginName, login: toBase64Url(member.login), totp: await codeOf(member, world.now()), kind: 'browser', ...changed }
}

const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0]!

test('a browser gets its token as a cookie that no script reads, a command in the answer', async () => {
  const browser = await post('/api/v1/sign-in', await bodyFor(amira))
  assert.equal(browser.status, 200)
  assert.match(browser.headers.get('set-cookie')!, /^fanal=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  assert.equal(((await browser.json()) as { token: unknown }).token, null)
  const command = await post('/api/v1/sign-in', await bodyFor(amira, { kind: 'command' }))
  assert.equal(command.headers.get('set-cookie'), null)
  const { token } = (await command.json()) as { token: string }
  const session = await ask('/api/v1/session', { headers: { authorization: `Bearer ${token}` } })
  assert.equal(((await session.json()) as { memberId: string }).memberId, amira.actor.member)
})

test('a wrong name, passphrase and code answer word for word the same', async () => {
  const bodies = [
    await bodyFor(amira, { name: 'nobody' }),
    await bodyFor(amira, { login: 'A'.repeat(43) }),
    await bodyFor(amira, { totp: '000 00x' }),
  ]
  const answers = await Promise.all(bodies.map((body) => post('/api/v1/sign-in', body)))
  const seen = await Promise.all(
    answers.map(async (answer) => [answer.status, await answer.text(), [...answer.headers.keys()].toSorted().join()]),
  )
  for (const one of seen) assert.deepEqual(one, seen[0])
  assert.equal(seen[0]![0], 401)
  const inFrench = await post('/api/v1/sign-in', bodies[0], { 'accept-language': 'fr' })
  assert.match(await inFrench.text(), /La phrase de passe|la phrase de passe/)
  await post('/api/v1/sign-in', await bodyFor(amira))
})

test('a used code, an impatient name and a malformed body each have their own answer', async () => {
  const body = await bodyFor(amira)
  await post('/api/v1/sign-in', body)
  assert.equal((await post('/api/v1/sign-in', body)).status, 409)
  for (let i = 0; i < 5; i++) await post('/api/v1/sign-in', { ...body, name: 'impatient', login: 'A'.repeat(43) })
  const slow = await post('/api/v1/sign-in', { ...body, name: 'impatient' })
  assert.equal(slow.status, 429)
  assert.equal(slow.headers.get('retry-after'), '5')
  for (const odd of [
    null,
    [],
    {},
    { ...body, login: 'short' },
    { ...body, login: 'A'.repeat(42) + 'B' },
    { ...body, kind: 'other' },
    { ...body, name: 7 },
  ])
    assert.equal((await post('/api/v1/sign-in', odd)).status, 422)
  assert.equal((await post('/api/v1/sign-in', { ...body, name: 'x'.repeat(9000) })).status, 413)
})

test('another site cannot sign anybody in or out', async () => {
  const foreign = await post('/api/v1/sign-in', await bodyFor(amira), { 'sec-fetch-site': 'cross-site' })
  assert.equal(foreign.status, 403)
  const cookie = cookieOf(await post('/api/v1/sign-in', await bodyFor(amira)))
  assert.equal((await post('/api/v1/sign-out', {}, { cookie })).status, 403)
  assert.equal((await ask('/api/v1/session', { headers: { cookie } })).status, 200)
})

test('signing out by the page’s form ends the session and clears the browser', async () => {
  const cookie = cookieOf(await post('/api/v1/sign-in', await bodyFor(amira)))
  const page = await (await ask('/en/sign-in', { headers: { cookie } })).text()
  const token = /name="_csrf" value="([\w-]+)"/.exec(page)![1]!
  const out = await ask('/en/sign-out', {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: `_csrf=${token}`,
  })
  assert.equal(out.status, 303)
  assert.equal(out.headers.get('location'), '/en/sign-in')
  assert.equal(out.headers.get('clear-site-data'), '"cache", "cookies", "storage"')
  assert.match(out.headers.get('set-cookie')!, /^fanal=;.*Max-Age=0/)
  assert.equal((await ask('/api/v1/session', { headers: { cookie } })).status, 401)
})

test('whoever signs in again in the same browser leaves no session behind', async () => {
  const first = cookieOf(await post('/api/v1/sign-in', await bodyFor(amira)))
  const page = await (await ask('/en/sign-in', { headers: { cookie: first } })).text()
  const csrf = /data-csrf="([\w-]+)"/.exec(page)![1]!
  const second = await post('/api/v1/sign-in', await bodyFor(bruno), { cookie: first, 'x-csrf-token': csrf })
  assert.notEqual(cookieOf(second), first)
  assert.equal((await ask('/api/v1/session', { headers: { cookie: first } })).status, 401)
  assert.equal((await ask('/api/v1/session', { headers: { cookie: cookieOf(second) } })).status, 200)
})

test('a session that nobody has is nobody’s, and a planted token is not taken over', async () => {
  for (const headers of [
    { cookie: `fanal=${'A'.repeat(43)}` },
    { authorization: `Bearer ${'A'.repeat(43)}` },
    { authorization: 'Basic x' },
    { cookie: 'fanal=%00' },
  ] as Record<string, string>[])
    assert.equal((await ask('/api/v1/session', { headers })).status, 401)
  const planted = `fanal=${toBase64Url(new Uint8Array(32).fill(1))}`
  const cookie = cookieOf(await post('/api/v1/sign-in', await bodyFor(amira), { cookie: planted }))
  assert.notEqual(cookie, planted)
})

test('the page says without script what it needs, in both languages, and can post no passphrase', async () => {
  for (const [address, words] of [
    ['/en/sign-in', 'The workbench needs JavaScript'],
    ['/fr/ouvrir-session', 'L’espace de travail a besoin de JavaScript'],
  ] as const) {
    const answer = await ask(address)
    const html = await answer.text()
    assert.ok(html.includes(words))
    assert.match(html, /<form data-with-script[^>]* hidden/)
    assert.doesNotMatch(html.replace(/name="viewport"|name="[\w-]+" content/g, ''), /<input[^>]* name=/)
    assert.doesNotMatch(html, /<noscript|data-passphrase/)
    assert.match(answer.headers.get('content-security-policy')!, /wasm-unsafe-eval/)
  }
})

test('only a demonstration lists its members, with what signs them in', async () => {
  const html = await (await appWith([demonstrated]).fetch(new Request(new URL('/fr/ouvrir-session', origin)))).text()
  assert.match(html, /data-name="demo" data-passphrase="demo words" data-totp="MZXW6YTB"/)
  assert.ok(html.includes('Ouvrir la session\u00A0: Invented Ines') && html.includes('Agente ou agent d’accueil'))
})

test('the page leads back to where a member came from, and to no other site', async () => {
  const fromOf = async (from: string) =>
    /data-from="([^"]*)"/.exec(await (await ask(`/en/sign-in?from=${encodeURIComponent(from)}`)).text())?.[1]
  assert.equal(await fromOf('/en/inbox/abc-1'), '/en/inbox/abc-1')
  for (const odd of ['', '//evil.example', 'https://evil.example', '/en/../x', '/en//evil', 'javascript:alert(1)', '/en/sign-in'])
    assert.equal(await fromOf(odd), undefined, odd)
})

const command: SignInFromCommand = {
  to: origin,
  name: bruno.loginName,
  passphrase: bruno.passphrase,
  totpSecret: writeTotpSecret(bruno.totpSecret),
  fetch: (input, init) => app.fetch(new Request(input, init)),
  world,
  cacheDir: path.join(folder, 'fanal'),
  wait: (milliseconds) => Promise.resolve(world.pass(Math.ceil(milliseconds / 1000))),
}

test('a command signs in, and the next one goes on with its token, kept for this user alone', async () => {
  world.pass(90)
  const first = must(await signIn(command))
  assert.deepEqual(first.seeds, bruno.seeds)
  const [file] = readdirSync(command.cacheDir!)
  assert.equal(statSync(path.join(command.cacheDir!, file!)).mode & 0o777, 0o600)
  assert.equal(statSync(command.cacheDir!).mode & 0o777, 0o700)
  assert.equal(readFileSync(path.join(command.cacheDir!, file!), 'utf8'), first.token)
  assert.deepEqual(must(await signIn(command)), first)
})

test('a kept token that has ended is replaced, and codes that were used are waited out', async () => {
  const { token } = must(await signIn(command))
  await ask('/api/v1/sign-out', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  const tokens = new Set([token])
  for (let i = 0; i < 5; i++) {
    const again = must(await signIn({ ...command, cacheDir: path.join(folder, `other-${i}`) }))
    tokens.add(again.token)
  }
  assert.equal(tokens.size, 6)
})

test('a command is told what is wrong, and a kept token opens nothing for a wrong passphrase', async () => {
  const codeOfRefusal = async (changed: Partial<SignInFromCommand>) => {
    const answer = await signIn({ ...command, ...changed })
    return answer.ok ? 'in' : answer.code
  }
  must(await signIn(command))
  assert.equal(await codeOfRefusal({ totpSecret: 'not base32!' }), 'totp-secret')
  assert.equal(await codeOfRefusal({ passphrase: 'another' }), 'sign-in-failed')
  assert.equal(await codeOfRefusal({ fetch: () => Promise.reject(new TypeError('fetch failed')) }), 'unreachable')
})
