import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createApp } from '@fanal/http'
import { aDoor, aMember } from '@fanal/identity/testing'
import type { Actor } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createRunner } from '@fanal/runner'
import { planBehaviours } from './plan.behaviours.ts'
import { planRoutes } from './plan.routes.ts'
import { sound, soundTable } from './reading/testing-files.ts'
import { mostPlanBytes } from './taking-in/sent-plan.ts'

const database = await testDatabase()
after(() => database.drop())
const door = aDoor(database)
const { world } = door
const runner = createRunner({ database: door.workbench, world })
const secretary = (await aMember(database, door, ['secretariat'])).actor
const reviewer: Actor = { ...secretary, held: [{ duty: 'reviewer', unit: secretary.held[0]!.unit }] }
let who: Actor = secretary

const app = createApp({
  routes: planRoutes,
  behaviours: planBehaviours,
  services: { world },
  run: (declared, input, actor) => runner.run(declared as never, input, actor),
  actorOf: () => Promise.resolve({ actor: who, session: null }),
  csrfKey: new Uint8Array(32).fill(1),
  profile: 'workbench',
  layout: ({ body }) => <main>{body}</main>,
  home: () => '/',
  tls: false,
})

type Sent = Readonly<Record<string, string | readonly string[]>>
async function answered(path: string, init: RequestInit = {}) {
  world.pass(60)
  const answer = await app.fetch(new Request(`http://workbench.test${path}`, init))
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}
async function send(path: string, fields: Sent, by: Actor = secretary) {
  who = by
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as [string, string]))
  const headers = { 'sec-fetch-site': 'same-origin' }
  return await answered(path, { method: 'POST', headers, body: new URLSearchParams(pairs) })
}
async function look(code: string, name: string, text: string | Uint8Array<ArrayBuffer>, by: Actor = secretary) {
  who = by
  const body = new FormData()
  body.set('plan', code)
  body.set('file', new File([text], name))
  return await answered('/en/plans/look', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body })
}
async function read(path: string, by: Actor = secretary) {
  who = by
  return await answered(path)
}
const hidden = (html: string): Sent =>
  Object.fromEntries([...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
const json = (changes: object = {}) => JSON.stringify({ ...sound, ...changes })

suite('the pages of plans: a file', () => {
  test('every fault is said by its place and nothing is held; a sound file is looked at, then held', async () => {
    const broken = await look(
      'by-file',
      'plan.csv',
      soundTable.join('\n').replace('2027-06-30', 'by fall 2028').replace(',Imprimer,', ',,'),
    )
    assert.equal(broken.status, 422)
    assert.match(broken.html, /row 2, due.*row 3, title_fr/s)
    assert.equal((await read('/en/plans/by-file')).status, 404)

    const seen = await look('by-file', 'plan.json', json())
    assert.equal(seen.status, 200)
    assert.equal((await read('/en/plans/by-file')).status, 404, 'looking holds nothing')
    const held = await send('/en/plans/take-in', hidden(seen.html))
    assert.deepEqual([held.status, held.to], [303, '/en/plans/by-file?done=taken'])
    assert.match((await read('/en/plans/by-file?done=taken')).html, /The plan is held/)
  })

  test('no file, no code, one too large, a file that changed on its way: each is said, and nothing is held', async () => {
    assert.match((await send('/en/plans/look', { plan: 'by-file' })).html, /Choose one file/)
    assert.match((await look('By File', 'plan.json', json())).html, /This is not such a code/)
    assert.equal((await look('by-file', 'plan.json', new Uint8Array(mostPlanBytes + 1))).status, 413)
    const seen = hidden((await look('by-file', 'plan.json', json({ known_gaps: [] }))).html)
    assert.equal((await send('/en/plans/take-in', { ...seen, data: '<x>' })).status, 422)
    assert.match((await read('/en/plans/by-file')).html, /Version<\/dt><dd>1</)
  })

  test('the plan changed between the look and the yes: nothing is written over, and the look begins again from what is held', async () => {
    const seen = hidden((await look('by-file', 'plan.json', json({ known_gaps: [] }))).html)
    assert.equal((await send('/en/plans/by-file/enter/pillar/keep', { seen: '1', of: '', id: 'new', en: 'New', fr: 'Neuf' })).status, 303)
    const again = await send('/en/plans/take-in', seen)
    assert.equal(again.status, 422)
    assert.match(again.html, /Somebody changed this plan meanwhile/)
    assert.match(again.html, /No longer there" role="cell">new</)
    const yes = hidden(again.html)
    assert.equal(yes['seen'], '2')
    assert.equal((await send('/en/plans/take-in', yes)).to, '/en/plans/by-file?done=taken')
  })

  test('whoever reads plans has no form, and may send none', async () => {
    const { html } = await read('/en/plans', reviewer)
    assert.doesNotMatch(html, /<form/)
    assert.doesNotMatch((await read('/en/plans/by-file', reviewer)).html, /Enter by hand/)
    assert.match((await read('/en/plans/by-file')).html, /Enter by hand/)
    assert.equal((await look('by-file', 'plan.json', json(), reviewer)).status, 403)
    assert.equal((await read('/en/plans/by-file/enter/pillar', reviewer)).status, 404)
  })
})

suite('the pages of plans: by hand', () => {
  test('a plan begins with a code and a title in both languages; what is wrong is said at its field and nothing typed is lost', async () => {
    const begun = { plan: 'by-hand', 'title-en': 'Plan <b>of</b> hands', 'title-fr': '', from: 'in spring', until: '' }
    const wrong = await send('/fr/plans/commencer', begun)
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /href="#f-title-fr">Titre, en français\u00A0: /)
    assert.match(wrong.html, /href="#f-from">Premier jour\u00A0: /)
    assert.match(wrong.html, /value="Plan &lt;b>of&lt;\/b> hands"/)
    assert.match(wrong.html, /value="in spring"/)
    const whole = { ...begun, 'title-fr': 'Plan des mains', from: '' }
    assert.equal((await send('/fr/plans/commencer', whole)).to, '/fr/plans/by-hand?done=taken')
    const twice = await send('/fr/plans/commencer', whole)
    assert.equal(twice.status, 422)
    assert.match(twice.html, /href="#f-begin-plan">[^<]*Un plan de ce code est déjà gardé/)
  })

  test('each part has its form, filled where it is mended, and the next form comes after it', async () => {
    const keep = async (part: string, fields: Sent) => await send(`/en/plans/by-hand/enter/${part}/keep`, fields)
    assert.equal(
      (await keep('pillar', { seen: '1', of: '', id: 'one', en: 'One', fr: 'Un' })).to,
      '/en/plans/by-hand/enter/pillar?done=kept',
    )
    assert.equal((await keep('department', { seen: '2', of: '', id: 'D', en: 'Dee', fr: 'Dé' })).status, 303)
    const promise = { seen: '3', of: '', id: 'C-1', 'title-en': 'Do', 'title-fr': 'Faire', pillar: 'one', lead: 'D', due: 'soon' }
    const prose = await keep('commitment', promise)
    assert.equal(prose.status, 422)
    assert.match(prose.html, /href="#f-due">Due: This is no day/)
    assert.match(prose.html, /value="soon"/)
    assert.match(prose.html, /<option value="one" selected/)
    assert.equal((await keep('commitment', { ...promise, due: '2027-01-31' })).status, 303)
    const mend = await read('/en/plans/by-hand/enter/commitment?of=C-1')
    assert.match(mend.html, /value="2027-01-31"/)
    assert.doesNotMatch(mend.html, /name="id"/)
    assert.match((await read('/en/plans/by-hand/commitments/C-1')).html, /enter\/milestone\?under=C-1/)
    assert.match((await read('/en/plans/by-hand/enter/milestone?under=C-1')).html, /<option value="C-1" selected/)
  })

  test('two who mend one promise: the second sees what changed, what stands there now, and what they typed', async () => {
    const form = hidden((await read('/en/plans/by-hand/enter/commitment?of=C-1')).html)
    const promise = { ...form, 'title-fr': 'Faire', pillar: 'one', lead: 'D', due: '2027-01-31' }
    const at = '/en/plans/by-hand/enter/commitment/keep'
    assert.equal((await send(at, { ...promise, 'title-en': 'Do it today' })).status, 303)
    const late = await send(at, { ...promise, 'title-en': 'Do it well' })
    assert.equal(late.status, 422)
    for (const words of [
      'Somebody changed this plan meanwhile',
      'value="5"',
      'Do it today',
      'Do it well',
      'What stands there now',
      '>C-1<',
    ])
      assert.ok(late.html.includes(words), words)
    assert.equal((await send(at, { ...promise, ...hidden(late.html), 'title-en': 'Do it well' })).status, 303)
    assert.match((await read('/en/plans/by-hand/commitments/C-1')).html, /Do it well/)
  })

  test('what others name is not taken out; what nobody names is, and earlier versions have it', async () => {
    const out = async (part: string, of: string) => {
      const { html } = await read(`/en/plans/by-hand/enter/${part}?of=${of}`)
      return await send(`/en/plans/by-hand/enter/${part}/keep`, { ...hidden(html), act: 'out' })
    }
    const named = await out('department', 'D')
    assert.equal(named.status, 422)
    assert.match(named.html, /still named by C-1/)
    assert.match(named.html, /value="Dee"/)
    assert.equal((await out('commitment', 'C-1')).to, '/en/plans/by-hand/enter/commitment?done=out')
    assert.equal((await read('/en/plans/by-hand/commitments/C-1')).status, 404)
  })

  test('a part or a code that is not there is not found, whatever is sent', async () => {
    for (const path of ['secret', 'pillar?of=nothing', 'target?of=', 'gap?of=9'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal((await read(`/en/plans/by-hand/enter/${path}`)).status, 404, path)
    assert.equal((await send('/en/plans/by-hand/enter/pillar/keep', { of: '', id: 'x', en: 'x', fr: 'x' })).status, 404, 'no version')
    assert.equal((await send('/en/plans/no-such/enter/pillar/keep', { seen: '1', of: '', id: 'x', en: 'x', fr: 'x' })).status, 404)
    const long = 'x'.repeat(11_000)
    assert.equal((await send('/en/plans/by-hand/enter/pillar/keep', { seen: '7', of: '', id: 'x', en: long, fr: long })).status, 422)
  })
})
