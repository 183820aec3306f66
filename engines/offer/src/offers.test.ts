import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { checkOffer, offerCodes, offerRules, type OfferAnswers, type OfferOutcome } from './index.ts'

interface Offer {
  readonly id: string
  readonly facts: OfferAnswers
  readonly expected: {
    readonly outcome: OfferOutcome
    readonly reasons: readonly string[]
    readonly ask: readonly string[]
    readonly contradictions: readonly string[]
    readonly next: readonly string[]
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a fixture lacks fails its comparison
const { offers } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../fixtures/offers.json'), 'utf8')) as {
  readonly offers: readonly Offer[]
}

const codesOf = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code).toSorted()

suite('offers that were coded before there were rules', () => {
  test('are at least forty', () => assert.ok(offers.length >= 40))

  for (const { id, facts, expected } of offers)
    test(`${id}: outcome, reasons, questions, contradictions and what to do`, () => {
      const checked = checkOffer(facts)
      assert.ok(checked.ok)
      assert.equal(checked.outcome, expected.outcome)
      assert.deepEqual(codesOf(checked.reasons), expected.reasons.toSorted())
      assert.deepEqual(codesOf(checked.ask), expected.ask.toSorted())
      assert.deepEqual(codesOf(checked.contradictions), expected.contradictions.toSorted())
      const steps = new Set(codesOf(checked.next))
      assert.deepEqual(
        expected.next.filter((code) => !steps.has(code)),
        [],
      )
    })

  test('use every code that has a reason, and every contradiction but one', () => {
    const used = new Set(offers.flatMap(({ facts }) => Object.keys(facts)))
    assert.deepEqual(
      offerRules.rules.map(({ code }) => code).filter((code) => !used.has(code)),
      [],
    )
    const said = new Set(offers.flatMap(({ expected }) => expected.contradictions))
    assert.deepEqual(
      offerRules.contradictions.map(({ code }) => code).filter((code) => !said.has(code)),
      ['open_and_none'],
    )
  })
})

test('a permit that is open and one that is none contradict each other', () => {
  const checked = checkOffer({ permit_open: true, no_permit: true })
  assert.ok(checked.ok)
  assert.deepEqual(codesOf(checked.contradictions), ['open_and_none'])
})

test('a code that is not in the list is named, and nothing is checked', () => {
  assert.deepEqual(checkOffer({ fee_lmia: true, fee_moon: true, constructor: false }), { ok: false, unknown: ['fee_moon', 'constructor'] })
})

test('every reason has its source with a day and a mark, and its provision where it is law', () => {
  const all = checkOffer(Object.fromEntries(offerCodes.facts.map(({ code }) => [code, true])))
  assert.ok(all.ok)
  assert.equal(all.reasons.length, offerRules.rules.length)
  for (const { code, sources, provision } of all.reasons) {
    assert.ok(sources.length > 0, code)
    const isLaw = sources.some(({ id }) => id === 'irpr' || id === 'cc')
    assert.equal(provision !== null, isLaw, code)
  }
})
