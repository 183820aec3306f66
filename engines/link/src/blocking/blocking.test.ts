import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fieldsOf, guessRoles } from '../fields/guess.ts'
import { prepareFields } from '../fields/prepare.ts'
import { people, personOf, tableOf } from '../testing-records.ts'
import { eachPair, piecesOf } from './candidates.ts'
import { KeyMaker } from './keys.ts'
import { allPairs, planBlocking } from './plan.ts'
import { guessRules } from './rules.ts'

const table = tableOf(people(300))
const fields = fieldsOf(guessRoles(table.columns, table.rows))
const ready = prepareFields(fields, [{ rows: table.rows, column: (name) => table.columns.find((column) => column.name === name) }])
const rules = guessRules(fields, table.rows)

/** Pairs that share a key, found the slow way. */
function slowly(mostPairs: number, boundary: number): Set<string> {
  const plan = planBlocking(ready, rules, table.rows, boundary, { mostPairs })
  const kept = new Map(plan.rules.map((rule) => [rule.name, rule]))
  const pairs = new Set<string>()
  const maker = new KeyMaker(ready, table.rows)
  for (const { rule, largestBucket, name } of plan.rules) {
    const { ids, starts } = maker.keysOf(rule)
    const rows = new Map<number, number[]>()
    for (let row = 0; row < table.rows; row++)
      for (const key of starts === null ? [ids[row]!] : ids.subarray(starts[row], starts[row + 1]))
        if (key >= 0) rows.set(key, [...(rows.get(key) ?? []), row])
    for (const members of rows.values()) {
      if (kept.get(name)!.droppedBuckets > 0 && members.length > largestBucket) continue
      const isPair = (i: number, j: number) => i < j && (boundary === table.rows || (i < boundary && j >= boundary))
      for (const pair of members.flatMap((i) => members.filter((j) => isPair(i, j)).map((j) => `${i},${j}`))) pairs.add(pair)
    }
  }
  return pairs
}

function quickly(mostPairs: number, boundary: number): string[] {
  const plan = planBlocking(ready, rules, table.rows, boundary, { mostPairs })
  const pairs: string[] = []
  for (const piece of piecesOf(plan)) eachPair(plan, piece, (i, j) => void pairs.push(`${i},${j}`))
  return pairs
}

suite('blocking', () => {
  test('every pair that shares a key is met, and none twice', () => {
    for (const boundary of [table.rows, 200]) {
      const met = quickly(20_000, boundary)
      assert.equal(new Set(met).size, met.length)
      assert.deepEqual(new Set(met), slowly(20_000, boundary))
      assert.ok(met.length > 1000)
    }
  })

  test('the pairs are predicted before any is compared, and what is dropped is told', () => {
    const plan = planBlocking(ready, rules, table.rows, table.rows, { mostPairs: 5_000 })
    assert.ok(plan.predictedPairs <= 5_000)
    assert.ok(plan.rules.some(({ droppedBuckets, droppedPairs }) => droppedBuckets > 0 && droppedPairs > 0))
    assert.equal(
      plan.predictedPairs,
      plan.rules.reduce((sum, rule) => sum + rule.predictedPairs, 0),
    )
    assert.ok(quickly(5_000, table.rows).length <= plan.predictedPairs)
  })

  test('where there are few records, every pair is compared', () => {
    assert.equal(quickly(1_000_000, table.rows).length, allPairs(table.rows, table.rows))
    assert.equal(quickly(1_000_000, 200).length, allPairs(table.rows, 200))
  })

  test('a true pair is not lost to a swap, a slip or an empty cell', () => {
    const met = new Set(quickly(30_000, table.rows))
    const rowOf = new Map(table.ids.map((id, row) => [id, row]))
    const truly = table.ids.flatMap((id, row) => (id.endsWith('-1') ? [`${rowOf.get(`${personOf(id)}-0`)},${row}`] : []))
    const kept = truly.filter((pair) => met.has(pair)).length
    assert.ok(kept / truly.length > 0.98, `${kept} of ${truly.length}`)
  })
})
