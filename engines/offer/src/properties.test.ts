import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkOffer, offerCodes, offerLanguages, offerRules, type CheckedOffer, type OfferAnswer, type OfferAnswers } from './index.ts'

const codes = offerCodes.facts.map(({ code }) => code)
const answers = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<OfferAnswer[]>(true, false, 'unknown'))
const warnings = offerRules.rules.filter(({ level }) => level !== 'matches').map(({ code }) => code)

function check(given: OfferAnswers): CheckedOffer {
  const checked = checkOffer(given)
  assert.ok(checked.ok)
  return checked
}
const reasons = (given: OfferAnswers) => check(given).reasons.map(({ code }) => code)
const weight = { matches_public_records: 0, could_not_confirm: 1, serious_warning: 2 }

test('one more warning never takes a reason away, nor makes the outcome milder', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...warnings), (given, warning) => {
      const more = { ...given, [warning]: true }
      const had = reasons(given)
      assert.ok(had.every((code) => reasons(more).includes(code)))
      assert.ok(reasons(more).includes(warning))
      assert.ok(weight[check(more).outcome] >= weight[check(given).outcome])
    }),
  )
})

test('the order of the facts does not matter', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const turned = Object.fromEntries(Object.entries(given).toReversed())
      assert.deepEqual(check(turned), check(given))
    }),
  )
})

test('what is not known is never a reason, and always a question; what is not so is neither', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { reasons: found, ask, outcome } = check(given)
      const asked = ask.flatMap(({ facts }) => facts)
      for (const [code, answer] of Object.entries(given)) {
        assert.equal(asked.includes(code), answer === 'unknown', code)
        if (answer !== true) assert.ok(!found.some((reason) => reason.code === code), code)
      }
      if (asked.length > 0) assert.notEqual(outcome, 'matches_public_records')
    }),
  )
})

test('a fact has one reason, whatever else is said', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const expected = offerRules.rules.filter(({ code }) => given[code] === true).map(({ code }) => code)
      assert.deepEqual(reasons(given), expected)
    }),
  )
})

/** What no answer may say of an offer, in each language. */
const safe: Readonly<Record<(typeof offerLanguages)[number], RegExp>> = {
  en: /\bsafe(?:ly)?\b|\bno danger\b/i,
  fr: /\b(?:sûre?s?|sécuritaires?|sans danger|sans risque)\b(?! que)/i,
  es: /\bsegur[oa]s?\b/i,
  tl: /\bligtas\b/i,
  pa: /ਸੁਰੱਖਿਅਤ/,
  ar: /آمن|مأمون/,
  'zh-Hans': /安全|可靠/,
}
/** Where the word means “certain”: the hotline takes those who are not; nobody can be sure of a promise. */
const certain = new Set([
  'Appelez la Ligne d’urgence canadienne contre la traite des personnes, 1-833-900-1010, jour et nuit. Pas besoin d’être sûr.',
  'Llame a la línea canadiense contra la trata, 1-833-900-1010, de día y de noche. No hace falta estar seguro.',
])

/** Everything that an answer can say: all at once, and nothing known. */
function saidIn(given: OfferAnswers, language: (typeof offerLanguages)[number]): readonly string[] {
  const { outcome, reasons: found, ask, contradictions, next } = check(given)
  return [
    outcome,
    ...found.flatMap((reason) => [reason.why[language], reason.say[language], offerRules.levels[reason.level][language]]),
    ...[...ask, ...contradictions, ...next].map((one) => one.say[language]),
  ]
}

test('no answer says that an offer is safe, in any language', () => {
  for (const answer of [true, 'unknown'] as const)
    for (const language of offerLanguages) {
      const said = saidIn(Object.fromEntries(codes.map((code) => [code, answer])), language)
      assert.deepEqual(
        said.filter((text) => !certain.has(text) && safe[language].test(text)),
        [],
      )
    }
})

test('the words of safety are seen', () => {
  const saying = {
    en: 'It is safe.',
    fr: 'C’est sans danger.',
    es: 'Es segura.',
    tl: 'Ligtas ito.',
    pa: 'ਇਹ ਸੁਰੱਖਿਅਤ ਹੈ।',
    ar: 'هذا آمن',
    'zh-Hans': '这是安全的',
  }
  for (const language of offerLanguages) assert.match(saying[language], safe[language])
})
