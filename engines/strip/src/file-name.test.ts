import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { safeName } from './file-name.ts'

test('an ordinary name stays as it is, accents included', () => {
  for (const name of ['plate.jpg', 'Reçu du 3 mars.pdf', '写真.png', 'a.tar.gz']) assert.equal(safeName(name), name)
})

test('no path leads out of the folder', () => {
  assert.equal(safeName('../../etc/passwd'), 'passwd')
  assert.equal(safeName('C:\\Windows\\run.exe'), 'run.exe')
  assert.equal(safeName('..'), 'file')
  assert.equal(safeName('.bashrc'), 'bashrc')
  assert.equal(safeName('photo/'), 'file')
})

test('a name that only looks like a picture shows what it is', () => {
  assert.equal(safeName('photo\u202Egpj.exe'), 'photogpj.exe')
  assert.equal(safeName('a\u200B\u0000b.txt'), 'ab.txt')
})

test('a very long name keeps its ending', () => {
  const name = safeName(`${'é'.repeat(500)}.jpeg`)
  assert.ok(name.endsWith('é.jpeg'))
  assert.equal(Array.from(name).length, 120)
})

test('no name is one that Windows keeps for a device, or reads otherwise', () => {
  for (const [name, safe] of [
    ['CON', 'file-CON'],
    ['nul.txt', 'file-nul.txt'],
    ['Com1.tar.gz', 'file-Com1.tar.gz'],
    ['console.log', 'console.log'],
    ['photo.exe. .', 'photo.exe'],
    [`photo.jpg${' '.repeat(90)}.exe`, 'photo.jpg .exe'],
    [`photo.jpg${'\u2800\u3164'.repeat(40)}.exe`, 'photo.jpg .exe'],
    ['   ', 'file'],
  ] as const)
    assert.equal(safeName(name), safe)
})

test('a name of long letters fits into the bytes of a folder', () => {
  const name = safeName(`${'😀'.repeat(120)}.png`)
  assert.ok(name.endsWith('😀.png'))
  assert.ok(new TextEncoder().encode(name).length <= 240)
})

test('whatever comes, what goes out is a name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeName(name)
      assert.ok(safe.length > 0 && Array.from(safe).length <= 130)
      assert.doesNotMatch(safe, /[/\\\p{Cc}\p{Cf}<>:"|?*]|^\.|[.\s]$/u)
    }),
  )
})
