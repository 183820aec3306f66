import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { home } from './files.ts'

const head = `import assert from 'node:assert/strict'\nimport { describe, test } from 'node:test'\n`
const written: Readonly<Record<string, string>> = {
  'good/one.test.ts': `${head}test('one', () => assert.ok(true))\n`,
  'good/two.test.ts': `${head}describe('two', () => {\n  test('a', () => assert.ok(true))\n  test('b', () => assert.ok(true))\n})\n`,
  'failing/bad.test.ts': `${head}test('kept', () => assert.ok(true))\ndescribe('suite', () => {\n  test('broken promise', () => assert.equal(1, 2))\n})\n`,
  'skipping/skip.test.ts': `${head}test('left out', (t) => t[['s', 'kip'].join('')]())\n`,
  'silent/suite.test.ts': `${head}test('kept', () => assert.ok(true))\ndescribe[['s', 'kip'].join('')]('left out', () => {\n  test('a', () => assert.ok(true))\n})\n`,
  'empty/none.test.ts': 'export const nothing = 1\n',
  'thrown/thrown.test.ts': `throw new Error('cannot be loaded')\n`,
}

describe('npm test', () => {
  let folder = ''

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-runner-'))
    for (const [file, text] of Object.entries(written)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    mkdirSync(path.join(folder, 'nobody'))
  })

  after(() => rmSync(folder, { recursive: true }))

  function run(room: string): { code: number | null; last: string; out: string } {
    const done = spawnSync(process.execPath, [path.join(home, 'scripts/test.mjs'), '--from', path.join(folder, room)], { encoding: 'utf8' })
    return { code: done.status, last: done.stdout.trimEnd().split('\n').at(-1) ?? '', out: done.stdout }
  }

  test('adds up every test of every process and ends well', () => {
    const { code, last } = run('good')
    assert.deepEqual({ code, last }, { code: 0, last: '3 passed, 0 failed' })
  })

  test('a failing test fails the whole and is named with its file', () => {
    const { code, last, out } = run('failing')
    assert.deepEqual({ code, last }, { code: 1, last: '1 passed, 1 failed' })
    assert.match(out, /bad\.test\.ts: broken promise/)
  })

  test('a skipped test counts as failed', () => {
    const { code, last } = run('skipping')
    assert.deepEqual({ code, last }, { code: 1, last: '0 passed, 1 failed' })
  })

  test('a skipped suite does so too', () => {
    const { code, last } = run('silent')
    assert.deepEqual({ code, last }, { code: 1, last: '1 passed, 1 failed' })
  })

  for (const room of ['empty', 'thrown', 'nobody'])
    test(`a run in which nothing ran is a failure: ${room}`, () => {
      const { code, last } = run(room)
      assert.equal(code, 1)
      assert.match(last, /^0 passed, [1-9]\d* failed$/)
    })
})
