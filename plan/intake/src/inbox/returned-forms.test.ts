import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { createApp, createLog, routeTable } from '@fanal/http'
import type { Actor } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { dutyBehaviours } from '../duty/duty.behaviours.ts'
import { dutyRoutes } from '../duty/duty.routes.ts'
import { markYoung } from '../triage/child-protection.operations.ts'
import { statisticFieldNames, statisticFields } from '../triage/statistics.ts'
import { triageBehaviours } from '../triage/triage.behaviours.ts'
import { triageRoutes } from '../triage/triage.routes.ts'
import { workBehaviours } from '../work/work.behaviours.ts'
import { workRoutes } from '../work/work.routes.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const day = house.harbour.units[0]!
const stranger = house.inUnit(house.north.id, house.north.units[0]!, 'intake-officer')
const supervisor = { ...house.officer, held: [{ duty: 'intake-supervisor' as const, unit: day }] }
const people = new Map<string, Actor>([
  ['amina', house.officer],
  ['supervisor', supervisor],
  ['stranger', stranger],
])
const app = createApp({
  routes: routeTable({ ...triageRoutes, ...workRoutes, ...dutyRoutes }),
  behaviours: { ...triageBehaviours, ...workBehaviours, ...dutyBehaviours },
  services: { world: house.world },
  run: (declared, input, actor) => house.runner.run(declared as never, input, actor),
  actorOf: (request) =>
    Promise.resolve({
      actor: people.get(request.headers.get('authorization')?.slice(7) ?? '') ?? { kind: 'public' as const },
      session: null,
    }),
  profile: 'workbench',
  csrfKey: new Uint8Array(32),
  layout: ({ body }) => body as never,
  home: (language) => `/${language}`,
  tls: false,
  log: createLog({ write: () => undefined }),
})

