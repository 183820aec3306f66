import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { formEntries } from '@fanal/http'
import type { OrganizationId } from '@fanal/kernel'
import { renderToString } from 'preact-render-to-string'
import type { HeldPlan } from '../plan.store.ts'
import type { Plan } from '../plan.ts'
import { readPlan } from '../reading/read-plan.ts'
import { sound, soundTable } from '../reading/testing-files.ts'
import { Faults, mostFaults } from './faults.parts.tsx'
import { PreviewPage } from './preview.page.tsx'
import { type SentPlan, carriedIn, chosenIn, mostPlanBytes, seenIn } from './sent-plan.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const whole = bytesOf(JSON.stringify(sound))
const read = readPlan(whole, 'json', 'invented')
assert.ok(read.ok)
const { plan } = read
const sent: SentPlan = { code: 'invented', badCode: false, fileFault: null, format: 'json', bytes: whole }
const held = (as: Plan, version = 3): HeldPlan => ({ organization: '' as OrganizationId, version, enteredAt: new Date(0), plan: as })
const shown = (now: HeldPlan | null, language: 'en' | 'fr' = 'en') =>
  renderToString(PreviewPage({ language, csrf: 'token', sent, plan, notices: [], held: now }))
const fields = (html: string) =>
  [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value])

suite('a file is looked at before it is taken in', () => {
  test('the page carries on exactly the file that was looked at, and the version that it was compared with', () => {
    const form = formEntries(fields(shown(held({ ...plan, gaps: [] }))))
    assert.deepEqual(carriedIn(form), sent)
    assert.equal(seenIn(form), 3)
    assert.equal(seenIn(formEntries(fields(shown(null)))), null)
  })

  test('a new plan is version 1; what says nothing new has no button; another order has one', () => {
    assert.match(shown(null), /version 1</)
    assert.match(shown(null, 'fr'), /version\u00A01</)
    assert.doesNotMatch(shown(held(plan)), /name="data"/)
    assert.match(shown(held(plan)), /exactly what is held already/)
    assert.match(shown(held({ ...plan, indicators: plan.indicators.toReversed() })), /in another order/)
    assert.match(shown(held({ ...plan, pillars: [...plan.pillars, { id: 'more', name: { en: 'More', fr: 'Plus' } }] })), /<td[^>]*>more</)
  })

  test('a table is known by its ending; none, or one too large, is said', () => {
    const choose = (name: string, bytes: Uint8Array) => chosenIn(formEntries([['plan', 'invented']], [{ field: 'file', name, bytes }]))
    assert.equal(choose('PLAN.CSV', bytesOf(soundTable.join('\n'))).format, 'csv')
    assert.equal(choose('plan.json', new Uint8Array()).fileFault, 'none')
    assert.equal(choose('plan.json', new Uint8Array(mostPlanBytes + 1)).fileFault, 'too-large')
    assert.equal(
      carriedIn(
        formEntries([
          ['plan', 'Not a code'],
          ['data', '<script>'],
        ]),
      ).badCode,
      true,
    )
    assert.equal(
      carriedIn(
        formEntries([
          ['plan', 'invented'],
          ['data', '<script>'],
        ]),
      ).fileFault,
      'none',
    )
  })

  test('every fault stands by row and column in the reader’s language, as many as one mends at a time', () => {
    const broken = readPlan(bytesOf(soundTable.join('\n').replace('2027-06-30', 'by fall 2028')), 'csv', 'invented')
    assert.ok(!broken.ok)
    const french = renderToString(Faults({ faults: broken.faults, caption: 'x', language: 'fr' })!)
    assert.match(french, /ligne 2, due/)
    assert.match(french, /timeline\u00A0: «\u00A0by fall 2028\u00A0»/)
    const many = Array.from({ length: mostFaults + 5 }, () => broken.faults[0]!)
    assert.match(renderToString(Faults({ faults: many, caption: 'x', language: 'en' })!), /And 5 more/)
  })
})
