import assert from 'node:assert/strict'
import http from 'node:http'
import net from 'node:net'
import { after, test } from 'node:test'
import { startFanal } from '../running.ts'
import { processesOf, publicProcessOf } from './processes.ts'
import { byteCanary, type Canary, scanFiles, scanLog, scanMemory, textCanary } from './scan.ts'

// Somebody visits from an address of their own, with a browser that nobody else has, through proxies that say who they are.

const fanal = await startFanal()
after(() => fanal.stop())
const { port } = new URL(fanal.publicUrl)

/** Where this system has a second address of its own. */
const from = process.platform === 'linux' ? '127.0.0.77' : '127.0.0.1'
const says = {
  'user-agent': 'Foxglovecanary/7.1 (a telephone that nobody else has)',
  'x-forwarded-for': '198.51.100.177, 203.0.113.99',
  'x-real-ip': '198.51.100.177',
  forwarded: 'for=198.51.100.177;proto=https',
  'accept-language': 'en;q=0.7731',
  referer: 'http://snapdragoncanary.test/where-they-came-from',
  cookie: 'visitor=pimpernelcanary',
} as const
const told = [
  textCanary('agent', 'Foxglovecanary'),
  textCanary('address behind a proxy', '198.51.100.177'),
  textCanary('languages', says['accept-language']),
  textCanary('page before', 'snapdragoncanary'),
  textCanary('cookie', 'pimpernelcanary'),
]
/** Said in what is no request at all: the parser that read it keeps it until it reads again. */
const broken = textCanary('agent of a broken request', 'Bellflowercanary')
const address = textCanary('address', from)

interface Answer {
  readonly status: number
  readonly port: number
}

function ask(method: string, path: string, { body = '', type = 'application/x-www-form-urlencoded', agent = new http.Agent() } = {}) {
  const headers = { ...says, ...(body === '' ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }) }
  return new Promise<Answer>((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, localAddress: from, agent, method, path, headers }, (response) => {
      const own = response.socket.localPort!
      response.resume().once('close', () => resolve({ status: response.statusCode ?? 0, port: own }))
    })
    request.once('error', reject).end(body)
  })
}

/** What does not even parse as a request. */
async function askBroken(): Promise<void> {
  const socket = net.connect({ host: '127.0.0.1', port: Number(port), localAddress: from })
  socket.end('GET /en HTTP/1.1\r\nuser-agent: Bellflowercanary\r\nno header at all\r\n\r\n')
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.resume().once('close', resolve))
}

/** Somebody else, later. */
const askAsAnybody = () =>
  new Promise<void>((resolve, reject) => {
    http
      .get(`${fanal.publicUrl}/en`, { agent: false }, (response) => response.resume().once('close', () => resolve()))
      .once('error', reject)
  })

const inMemory = (canaries: readonly Canary[]) => scanMemory(processesOf(fanal), canaries)

test('who visits is in no file and no log, and their address in no memory, however it is written', async (t) => {
  const seed = 'ab'.repeat(10)
  const visit: readonly (readonly [number, Promise<Answer>])[] = [
    [200, ask('GET', '/')],
    [200, ask('GET', '/en/write/2/1')],
    [200, ask('GET', '/fr/confidentialite')],
    [200, ask('GET', '/api/v1/directory')],
    [200, ask('POST', '/en/search/write', { body: `seed=${seed}&what=Two+men+lock+the+door.` })],
    [422, ask('POST', '/fr/search/retour', { body: 'receipt=123' })],
    [422, ask('POST', '/api/v1/reports', { body: 'no envelope', type: 'application/octet-stream' })],
    [415, ask('POST', '/en/search/write', { body: '{}', type: 'application/json' })],
    [404, ask('GET', '/en/nothing-here')],
    [405, ask('PUT', '/en')],
  ]
  for (const [status, answer] of visit) assert.equal((await answer).status, status)
  await askBroken()
  const agent = new http.Agent({ keepAlive: true })
  const last = await ask('GET', '/en/back', { agent })

  // While the connection stands its header lines are in memory, and are found there; its address is not, however it is written.
  const asBytes = byteCanary('address', Uint8Array.from([2, 0, last.port >> 8, last.port & 255, ...from.split('.').map(Number)]))
  const standing = new Set(inMemory([...told, address, asBytes]).map(({ canary }) => canary))
  assert.ok(standing.has('agent') && standing.has('cookie'), 'the search finds nothing at all')
  if (from !== '127.0.0.1') assert.ok(!standing.has('address'), 'the address of a visitor is held')
  agent.destroy()

  // What was read is overwritten when the connection ends; what the program made of it goes when its memory is used again, which
  // depends on the collector and is said, not held. An address is in no memory at any time.
  let [left, later] = [inMemory(told).length, 0]
  for (; left > 0 && later < 3000; later += 300) {
    for (let request = 0; request < 300; request += 1) await askAsAnybody()
    left = scanMemory([publicProcessOf(fanal)], told).length
  }
  t.diagnostic(`of what a browser says about itself, ${left} pieces are in memory after ${later} further requests`)
  if (from !== '127.0.0.1') assert.deepEqual(inMemory([address, asBytes]), [])
  const everything = [...told, broken, ...(from === '127.0.0.1' ? [] : [address])]
  assert.deepEqual(scanFiles(fanal.dataDir, everything), [])
  assert.deepEqual(scanLog(fanal.printed(), everything), [])

  // What is planted there is found there.
  const line = JSON.stringify({ level: 30, event: 'http.asked', code: from, agent: says['user-agent'] })
  assert.equal(scanLog(`${fanal.printed()}\n${line}`, [...told, address]).length, 2)
  assert.ok(scanFiles(fanal.dataDir, [textCanary('a name that the server knows', 'Amina Okafor')]).length > 0)
  assert.ok(scanMemory([process.pid], [address]).length > 0)
})
