import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { damerauLevenshtein, damerauLevenshteinOf } from './damerau-levenshtein.ts'
import { dateNearness, daysBetween } from './dates.ts'
import { jaro, jaroWinkler, lettersOf } from './jaro-winkler.ts'
import { jaccard, overlapCoefficient } from './sets.ts'

const near = (value: number, wanted: number) => assert.ok(Math.abs(value - wanted) < 5e-4, `${value} and not ${wanted}`)

/** The published pairs of Winkler's papers, as they are printed: to three digits. */
const printed = [
  ['MARTHA', 'MARHTA', 0.944, 0.961],
  ['DIXON', 'DICKSONX', 0.767, 0.813],
  ['DWAYNE', 'DUANE', 0.822, 0.84],
  ['JELLYFISH', 'SMELLYFISH', 0.896, 0.896],
  ['SHACKLEFORD', 'SHACKELFORD', 0.97, 0.982],
  ['DUNNINGHAM', 'CUNNIGHAM', 0.896, 0.896],
  ['NICHLESON', 'NICHULSON', 0.926, 0.956],
  ['MASSEY', 'MASSIE', 0.889, 0.933],
  ['ABROMS', 'ABRAMS', 0.889, 0.922],
  ['JERALDINE', 'GERALDINE', 0.926, 0.926],
] as const

suite('measures of likeness', () => {
  test('Jaro and Jaro-Winkler give the printed values', () => {
    for (const [a, b, j, jw] of printed) {
      near(jaro(a, b), j)
      near(jaroWinkler(a, b), jw)
    }
    assert.deepEqual([jaro('', ''), jaro('a', ''), jaro('abc', 'xyz'), jaroWinkler('same', 'same')], [1, 0, 0, 1])
  })

  test('Damerau-Levenshtein is the restricted form: no stretch is edited twice', () => {
    for (const [a, b, edits] of [
      ['ca', 'abc', 3],
      ['ca', 'ac', 1],
      ['kitten', 'sitting', 3],
      ['', 'abc', 3],
      ['smith', 'smyth', 1],
      ['a cat', 'an abct', 4],
    ] as const)
      assert.equal(damerauLevenshtein(a, b), edits, `${a} ${b}`)
  })

  test('both are the same from either side, and the limit only says "more"', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 })
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        assert.equal(jaroWinkler(a, b), jaroWinkler(b, a))
        const edits = damerauLevenshtein(a, b)
        assert.equal(edits, damerauLevenshtein(b, a))
        assert.equal(edits === 0, a === b)
        const [letters, cut] = lettersOf(a, b)
        assert.equal(damerauLevenshteinOf(letters, 0, cut, cut, letters.length, limit), Math.min(edits, limit + 1))
      }),
      { seed: 8, numRuns: 2000 },
    )
  })

  test('sets share what they share', () => {
    const [a, b] = [new Set(['x', 'y', 'z']), new Set(['y', 'z'])]
    assert.equal(jaccard(a, b), 2 / 3)
    assert.equal(overlapCoefficient(a, b), 1)
    assert.deepEqual([jaccard(new Set(), new Set()), overlapCoefficient(new Set(), a)], [0, 0])
  })

  test('dates are near by digits, by parts and by days', () => {
    assert.deepEqual(dateNearness(19900517, 19900517), { edits: 0, isDayMonthSwap: false, agreeing: 3, known: 3 })
    assert.equal(dateNearness(19900517, 19900571).edits, 1)
    assert.equal(dateNearness(19900503, 19900305).isDayMonthSwap, true)
    assert.deepEqual(dateNearness(19900000, 19900517).known, 1)
    assert.equal(daysBetween(19991231, 20000301), 61)
  })
})
