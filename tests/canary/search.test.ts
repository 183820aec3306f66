import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchFor } from './search.ts'

test('finds what a plain search finds, wherever it stands, and nothing else', () => {
  const names = ['marigold', 'larkspurcanary', 'canarylarkspur', '\0\0seven\0\0', 'aaaaaaaaab', 'never there']
  const search = searchFor(names.map((name) => ({ name, spelling: Buffer.from(name) })))
  const pieces = [...names.slice(0, -1), 'mari', 'aaaaaaaaa', 'gold', '\0', 'x', 'canary']
  let state = 7
  const chance = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: chance(9) }, () => pieces[chance(pieces.length)]).join('')
    const bytes = Buffer.from(text)
    assert.deepEqual(search(bytes).toSorted(), names.filter((name) => bytes.includes(name)).toSorted(), JSON.stringify(text))
  }
})

test('what is shorter than eight bytes is not looked for', () => {
  assert.deepEqual(searchFor([{ name: 'short', spelling: Buffer.from('seven b') }])(Buffer.from('seven b')), [])
})
