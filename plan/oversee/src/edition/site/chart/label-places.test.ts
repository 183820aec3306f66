import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelPlaces } from './label-places.ts'

test('figures that would be written over each other stand apart', () => {
  const end = { anchor: 'end', y: 30 } as const
  const [first, second] = labelPlaces(
    [
      { ...end, x: 274, text: '2,122' },
      { ...end, x: 240, text: 'about 2,100' },
    ],
    186,
  )
  assert.equal(first, 30)
  assert.equal(second, 60, 'under its point')
})

test('figures with room keep their place, and none stands below the scale', () => {
  const apart = [
    { x: 46, y: 180, anchor: 'start', text: '567' },
    { x: 274, y: 20, anchor: 'end', text: '3,930' },
  ] as const
  assert.deepEqual(labelPlaces(apart, 186), [180, 20])
  const low = { x: 100, y: 180, anchor: 'middle', text: '12' } as const
  assert.deepEqual(labelPlaces([low, low], 186), [180, 164])
})
