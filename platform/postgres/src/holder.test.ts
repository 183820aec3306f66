import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, beforeEach, suite, test } from 'node:test'
import { holderOf, takeHold } from './holder.ts'
import type { Hold } from './holder.ts'
import { killed, talkingChild } from './talking-child.ts'

suite('the lock of a socket folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-hold-'))
    folders.push(folder)
  })
  const folders: string[] = []
  after(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true })
  })

  const taken = async (): Promise<Hold> => {
    const attempt = await takeHold(folder)
    assert.equal(attempt.state, 'mine')
    return attempt.state === 'mine' ? attempt.hold : assert.fail()
  }

  test('is one process’s at a time, and says whose', async () => {
    assert.equal(await holderOf(folder), null)
    const hold = await taken()
    assert.deepEqual(await takeHold(folder), { state: 'held', by: String(process.pid) })
    assert.equal(await holderOf(folder), String(process.pid))
    await hold.release()
    assert.equal(await holderOf(folder), null)
    await (await taken()).release()
  })

  test('makes the folder where it has gone', async () => {
    rmSync(folder, { recursive: true })
    await (await taken()).release()
  })

  test('dies with its owner: of many who find it left behind by kill -9, exactly one takes it', async () => {
    const program = `
      const { takeHold } = await import(${JSON.stringify(new URL('./holder.ts', import.meta.url).href)})
      console.log((await takeHold(${JSON.stringify(folder)})).state)
      setInterval(() => undefined, 1000)`
    const { child: owner, said } = await talkingChild(program)
    assert.equal(said, 'mine')
    assert.deepEqual(await takeHold(folder), { state: 'held', by: String(owner.pid) })
    await killed(owner)
    assert.ok(existsSync(path.join(folder, 'holder.sock')), 'the killed owner leaves its file')
    const attempts = await Promise.all(Array.from({ length: 8 }, () => takeHold(folder)))
    const mine = attempts.filter((attempt) => attempt.state === 'mine')
    assert.equal(mine.length, 1)
    for (const attempt of mine) await attempt.hold.release()
  })
})
