import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { render } from '@fanal/http'
import type { Language, MemberId, OrganizationId, UnitId } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type EnvelopeId, type ReportId, type ReportLine, reportStates } from './inbox.ts'
import { InboxPage, type InboxPageProps } from './inbox.pages.tsx'
import type { ReportAnswer } from './inbox.schema.ts'
import type { StoredEnvelope } from './inbox.store.ts'
import { stateText } from './inbox.text.ts'
import type { SealedReport } from './open-report.ts'
import { ReportPage } from './report.pages.tsx'

const html = (body: VNode, language: Language) => render(body, { language, title: 'x', style: null, scripts: [] }).text()
const organization = 'o' as OrganizationId
const units = [
  { organization, unit: 'day' as UnitId, en: 'Day desk', fr: 'Équipe de jour', receives: true },
  { organization, unit: 'night' as UnitId, en: 'Night desk', fr: 'Équipe de nuit', receives: true },
]
const hour = new Date('2026-05-06T07:00:00Z')
const now = new Date('2026-05-06T10:30:00Z')
const line: ReportLine = {
  id: '01234567-89ab-4cde-8f01-23456789abcd' as ReportId,
  state: 'new',
  receivedHour: hour,
  unit: units[0]!.unit,
  messages: 3,
  replies: 1,
  bucket: 16_384,
  files: 2,
  sealedBy: 'server',
  channel: 'web',
  language: 'fr',
  urgency: 'now',
  minor: 'unknown',
  assigned: null,
}
const [me, noor] = ['me', 'noor'] as MemberId[]
const members = new Map([[noor!, 'Noor Haddad']])
const inbox = (changes: Partial<InboxPageProps> = {}) =>
  html(
    InboxPage({
      language: 'en',
      page: { rows: [line], next: null, previous: null },
      units: [units[0]!],
      filter: {},
      members,
      me: me!,
      now,
      shortcuts: <p>keys</p>,
      ...changes,
    }),
    changes.language ?? 'en',
  )

