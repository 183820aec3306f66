import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { bytesFitName, typeFitsName } from './file-lies.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])

suite('a file’s name', () => {
  test('fits the type that came with it, however it is written', () => {
    for (const [name, type] of [
      ['a.JPG', 'image/jpeg'],
      ['a.jpeg', 'image/png'],
      ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['note.txt', 'text/plain; charset=utf-8'],
      ['voice.m4a', 'audio/mp4'],
    ] as const)
      assert.equal(typeFitsName(name, type), true, name)
  })

  test('says another thing than the type', () => {
    for (const [name, type] of [
      ['a.jpg', 'text/html'],
      ['a.pdf', 'application/x-executable'],
      ['a.txt', 'image/svg+xml'],
      ['list.csv', 'application/pdf'],
    ] as const)
      assert.equal(typeFitsName(name, type), false, name)
  })

  test('is no lie where name or type say nothing', () => {
    assert.equal(typeFitsName('README', 'image/png'), true)
    assert.equal(typeFitsName('a.unheard', 'text/html'), true)
    assert.equal(typeFitsName('a.jpg', 'application/octet-stream'), true, 'a command says no type')
    assert.equal(typeFitsName('a.jpg', ''), true)
  })

  test('is held against the first bytes', () => {
    assert.equal(bytesFitName('a.jpg', jpeg), true)
    assert.equal(bytesFitName('a.jpg', bytes('<!doctype html><script>')), false)
    assert.equal(bytesFitName('holiday.pdf', bytes('MZ\u0090')), false)
    assert.equal(bytesFitName('a.txt', bytes('plain words')), true)
    assert.equal(bytesFitName('nothing', bytes('MZ')), true, 'a name without an ending promises nothing')
    assert.equal(bytesFitName('a.exe', bytes('MZ\u0090')), true, 'a program that says so is no lie')
  })
})
