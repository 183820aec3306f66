import assert from 'node:assert/strict'
import { readFileSync, readdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { frameReader, jsonBytes, jsonOf, writeFrame, type FrameKind, type LineCall, type PlainRequest } from '@fanal/intake'
import { ok, refuse, type Outcome } from '@fanal/kernel'
import {
  indexCommit,
  deploymentId,
  kemPublicKey,
  openEnvelope,
  signDirectory,
  signPublicKey,
  toBase64url,
  fromBase64url,
  writeReceipt,
} from '@fanal/seal'
import { childCommand, confinementHere } from './confine.ts'
import { startSealer } from './sealer.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-sealer-'))
const socketPath = path.join(folder, 'sealer.sock')
const faults: string[] = []
const sealer = await startSealer({ socket: socketPath, waiting: 3, onFault: (code) => void faults.push(code) })
after(async () => {
  await sealer.stop()
  rmSync(folder, { recursive: true, force: true })
})

const seedOf = (number: number) => new Uint8Array(32).fill(number)
const rootPublic = await signPublicKey(seedOf(1))
const directory = await signDirectory(
  {
    v: 1,
    version: 1,
    previous: null,
    deployment: deploymentId(rootPublic),
    issuedAt: '2026-03-05T14:00:00Z',
    organizations: [
      {
        id: 'harbour',
        name: { en: 'Harbour', fr: 'Le Havre' },
        recovery: toBase64url(await kemPublicKey(seedOf(2))),
        indexCommit: indexCommit(seedOf(7)),
      },
    ],
    units: [
      {
        id: 'day',
        organization: 'harbour',
        name: { en: 'Day desk', fr: 'Équipe de jour' },
        languages: ['en', 'fr'],
        receives: true,
        epochs: [
          {
            epoch: 1,
            inbox: toBase64url(await kemPublicKey(seedOf(3))),
            sign: toBase64url(await signPublicKey(seedOf(4))),
            state: 'current',
          },
        ],
      },
    ],
    members: [],
    logKey: toBase64url(await signPublicKey(seedOf(5))),
  },
  seedOf(1),
)

const request = (kind: PlainRequest['kind'], language: 'en' | 'fr' = 'en'): PlainRequest => ({
  kind,
  language,
  demonstration: false,
  rootPublic: toBase64url(rootPublic),
  directory,
  presences: {},
  style: null,
  scripts: [],
})

interface Heard {
  readonly kinds: readonly FrameKind[]
  readonly calls: readonly LineCall[]
  readonly status: number
  readonly page: string
}

/** Speaks to the sealer as the public process does. */
function speak(
  asked: PlainRequest | null,
  form: Uint8Array,
  answer: Outcome<unknown> = ok({ acceptedAt: '2026-05-06T07:00:00.000Z' }),
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const kinds: FrameKind[] = []
    const calls: LineCall[] = []
    const page: Buffer[] = []
    let status = 0
    const socket = net.connect(socketPath)
    socket.on(
      'data',
      frameReader((kind, payload) => {
        kinds.push(kind)
        if (kind === 'status') status = (jsonOf(payload) as { status: number }).status
        if (kind === 'page') page.push(payload)
        if (kind !== 'call') return
        calls.push(jsonOf(payload) as LineCall)
        writeFrame(socket, 'answer', jsonBytes(answer))
      }),
    )
    socket.on('error', reject)
    socket.on('close', () => resolve({ kinds, calls, status, page: Buffer.concat(page).toString() }))
    if (asked === null) return void socket.end()
    writeFrame(socket, 'request', jsonBytes(asked))
    for (let at = 0; at < form.length; at += 7) writeFrame(socket, 'body', form.subarray(at, at + 7))
    writeFrame(socket, 'bodyEnd')
  })
}

const formOf = (fields: Readonly<Record<string, string>>) => Buffer.from(new URLSearchParams(fields).toString())
const settled = () => new Promise((resolve) => setTimeout(resolve, 300))

function children(): number[] {
  const isChild = (pid: string) => {
    try {
      const told = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return told.includes(path.join(folder, `sealer-child-${process.pid}.mjs`)) && !told.includes('files')
    } catch {
      return false
    }
  }
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && isChild(pid))
    .map(Number)
}

