import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import { inputsOf, madeOnce } from './made-once.ts'

const room = mkdtempSync(path.join(os.tmpdir(), 'fanal-made-'))
const source = path.join(room, 'source.txt')
const folder = path.join(room, 'cache')

let makings = 0
const make = async () => {
  makings += 1
  return { inputs: [source], files: new Map([['out', Buffer.from(`made ${makings}`)]]) }
}
const made = async (name = 'line', recipe = 'one', where = folder) =>
  Buffer.from((await madeOnce(name, recipe, make, where)).get('out') ?? []).toString()

describe('what is made once', () => {
  beforeEach(() => {
    makings = 0
    rmSync(folder, { recursive: true, force: true })
    writeFileSync(source, 'first')
    const earlier = new Date(Date.now() - 60_000)
    utimesSync(source, earlier, earlier)
  })
  after(() => rmSync(room, { recursive: true, force: true }))

  test('is made the first time and read afterwards', async () => {
    assert.deepEqual([await made(), await made(), makings], ['made 1', 'made 1', 1])
  })

  test('is made anew when a file that it was made of changes, or is gone', async () => {
    await made()
    writeFileSync(source, 'second')
    assert.equal(await made(), 'made 2')
    rmSync(source)
    assert.equal(await made(), 'made 3')
  })

  test('is made anew by another recipe, and apart under another name', async () => {
    await made()
    assert.equal(await made('line', 'two'), 'made 2')
    assert.equal(await made('mailbox', 'two'), 'made 3')
    assert.equal(await made('line', 'two'), 'made 2')
  })

  test('is not kept where a file changed while it was made', async () => {
    const slow = async () => {
      writeFileSync(source, 'changed meanwhile')
      utimesSync(source, new Date(), new Date(Date.now() + 1000))
      return await make()
    }
    await madeOnce('line', 'one', slow, folder)
    assert.equal(await made(), 'made 2')
  })

  test('a broken file on the disk is made anew', async () => {
    await made()
    for (const file of readdirSync(folder)) writeFileSync(path.join(folder, file), 'not what was written')
    assert.equal(await made(), 'made 2')
  })

  test('where nothing can be written it is made each time, without a fault', async () => {
    const locked = path.join(room, 'a-file')
    writeFileSync(locked, '')
    chmodSync(locked, 0o400)
    assert.deepEqual(
      [await made('line', 'one', path.join(locked, 'below')), await made('line', 'one', path.join(locked, 'below'))],
      ['made 1', 'made 2'],
    )
  })

  test('what esbuild made up itself is no input', () => {
    const inputs = { 'src/a.ts': {}, '../b.ts': {}, '(disabled):crypto': {}, '<stdin>': {}, 'data-url:x': {} }
    assert.deepEqual(inputsOf({ inputs }, '/house/app'), ['/house/app/src/a.ts', '/house/b.ts'])
  })
})
