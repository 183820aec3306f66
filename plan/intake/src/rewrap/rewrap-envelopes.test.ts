import { type UnitKeys, openPackage, openUnitKeys } from '@fanal/handover/open'
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { Package } from '@fanal/handover'
import { type UnitId, fromBase64Url, must, randomId } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import {
  type Directory,
  type Recipient,
  type Wrap,
  canonicalBytes,
  openEnvelope,
  readEnvelope,
  recipientsFor,
  toBase64url,
} from '@fanal/seal'
import type { HandedId } from '../handed/handed.ts'
import { openHanded } from '../handed/open-handed.ts'
import type { HandoverId } from '../handover/handover.ts'
import { listHandovers } from '../handover/list-handovers.ts'
import { openCopy, openRemarks } from '../handover/open-handover.ts'
import { sealCopy, sealPackage, sealRemarks } from '../handover/seal-handover.ts'
import { aNode } from '../inbox/testing.ts'
import { listOldEnvelopes } from './list-old-envelopes.ts'
import { type OldEnvelope, type SealedKind } from './old-envelope.ts'
import { rewrapBatch } from './rewrap-batch.ts'
import { rewrapEnvelopes } from './rewrap-envelopes.ts'
import { rolled } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const { harbour, runner, officer, node } = house
const [day, night] = harbour.units as [UnitId, UnitId]
const { deployment } = node
const bytes = (text: string) => fromBase64Url(text)!
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)
const words: Package = { to: 'unit', basis: 'reporter-yes', reason: 'Said yes.', language: 'en', fields: { need: 'A bed tonight.' } }

let directory: Directory
let keys: UnitKeys
let report: string
let handover: HandoverId

/** What the night desk sealed while the first keys were there: two reports, one closed, and a hand-over that was returned. */
before(async () => {
  const wraps = house.ceremony.founded[0]!.wraps.filter(({ recipient }) => recipient === officer.member).map(({ wrap }) => wrap)
  keys = await openUnitKeys({ unit: day, deployment }, wraps, house.seeds.kem)
  report = (await house.send(day, { answers: { what: 'open' } })).id
  const { id: closed } = await house.send(day, { answers: { what: 'closed' } })
  await database.asOperator("update fanal.report set state = 'closed' where report_id = $1", [closed])
  handover = randomId<'handover'>(house.world.chance(16))
  const at = { unit: day, report, member: officer.member }
  const sent = await sealPackage(words, day, node.directory)
  assert.ok(sent.ok)
  const [copy, remarks] = [
    await sealCopy(words, { ...at, version: 1, toUnit: night, seal: sent.seal }, node.directory),
    await sealRemarks('Say which night.', at, node.directory),
  ]
  assert.ok(copy.ok && remarks.ok)
  const now = house.world.now()
  await database.asOperator(
    `insert into fanal.handover (organization_id, handover_id, unit_id, report_id, state, receiver, to_organization, to_unit, basis, urgency, version, copy, remarks, written_by, written_hour)
     values ($1, $2, $3, $4, 'returned', 'unit', $1, $5, 'reporter-yes', 'soon', 1, $6, $7, $8, $9)`,
    [harbour.id, handover, day, report, night, Buffer.from(bytes(copy.text)), Buffer.from(bytes(remarks.text)), officer.member, now],
  )
  await database.asOperator(
    `insert into fanal.handed (organization_id, handed_id, unit_id, from_organization, from_unit, receiver, basis, urgency, state, epoch, bucket, bytes, arrived_hour)
     values ($1, $2, $3, $1, $4, 'unit', 'reporter-yes', 'soon', 'waiting', 1, 4096, $5, $6)`,
    [harbour.id, sent.id, day, night, Buffer.from(bytes(sent.text)), now],
  )
  directory = await rolled(house, database, day)
})

const listed = async () => must(await runner.run(listOldEnvelopes, { unit: day, after: null }, officer))
const put = async (envelopes: readonly OldEnvelope[]) => await runner.run(rewrapEnvelopes, { unit: day, envelopes }, officer)

/** The same with wraps for the current keys, as a member's device makes them. */
async function made(envelopes: readonly OldEnvelope[]): Promise<OldEnvelope[]> {
  const sent = envelopes.map((one) => ({ ...one, bytes: toBase64url(one.bytes) }))
  const { done, closed } = await rewrapBatch(day, sent, keys.inbox, directory)
  assert.equal(closed, 0)
  return done.map((one, i) => ({ ...envelopes[i]!, bytes: bytes(one.bytes) }))
}

