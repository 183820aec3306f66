import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Pressed, nextRow, shortcutOf } from './shortcuts.ts'

const plain = { ctrlKey: false, altKey: false, metaKey: false, isComposing: false, defaultPrevented: false, repeat: false }
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({ ...plain, key, ...more })

suite('a key', () => {
  test('asks for something only where it stands in the list', () => {
    for (const key of ['j', 'k', '/', 'r', 'c', 'h', 'p', 't', 'x', 'u', 'i', 'd', 'n', '?'])
      assert.equal(shortcutOf(press(key), false), key)
    for (const key of ['J', 'q', 'Enter', 'Escape', 'Tab', ' ']) assert.equal(shortcutOf(press(key), false), null)
  })

  test('is writing in a field', () => assert.equal(shortcutOf(press('t'), true), null))

  test('is the browser’s with another key, the keyboard’s while it composes, and somebody else’s once it was taken', () => {
    for (const more of ['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'defaultPrevented'] as const)
      assert.equal(shortcutOf(press('t', { [more]: true }), false), null, more)
  })

  test('held down moves on, and does nothing twice', () => {
    assert.equal(shortcutOf(press('j', { repeat: true }), false), 'j')
    for (const key of ['t', 'r', '?', '/', 'c', 'h', 'p', 'x', 'u', 'i', 'd', 'n'])
      assert.equal(shortcutOf(press(key, { repeat: true }), false), null)
  })
})

test('rows come one after the other, and end at both ends', () => {
  assert.deepEqual([nextRow(3, -1, 'j'), nextRow(3, 0, 'j'), nextRow(3, 2, 'j')], [0, 1, 2])
  assert.deepEqual([nextRow(3, -1, 'k'), nextRow(3, 2, 'k'), nextRow(3, 0, 'k')], [0, 1, 0])
})
