import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { makeFolders } from './folders.ts'

suite('the folders of a database', () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'fanal-folders-'))
  const temporary = path.join(parent, 'tmp')
  mkdirSync(temporary)
  after(() => rmSync(parent, { recursive: true }))
  const plain = { kind: 'plain' } as const

  test('the socket’s folder is short, the same for one data folder however it is named, and open to nobody else', () => {
    const dataDir = path.join(parent, 'data')
    const { sockets, data } = must(makeFolders(dataDir, plain, temporary))
    assert.equal(data, path.join(dataDir, 'postgres'))
    assert.equal(statSync(sockets).mode & 0o777, 0o700)
    symlinkSync(dataDir, path.join(parent, 'alias'))
    assert.equal(must(makeFolders(path.join(parent, 'alias'), plain, temporary)).sockets, sockets)
    assert.notEqual(must(makeFolders(path.join(parent, 'other'), plain, temporary)).sockets, sockets)
    chmodSync(sockets, 0o755)
    must(makeFolders(dataDir, plain, temporary))
    assert.equal(statSync(sockets).mode & 0o777, 0o700, 'a door left open is closed')
  })

  test('where the temporary folder is too deep for a socket, another is used', () => {
    const deep = path.join(temporary, 'x'.repeat(80))
    mkdirSync(deep)
    const { sockets } = must(makeFolders(path.join(parent, 'data'), plain, deep))
    assert.equal(path.dirname(sockets), '/tmp')
    rmSync(sockets, { recursive: true })
  })

  test('a link that somebody put in the socket folder’s place is not followed', () => {
    const dataDir = path.join(parent, 'trapped')
    const { sockets } = must(makeFolders(dataDir, plain, temporary))
    rmSync(sockets, { recursive: true })
    symlinkSync(parent, sockets)
    const refused = makeFolders(dataDir, plain, temporary)
    assert.ok(!refused.ok)
    assert.equal(refused.code, 'socket-folder-not-ours')
  })
})