suite('the queue', () => {
  test('a row tells age, state, messages of each side, files, size and where it was sealed', async () => {
    const page = await inbox()
    assert.match(page, /<a href="\/en\/reports\/01234567-89ab-4cde-8f01-23456789abcd"><code>01234567<\/code>/)
    for (const said of [
      'New',
      '3 hours',
      '2\u00A0messages, 1\u00A0reply, 2\u00A0files, 16\u00A0KiB',
      'By our server',
      'You may see these because you work at the inbox of Day desk.',
    ])
      assert.ok(page.includes(said), said)
  })

  test('a row tells urgency, language, channel and who has it', async () => {
    const page = await inbox({
      page: { rows: [line, { ...line, assigned: me! }, { ...line, assigned: noor! }], next: null, previous: null },
    })
    for (const said of ['Now</span>', 'French', 'Form', '>You<', 'Noor Haddad']) assert.ok(page.includes(said), said)
    assert.ok(
      (await inbox({ page: { rows: [{ ...line, urgency: 'unset', language: null }], next: null, previous: null } })).includes('Form'),
    )
  })

  test('that somebody may be under 18 stands in the row in words', async () => {
    assert.doesNotMatch(await inbox(), /<td[^>]*>.*under 18/)
    const page = { rows: [{ ...line, minor: 'possible' as const }], next: null, previous: null }
    assert.match(await inbox({ page }), /<span class="badge danger">May be under 18<\/span>/)
    assert.match(await inbox({ page, language: 'fr' }), /<span class="badge danger">Peut-être moins de 18 ans<\/span>/)
  })

  test('filters are a form that needs no script, keeps the rest of what was asked for, and shows what is chosen', async () => {
    const filter = { unit: units[1]!.unit, whose: 'mine', order: 'oldest', language: 'fr', minor: 'possible', cursor: 'old' } as const
    const page = await inbox({ units, filter })
    const form = /<details open[^>]*>.*?<form method="get" action="\/en\/inbox".*?<\/form>/s.exec(page)?.[0] ?? ''
    for (const kept of ['name="unit" value="night"', 'name="whose" value="mine"', 'name="order" value="oldest"'])
      assert.ok(form.includes(kept), kept)
    assert.doesNotMatch(form, /old"/)
    assert.match(form, /<option value="fr" selected/)
    assert.match(form, /value="possible" checked/)
    for (const asked of ['now', 'soon', 'routine', 'unset', 'call', 'walk-in', 'other'])
      assert.ok(form.includes(`<option value="${asked}"`), asked)
    assert.match(page, /href="\/en\/inbox\?unit=night&amp;whose=mine&amp;order=oldest">Take these filters away/)
    assert.match(
      page,
      /href="\/en\/inbox\?unit=night&amp;language=fr&amp;minor=possible&amp;whose=nobody&amp;order=oldest"/,
      'links keep them',
    )
    assert.doesNotMatch(await inbox(), /<details open/)
  })

  test('orders of work are links that keep the unit', async () => {
    const page = await inbox({ units, filter: { unit: units[1]!.unit, whose: 'mine', order: 'oldest' } })
    assert.match(page, /href="\/en\/inbox\?unit=night&amp;whose=nobody&amp;order=oldest"/)
    assert.match(page, /aria-current="page">\s*Mine/)
  })

  test('in French too, with French addresses', async () => {
    const page = await inbox({ language: 'fr' })
    for (const said of ['/fr/signalements/0123', 'Nouveau', '3 heures', '16\u00A0Kio', 'Par notre serveur', 'href="/fr/boite?state=new"'])
      assert.ok(page.includes(said), said)
    assert.doesNotMatch(page, />(Reports|Inbox|Age|Sealed)</)
  })

  test('every state can be asked for, and the one shown is marked', async () => {
    const page = await inbox({ filter: { state: 'waiting' } })
    for (const state of reportStates) assert.ok(page.includes(`href="/en/inbox?state=${state}"`), state)
    assert.match(page, /href="\/en\/inbox\?state=waiting" aria-current="page"/)
    assert.equal(page.match(/aria-current/g)?.length, 1)
  })

  test('units are named only where there are several, and a filter keeps the other one', async () => {
    assert.doesNotMatch(await inbox(), /<td[^>]*>Day desk/)
    const page = await inbox({ units, filter: { unit: units[1]!.unit, state: 'new' } })
    assert.match(page, /href="\/en\/inbox\?unit=night&amp;state=new" aria-current="page">Night desk/)
    assert.match(page, /href="\/en\/inbox\?unit=night"/)
    assert.match(page, /<td[^>]*>Day desk<\/td>/)
  })

  test('an empty queue says what comes next, a filtered one how to see the others', async () => {
    const empty = { rows: [], next: null, previous: null }
    assert.match(await inbox({ page: empty }), /appears here as soon as/)
    assert.match(await inbox({ page: empty, filter: { state: 'closed' } }), /Show all reports/)
  })

  test('further pages keep the filter', async () => {
    const page = await inbox({ page: { rows: [line], next: 'N', previous: 'P' }, filter: { state: 'new', cursor: 'old' } })
    assert.match(page, /rel="prev" href="\/en\/inbox\?state=new&amp;after=P"/)
    assert.match(page, /rel="next" href="\/en\/inbox\?state=new&amp;after=N"/)
    assert.doesNotMatch(page, /after=old/)
  })
})

const envelope: StoredEnvelope = {
  id: 'e1' as EnvelopeId,
  kind: 'report',
  ordinal: 1,
  receivedHour: hour,
  sealedBy: 'browser',
  files: 0,
  bytes: new Uint8Array(3),
}
const report: SealedReport = {
  ...line,
  mailbox: new Uint8Array(),
  organization,
  unitName: units[0]!,
  deployment: 'd',
  directoryVersion: 1,
  envelopes: [envelope, { ...envelope, id: 'e2' as EnvelopeId, kind: 'answer', sealedBy: 'officer' }],
  stored: [],
  because: 'intake-officer',
}
const answer = { id: report.id, note: '"><script>alert(1)</script>' } as unknown as ReportAnswer
const reportPage = (changes: Partial<SealedReport> = {}, language: Language = 'en') =>
  html(
    ReportPage({
      language,
      report: { ...report, ...changes },
      answer,
      now,
      signIn: '/en/sign-in',
      indexWraps: [],
      ready: <p>ready</p>,
      before: <p>before</p>,
      work: <p>work</p>,
      shortcuts: <p>keys</p>,
    }),
    language,
  )

suite('a report', () => {
  test('says why its reader may see it, and where it stands', async () => {
    assert.match(await reportPage(), /because you are an intake officer of Day desk\./)
    assert.match(await reportPage({}, 'fr'), /dans l’unité «.Équipe de jour.».: agente ou agent d’accueil\./)
    for (const state of reportStates) assert.ok((await reportPage({ state })).includes(`>${stateText[state].en}</span>`), state)
  })

  test('carries what the browser opens in one attribute, where nothing becomes markup', async () => {
    const page = await reportPage()
    assert.match(page, /<fanal-sealed data-report="\{&quot;id&quot;/)
    assert.doesNotMatch(page, /<script>alert/)
    assert.match(page, /data-sign-in="\/en\/sign-in"/)
  })

  test('gives hours in UTC and says so: the reader’s browser, which alone knows their zone, writes them anew', async () => {
    const page = await reportPage()
    assert.equal(page.match(/<time datetime="2026-05-06T07:00:00.000Z" data-hour(="true")?>[^<]* UTC<\/time>/g)?.length, 3)
  })

  test('gives each message its place and its heading', async () => {
    const page = await reportPage()
    assert.match(page, /data-envelope="e1" data-kind="report" aria-labelledby="message-e1"><h2 id="message-e1">First message/)
    assert.match(page, /data-envelope="e2" data-kind="answer" aria-labelledby="message-e2"><h2 id="message-e2">Answer of the unit/)
  })

  test('a message that the server sealed says so, in both languages; another one does not', async () => {
    const byServer = { envelopes: [{ ...envelope, sealedBy: 'server' }] }
    assert.match(await reportPage(byServer), /the server held its words/)
    assert.match(await reportPage(byServer, 'fr'), /le serveur en a tenu les mots/)
    assert.doesNotMatch(await reportPage(), /the server held its words/)
  })

  test('without script it says that it needs one, and offers no form that would post words unsealed', async () => {
    const page = await reportPage()
    assert.match(page, /This page needs JavaScript/)
    assert.match(page, /<section data-answer(="true")? hidden/)
    assert.match(page, /<form method="dialog"/)
    assert.doesNotMatch(page, /<form[^>]* action=/)
  })

  test('a closed report takes no answer', async () => {
    const page = await reportPage({ state: 'closed' })
    assert.match(page, /takes no more answers/)
    assert.doesNotMatch(page, /data-answer/)
  })
})
