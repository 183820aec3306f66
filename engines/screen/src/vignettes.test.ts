import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { type Answer, type TestKey, type TestResult, codebook, ruleBook, screen, testKeys } from './index.ts'

interface Expected {
  readonly answer: Answer
  readonly missing: readonly string[]
  readonly variant?: string
  readonly qualifier?: string
}

interface Vignette<E> {
  readonly id: string
  readonly facts: readonly string[]
  readonly expected: Readonly<Record<TestKey, E>>
}

function read<E>(name: string): readonly Vignette<E>[] {
  const file = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
  return (JSON.parse(file) as { vignettes: readonly Vignette<E>[] }).vignettes
}

function screened(facts: readonly string[]): Readonly<Record<TestKey, TestResult>> {
  const answered = screen(facts)
  assert.ok(answered.ok)
  return answered.results
}

const how = ({ findings }: TestResult) =>
  findings.map(({ element, state, rule }) => `${element} ${state} by ${rule ?? 'nothing'}`).join('; ')

/** As the second author wrote them: answers that the nine rules decide, and what has to be named as missing. */
interface Independent extends Vignette<Answer> {
  readonly missing: Readonly<Partial<Record<TestKey, readonly string[]>>>
  readonly variant?: string
  readonly qualifier?: string
}

const given = read<Expected>('vignettes.json')
const more = read<Answer>('more-vignettes.json')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields that a fixture lacks are not compared
const independent = (name: string) => read<Answer>(name) as readonly Independent[]
const second = [...independent('blind-vignettes.json'), ...independent('corrected-vignettes.json')]

suite('the 24 given vignettes', () => {
  test('are all there', () => assert.equal(given.length, 24))

  for (const { id, facts, expected } of given)
    test(`${id}: each of the seven tests, what is missing, which section`, () => {
      const results = screened(facts)
      for (const key of testKeys) {
        const found: TestResult = results[key]
        const wanted: Expected = expected[key]
        assert.equal(found.answer, wanted.answer, `${key}: ${how(found)}`)
        if (wanted.missing.length > 0)
          assert.ok(
            found.missing.some((fact) => wanted.missing.includes(fact)),
            `${key}: ${found.missing.join()} and not ${wanted.missing.join()}`,
          )
        if (wanted.variant !== undefined) assert.equal(found.variant, wanted.variant)
        if (wanted.qualifier !== undefined) assert.equal(found.qualifier, wanted.qualifier)
      }
    })
})

suite('vignettes of a second author', () => {
  for (const { id, facts, expected, missing, variant, qualifier } of second)
    test(`${id}: the tests that the nine rules decide, what is missing, which section`, () => {
      const results = screened(facts)
      for (const key of testKeys) {
        if (expected[key] === undefined) continue
        assert.equal(results[key].answer, expected[key], `${key}: ${how(results[key])}`)
        const wanted = missing[key]
        if (wanted !== undefined)
          assert.ok(
            results[key].missing.some((fact) => wanted.includes(fact)),
            `${key}: ${results[key].missing.join()} and not ${wanted.join()}`,
          )
      }
      if (variant !== undefined) assert.equal(results.cc_279.variant, variant)
      if (qualifier !== undefined) assert.equal(results.partner_violence.qualifier, qualifier)
    })
})

suite('further vignettes', () => {
  for (const { id, facts, expected } of more)
    test(`${id}: each of the seven tests`, () => {
      const results = screened(facts)
      for (const key of testKeys) assert.equal(results[key].answer, expected[key], `${key}: ${how(results[key])}`)
    })

  test('every fact code is used by one of them or of the given ones', () => {
    const used = new Set([...given, ...more, ...second].flatMap(({ facts }) => facts))
    assert.deepEqual(
      codebook.facts.map(({ code }) => code).filter((code) => !used.has(code)),
      [],
    )
  })

  test('every rule decides something in one of them', () => {
    const cases = [...given, ...more, ...second].map(({ facts }) => screened(facts))
    const used = new Set(
      cases.flatMap((results) => testKeys.flatMap((key) => results[key].findings.map(({ element, rule }) => `${element}.${rule}`))),
    )
    const unused = ruleBook.elements.flatMap(({ code, rules }) => rules.map(({ id }) => `${code}.${id}`)).filter((rule) => !used.has(rule))
    assert.deepEqual(unused, [])
  })
})
