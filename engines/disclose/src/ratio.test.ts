import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ratioOf } from './ratio.ts'
import { figureOf, meanings, missing, suppressed } from './symbols.ts'

suite('a ratio of protected figures', () => {
  test('is worked out from what is published, never from what is true', () => {
    assert.deepEqual(ratioOf(figureOf(15), figureOf(45)), figureOf(33.3))
    assert.deepEqual(ratioOf(figureOf(15), figureOf(2_000_000), { per: 100_000, decimals: 2 }), figureOf(0.75))
    assert.deepEqual(ratioOf(figureOf(0), figureOf(45)), figureOf(0))
  })

  test('is suppressed where a part is, and not applicable where the whole is nobody', () => {
    assert.deepEqual(ratioOf(suppressed, figureOf(45)), suppressed)
    assert.deepEqual(ratioOf(figureOf(5), suppressed), suppressed)
    assert.deepEqual(ratioOf(suppressed, figureOf(0)), suppressed)
    assert.deepEqual(ratioOf(figureOf(5), figureOf(0)), missing('...'))
    assert.deepEqual(ratioOf(missing('..'), figureOf(5)), missing('..'))
  })

  test('of a part that rounding made larger than its whole is too unreliable to publish', () => {
    assert.deepEqual(ratioOf(figureOf(15), figureOf(10), { isShare: true }), missing('F'))
    assert.deepEqual(ratioOf(figureOf(15), figureOf(10)), figureOf(150))
  })

  test('keeps the caution that stands beside a part', () => {
    assert.equal(ratioOf(figureOf(15, 'E'), figureOf(45)).symbol, 'E')
  })

  test('is never asked for with nonsense', () => {
    for (const asked of [{ per: 0 }, { per: Number.NaN }, { decimals: 7 }, { decimals: 1.5 }])
      assert.throws(() => ratioOf(figureOf(1), figureOf(2), asked), RangeError)
  })
})

test('every symbol of Statistics Canada that needs words has them in both languages', () => {
  for (const { en, fr } of Object.values(meanings)) assert.ok(en.length > 3 && fr.length > 3 && en !== fr)
  assert.equal(meanings.x.fr, 'confidentiel en vertu des dispositions de la Loi sur la statistique')
})
