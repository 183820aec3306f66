import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createLog } from '@fanal/http'
import { stepOf, totpCode } from '@fanal/identity'
import { type PageSession, sessionLine } from '@fanal/identity/session-line'
import { aNode, turnedWorld } from '@fanal/intake/testing'
import { testDatabase } from '@fanal/postgres/testing'
import { passphraseKeys, toBase64url } from '@fanal/seal'
import { createWorkbench, workbenchAssets } from './workbench.ts'

const database = await testDatabase()
after(() => database.drop())
const world = turnedWorld()
const house = await aNode(database, world)
const day = house.harbour.units[0]!
const amina = house.secrets.members[0]!
const { login } = await passphraseKeys(house.passphrase, house.harbour.members[0]!.passphraseSalt)
const app = createWorkbench({
  database: database.connect('workbench'),
  secret: house.secret,
  assets: await workbenchAssets(),
  world,
  version: '0.1.0',
  tls: false,
  members: [],
  log: createLog({ write: () => undefined }),
})
const minute = 1 / 60
const sameOrigin = { 'sec-fetch-site': 'same-origin' }
const at = (path: string) => new URL(path, 'http://localhost:8081')

/** One browser: tabs share its cookie. */
function aBrowser() {
  let cookie = ''
  const sent: string[] = []
  const ask: typeof fetch = async (path, init) => {
    const request = new Request(at(path as string), init)
    sent.push(`${request.method} ${path as string}`)
    for (const [name, value] of Object.entries({ cookie, ...sameOrigin })) request.headers.set(name, value)
    return await app.fetch(request)
  }
  return {
    sent,
    ask,
    async signIn() {
      cookie = ''
      world.pass(1 / 40)
      const totp = await totpCode(amina.totpSecret, stepOf(world.now()))
      const body = JSON.stringify({ name: 'amina', login: toBase64url(login), totp, kind: 'browser' })
      const answer = await ask('/api/v1/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      assert.equal(answer.status, 200)
      cookie = answer.headers.get('set-cookie')!.split(';', 1)[0]!
    },
    /** A page of a report, as its scripts see it. */
    async aPage(made: Partial<PageSession> = {}) {
      const html = await (await ask('/en/contact')).text()
      let csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
      const member = /data-member="([^"]+)"/.exec(html)?.[1] ?? ''
      const page: PageSession = { member, language: 'en', csrf: () => csrf, renewed: (fresh) => void (csrf = fresh), ...made }
      return sessionLine(page, ask)
    },
  }
}

const statusOf = (sent: Response | string) => (typeof sent === 'string' ? sent : sent.status)
const aReport = async () => `/api/v1/reports/${(await house.send(day, { answers: { what: 'x' } })).id}/take`

suite('what a page sends after its session ended', () => {
  test('is taken once the same person signed in again in another tab', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const line = await browser.aPage()
    const take = await aReport()
    world.pass(16 * minute)
    assert.equal(await line.send(take), 'signed-out')
    await browser.signIn()
    assert.equal(statusOf(await line.send(take)), 200)
    const before = browser.sent.length
    assert.equal(statusOf(await line.send(take)), 200, 'the fresh token is kept')
    assert.equal(browser.sent.length, before + 1)
  })

  test('is refused where somebody else signed in, and is not sent a second time', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const line = await browser.aPage({ member: '11111111-1111-4111-8111-111111111111' })
    await browser.signIn()
    const take = await aReport()
    assert.equal(await line.send(take), 'another-member')
    assert.deepEqual(browser.sent.slice(-2), [`POST ${take}`, 'GET /api/v1/session'])
  })

  test('keeps a refusal that has nothing to do with the session', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const line = await browser.aPage()
    assert.equal(statusOf(await line.send('/api/v1/reports/00000000-0000-4000-8000-000000000000/take')), 404)
    assert.equal(browser.sent.at(-1)?.startsWith('POST'), true, 'nobody asked whose session it is')
  })

  test('a page that does not know whom it was made for trusts nobody', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const line = await browser.aPage({ member: '' })
    await browser.signIn()
    assert.equal(await line.send(await aReport()), 'another-member')
  })
})

suite('one’s own session', () => {
  test('is told to pages of ours alone, and kept nowhere', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const own = await browser.ask('/api/v1/session')
    assert.match(own.headers.get('cache-control') ?? '', /no-store/)
    const { csrf } = (await own.json()) as { csrf: string }
    assert.match(csrf, /^[\w-]{86}$/)
    for (const site of ['cross-site', 'same-site', 'none']) {
      const foreign = await app.fetch(new Request(at('/api/v1/session'), { headers: { 'sec-fetch-site': site } }))
      assert.equal(foreign.status, 403, site)
    }
  })

  test('lives on while somebody types, for 12 hours and not longer', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const line = await browser.aPage()
    for (let hours = 0; hours < 11.5; hours += 14 * minute) {
      world.pass(14 * minute)
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      assert.equal(await line.renew(), null, `after ${hours} hours`)
    }
    world.pass(0.5)
    assert.equal(await line.renew(), 'signed-out')
  })

  test('ends after 15 minutes in which nobody types', async () => {
    const browser = aBrowser()
    await browser.signIn()
    const line = await browser.aPage()
    world.pass(14 * minute)
    assert.equal(await line.renew(), null)
    world.pass(15 * minute)
    assert.equal(await line.renew(), 'signed-out')
  })
})