/** An envelope with other wraps, whoever wrote them: nobody needs a key for that. */
function withWraps(whole: Uint8Array, change: (wrap: Wrap) => Wrap): Uint8Array {
  const read = readEnvelope(whole)
  assert.ok(read.ok)
  const { head, wraps } = read.sizes
  const start = 6 + head
  const text = canonicalBytes(read.wraps.map(change))
  const size = new Uint8Array([text.length >> 8, text.length & 255])
  return new Uint8Array([...whole.subarray(0, start), ...size, ...text, ...whole.subarray(start + 2 + wraps)])
}

const noise = (wrap: Wrap): Wrap => ({
  ...wrap,
  enc: toBase64url(new Uint8Array(1120).fill(7)),
  ct: toBase64url(new Uint8Array(48).fill(7)),
})

suite('wraps for the current keys', () => {
  test('are asked of everything that is sealed to the unit: closed reports, packages, copies and remarks too', async () => {
    const { envelopes, left } = await listed()
    assert.deepEqual(envelopes.map(({ kind }) => kind).toSorted(), [
      'copy',
      'handed',
      'message',
      'message',
      'remarks',
    ] satisfies SealedKind[])
    assert.equal(left, 5)
    for (const [at, last] of envelopes.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const rest = must(await runner.run(listOldEnvelopes, { unit: day, after: last }, officer)).envelopes
      assert.deepEqual(rest, envelopes.slice(at + 1), 'goes on after each of them')
    }
  })

  test('never touch what recovery holds: noise in its place is refused', async () => {
    const { envelopes } = await listed()
    const good = await made(envelopes)
    for (const one of good) {
      const shutOut = { ...one, bytes: withWraps(one.bytes, (wrap) => (wrap.to === 'recovery' ? noise(wrap) : wrap)) }
      assert.equal(code(await put([shutOut])), 'not-only-wraps', one.kind)
    }
    assert.equal((await listed()).left, 5)
  })

  test('come once: what is current already stays as it is, whoever sends what', async () => {
    const { envelopes } = await listed()
    const good = await made(envelopes)
    assert.deepEqual(must(await put(good)), { rewrapped: 5 })
    assert.equal((await listed()).left, 0)
    const spoilt = good.map((one) => ({ ...one, bytes: withWraps(one.bytes, (wrap) => (wrap.to === 'unit' ? noise(wrap) : wrap)) }))
    assert.deepEqual(must(await put(spoilt)), { rewrapped: 0 })
    const events = (await house.entriesOf(report))
      .filter(({ type }) => type.endsWith('rewrapped'))
      .map(({ type, data }) => `${type} ${data['part'] === undefined ? '' : JSON.stringify(data['part'])}`)
    assert.deepEqual(
      new Set(events),
      new Set(['intake.handover.rewrapped "copy"', 'intake.handover.rewrapped "remarks"', 'intake.report.rewrapped ']),
    )
  })

  test('open with the new keys alone, for the unit and for recovery', async () => {
    const current: UnitKeys = { inbox: new Map([[2, keys.inbox.get(1)!]]), sign: new Map() }
    const found = must(await runner.run(listHandovers, { report: report as never }, officer)).handovers.find(({ id }) => id === handover)!
    const place = { deployment, unit: day, id: report }
    assert.deepEqual((await openCopy(toBase64url(found.copy!), place, current))?.package, words)
    assert.equal(await openRemarks(toBase64url(found.remarks!), place, current), 'Say which night.')
    const [{ handed_id: id } = { handed_id: '' }] = await database.asOperator<{ handed_id: string }>('select handed_id from fanal.handed')
    const handed = must(await runner.run(openHanded, { id: id as HandedId }, officer))
    assert.deepEqual(await openPackage(toBase64url(handed.bytes!), { ...place, id }, words, current), words)
    const [, recovery] = recipientsFor(directory, day) as [Recipient, Recipient]
    const seed = house.secrets.recovery[0]!.seed
    const opened = await openEnvelope(handed.bytes!, { ...recovery, seed }, { unit: day })
    assert.ok(opened.ok)
  })
})
