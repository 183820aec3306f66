import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createApp, createLog } from '@fanal/http'
import { aDoor, aMember } from '@fanal/identity/testing'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { differingInSite } from '../edition/site/differing-in-site.ts'
import { anEdition } from '../edition/testing-edition.ts'
import { importPlan } from '../plan/plan.operations.ts'
import { aCommitment, aPlan } from '../plan/testing-plan.ts'
import { progressPages } from './progress.behaviours.tsx'
import { progressRoutes } from './progress.routes.ts'
import { publishedOf } from './published.ts'
import { keptAsPublished } from './testing-published.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const secretary = await aMember(database, door, ['secretariat'])
const { organization } = secretary.actor
const app = createApp({
  routes: progressRoutes,
  behaviours: progressPages,
  services: { published: publishedOf(database.connect('public')) },
  profile: 'public',
  layout: (frame) => <main>{frame.body}</main>,
  home: () => '/en',
  tls: false,
  log: createLog({ write: () => undefined }),
})

async function ask(path: string): Promise<{ status: number; html: string; words: string; headers: Headers }> {
  const response = await app.fetch(new Request(`http://localhost${path}`))
  const html = await response.text()
  return { status: response.status, html, words: html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[ \n]+/g, ' '), headers: response.headers }
}
const publish = (edition = anEdition(), id = '00000000-0000-7000-8000-000000000001', visibleAt = '2014-09-15T12:30:00Z') =>
  keptAsPublished((text, values) => database.asOperator(text, values), organization, edition, { id, visibleAt })

suite('how the plan stands, for everybody', () => {
  test('before anything is known, the page says so', async () => {
    const { status, words } = await ask('/en/progress')
    assert.equal(status, 200)
    assert.match(words, /No report is out yet/)
    assert.match(words, /No plan is entered here yet\./)
    assert.match(words, /No release is set\./)
    assert.equal((await ask('/fr/progres/plan-invented/2013-14/0')).status, 404)
    assert.equal((await ask('/progress/plan-invented/2013-14/manifest.json')).status, 404)
  })

  test('before a report is out, the plan stands with its marks, and nobody is called late', async () => {
    const unsure = aCommitment({
      id: 'INV-02',
      mark: 'secondary',
      leadVerified: false,
      title: { en: 'Study rural roads', fr: 'Étudier les routes rurales' },
    })
    const plan = aPlan({ id: 'other', commitments: [aCommitment({ due: '2020-01-01' }), unsure] })
    must(await createRunner({ database: door.workbench, world: door.world }).run(importPlan, { plan, world: door.world }, secretary.actor))
    const { words } = await ask('/fr/progres')
    assert.match(words, /Aucun rapport n’est encore publié/)
    assert.match(words, /Enseigner les signes au personnel hôtelier/)
    assert.match(words, /Étudier les routes rurales .*\(non vérifié\).* Source secondaire/)
    assert.doesNotMatch(words, /[Ee]n retard/)
  })

  test('a frozen edition whose minute has not come stands in the calendar alone', async () => {
    const later = { ...anEdition(), plan: { ...anEdition().plan, id: 'plan-later' } }
    await publish(later, '00000000-0000-7000-8000-000000000002', '2999-01-01T12:00:00Z')
    const { words } = await ask('/en/progress')
    assert.match(words, /No report is out yet/)
    assert.match(words, /plan-later, 2013-14, edition 1 January 1, 2999, 12:00\u00A0p.m. UTC To come/)
    assert.equal((await ask('/en/progress/plan-later/2013-14/0')).status, 404)
    assert.equal((await ask('/progress/plan-later/2013-14/manifest.json')).status, 404)
  })

  test('once it is out, everybody reads it page by page, with the figures that were published', async () => {
    const files = await publish()
    const front = await ask('/en/progress')
    assert.match(front.words, /By March 31, 2014 , 1,255 reports had come in/)
    assert.match(front.words, /What is late .*Train front-line workers/)
    for (const language of ['en', 'fr'] as const) {
      const start = progressRoutes.progress.href({ language })
      const seen = new Set<string>()
      const next = [start]
      for (let at = next.pop(); at !== undefined; at = next.pop()) {
        if (seen.has(at)) continue
        seen.add(at)
        // oxlint-disable-next-line no-await-in-loop -- a page leads to the next
        const { status, html } = await ask(at)
        assert.equal(status, 200, at)
        assert.ok(html.length <= 50_000, `${at} ${html.length}`)
        assert.doesNotMatch(html, /style="|<style|\son[a-z]+=/, at)
        const path = `${language}/x.html`
        assert.deepEqual(differingInSite(anEdition(), [{ path, bytes: new TextEncoder().encode(html) }]), [], at)
        for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) if (href.startsWith(start)) next.push(href)
      }
      assert.equal(seen.size, 14)
    }
    const made = files.find(({ path }) => path === 'data/edition.json')!
    const file = await app.fetch(new Request('http://localhost/progress/plan-invented/2013-14/data~edition.json'))
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), made.bytes)
    assert.equal(file.headers.get('content-type'), 'application/json')
    assert.match((await ask('/fr/progres/plan-invented/2013-14/4')).words, /Vérifiez par vous-même/)
  })

  test('an address that names no page of it leads nowhere', async () => {
    for (const page of ['99', '-1', 'x', '1e1']) assert.equal((await ask(`/en/progress/plan-invented/2013-14/${page}`)).status, 404, page)
    for (const file of ['..~..~etc~passwd', 'data', 'en~index.htm'])
      assert.equal((await ask(`/progress/plan-invented/2013-14/${file}`)).status, 404, file)
  })

  test('a correction takes the place of what it corrects, and says so', async () => {
    const first = anEdition()
    const corrected = {
      ...first,
      number: 2,
      corrects: 'ab'.repeat(32),
      changes: [
        {
          figure: 'reports-answered/all.later',
          before: '240',
          after: '245',
          why: { en: 'One day was missing.', fr: 'Il manquait un jour.' },
        },
      ],
    }
    await publish(corrected, '00000000-0000-7000-8000-000000000003', '2014-10-01T12:30:00Z')
    assert.match((await ask('/fr/progres')).words, /La présente édition en corrige une autre\./)
  })
})
