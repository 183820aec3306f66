import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { suite, test } from 'node:test'
import { codesPaper, offerCodes, offerLanguages, offerRules, type InSeven } from './index.ts'

/** Every text in seven languages, with the place where it stands. */
const texts: readonly (readonly [string, InSeven])[] = [
  ...Object.entries(offerCodes.groups),
  ...Object.entries(offerCodes.asks),
  ...offerCodes.facts.map(({ code, say }) => [code, say] as const),
  ...Object.entries(offerRules.levels),
  ...offerRules.rules.map(({ rule, why }) => [rule, why] as const),
  ...offerRules.next.map(({ code, say }) => [code, say] as const),
  ...offerRules.contradictions.map(({ code, say }) => [code, say] as const),
]

/** What a text in each language is written in. */
const script: Readonly<Record<(typeof offerLanguages)[number], RegExp>> = {
  en: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  tl: /\p{Script=Latin}/u,
  pa: /\p{Script=Gurmukhi}/u,
  ar: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
}
const numbersIn = (text: string) => [...text.matchAll(/\d[\d.-]*\d/g)].map(([number]) => number).toSorted()

suite('rules as data', () => {
  test('every text stands in seven languages, each in its own script', () => {
    assert.ok(texts.length > 130, String(texts.length))
    for (const [where, say] of texts)
      for (const language of offerLanguages) assert.match(say[language] ?? '', script[language], `${where}.${language}`)
  })

  test('no two languages have the same sentence', () => {
    for (const { code, say, group } of offerCodes.facts)
      if (group !== 'province') assert.equal(new Set(Object.values(say)).size, offerLanguages.length, code)
    for (const { rule, why } of offerRules.rules) assert.equal(new Set(Object.values(why)).size, offerLanguages.length, rule)
  })

  test('a number or a provision stands in each language alike', () => {
    for (const [where, say] of texts)
      for (const language of offerLanguages) assert.deepEqual(numbersIn(say[language]), numbersIn(say.en), `${where}.${language}`)
  })

  test('a telephone number keeps its order in a line of Arabic', () => {
    const numbers = texts.flatMap(([, { ar }]) => [...ar.matchAll(/(.?)(?:1-8\d\d-\d{3}-\d{4}|9-1-1)(.?)/g)])
    assert.ok(numbers.length >= 3)
    for (const [whole, before, after] of numbers) assert.deepEqual([before, after], ['\u2066', '\u2069'], whole)
  })

  test('French is set as French is set', () => {
    const french = [...texts.map(([, { fr }]) => fr), ...offerCodes.facts.map(({ means }) => means.fr), offerRules.note.fr]
    assert.deepEqual(
      french.filter((text) => / [;:?!%»]|« |[\p{L}]:(?=\s)|'/u.test(text)),
      [],
    )
  })

  test('codes stand once, and whatever is named is there', () => {
    const once = (all: readonly string[]) => assert.equal(new Set(all).size, all.length, all.join())
    const facts = new Set(offerCodes.facts.map(({ code }) => code))
    const steps = new Set(offerRules.next.map(({ code }) => code))
    const sources = new Map(offerRules.sources.map((source) => [source.id, source]))
    once(offerCodes.facts.map(({ code }) => code))
    once(offerRules.rules.map(({ code }) => code))
    once(offerRules.rules.map(({ rule }) => rule))
    for (const { ask, group } of offerCodes.facts) assert.ok(ask in offerCodes.asks && group in offerCodes.groups)
    for (const { code, next, sources: named } of offerRules.rules) {
      assert.ok(facts.has(code), code)
      assert.ok(next.length > 0 && next.every((step) => steps.has(step)), code)
      assert.ok(named.length > 0 && named.every((id) => sources.has(id)), code)
    }
    for (const { code, facts: together } of [...offerRules.contradictions, ...offerRules.next])
      assert.ok(
        (together ?? []).every((fact) => facts.has(fact)),
        code,
      )
  })

  test('every fact but those of the person and the place has a rule', () => {
    const ruled = new Set(offerRules.rules.map(({ code }) => code))
    const without = offerCodes.facts.filter(({ code }) => !ruled.has(code))
    assert.deepEqual([...new Set(without.map(({ group }) => group))], ['you', 'province'])
  })

  test('every source has an address or says that it has none, a day and a mark', () => {
    for (const { id, address, readOn, mark, readAs } of offerRules.sources) {
      assert.ok(address === null || /^https?:\/\//.test(address), id)
      assert.match(readOn, /^2026-\d\d-\d\d$/, id)
      assert.ok((mark === 'V' || mark === 'S') && readAs !== '', id)
    }
  })

  test('English and French name the same provisions', () => {
    for (const { rule, provision } of offerRules.rules)
      assert.deepEqual(numbersIn(provision?.en ?? ''), numbersIn(provision?.fr ?? ''), rule)
  })
})

test('docs/offer-codes.md is the list that the rules make', () => {
  const paper = readFileSync(path.join(import.meta.dirname, '../../../docs/offer-codes.md'), 'utf8')
  assert.equal(paper, codesPaper(offerCodes, offerRules), 'print it anew: fanal offer --codes > docs/offer-codes.md')
})
