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

suite('what holds for every answer', () => {
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

  test('every reason is a fact that was given, and none speaks against what it is a reason for', () => {
    const speaks = (fact: string, element: string) =>
      codebook.facts
        .find(({ code }) => code === fact)!
        .bears_on.filter((one) => one.element === element)
        .map((one) => one.direction)
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const key of testKeys) {
          const { because, findings } = results(facts)[key]
          for (const { fact, element, provision } of because) {
            assert.ok(facts.includes(fact) && provision !== '')
            const state = findings.find((one) => one.element === element)?.state
            if (state === 'met') assert.ok(!speaks(fact, element).includes('against'), `${fact} for ${element}`)
            if (state === 'denied') assert.ok(!speaks(fact, element).includes('for'), `${fact} against ${element}`)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('reasons name all that supports an element, what bears on an open one, and what a gate rests on', () => {
    const because = (facts: readonly string[], key: TestKey) => results(facts)[key].because.map(({ fact, element }) => `${element} ${fact}`)
    const beaten = ['act_recruit', 'act_control_movement', 'm_violence', 'm_deception', 'e_labour']
    assert.deepEqual(
      because(beaten, 'cc_279').filter((one) => one.startsWith('cc.act')),
      ['cc.act act_control_movement', 'cc.act act_recruit'],
    )
    assert.deepEqual(
      because(beaten, 'palermo').filter((one) => one.startsWith('un.means')),
      ['un.means m_deception', 'un.means m_violence'],
    )
    assert.ok(because(['act_recruit', 'e_labour', 'm_documents_kept'], 'cc_279').includes('cc.safety m_documents_kept'))
    assert.ok(because([...beaten, 'e_no_or_low_pay'], 'labour_standards_only').includes('cc.safety m_violence'))
  })

  test('where a rule leaves an element open, what would settle that comes first, with its own question', () => {
    const { missing, ask } = results(['act_lives_with', 'm_violence', 'e_labour', 'p_partner', 'p_adult']).cc_279
    assert.ok(missing.includes('c_harm_not_linked') && missing.indexOf('c_harm_not_linked') < missing.indexOf('m_threat_person'))
    assert.ok(ask.some(({ en }) => en.startsWith('Is the violence')))
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
    for (const { id, name } of ruleBook.sources) assert.deepEqual(provisionsIn(name.fr), provisionsIn(name.en), id)
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
    assert.match(
      wrong({ if: { test: 'labour_standards_only', is: ['yes'] } }).find(({ where }) => where === 'cc.act.control')?.en ?? '',
      /never hold/,
    )
    assert.match(wrong({ if: { test: 'cc_279', is: ['indicated'] } })[0]?.fr ?? '', /dépend de lui-même/)
    assert.match(wrong({ ask: { en: 'Why?', fr: 'Pourquoi (279.01)?' } })[0]?.en ?? '', /different provisions/)
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
