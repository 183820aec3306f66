import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { buildAssets, createApp } from '@fanal/http'
import { must, toBase64Url } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { proseOf, readingLevel, sentencesOf } from '@fanal/reading'
import { writeReceipt } from '@fanal/seal'
import { aShelter, deployment } from '../grants/testing-people.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { createOwnDoor } from './own-door.ts'
import { myRecordIsland } from './own.assets.ts'
import { myRecordBehaviours } from './own.behaviours.tsx'
import { myRecordRoutes } from './own.routes.ts'
import { aCode, makeCode } from './testing-own-code.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, world } = shelter
const { amina } = people
const own = createOwnDoor({ database: database.connect('public', { max: 2 }), world })
const app = createApp({
  routes: myRecordRoutes,
  behaviours: myRecordBehaviours,
  services: { own, ownDeployment: () => Promise.resolve(deployment) },
  profile: 'public',
  layout: (frame) => <main>{frame.body}</main>,
  assets: await buildAssets({ styles: '', islands: { own: myRecordIsland } }),
  home: () => '/',
  tls: false,
})

const send = async (path: string, body: Readonly<Record<string, string>>) => {
  const request = new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(body) })
  const answer = await app.fetch(request)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const proof = ({ locator, fetchKey }: { locator: Uint8Array; fetchKey: Uint8Array }) => ({
  locator: toBase64Url(locator),
  fetchKey: toBase64Url(fetchKey),
})

async function somebodyWithACode() {
  const who = await shelter.register(amina)
  must(await shelter.keep(amina, who, 'C4', 'call-name', 'Made up'))
  must(await shelter.keep(amina, who, 'C4', `file-${shelter.id()}`, 'a name and a key'))
  must(await runner.run(openSubject, { subject: who.subject, classes: ['C4'], purpose: 'services', at: world.now() }, amina.actor))
  return makeCode(shelter, amina, who)
}

suite('the page of one’s own code', () => {
  test('shows the same with what a device derived and, without scripts, with the code itself: who looked, and no word', async () => {
    const keys = await somebodyWithACode()
    const derived = await send('/en/search/open', proof(keys))
    assert.equal(derived.status, 200)
    assert.match(derived.text, /Case worker, Lantern House/)
    assert.match(derived.text, /Files kept: 1\. Files do not open here/)
    assert.doesNotMatch(derived.text, /data-own-field="C4:file-/)
    const typed = await send('/fr/search/ouvrir', { code: writeReceipt(keys.entropy) })
    assert.match(typed.text, /Intervenante ou intervenant, Maison du fanal/)
    assert.match(typed.text, /Ces mots sont scellés/)
    assert.doesNotMatch(derived.text + typed.text, /Made up/)
    assert.equal(derived.headers.get('set-cookie'), null)
    assert.match(derived.headers.get('cache-control') ?? '', /no-store/)
  })

  test('answers every code that opens nothing with one and the same page, byte for byte', async () => {
    const keys = await somebodyWithACode()
    const pages = await Promise.all([
      send('/en/search/open', proof(await aCode(world))),
      send('/en/search/open', proof({ ...keys, fetchKey: world.chance(32) })),
      send('/en/search/open', { code: writeReceipt(world.chance(10)) }),
      send('/en/search/open/ask', { ...proof(await aCode(world)), kind: 'access' }),
      send('/en/search/open/stop', { ...proof(await aCode(world)), consent: shelter.id() }),
    ])
    // a nonce is in none of them: nothing but the code differs
    assert.deepEqual(new Set(pages.map(({ status }) => status)), new Set([200]))
    assert.equal(new Set(pages.map(({ text }) => text)).size, 1)
    assert.match(pages[0].text, /Nothing is kept under this code/)
  })

  test('a slip is a slip, whatever was typed, and is not asked of the database', async () => {
    for (const code of ['', '12345', 'x'.repeat(5000), 'abandon abandon']) {
      const answer = await send('/en/search/open', { code })
      assert.equal(answer.status, 422)
      assert.match(answer.text, /This is not a whole code/)
    }
  })

  test('is easy to read, in both languages', async () => {
    const keys = await somebodyWithACode()
    for (const [path, language] of [
      ['/en/search/open', 'en'],
      ['/fr/search/ouvrir', 'fr'],
    ] as const) {
      const { text } = await send(path, proof(keys))
      const { isPlain, value, hardest } = readingLevel(sentencesOf(proseOf(text)), language)
      assert.ok(isPlain, `${language} ${value}: ${JSON.stringify(hardest)}`)
    }
  })
})
