import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '@fanal/http'
import { ok, refuse } from '@fanal/kernel'
import { knownNode } from './fixtures/known-node.ts'
import { keepSite, steadyLine } from './line-services.ts'
import type { Line } from './line.ts'
import { noPresence } from './presence.ts'
import { receiverIn, siteOf } from './site.ts'

const node = await knownNode()

test('who receives is the first unit that does and has a key', () => {
  assert.deepEqual(receiverIn(node.directory), {
    unit: 'day',
    name: { en: 'Day desk', fr: 'Équipe de jour' },
    organization: { en: 'Harbour', fr: 'Le Havre' },
    kind: null,
    languages: ['en', 'fr'],
    serves: null,
    place: 1,
    presence: noPresence,
  })
  const [day] = node.directory.units
  const past = { ...day!, epochs: day!.epochs.map((epoch) => ({ ...epoch, state: 'past' as const })) }
  assert.equal(receiverIn({ ...node.directory, units: [past] }), null)
  assert.equal(receiverIn({ ...node.directory, units: [past, { ...day!, id: 'night' }] })?.unit, 'night')
  assert.equal(siteOf(null), null)
})

test('the line is asked until it has answered, and by a page that only draws its frame no more after that', async () => {
  const answers = [Promise.reject(new Error('gone')), Promise.resolve(null), Promise.resolve(node)]
  for (const answer of answers) answer.catch(() => undefined)
  const site = keepSite({ published: () => answers.shift() ?? assert.fail('asked too often') })
  for (const known of [null, null, siteOf(node), siteOf(node)]) {
    await site.learn()
    assert.deepEqual(site.last(), known)
  }
})

test('the site is remembered while the database is away', async () => {
  const answers = [Promise.resolve(node), Promise.reject(new Error('gone')), Promise.reject(new Error('gone')), Promise.resolve(null)]
  for (const answer of answers) answer.catch(() => undefined)
  const site = keepSite({ published: () => answers.shift() ?? assert.fail('asked too often') })
  assert.equal(site.last(), null)
  assert.deepEqual(await site.now(), { site: siteOf(node), reachable: true })
  assert.deepEqual(await site.now(), { site: siteOf(node), reachable: false })
  assert.equal((await site.published())?.deployment, node.deployment)
  assert.equal(site.last()?.deployment, node.deployment)
  assert.deepEqual(await site.now(), { site: null, reachable: true })
})

const gone = () => Promise.reject(new Error('connection to "secret words" refused'))
const lost: Line = { published: gone, accept: gone, upload: gone, pickUp: gone, acknowledge: gone }

test('a database that is away is a refusal that says so, and its message is not logged', async () => {
  const lines: string[] = []
  const line = steadyLine(lost, createLog({ write: (text) => void lines.push(text) }))
  const keys = { locator: new Uint8Array(32), fetchKey: new Uint8Array(32) }
  const outcomes = [
    await line.accept(new Uint8Array()),
    await line.upload(new Uint8Array()),
    await line.pickUp(keys),
    await line.acknowledge(keys, 'r', 1),
  ]
  for (const outcome of outcomes) {
    assert.ok(!outcome.ok && outcome.code === 'busy')
    assert.match(outcome.say?.fr ?? '', /Veuillez/)
  }
  assert.equal(lines.length, 4)
  assert.doesNotMatch(lines.join(''), /secret/)
})

test('what the line itself says passes unchanged', async () => {
  const refusal = refuse('mismatch', { en: 'No', fr: 'Non' })
  const line = steadyLine(
    { ...lost, accept: () => Promise.resolve(refusal), upload: () => Promise.resolve(ok({ stored: true })) },
    createLog({ write: () => undefined }),
  )
  assert.equal(await line.accept(new Uint8Array()), refusal)
  assert.deepEqual(await line.upload(new Uint8Array()), ok({ stored: true }))
  await assert.rejects(line.published())
})
