import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { placesBeside } from '@fanal/handover'
import { type MemberActor, must, randomId, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { renderToString } from 'preact-render-to-string'
import type { Question } from './help-question.ts'
import { findPlaces } from './places-desk.ts'
import { PlacesDeskPage } from './places-desk.pages.tsx'
import { aPlace, aQuestion, keptPlaces } from './testing-places.ts'

const database = await testDatabase()
after(() => database.drop())
const now = new Date('2026-11-26T20:00:00Z')
const runner = createRunner({ database: database.connect('workbench'), world: { ...thisWorld, now: () => now } })
const room = (available: number, hours: number) => ({
  capacity_available: available,
  capacity_updated: new Date(now.getTime() - hours * 3_600_000),
})
const secret = { location_id: aPlace().location_id ?? randomId(thisWorld.chance(16)), address_visibility: 'hidden' } as const

let officer: MemberActor

before(async () => {
  await keptPlaces(database, [
    aPlace({ name: 'Full House', ...room(0, 1) }),
    aPlace({ name: 'Old Count House', ...room(5, 30), ...secret }),
    {
      ...aPlace({
        name: 'Partner House',
        ...room(1, 2),
        phones: [{ number: '613-555-0142', extension: '', description: '', languages: [] }],
      }),
      visibility: 'partner',
    },
    { ...aPlace({ name: 'Hidden House', ...room(9, 0) }), visibility: 'hidden' },
  ])
  // an officer of another organization than the one that keeps the places
  const organization = await keptPlaces(database, [])
  const unit = randomId<'unit'>(thisWorld.chance(16))
  officer = { kind: 'member', member: randomId(thisWorld.chance(16)), organization, held: [{ duty: 'hotline-operator', unit }] }
})

async function page(question: Question = aQuestion({ place: 'Windsor' })): Promise<string> {
  const looked = must(await runner.run(findPlaces, { question, now }, officer))
  return renderToString(PlacesDeskPage({ language: 'en', question, looked, now, csrf: 'token' }))
}

suite('a place while somebody is on the line', () => {
  test('shows who has room first, an old count as a question, and what is full last', async () => {
    const html = await page()
    const order = [...html.matchAll(/<strong[^>]*>([A-Z][\w ]+ House)<\/strong>/g)].map(([, name]) => name)
    assert.deepEqual(order, ['Partner House', 'Old Count House', 'Full House'])
    assert.match(html, /1 free, counted 2 hours ago/)
    assert.equal(html.match(/ free, counted/g)?.length, 1, 'an old count is never free')
    assert.match(html, /Nobody has counted today: ask/)
  })

  test('shows entries for partners, and says that the public does not see them; hidden ones to nobody', async () => {
    const html = await page()
    assert.match(html, /Partner House<\/strong>[\s\S]*?For partners, not public/)
    assert.match(html, /href="tel:6135550142"/)
    assert.doesNotMatch(html, /Hidden House/)
  })

  test('can be laid beside a call: one part with its form and answers, and each place as one says it to somebody', async () => {
    const html = await page()
    const { part, offer } = placesBeside
    assert.match(html, new RegExp(`<h1[^>]*>Places</h1><div id="${part}">[\\s\\S]*<form[\\s\\S]*<table[\\s\\S]*</div>$`))
    assert.match(html, new RegExp(`${offer}="Partner House, 613-555-0142"`))
    assert.match(html, new RegExp(`${offer}="Full House"`))
  })

  test('says of a secret address that it is one', async () => {
    assert.match(await page(), /Address secret: by phone alone/)
  })

  test('where nothing fits there are still the lines that answer now', async () => {
    const html = await page(aQuestion({ need: 'money', place: 'Yukon' }))
    assert.match(html, /Nothing in the directory fits/)
    assert.match(html, /1-833-900-1010/)
  })

  test('the form begins at the place and carries the session’s token', async () => {
    const html = await page()
    assert.match(html, /name="_csrf" value="token"/)
    assert.match(html, /<input type="text"[^>]*name="place"[^>]* autofocus/)
  })

  test('what was looked for leaves an entry without a word of it', async () => {
    await page(aQuestion({ place: 'Foxglovetown' }))
    const rows = await database.asOperator<{ body: string }>(
      "select convert_from(body, 'UTF8') body from fanal.ledger_entry where organization_id = $1",
      [officer.organization],
    )
    assert.ok(rows.some(({ body }) => body.includes('protect.find-places')))
    assert.ok(rows.every(({ body }) => !/foxglove/i.test(body)))
  })
})
