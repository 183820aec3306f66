import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createApp, routeTable } from '@fanal/http'
import type { Actor } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { meetingsBehaviours } from '../meetings/meetings.behaviours.ts'
import { meetingsRoutes } from '../meetings/meetings.routes.ts'
import { aTaskforce } from './testing-coordinating.ts'
import { updatesToday } from './updates-today.ts'
import { updatesBehaviours } from './updates.behaviours.ts'
import { updatesRoutes } from './updates.routes.ts'

const database = await testDatabase()
after(() => database.drop())
const { tick, stranger, world, runner, secretary, department, beside, plan } = await aTaskforce(database)
await plan()
const approver = beside(secretary, 'secretariat')
const reviewer = beside(secretary, 'reviewer')
let who: Actor = secretary.actor

const app = createApp({
  routes: routeTable({ ...updatesRoutes, ...meetingsRoutes }),
  behaviours: { ...updatesBehaviours, ...meetingsBehaviours },
  services: { world },
  run: (declared, input, actor) => runner.run(declared as never, input, actor),
  actorOf: () => Promise.resolve({ actor: who, session: null }),
  csrfKey: new Uint8Array(32).fill(1),
  profile: 'workbench',
  layout: ({ body }) => <main>{body}</main>,
  home: () => '/',
  tls: false,
})

async function send(by: Actor, path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
  who = by
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]),
  )
  const request = new Request(`http://workbench.test${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(pairs).toString(),
  })
  const answer = await app.fetch(request)
  return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
}
async function read(by: Actor, path: string) {
  who = by
  const answer = await app.fetch(new Request(`http://workbench.test${path}`))
  return { status: answer.status, html: await answer.text() }
}
const owed = async (by: Actor) => {
  const items = await runner.run(updatesToday, { now: world.now() }, by)
  assert.ok(items.ok)
  return items.value.map(({ title, detail }) => `${title.en}: ${detail?.en}`)
}

const opening = { act: 'open', plan: 'invented', period: '2025-26', due: '2026-03-10', 'reply-days': '10' }
const opened = await send(secretary.actor, '/en/updates/coordinate', opening)
const period = /period=([0-9a-f-]{36})/.exec(opened.to)?.[1] ?? ''
const page = `/en/updates/${period}/C-01`
const update = {
  period,
  commitment: 'C-01',
  seen: '0',
  command: 'submit',
  standing: 'limited',
  'progress-en': 'One <b>course</b>',
  'progress-fr': 'Un cours',
  'challenge-en': 'No room',
  'challenge-fr': 'Aucune salle',
}

