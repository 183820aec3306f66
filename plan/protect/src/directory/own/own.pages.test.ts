import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formEntries, render } from '@fanal/http'
import type { Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { ServiceId } from '../directory.ts'
import { toldServices } from '../demonstration/services.ts'
import { typedOf, unwritten } from './form-entries.ts'
import { ServicePage } from './service.page.tsx'
import { ServicesPage } from './services.page.tsx'
import { faultsIn, typedIn } from './typed-service.ts'

const html = (body: VNode, language: Language) => render(body, { language, title: 'x', style: null, scripts: [] }).text()
const now = new Date('2026-05-06T12:00:00Z')
const line = { id: 'a', name: 'Lantern <Beds>', visibility: 'partner' as const, status: 'active', modified: now, keptBack: null }
const fresh = { ...line, assured: now, available: 2, counted: new Date('2026-05-06T09:00:00Z') }
const old = { ...line, id: 'b', assured: new Date('2026-01-01T12:00:00Z'), available: null, counted: null }
const list = (language: Language) =>
  html(ServicesPage({ language, lines: [old, fresh], now, csrf: 'token', done: null, problem: null, importAt: null }), language)
const empty = typedOf(unwritten)

suite('the list of an organization’s services', () => {
  test('says how old each entry is, and which are old, in both languages', async () => {
    const page = await list('en')
    assert.match(page, /Lantern &lt;Beds>/)
    assert.match(page, /125 days ago/)
    assert.equal(page.match(/Old: please look/g)?.length, 1)
    assert.match(page, /3 h ago/)
    const french = await list('fr')
    assert.match(french, /il y a 125 jours/)
    assert.match(french, /Le personnel des organismes partenaires/)
  })

  test('takes one press for still right, and two for free places: the number and the button', async () => {
    const page = await list('fr')
    assert.equal(page.match(/action="\/fr\/repertoire\/toujours-juste"/g)?.length, 2)
    assert.equal(page.match(/action="\/fr\/repertoire\/places"/g)?.length, 2)
    assert.equal(page.match(/name="_csrf" value="token"/g)?.length, 4)
  })
})

suite('the form of a service', () => {
  test('shows what is kept, and no street of a confidential place', async () => {
    const told = toldServices.find(({ typed }) => typed.choice.address === 'hidden')
    assert.ok(told)
    const page = await html(ServicePage({ language: 'en', id: 'a' as ServiceId, typed: told.typed, faults: [], csrf: 'token' }), 'en')
    assert.match(page, /name="phone" value="416-555-0111"/)
    assert.match(page, /value="bed-tonight" checked/)
    assert.match(page, /name="street" value autocomplete/)
    assert.match(page, /name="service" value="a"/)
  })

  test('has a row for each number and one to add, and reads them back in their order', async () => {
    const [told] = toldServices
    assert.ok(told)
    const typed = { ...told.typed, morePhones: [{ number: '902-555-0103', note: 'Text' }] }
    const page = await html(ServicePage({ language: 'fr', id: 'a' as ServiceId, typed, faults: [], csrf: 'token' }), 'fr')
    assert.equal(page.match(/name="morePhone"/g)?.length, 2)
    assert.match(page, /À propos du téléphone 3/)
    const sent = formEntries([
      ['phone', '902-555-0101'],
      ['morePhone', ''],
      ['morePhoneNote', 'gone'],
      ['morePhone', ' 902-555-0104 '],
      ['morePhoneNote', 'TTY'],
    ])
    assert.deepEqual(typedIn(sent).morePhones, [{ number: '902-555-0104', note: 'TTY' }])
  })

  test('says what is missing above and at each field, in the reader’s language', async () => {
    for (const language of ['en', 'fr'] as const) {
      const page = await html(ServicePage({ language, id: null, typed: empty, faults: faultsIn(empty), csrf: 'token' }), language)
      for (const { field } of faultsIn(empty)) assert.match(page, new RegExp(`href="#f-${field}"`), field)
      assert.match(page, language === 'en' ? /nobody can reach you/ : /personne ne peut vous joindre/)
    }
  })
})