suite('a sealer', () => {
  test('seals one report, asks one thing, writes one page, and the child is gone', async () => {
    const earlier = children()
    const entropy = Uint8Array.from({ length: 10 }, (_, index) => index + 1)
    const heard = await speak(request('write', 'fr'), formOf({ seed: Buffer.from(entropy).toString('hex'), what: 'Elle a peur à la gare' }))
    assert.deepEqual([...new Set(heard.kinds)], ['call', 'status', 'page', 'pageEnd'])
    assert.equal(heard.status, 200)
    assert.ok(heard.page.includes(`<span>${writeReceipt(entropy).slice(0, 3)}</span>`))
    const [call] = heard.calls
    assert.ok(call?.call === 'accept')
    const submission = fromBase64url(call.submission) ?? new Uint8Array()
    const opened = await openEnvelope(submission.subarray(4 + 96 + 1216), { to: 'unit', id: 'day', epoch: 1, seed: seedOf(3) })
    assert.ok(opened.ok)
    assert.equal((opened.content as { answers: { what: string } }).answers.what, 'Elle a peur à la gare')
    await settled()
    const left = children()
    assert.equal(left.filter((pid) => earlier.includes(pid)).length, 1, 'one of the two that waited has served and is gone')
    assert.equal(left.length, 2, 'and another waits in its place')
  })

  test('says the words again when they cannot be stored', async () => {
    const heard = await speak(request('write'), formOf({ what: 'kept words' }), refuse('busy'))
    assert.equal(heard.status, 503)
    assert.match(heard.page, /kept words<\/textarea>/)
  })

  test('has a page of two megabytes pass whole', async () => {
    const what = 'They moved us. '.repeat(140_000)
    const { status, page, calls } = await speak(request('write'), formOf({ what }))
    assert.equal(status, 422)
    assert.ok(page.includes(what.trim()))
    assert.equal(calls.length, 0)
  })

  test('serves others after somebody who said nothing, and after a request that makes no sense', async () => {
    assert.deepEqual((await speak(null, new Uint8Array())).kinds, [])
    const odd = { ...request('write'), rootPublic: 'AAAA' }
    assert.deepEqual((await speak(odd, formOf({ what: 'x' }))).kinds, [])
    await settled()
    assert.equal((await speak(request('back'), formOf({ receipt: '12' }))).status, 422)
    assert.ok(faults.includes('child-failed'))
  })

  test('works at two at a time, lets a few wait, and tells the rest that it is busy', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, index) => speak(request('write'), formOf({ what: `report ${index}` }))))
    const busy = all.filter(({ kinds }) => kinds.includes('busy'))
    const served = all.filter(({ status }) => status === 200)
    assert.equal(busy.length + served.length, 12)
    assert.ok(busy.length >= 1 && served.length >= 3, `${busy.length} busy, ${served.length} served`)
  })

  test('is a socket that only its owner may use, and its program is in one file', () => {
    assert.equal(statSync(socketPath).mode & 0o777, 0o600)
    assert.deepEqual(readdirSync(folder).toSorted(), [`sealer-child-${process.pid}.mjs`, 'sealer.sock', 'sealer.sock.f'])
  })
})

suite('a child', () => {
  let waiting = 0
  // those that still served the last test are gone by then
  before(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    waiting = children().at(-1) ?? assert.fail('no child waits')
  })

  test('has no core dump, no database and nothing in its environment', () => {
    assert.match(readFileSync(`/proc/${waiting}/limits`, 'utf8'), /Max core file size\s+0\s+0/)
    const names = readFileSync(`/proc/${waiting}/environ`, 'utf8')
      .split('\0')
      .map((pair) => pair.split('=')[0])
    assert.deepEqual(
      names.filter((name) => name !== '' && !/^NODE_CHANNEL|^PWD$|^_$|^SHLVL$|^OLDPWD$/.test(name ?? '')),
      [],
    )
  })

  test('is in a network of its own where the kernel allows it', () => {
    const own = statSync(`/proc/${waiting}/ns/net`).ino
    const ours = statSync('/proc/self/ns/net').ino
    assert.equal(own === ours, sealer.network === 'shared')
  })

  test('may read its own program and start nothing', () => {
    const [command, args] = childCommand({ launcher: ['unshare', '--net', '--'], network: 'none' }, '/x/child.mjs')
    assert.equal(command, '/bin/sh')
    assert.ok(args.includes('--permission') && args.includes('--allow-fs-read=/x/child.mjs'))
    assert.ok(args.includes('--max-old-space-size=256'))
    assert.deepEqual(
      args.filter((arg) => arg.startsWith('--allow')),
      ['--allow-fs-read=/x/child.mjs'],
    )
    assert.ok(args.join(' ').startsWith('-c ulimit -c 0; exec "$@" sh unshare --net -- '))
  })

  test('is confined as tightly as this machine allows', () => {
    assert.equal(confinementHere(() => true).network, 'none')
    assert.deepEqual(
      confinementHere(() => false),
      { launcher: [], network: 'shared' },
    )
    assert.ok(confinementHere((launcher) => launcher.includes('--user')).launcher.includes('--user'))
  })
})
