import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createApp, routeTable } from '@fanal/http'
import { aDoor, aMember } from '@fanal/identity/testing'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { campaignsBehaviours } from '../campaigns/campaigns.behaviours.ts'
import { campaignsRoutes } from '../campaigns/campaigns.routes.ts'
import { trainingBehaviours } from './training.behaviours.ts'
import { trainingRoutes } from './training.routes.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const officer = await aMember(database, door, ['program-officer'])
const unit = officer.actor.held[0]!.unit
const runner = createRunner({ database: door.workbench, world })

const app = createApp({
  routes: routeTable({ ...campaignsRoutes, ...trainingRoutes }),
  behaviours: { ...campaignsBehaviours, ...trainingBehaviours },
  services: { world },
  run: (declared, input, actor) => runner.run(declared as never, input, actor),
  actorOf: () => Promise.resolve({ actor: officer.actor, session: null }),
  csrfKey: new Uint8Array(32).fill(1),
  profile: 'workbench',
  layout: ({ body }) => <main>{body}</main>,
  home: () => '/',
  tls: false,
})

async function send(path: string, fields: Record<string, string>) {
  const answer = await app.fetch(
    new Request(`http://workbench.test${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields).toString(),
    }),
  )
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
async function read(path: string) {
  const answer = await app.fetch(new Request(`http://workbench.test${path}`))
  return await answer.text()
}

const campaign = {
  unit,
  kind: 'campaign',
  audience: 'newcomers',
  action: 'write-to-us',
  harm: '<b>Somebody</b> is punished & "blamed".',
  language: 'ar',
  region: 'BC',
  place: 'Surrey',
  began: '2026-01-05',
  ended: '',
  'follow-up': '',
}

suite('the pages of a program officer', () => {
  test('an activity that lacks something comes back with what is wrong at each field, in French, and everything typed', async () => {
    const { status, html } = await send('/fr/campagnes/garder', {
      ...campaign,
      audience: '',
      began: '5 janvier',
      ended: '2025-01-01',
      'with-code': 'yes',
    })
    assert.equal(status, 422)
    assert.match(html, /Public visé\u00A0: choisissez dans la liste\./)
    assert.match(html, /Du\u00A0: écrivez un jour comme 2026-05-31\./)
    const said = [...html.matchAll(/<a href="#f-([\w-]+)">/g)].map(([, field]) => field)
    assert.deepEqual(said, ['audience', 'began'], 'in the order of the form, and no fault that only follows from another')
    assert.match(html, /value="5 janvier"/)
    assert.match(html, /&lt;b>Somebody&lt;\/b> is punished &amp; &quot;blamed&quot;\./)
    assert.match(html, /name="with-code"[^>]*checked/)
    assert.match(html, /<option value="ar" selected>/)
  })

  test('one that is whole is kept with its code; a count is entered, corrected, and asks for what is no number', async () => {
    const kept = await send('/en/campaigns/keep', { ...campaign, 'with-code': 'yes' })
    assert.equal(kept.status, 303)
    const page = await read(kept.to ?? '')
    const code = /<code>([A-Z]{5})<\/code>/.exec(page)?.[1]
    assert.ok(code)
    const id = /\/en\/campaigns\/([\w-]+)/.exec(kept.to ?? '')?.[1] ?? ''
    const wrong = await send('/en/campaigns/count', { activity: id, measure: 'acted', on: '2026-01-06', people: 'a dozen' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Number: write a whole number\./)
    const early = await send('/en/campaigns/count', { activity: id, measure: 'acted', on: '2031-01-06', people: '4' })
    assert.match(early.html, /Day: this day has not come yet\./)
    assert.equal((await send('/en/campaigns/count', { activity: id, measure: 'acted', on: '2026-01-06', people: '1 200' })).status, 303)
    const counted = await read(`/en/campaigns/${id}`)
    assert.match(counted, /<td class="number">1,200<\/td>/)
    const count = /name="replaces" value="([\w-]+)"/.exec(counted)?.[1] ?? ''
    const fields = { activity: id, replaces: count, why: 'correction', measure: 'acted', on: '2026-01-06', people: '12' }
    assert.equal((await send('/en/campaigns/count', fields)).status, 303)
    assert.match(await read('/en/campaigns'), /Took the wanted action: 12/)
    const corrected = await send('/en/campaigns/keep', { ...campaign, replaces: id, why: 'correction', region: 'ON' })
    assert.equal(corrected.status, 303)
    assert.match(await read(corrected.to ?? ''), new RegExp(`<code>${code}</code>`), 'the code on the poster stays')
    assert.match(await read(`/en/campaigns/${id}`), /Ontario/, 'an old address leads to what holds now')
  })

  test('how many contacts named a code stands on its activity alone, by month, in both languages, with what it does not say', async () => {
    const ids = await Promise.all(
      ['yes', 'yes', ''].map(async (withCode) => {
        const { to } = await send('/en/campaigns/keep', { ...campaign, ...(withCode && { 'with-code': withCode }) })
        return /\/en\/campaigns\/([\w-]+)/.exec(to ?? '')?.[1] ?? assert.fail('not kept')
      }),
    )
    const [first = '', second = '', uncoded = ''] = ids
    const code = /\/en\/c\/([A-Z]{5})/.exec(await read(`/en/campaigns/${first}`))?.[1] ?? assert.fail('no address')
    // what units of the line, in whichever organization, confirmed
    const confirmed = async (month: string, contacts: number) =>
      await database.asOperator(
        `insert into fanal.statistical_record select gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), now(), $1, 'web', 'en', 'witness', 'ON', 'labour',
          '25-39', 'unknown', 'unknown', 'indicated', 'indicated', 'not_indicated', 'trafficking-likely', 'open', $2 from generate_series(1, $3)`,
        [month, code, contacts],
      )
    await confirmed('2026-01', 4)
    await confirmed('2026-02', 1236)
    const rows = (html: string) => {
      const section = html.split('data-channel-contacts')[1]?.split('</tbody>')[0] ?? ''
      const cells = (section.split('<tbody')[1] ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)
      return [...cells].map(([, cell]) => cell?.replaceAll(/<[^>]*>/g, ''))
    }
    const [en, fr] = [await read(`/en/campaigns/${first}`), await read(`/fr/campagnes/${first}`)]
    assert.deepEqual(rows(en), ['2026-02', '1,235'], 'rounded down, and four look like none')
    assert.match(en, /In each month that is not listed: fewer than 5\./)
    assert.deepEqual(rows(fr), ['2026-02', '1\u00A0235'])
    assert.match(fr, /Chaque mois absent du tableau\u00A0: moins de 5\.[^]*si l’activité en est la cause/)
    for (const html of [en, fr]) assert.ok(html.includes(world.now().toISOString().slice(0, 10)), 'until when it is counted')
    const other = await read(`/en/campaigns/${second}`)
    assert.deepEqual(rows(other), [])
    assert.match(other, /In each month: fewer than 5\./)
    assert.doesNotMatch(await read(`/en/campaigns/${uncoded}`), /data-channel-contacts/)
  })

  test('a course, the same session twice, and an import: each says in French what is wrong and takes the good', async () => {
    const course = {
      unit,
      code: 'Signes d’alerte',
      version: '1',
      'title-en': 'Signs',
      'title-fr': 'Signes',
      valid: 'deux',
      xapi: 'https://learn.example/1',
    }
    const odd = await send('/fr/formation/cours', course)
    assert.equal(odd.status, 422)
    assert.match(odd.html, /2 à 40 petites lettres/)
    assert.match(odd.html, /écrivez un nombre entier/)
    assert.equal((await send('/fr/formation/cours', { ...course, code: 'signes', valid: '24' })).status, 303)
    const again = await send('/fr/formation/cours', { ...course, code: 'signes', valid: '24' })
    assert.match(again.html, /Version\u00A0: Cette version de ce cours existe déjà\./)

    const id = /<option value="([\w-]{36})">Signes \(1\)/.exec(await read('/fr/formation'))?.[1] ?? ''
    const done = {
      unit,
      course: id,
      audience: 'police',
      done: '2026-01-12',
      people: '20',
      'delivered-by': 'partner',
      modality: 'in-person',
      language: 'fr',
      region: 'QC',
      'asked-later': '25',
      'able-later': '3',
    }
    const many = await send('/fr/formation/termine', done)
    assert.match(many.html, /cela ne peut pas dépasser le nombre ci-dessus/)
    const right = { ...done, 'asked-later': '', 'able-later': '' }
    assert.equal((await send('/fr/formation/termine', right)).status, 303)
    const twin = await send('/fr/formation/termine', right)
    assert.equal(twin.status, 422)
    assert.match(twin.html, /name="another"/)
    assert.match(twin.html, /value="20"/)
    assert.equal((await send('/fr/formation/termine', { ...right, another: 'yes' })).status, 303)
    assert.match(await read('/fr/formation'), /2028-01-12/, 'it expires from the day it was done')

    const statements = [
      {
        id: '00000000-0000-4000-8000-000000000001',
        actor: { mbox: 'mailto:invented@example.org' },
        verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
        object: { id: 'https://learn.example/1' },
        timestamp: '2026-02-01T10:00:00Z',
      },
      { id: 'odd' },
    ]
    const chosen = { unit, audience: 'schools', 'delivered-by': 'self', modality: 'self-paced', region: 'national' }
    const pdf = await send('/fr/formation/importer', { ...chosen, statements: '%PDF-1.7 …' })
    assert.equal(pdf.status, 422)
    assert.match(pdf.html, /Ce n’est pas du JSON\u00A0: rien n’a été lu\./)
    const imported = await send('/fr/formation/importer', { ...chosen, statements: JSON.stringify(statements) })
    assert.equal(imported.status, 200)
    assert.match(imported.html, /Formations terminées et comptées.: 1\. Nouvelles inscriptions.: 1\./)
    assert.match(imported.html, /L’identifiant d’un énoncé est un UUID\./)
    assert.match(imported.html, /<code>timestamp<\/code>/)
    assert.doesNotMatch(imported.html, /invented|example\.org/)
    const twice = await send('/fr/formation/importer', { ...chosen, statements: JSON.stringify(statements) })
    assert.match(twice.html, /Déjà importé\./)
    assert.match(twice.html, /Formations terminées et comptées.: 0\./)
  })
})