async function post(path: string, fields: Readonly<Record<string, string>>, who = 'amina') {
  const headers = { authorization: `Bearer ${who}` }
  const request = new Request(`http://workbench.test${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) })
  const answer = await app.fetch(request)
  return { status: answer.status, html: await answer.text() }
}

const chosen = (html: string, name: string) => {
  const [, select = ''] = new RegExp(`<select[^>]* name="${name}"[^>]*>(.*?)</select>`, 's').exec(html) ?? []
  return /<option(?=[^>]* selected)[^>]* value="([^"]*)"|<option value="([^"]*)" selected/.exec(select)?.slice(1).join('') ?? ''
}
const inputValue = (html: string, name: string) => new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1]
const invalid = (html: string) =>
  [...html.matchAll(/<(?:select|input|textarea)[^>]*aria-invalid[^>]*>/g)].map(([tag]) => / name="([^"]*)"/.exec(tag)?.[1])

const aReport = async () => (await house.send(day, { answers: { what: 'x' } })).id
const record = Object.fromEntries(statisticFieldNames.map((field) => [field, statisticFields[field].at(-1)!]))

suite('a statistical record', () => {
  test('with one line open comes back with the other twelve, and says which', async () => {
    const id = await aReport()
    const { status, html } = await post(`/fr/signalements/${id}/fiche`, { ...record, gender: '', after: '0' })
    assert.equal(status, 422)
    for (const field of statisticFieldNames) assert.equal(chosen(html, field), field === 'gender' ? '' : record[field], field)
    assert.deepEqual(invalid(html), ['gender'])
    assert.match(html, /<a href="#record-gender">Genre, tel que déclaré\u00a0: choisissez une réponse\.<\/a>/)
    assert.match(html, new RegExp(`<a href="/fr/signalements/${id}">`))
    assert.equal((await post(`/fr/signalements/${id}/fiche`, { ...record, after: '0' })).status, 303)
  })

  test('that a colleague confirmed meanwhile comes back, says where they chose otherwise, and can then be confirmed', async () => {
    const id = await aReport()
    assert.equal((await post(`/en/reports/${id}/record`, { ...record, gender: 'woman', after: '0' })).status, 303)
    const { status, html } = await post(`/en/reports/${id}/record`, { ...record, gender: 'man', after: '0' })
    assert.equal(status, 422)
    assert.deepEqual([chosen(html, 'gender'), invalid(html), inputValue(html, 'after')], ['man', ['gender'], '1'])
    assert.match(html, /a colleague confirmed “Woman or girl”/)
    assert.equal((await post(`/en/reports/${id}/record`, { ...record, gender: 'man', after: '1' })).status, 303)
  })

  test('with a channel code that is none comes back with it, and is kept once it is right or left out', async () => {
    const id = await aReport()
    const wrong = await post(`/fr/signalements/${id}/fiche`, { ...record, channel_code: 'KMPTX', after: '0' })
    assert.deepEqual([wrong.status, invalid(wrong.html), inputValue(wrong.html, 'channel_code')], [422, ['channel_code'], 'KMPTX'])
    assert.match(wrong.html, /<a href="#record-channel_code">Le code de canal n’en est pas un/)
    assert.equal(chosen(wrong.html, 'gender'), record['gender'])
    assert.equal((await post(`/en/reports/${id}/record`, { ...record, channel_code: ' kmp-ty ', after: '0' })).status, 303)
    const crossed = await post(`/en/reports/${id}/record`, { ...record, channel_code: '', after: '0' })
    assert.deepEqual([crossed.status, invalid(crossed.html)], [422, ['channel_code']])
    assert.match(crossed.html, /a colleague confirmed “KMPTY”/)
    assert.equal((await post(`/en/reports/${id}/record`, { ...record, channel_code: '', after: '1' })).status, 303)
  })

  test('of another organization’s report is not found, whatever is in it', async () => {
    const id = await aReport()
    for (const fields of [{}, { ...record, after: '0' }])
      assert.equal((await post(`/en/reports/${id}/record`, { after: '0', ...fields }, 'stranger')).status, 404)
  })
})

suite('a step of the separate path', () => {
  test('comes back with what was chosen, and the fault at its field', async () => {
    const id = await aReport()
    assert.ok((await house.runner.run(markYoung, { report: id, minor: 'possible', reason: null }, house.officer)).ok)
    const step = async (fields: Record<string, string>) => await post(`/en/reports/${id}/protection`, { reason: '', region: '', ...fields })
    const early = await step({ step: 'authority-told', region: 'QC' })
    assert.equal(early.status, 422)
    assert.deepEqual([chosen(early.html, 'step'), chosen(early.html, 'region')], ['authority-told', 'QC'])
    assert.deepEqual(invalid(early.html), ['step'])
    assert.match(early.html, /The young person is told first/)
    assert.deepEqual(invalid((await step({ step: 'young-person-not-told', region: 'QC' })).html), ['reason'])
    assert.equal((await step({ step: 'young-person-told' })).status, 303)
    assert.deepEqual(invalid((await step({ step: 'authority-told' })).html), ['region'])
    const none = await step({ step: '', reason: 'unsafe' })
    assert.deepEqual([invalid(none.html), chosen(none.html, 'reason')], [['step'], 'unsafe'])
    assert.equal((await step({ step: 'authority-told', region: 'QC' })).status, 303)
  })
})

suite('work at a report', () => {
  test('is closed with a reason, which is asked for where it belongs', async () => {
    const id = await aReport()
    const { status, html } = await post(`/en/reports/${id}/close`, { reason: '' })
    assert.deepEqual([status, invalid(html)], [422, ['reason']])
    assert.match(html, /<a href="#work-reason">Choose why it is closed/)
    assert.equal((await post(`/en/reports/${id}/close`, { reason: 'test' })).status, 303)
  })

  test('keeps the urgency that was chosen where the language is none', async () => {
    const id = await aReport()
    const { status, html } = await post(`/fr/signalements/${id}/codes`, { urgency: 'now', language: 'xx' })
    assert.deepEqual([status, chosen(html, 'urgency'), invalid(html)], [422, 'now', ['language']])
    assert.equal((await post(`/fr/signalements/${id}/codes`, { urgency: 'now', language: 'xx' }, 'stranger')).status, 404)
  })
})

suite('the hours of a unit', () => {
  const week = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].flatMap((at) => [`from-${at}`, `until-${at}`].map((name) => [name, '']))) as Record<
    string,
    string
  >
  const typed = { ...week, unit: day, zone: 'America/Halifax', answers: '24', 'from-1': '08:30', 'until-1': '16:00', closed: '2026-12-25' }
  const set = async (changes: Record<string, string>, who = 'supervisor') => await post('/en/duty/hours', { ...typed, ...changes }, who)

  test('come back as they were typed, with each fault at its field', async () => {
    const { status, html } = await set({ 'until-1': '4 pm', 'from-2': '09:00', answers: 'soon', closed: '2026-02-30' })
    assert.equal(status, 422)
    assert.deepEqual(invalid(html), ['answers', 'until-1', 'until-2', 'closed'])
    assert.deepEqual(
      ['zone', 'answers', 'from-1', 'until-1', 'from-2'].map((name) => inputValue(html, name)),
      ['America/Halifax', 'soon', '08:30', '4 pm', '09:00'],
    )
    assert.match(html, /<details open>/)
    assert.match(html, /2026-02-30<\/textarea>/)
    assert.match(html, new RegExp(`<a href="#until-1-${day}">Monday, to`))
  })

  test('name a time zone that there is', async () => {
    const { html } = await set({ zone: 'Halifax' })
    assert.deepEqual([invalid(html), inputValue(html, 'zone')], [['zone'], 'Halifax'])
    assert.equal((await set({})).status, 303)
  })

  test('are a supervisor’s alone, right or wrong', async () => {
    for (const zone of ['America/Halifax', 'Halifax']) assert.equal((await set({ zone }, 'amina')).status, 403, zone)
  })

  test('a shift of no hours asks for them again', async () => {
    const { status, html } = await post('/en/duty/start', { unit: day, hours: '' })
    assert.deepEqual([status, invalid(html)], [422, ['hours']])
  })
})
