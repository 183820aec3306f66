import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import {
  type Answer,
  type Results,
  type TestKey,
  codebook,
  provisionsIn,
  problemsOf,
  ruleBook,
  screen,
  screenWith,
  testKeys,
} from './index.ts'

const codes = codebook.facts.map(({ code }) => code)
const anyFacts = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 18 })

function results(facts: readonly string[]): Results {
  const screened = screen(facts)
  assert.ok(screened.ok)
  return screened.results
}

const answers = (facts: readonly string[]) =>
  Object.fromEntries(testKeys.map((key) => [key, results(facts)[key].answer])) as Record<TestKey, Answer>

/** A fact that the codebook lets speak against an element of this test, or that names an exemption. */
const elementsOf: Readonly<Record<string, string>> = { cc_279: 'cc.', palermo: 'un.', irpa_118: 'i118.', irpa_117: 'i117.' }
const isContrary = (code: string, key: string) => {
  const fact = codebook.facts.find((one) => one.code === code)!
  const bears = fact.bears_on.filter(({ element }) => element.startsWith(elementsOf[key]!))
  return fact.group === 'contrary' || bears.some(({ element, direction }) => direction === 'against' || element === 'i117.exempt')
}

suite('what holds for every set of facts', () => {
  for (const key of ['cc_279', 'palermo', 'irpa_118', 'irpa_117'] as const)
    test(`${key}: a further fact that is not contrary never turns “indicated” into “not indicated”`, () => {
      const supporting = codes.filter((code) => !isContrary(code, key))
      fc.assert(
        fc.property(anyFacts, fc.constantFrom(...supporting), (facts, more) => {
          if (results(facts)[key].answer !== 'indicated') return
          assert.notEqual(results([...facts, more])[key].answer, 'not_indicated', more)
        }),
        { numRuns: 3000 },
      )
    })

  for (const key of ['cc_279', 'palermo', 'irpa_118', 'irpa_117'] as const)
    test(`${key}: the same from cases that are indicated, one fact of the codebook at a time`, () => {
      const seeds: Readonly<Record<string, readonly string[]>> = {
        cc_279: ['act_recruit', 'm_violence', 'e_labour'],
        palermo: ['act_recruit', 'm_deception', 'e_criminal_tasks'],
        irpa_118: ['b_entry_organized', 'b_deceived_to_come'],
        irpa_117: ['b_entry_organized', 'b_entry_hidden'],
      }
      assert.equal(results(seeds[key]!)[key].answer, 'indicated')
      for (const more of codes.filter((code) => !isContrary(code, key)))
        assert.notEqual(results([...seeds[key]!, more])[key].answer, 'not_indicated', more)
    })

  test('that the person agreed at the start never changes the Criminal Code’s answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const without = facts.filter((code) => code !== 'c_agreed_at_start')
        assert.equal(results([...without, 'c_agreed_at_start']).cc_279.answer, results(without).cc_279.answer)
        assert.equal(results([...without, 'c_agreed_at_start']).palermo.answer, results(without).palermo.answer)
      }),
      { numRuns: 2000 },
    )
  })

  test('order and repetition do not matter', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        assert.deepEqual(answers([...facts.toReversed(), ...facts]), answers(facts))
      }),
    )
  })

  test('“not enough information” always says what is missing and what to ask; the others miss nothing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const key of testKeys) {
          const { answer, missing, ask } = results(facts)[key]
          if (answer !== 'not_enough_information') assert.deepEqual([missing, ask], [[], []])
          else
            assert.ok(missing.length > 0 && ask.length > 0 && missing.every((code) => !facts.includes(code)), `${key} of ${facts.join()}`)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('every reason is a fact that was given', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const key of testKeys)
          for (const { fact, provision } of results(facts)[key].because) assert.ok(facts.includes(fact) && provision !== '')
      }),
    )
  })

  test('labour and sex-work answers stand only where no trafficking test does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = answers(facts)
        const trafficking = [found.cc_279, found.palermo, found.irpa_118]
        for (const key of ['labour_standards_only', 'consensual_sex_work'] as const)
          if (found[key] === 'indicated') assert.ok(trafficking.every((answer) => answer === 'not_indicated'))
        if (facts.includes('p_minor')) assert.equal(found.consensual_sex_work, 'not_indicated')
      }),
      { numRuns: 2000 },
    )
  })
})

test('a code that nobody knows is named, and nothing is answered', () => {
  assert.deepEqual(screen(['act_recruit', 'm_magic', 'm_magic']), { ok: false, problem: 'unknown-facts', unknown: ['m_magic'] })
})

suite('the rules as data', () => {
  test('have no problem as they are shipped', () => assert.deepEqual(problemsOf(ruleBook, codebook), []))

  test('name the same provisions in both languages', () => {
    for (const { code, provision, rules } of ruleBook.elements) {
      assert.deepEqual(provisionsIn(provision.fr), provisionsIn(provision.en), code)
      for (const rule of rules) assert.deepEqual(provisionsIn(rule.fr), provisionsIn(rule.en), `${code}.${rule.id}`)
    }
    assert.ok(ruleBook.elements.some(({ provision }) => provisionsIn(provision.en).includes('279.01(1)')))
  })

  test('use every fact code of the codebook, or a fact of the person that only names the section', () => {
    const used = new Set(
      JSON.stringify(ruleBook)
        .match(/"[a-z]_?[a-z]*_[a-z_]+"/g)
        ?.map((quoted) => quoted.slice(1, -1)),
    )
    assert.deepEqual(
      codes.filter((code) => !used.has(code) && code !== 'e_not_yet_occurred'),
      [],
    )
  })

  test('are told what is wrong with a correction, in both languages', () => {
    const [first, ...others] = ruleBook.elements
    assert.ok(first)
    const [rule, ...rest] = first.rules
    assert.ok(rule)
    const wrong = (change: object) =>
      problemsOf({ ...ruleBook, elements: [{ ...first, rules: [{ ...rule, ...change }, ...rest] }, ...others] }, codebook)
    assert.match(wrong({ if: { any: ['act_recruitt'] } })[0]?.en ?? '', /act_recruitt/)
    assert.match(wrong({ fr: '' })[0]?.fr ?? '', /phrase/)
    assert.match(wrong({ en: 'See 279.04(9).' })[0]?.en ?? '', /different provisions/)
    // oxlint-disable-next-line unicorn/no-thenable -- the rule's own word for what it makes of its element
    assert.match(wrong({ then: 'maybe' })[0]?.en ?? '', /met, denied or open/)
    assert.match(wrong({ if: { element: 'cc.nothing', is: 'met' } })[0]?.en ?? '', /no element/)
    assert.match(wrong({ if: { test: 'cc_280', is: ['indicated'] } })[0]?.en ?? '', /no test/)
    assert.throws(
      () => screenWith({ ...ruleBook, lists: { ...ruleBook.lists, harm: { en: 'x', fr: 'x', facts: ['nothing'] } } }, codebook),
      RangeError,
    )
  })

  test('a corrected rule changes the answer, and nothing else has to be changed', () => {
    const elements = ruleBook.elements.map((element) =>
      element.code === 'cc.safety' ? { ...element, rules: element.rules.filter(({ id }) => id !== 'harm') } : element,
    )
    const corrected = screenWith({ ...ruleBook, elements }, codebook)(['act_recruit', 'm_violence', 'e_labour'])
    assert.ok(corrected.ok)
    assert.equal(corrected.results.cc_279.answer, 'not_enough_information')
  })
})
