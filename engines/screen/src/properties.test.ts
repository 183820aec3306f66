import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { type Results, type RuleBook, type Screen, codebook, ruleBook, screen, screenWith } from './index.ts'

const codes = codebook.facts.map(({ code }) => code)
const cases = ['vignettes.json', 'more-vignettes.json', 'blind-vignettes.json', 'corrected-vignettes.json'].flatMap((name) => {
  const file = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
  return (JSON.parse(file) as { vignettes: readonly { facts: readonly string[] }[] }).vignettes
})

/** Elements of a test, and one set of facts that meets each of its paths. */
const guarded = {
  cc_279: {
    elements: 'cc.',
    seeds: [
      ['act_recruit', 'm_violence', 'e_labour'],
      ['act_recruit', 'm_deception', 'e_organ_removal'],
    ],
  },
  palermo: {
    elements: 'un.',
    seeds: [
      ['act_recruit', 'm_deception', 'e_criminal_tasks'],
      ['act_transport', 'p_minor', 'e_sexual_services'],
    ],
  },
  irpa_118: {
    elements: 'i118.',
    seeds: [
      ['b_entry_organized', 'b_deceived_to_come'],
      ['b_coerced_to_come', 'act_transport'],
    ],
  },
  irpa_117: {
    elements: 'i117.',
    seeds: [
      ['b_entry_organized', 'b_entry_hidden'],
      ['b_paid_for_passage', 'b_entry_no_valid_papers'],
    ],
  },
} as const
type Guarded = keyof typeof guarded
const keys = Object.keys(guarded) as Guarded[]

/** A fact that the codebook lets speak against an element of this test, or that names an exemption. */
function isContrary(code: string, key: Guarded): boolean {
  const fact = codebook.facts.find((one) => one.code === code)!
  const bears = fact.bears_on.filter(({ element }) => element.startsWith(guarded[key].elements))
  return fact.group === 'contrary' || bears.some(({ element, direction }) => direction === 'against' || element === 'i117.exempt')
}

function resultsWith(screener: Screen, facts: readonly string[]): Results {
  const screened = screener(facts)
  assert.ok(screened.ok)
  return screened.results
}

/** Any facts; or any facts around those that meet the test, since chance alone seldom meets one. */
const factsFor = (key: Guarded) => {
  const any = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: codes.length })
  return fc.oneof(
    any,
    fc
      .tuple(fc.constantFrom(...guarded[key].seeds), fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 }))
      .map(([seed, more]) => [...seed, ...more]),
  )
}

/** Throws where a further fact that is not contrary turns “indicated” into “not indicated”. */
function staysWith(screener: Screen, key: Guarded): void {
  const supporting = codes.filter((code) => !isContrary(code, key))
  const check = (facts: readonly string[], more: string) => {
    if (resultsWith(screener, facts)[key].answer !== 'indicated') return
    assert.notEqual(resultsWith(screener, [...facts, more])[key].answer, 'not_indicated', `${more} added to ${facts.join()}`)
  }
  const indicated = cases.filter(({ facts }) => resultsWith(screener, facts)[key].answer === 'indicated')
  for (const { facts } of indicated) for (const more of supporting) check(facts, more)
  fc.assert(fc.property(factsFor(key), fc.constantFrom(...supporting), check), { numRuns: 1500 })
}

/** Throws where the person’s agreement at the start changes the Criminal Code’s answer, or the Protocol’s. */
function consentChangesNothing(screener: Screen): void {
  const check = (facts: readonly string[]) => {
    const without = facts.filter((code) => code !== 'c_agreed_at_start')
    const [before, after] = [resultsWith(screener, without), resultsWith(screener, [...without, 'c_agreed_at_start'])]
    assert.equal(after.cc_279.answer, before.cc_279.answer)
    assert.equal(after.palermo.answer, before.palermo.answer)
  }
  for (const { facts } of cases) check(facts)
  fc.assert(fc.property(fc.oneof(factsFor('cc_279'), factsFor('palermo')), check), { numRuns: 1000 })
}

/** The rule book with one more rule, asked first. */
function spoilt(element: string, condition: object): Screen {
  // oxlint-disable-next-line unicorn/no-thenable -- the rule's own word for what it makes of its element
  const rule = { id: 'spoilt', if: condition, then: 'denied', en: 'Wrong.', fr: 'Faux.' }
  const elements = ruleBook.elements.map((one) => (one.code === element ? { ...one, rules: [rule, ...one.rules] } : one))
  return screenWith({ ...ruleBook, elements } as RuleBook, codebook)
}

suite('what holds for every set of facts', () => {
  for (const key of keys)
    test(`${key}: a further fact that is not contrary never turns “indicated” into “not indicated”`, () => staysWith(screen, key))

  test('that the person agreed at the start never changes the Criminal Code’s answer', () => consentChangesNothing(screen))

  test('both would be seen to fail: a rule that is wrong is caught', () => {
    assert.throws(() => consentChangesNothing(spoilt('cc.safety', { any: ['c_agreed_at_start'] })))
    assert.throws(() => consentChangesNothing(spoilt('cc.organ_means', { any: ['c_agreed_at_start'] })))
    assert.throws(() => staysWith(spoilt('cc.safety', { any: ['m_psychological'] }), 'cc_279'))
    assert.throws(() => staysWith(spoilt('un.purpose', { any: ['e_marriage'] }), 'palermo'))
    assert.throws(() => staysWith(spoilt('i118.means', { any: ['b_coached_statements'] }), 'irpa_118'))
    assert.throws(() => staysWith(spoilt('i117.organize', { any: ['m_threat_exposure'] }), 'irpa_117'))
  })
})
