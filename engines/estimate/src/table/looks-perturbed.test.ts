import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { published, tableOf } from '../testing.ts'
import { captureTable } from './capture-table.ts'
import { looksPerturbed } from './looks-perturbed.ts'

const changed = (name: 'UKdat_5' | 'NewOrl_5' | 'NewOrl' | 'UKdat', by: (count: number) => number) => {
  const table = published(name)
  return captureTable(table.lists, table.counts.map(by))
}

suite('a table that was rounded or suppressed', () => {
  test('no published table of real people looks so', () => {
    for (const name of ['UKdat', 'UKdat_5', 'NewOrl', 'NewOrl_5', 'Korea'] as const)
      assert.equal(looksPerturbed(published(name)), null, name)
  })

  for (const name of ['UKdat', 'UKdat_5', 'NewOrl', 'NewOrl_5'] as const) {
    for (const base of [3, 5, 10])
      test(`${name} rounded to base ${base} is seen`, () => {
        assert.equal(looksPerturbed(changed(name, (count) => Math.round(count / base) * base))?.kind, 'rounded')
        assert.equal(looksPerturbed(changed(name, (count) => Math.ceil(count / base) * base))?.kind, 'rounded')
      })
    test(`${name} without its small counts is seen`, () => {
      assert.equal(looksPerturbed(changed(name, (count) => (count < 5 ? 0 : count)))?.kind, 'suppressed')
      assert.equal(looksPerturbed(changed(name, (count) => (count < 10 ? 0 : count)))?.kind, 'suppressed')
    })
  }

  test('the United Kingdom without its ones and twos is seen, although threes are left', () => {
    for (const name of ['UKdat', 'UKdat_5'] as const)
      assert.equal(looksPerturbed(changed(name, (count) => (count < 3 ? 0 : count)))?.kind, 'suppressed')
  })

  test('large counts in tens are seen beside small exact ones', () => {
    assert.equal(looksPerturbed(changed('UKdat_5', (count) => (count < 100 ? count : Math.round(count / 10) * 10)))?.kind, 'rounded')
  })

  test('counts that are small, or large throughout, are not', () => {
    assert.equal(looksPerturbed(tableOf([1, 2, 1, 3, 1, 1, 2])), null)
    assert.equal(looksPerturbed(tableOf([1131, 845, 936, 217, 306, 181, 123])), null)
  })
})
