import assert from 'node:assert/strict'
import { beforeEach, suite, test } from 'node:test'
import { createApp, createLog } from '@fanal/http'
import { placeIn } from '@fanal/handover'
import { type PublicLanguage, publicLanguages, say } from '@fanal/kernel'
import { renderToString } from 'preact-render-to-string'
import { employerSection } from './employer-section.tsx'
import { employersBehaviours } from './employers.behaviours.tsx'
import { employersRoutes } from './employers.routes.ts'
import { employersText as text } from './employers.text.ts'
import { inventedLookup } from './fixtures/invented-lookup.ts'
import { createLookup } from './look-up.ts'

let written: string[] = []
let away = false
beforeEach(() => {
  written = []
  away = false
})

const lookup = inventedLookup()
const employers = () => (away ? Promise.reject(new Error('the database is away')) : Promise.resolve(lookup))
const world = { now: () => new Date('2026-11-26T12:00:00Z') }
const app = createApp({
  routes: employersRoutes,
  behaviours: employersBehaviours,
  services: { employers, world },
  profile: 'public',
  layout: ({ body, language }) => <main lang={language}>{body}</main>,
  home: (language) => placeIn('home', language).href,
  tls: false,
  log: createLog({ write: (line) => void written.push(line) }),
})

async function post(language: PublicLanguage, body: BodyInit, headers: Record<string, string> = {}) {
  const address = `http://localhost${employersRoutes.findEmployer.href({ language })}`
  const response = await app.fetch(new Request(address, { method: 'POST', body, headers }))
  return { status: response.status, headers: response.headers, html: await response.text() }
}
const ask = (language: PublicLanguage, name: string, place = '') => post(language, new URLSearchParams({ name, place }))

suite('the look-up in every language', () => {
  for (const language of publicLanguages)
    test(`${language}: a form without script, an answer, and the way back from a history`, async () => {
      const page = await app.fetch(new Request(`http://localhost${employersRoutes.employer.href({ language })}`))
      const html = await page.text()
      assert.equal(page.status, 200)
      assert.match(
        html,
        new RegExp(`<form method="post" action="${employersRoutes.findEmployer.href({ language })}"[^>]*autocomplete="off"`),
      )
      assert.match(html, /<input type="password" value="-"/)
      assert.doesNotMatch(html, /<script|<img|<iframe|style=/)
      assert.ok(html.includes(say(text.notKept, language).replaceAll("'", '&#39;')))
      assert.equal(page.headers.get('set-cookie'), null)
      assert.equal(page.headers.get('cache-control'), 'no-store')
      const found = await ask(language, 'Maple Lantern Noodle House')
      assert.ok(found.status === 200 && found.html.includes('2775360 Ontario Inc.') && found.html.length < 50_000)
      const back = await app.fetch(new Request(`http://localhost${employersRoutes.foundEmployer.href({ language })}`))
      assert.deepEqual([back.status, back.headers.get('location')], [303, employersRoutes.employer.href({ language })])
    })
})

suite('what is typed', () => {
  test('is in no log and no address', async () => {
    await ask('en', 'Foxglovecanary Ltd', 'Foxglovecanary')
    await post('en', 'name=Foxglovecanary%FF', { 'content-type': 'application/x-www-form-urlencoded' })
    away = true
    await ask('en', 'Foxglovecanary')
    assert.doesNotMatch(written.join(''), /foxglovecanary/i)
  })

  test('may be nothing, a book, markup or no text at all: an answer or a clear ask', async () => {
    assert.equal((await ask('fr', ' ')).status, 422)
    const book = await ask('en', 'Maple '.repeat(30_000))
    assert.ok(book.status === 422 && book.html.includes(text.longName.en) && book.html.length < 50_000)
    assert.doesNotMatch((await ask('en', '<svg onload=alert(1)>')).html, /<svg/)
    assert.equal((await ask('en', '👩‍🍳🍕 ਢਾਬਾ 餐馆')).status, 200)
    assert.equal((await post('en', 'name=%FF', { 'content-type': 'application/x-www-form-urlencoded' })).status, 400)
    assert.equal((await post('en', new Uint8Array(2000).fill(255), { 'content-type': 'application/pdf' })).status, 415)
    assert.equal((await ask('en', 'x'.repeat(2_000_000))).status, 413)
  })

  test('while the database is away and nothing was read before: try again, and no “not found”', async () => {
    away = true
    const { status, html } = await ask('en', 'Maple Lantern Noodle House')
    assert.equal(status, 503)
    assert.ok(html.includes(text.down.en) && !html.includes('No name in the lists'))
  })
})

suite('beside an offer', () => {
  const asked = { name: 'Maple Lantern', place: '', language: 'en' } as const
  const shown = async (from = employers) => renderToString(<main>{await employerSection(from, world)(asked)}</main>)

  test('the same answer stands as a section, with the age of the lists', async () => {
    const html = await shown()
    assert.match(html, /2775360 Ontario Inc\./)
    assert.match(html, /37 months old/)
  })

  test('without lists, or without the database, that is said and nothing else', async () => {
    assert.ok((await shown(() => Promise.resolve(createLookup([], [])))).includes(text.noLists.en))
    away = true
    assert.ok((await shown()).includes(text.down.en))
  })
})
