import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { directoriesSeen } from './directories-seen.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-seen-'))
after(() => rmSync(folder, { recursive: true }))

test('the next command remembers the highest version of each node', async () => {
  const [one, other] = ['0'.repeat(32), '1'.repeat(32)]
  assert.equal(await directoriesSeen(folder).highest(one), 0)
  await directoriesSeen(folder).keep(one, 7)
  assert.equal(await directoriesSeen(folder).highest(one), 7)
  assert.equal(await directoriesSeen(folder).highest(other), 0)
})
