import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { looks } from './copy.text.ts'
import { linesIn, listOf } from './take-along.ts'

const chosen = { heading: 'Shopping', lines: ['Jo 902-555-0100'], filler: ['milk', 'bread'] } as const

suite('a list to take along', () => {
  test('holds what was chosen between everyday lines, under a plain heading, and not one word of ours', () => {
    assert.equal(listOf({ ...chosen, look: 'shopping' }), 'Shopping\n\n- milk\n- Jo 902-555-0100\n- bread')
    assert.equal(listOf({ ...chosen, look: 'plain', heading: '' }), 'milk\nJo 902-555-0100\nbread')
    for (const look of looks) {
      const words = listOf({ ...chosen, look }).match(/[a-zé]+/gi)
      assert.deepEqual(new Set(words), new Set(['Shopping', 'milk', 'Jo', 'bread']), look)
      assert.doesNotMatch(listOf({ ...chosen, look }), /fanal|safety|plan|20\d\d/i)
    }
  })

  test('is the same each time it is looked at, and empty where nothing is chosen', () => {
    assert.equal(listOf({ ...chosen, look: 'phone' }), listOf({ ...chosen, look: 'phone' }))
    assert.equal(listOf({ look: 'shopping', heading: 'Shopping', lines: [' \n '], filler: [] }), '')
  })

  test('loses no line of several, however many there are of each', () => {
    const lines = ['one\ntwo', 'three', 'four']
    const list = listOf({ look: 'plain', heading: '', lines, filler: linesIn('  milk  \n\n') })
    assert.deepEqual(list.split('\n'), ['milk', 'one', 'two', 'three', 'four'])
  })
})