suite('the pages of updates', () => {
  test('the secretariat opens a period and says who answers; what is wrong is said at its field and nothing typed is lost', async () => {
    assert.equal(opened.status, 303)
    for (const [wrong, say] of [
      [{ period: 'by fall 2028' }, /Write the period as 2013-14/],
      [{ period: '2024-25', due: '31/03/2014' }, /Write the day as 2014-05-15/],
      [{ period: '2024-25', 'reply-days': '-1' }, /Write a whole number from 5 to 90/],
      [{ period: '2024-25', plan: '' }, /Choose one of the plans/],
      [{}, /is open already/],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const refused = await send(secretary.actor, '/en/updates/coordinate', { ...opening, ...wrong })
      assert.equal(refused.status, 422)
      assert.match(refused.html, say)
      assert.match(refused.html, /value="2026-03-10"|value="31\/03\/2014"/)
    }
    const party = { act: 'party', department: 'AA', answers: department.actor.organization }
    assert.equal((await send(secretary.actor, '/en/updates/coordinate', { ...party, answers: 'nobody' })).status, 422)
    assert.equal((await send(secretary.actor, '/en/updates/coordinate', party)).status, 303)
    assert.match((await read(department.actor, '/fr/comptes-rendus')).html, /Rien d’envoyé/)
    assert.doesNotMatch((await read(department.actor, '/en/updates')).html, /C-02/, 'what another department answers for')
  })

  test('an update that lacks something comes back whole, with what is missing in words; sent, it waits', async () => {
    assert.deepEqual(await owed(department.actor), ['Updates to send: 1 commitment'])
    const half = await send(department.actor, '/en/updates/keep', { ...update, 'challenge-fr': '', reached: ['M1'] })
    assert.equal(half.status, 422)
    assert.match(half.html, /The French is missing\./)
    assert.match(half.html, /You say that this milestone is reached: name its own evidence/)
    assert.match(half.html, /One &lt;b>course&lt;\/b>/)
    assert.match(half.html, /value="M1"[^>]*checked/)
    const none = await send(department.actor, '/fr/comptes-rendus/garder', { ...update, standing: '', command: 'draft' })
    assert.equal(none.status, 422)
    assert.match(none.html, /Indiquez où en est l’engagement/)
    assert.match(none.html, /Aucune salle/)
    assert.equal((await send(department.actor, '/en/updates/keep', { ...update, command: 'draft', 'challenge-fr': '' })).status, 303)
    assert.match((await read(secretary.actor, '/en/updates')).html, /Nothing sent, French is missing/)
    const proof = { 'proof-of': ['', 'M1'], 'proof-kind': ['', 'address'], 'proof-what': ['', 'https://www.example.org/course'] }
    const reached = { ...update, seen: '1', reached: ['M1'] }
    const noAddress = await send(department.actor, '/en/updates/keep', { ...reached, ...proof, 'proof-what': ['', 'our site'] })
    assert.equal(noAddress.status, 422)
    assert.match(noAddress.html, /href="#proof-what-M1"/)
    assert.match(noAddress.html, /value="our site"/)
    assert.equal((await send(department.actor, '/en/updates/keep', { ...reached, ...proof })).status, 303)
    assert.match(
      (await read(secretary.actor, page)).html,
      /Evidence of: A course is written.*<a href="https:\/\/www.example.org\/course">/s,
    )
    assert.deepEqual(await owed(secretary.actor), [
      'Updates to decide on: 1 commitment',
      'Nobody answers for a department yet: 1 commitment',
    ])
    const stale = await send(department.actor, '/en/updates/keep', { ...update, 'progress-en': 'Typed for an hour' })
    assert.equal(stale.status, 422)
    assert.match(stale.html, /Typed for an hour/)
  })

  test('the secretariat returns it with a reason in both languages, and a second person approves', async () => {
    const decision = { period, commitment: 'C-01', seen: '2' }
    const bare = await send(secretary.actor, '/en/updates/decide', {
      ...decision,
      command: 'return',
      'words-en': 'Say where',
      'words-fr': '',
    })
    assert.equal(bare.status, 422)
    assert.match(bare.html, /Say in both languages what has to change/)
    assert.match(bare.html, /Say where/)
    assert.equal(
      (
        await send(secretary.actor, '/en/updates/decide', {
          ...decision,
          command: 'return',
          'words-en': 'Say where',
          'words-fr': 'Dites où',
        })
      ).status,
      303,
    )
    assert.deepEqual(await owed(department.actor), ['Updates to send again: 1 commitment'])
    assert.match((await read(department.actor, page)).html, /Say where/)
    assert.equal((await send(department.actor, '/en/updates/keep', { ...update, seen: '2' })).status, 303)
    assert.equal((await send(approver, '/en/updates/decide', { ...decision, seen: '3', command: 'approve' })).status, 303)
    const board = (await read(secretary.actor, '/en/updates')).html
    assert.match(board, /Limited progress/)
    const reviewed = {
      period,
      commitment: 'C-01',
      seen: '3',
      standing: 'not-started',
      'words-en': 'No course was held',
      'words-fr': 'Aucun cours n’a eu lieu',
    }
    assert.equal((await send(reviewer, '/en/updates/review', { ...reviewed, standing: '' })).status, 422)
    assert.equal((await send(reviewer, '/en/updates/review', reviewed)).status, 303)
    assert.match((await read(department.actor, page)).html, /Not started\. No course was held/)
  })

  test('a silence is told by the clock and answered on its page; until somebody answers for a department the secretariat is reminded', async () => {
    assert.ok((await owed(secretary.actor)).includes('Nobody answers for a department yet: 1 commitment'))
    const set = { act: 'party', department: 'BB', answers: department.actor.organization }
    assert.equal((await send(secretary.actor, '/en/updates/coordinate', set)).status, 303)
    await tick()
    world.pass(10 * 86_400)
    await tick()
    assert.ok(
      (await owed(department.actor)).includes(
        'Your department is about to be printed as having given no evidence. Answer or send the update.: 1 commitment',
      ),
    )
    assert.match((await read(department.actor, `/en/updates/${period}/C-02`)).html, /about to be printed as having given no evidence/)
    const answer = { period, commitment: 'C-02', seen: '0', 'words-en': 'We moved', 'words-fr': '' }
    const half = await send(department.actor, '/fr/comptes-rendus/repondre', answer)
    assert.equal(half.status, 422)
    assert.match(half.html, /Écrivez-le dans les deux langues/)
    assert.match(half.html, /We moved/)
    assert.equal((await send(department.actor, '/en/updates/answer', { ...answer, 'words-fr': 'Nous avons déménagé' })).status, 303)
    assert.match((await read(secretary.actor, `/en/updates/${period}/C-02`)).html, /Nous avons déménagé/)
  })

  test('what is missing is looked at by department and by week, and taken along as a file', async () => {
    const board = async (query: string) => (await read(secretary.actor, `/en/updates?period=${period}${query}`)).html
    const listed = (html: string) => html.split('All commitments')[0] ?? ''
    assert.match(listed(await board('')), /C-02/)
    assert.doesNotMatch(listed(await board('&department=AA')), /C-02/)
    assert.match(await board('&department=AA&due=week'), /Nothing that you asked for is missing/)
    const file = await read(secretary.actor, `/fr/comptes-rendus/manques?period=${period}&department=BB`)
    assert.equal(file.status, 200)
    const [head, ...rows] = file.html.replace('\uFEFF', '').trim().split('\r\n')
    assert.match(head ?? '', /^period,commitment,title_en,title_fr,department,/)
    assert.equal(rows.length, 1)
    assert.match(rows[0] ?? '', /^2025-26,C-02,.*,BB,.*,yes,nothing-submitted overdue told,.*Rien d’envoyé; En retard; Avisé.*,2026-/)
    assert.equal((await read(secretary.actor, '/en/updates/missing?period=x')).status, 404)
    assert.doesNotMatch((await read(department.actor, '/en/updates/missing?department=ZZ')).html, /C-0/)
  })

  test('the secretariat names a reviewer from outside and ends it, on the same page', async () => {
    const named = { act: 'reviewer', plan: 'invented', reviews: stranger.actor.organization.slice(-12) }
    const nobody = await send(secretary.actor, '/en/updates/coordinate', { ...named, reviews: '' })
    assert.equal(nobody.status, 422)
    assert.match(nobody.html, /Choose an organization from the list\. One that answers/)
    assert.equal((await send(secretary.actor, '/en/updates/coordinate', named)).status, 303)
    assert.match((await read(beside(stranger, 'reviewer'), '/en/updates')).html, /C-02/)
    const theirs = /name="reviewer" value="([0-9a-f-]{36})"/.exec((await read(secretary.actor, '/en/updates')).html)?.[1] ?? ''
    assert.equal((await send(secretary.actor, '/en/updates/coordinate', { act: 'end-reviewer', reviewer: theirs })).status, 303)
    assert.match((await read(beside(stranger, 'reviewer'), '/en/updates')).html, /No period is open for you/)
  })

  test('addresses that name nothing, and forms that are none, are not found', async () => {
    for (const path of ['/en/updates/x/C-01', `/en/updates/${period}/C-99`, '/en/updates?period=x'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal((await read(secretary.actor, path)).status, 404, path)
    for (const fields of [
      {},
      { ...update, seen: '-1' },
      { ...update, seen: 'NaN' },
      { ...update, period: 'x' },
      { ...update, commitment: 'C-99' },
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal((await send(department.actor, '/en/updates/keep', fields)).status, 404, JSON.stringify(fields))
  })
})

suite('the page of meetings', () => {
  test('a meeting and an action are entered, late ones stand in Today, and what is wrong comes back whole', async () => {
    const meeting = { act: 'meeting', plan: 'invented', held: '2026-03-01', 'title-en': 'Winter', 'title-fr': 'Hiver' }
    const wrong = await send(secretary.actor, '/en/taskforce/keep', { ...meeting, held: 'Tuesday', 'title-fr': '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /Write the day as/)
    assert.match(wrong.html, /value="Tuesday"/)
    assert.equal((await send(secretary.actor, '/en/taskforce/keep', meeting)).status, 303)
    const shown = (await read(secretary.actor, '/fr/groupe-de-travail')).html
    const id = /name="meeting" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? ''
    const action = {
      act: 'item',
      meeting: id,
      kind: 'action',
      'words-en': 'Send a list',
      'words-fr': 'Envoyer une liste',
      commitments: ['C-01', 'C-02'],
      owner: 'AA',
      due: '2026-03-05',
    }
    const noOwner = await send(secretary.actor, '/en/taskforce/keep', { ...action, owner: '', due: 'soon' })
    assert.equal(noOwner.status, 422)
    assert.match(noOwner.html, /Choose the department that does it/)
    assert.match(noOwner.html, /Envoyer une liste/)
    assert.equal((await send(secretary.actor, '/en/taskforce/keep', action)).status, 303)
    assert.ok((await owed(department.actor)).includes('Actions of the taskforce whose day has passed: 1 action'))
    assert.match((await read(department.actor, page)).html, /Send a list/, 'on the commitment that it is tied to')
    assert.doesNotMatch((await read(secretary.actor, '/en/taskforce')).html, /name="item"/)
    const item = /name="item" value="([0-9a-f-]{36})"/.exec((await read(department.actor, '/en/taskforce')).html)?.[1] ?? ''
    const ending = { act: 'done', item, 'words-en': 'The list went out', 'words-fr': '' }
    const half = await send(department.actor, '/fr/groupe-de-travail/garder', ending)
    assert.equal(half.status, 422)
    assert.match(half.html, /Dites dans les deux langues ce qui a été fait/)
    assert.match(half.html, /The list went out/)
    const whole = { ...ending, 'words-fr': 'La liste est partie' }
    assert.equal((await send(department.actor, '/en/taskforce/keep', whole)).status, 303)
    assert.match((await read(secretary.actor, '/fr/groupe-de-travail')).html, /Faite, .*après son échéance.*La liste est partie/)
    assert.match((await read(department.actor, page)).html, /Done, .*after its day.*The list went out/)
    const again = await send(department.actor, '/en/taskforce/keep', { ...whole, act: 'dropped' })
    assert.equal(again.status, 422)
    assert.match(again.html, /It was ended already/)
    assert.match(again.html, /La liste est partie/)
  })

  test('an action stands on its owner’s Today from two weeks before its day', async () => {
    const shown = (await read(secretary.actor, '/en/taskforce')).html
    const meeting = /name="meeting" value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? ''
    const day = (ahead: number) => new Date(world.now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10)
    const words = { 'words-en': 'Book a room', 'words-fr': 'Réserver une salle' }
    const action = { act: 'item', meeting, kind: 'action', ...words, commitments: ['C-01'], owner: 'AA', due: day(15) }
    assert.equal((await send(secretary.actor, '/en/taskforce/keep', action)).status, 303)
    const mine = 'Actions of the taskforce to do: 1 action'
    assert.ok(!(await owed(department.actor)).includes(mine))
    world.pass(86_400)
    assert.ok((await owed(department.actor)).includes(mine))
    assert.ok(!(await owed(secretary.actor)).includes(mine), 'whoever does it')
  })
})
