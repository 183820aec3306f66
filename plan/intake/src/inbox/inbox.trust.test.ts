import { openUnitKeys } from '@fanal/handover/open'
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { testDatabase } from '@fanal/postgres/testing'
import {
  type SignedDirectory,
  deploymentId,
  mailboxHash,
  receiptKeysFromSecret,
  signDirectory,
  signPublicKey,
  systemChance,
  toBase64url,
} from '@fanal/seal'
import { deskOf } from './testing-desk.ts'
import { type Desk, InboxRefused, call, openReport, sendReply } from './inbox-client.ts'
import type { ReportAnswer } from './inbox.schema.ts'
import { openMessage, vouchedMailbox } from './open-sealed.ts'
import { sealAnswer } from './seal-answer.ts'
import { aNode } from './testing.ts'

const database = await testDatabase()
after(() => database.drop())
const house = await aNode(database)
const day = house.harbour.units[0]!
const { app, desk } = deskOf(house)

suite('a server that changes its answers', () => {
  /** A server that changes what it says of the directory. */
  const forging = (change: (said: { readonly directory: SignedDirectory }) => Promise<object>): Desk => ({
    ...desk,
    fetch: async (url, init) => {
      const answer = await app.fetch(new Request(url, init))
      return (url as string).endsWith('/directory') ? Response.json(await change((await answer.json()) as never)) : answer
    },
  })
  const refusedAs = (code: string) => (fault: unknown) => fault instanceof InboxRefused && fault.code === code

  test('a directory that its root did not sign: nothing is sealed to it', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const forged = forging((said) => Promise.resolve(JSON.parse(JSON.stringify(said).replace('"Day desk"', '"Another desk"')) as object))
    await assert.rejects(sendReply(forged, sent.id, { text: 'x', at: house.world.now() }), refusedAs('directory-not-signed'))
    assert.equal((await house.entriesOf(sent.id)).filter(({ type }) => type === 'intake.reply.sent').length, 0)
  })

  test('a root of the server’s own, with a directory that it signed: nothing is sealed to it, and nothing of it is opened', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const seed = systemChance(32)
    const rootPublic = await signPublicKey(seed)
    const deployment = deploymentId(rootPublic)
    const forged = forging(async (said) => {
      const { directory } = said
      return { ...said, rootPublic: toBase64url(rootPublic), directory: await signDirectory({ ...directory.body, deployment }, seed) }
    })
    await assert.rejects(sendReply(forged, sent.id, { text: 'x', at: house.world.now() }), refusedAs('other-deployment'))
    await assert.rejects(openReport({ ...desk, deployment }, sent.id), refusedAs('other-deployment'))
  })

  test('a report that was fetched anew and names another mailbox: the answer is not sealed to it', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const report = (await (await call(desk, `/api/v1/reports/${sent.id}`)).json()) as ReportAnswer
    const keys = await openUnitKeys(report, report.unitWraps, house.seeds.kem)
    const opened = await Promise.all(report.envelopes.map((envelope) => openMessage(envelope, report, keys)))
    const mailbox = vouchedMailbox(opened)
    const answer = { language: 'en', text: 'x', sequence: 1, member: 'm', at: house.world.now(), mailbox } as const
    const stranger = await receiptKeysFromSecret(systemChance(32))
    const later = { ...report, mailbox: toBase64url(stranger.mailboxPublic) }
    const problem = { ok: false, problem: 'other-mailbox' }
    assert.deepEqual(await sealAnswer(later, answer, keys, house.node.directory), problem)
    assert.deepEqual(await sealAnswer(report, { ...answer, mailbox: null }, keys, house.node.directory), problem)
    assert.ok((await sealAnswer(report, answer, keys, house.node.directory)).ok)
  })

  test('a mailbox is vouched for by words that were opened, and by nothing where one message is for another', async () => {
    const sent = await house.send(day, { answers: { what: 'x' } })
    const report = (await (await call(desk, `/api/v1/reports/${sent.id}`)).json()) as ReportAnswer
    const keys = await openUnitKeys(report, report.unitWraps, house.seeds.kem)
    const [message] = await Promise.all(report.envelopes.map((envelope) => openMessage(envelope, report, keys)))
    assert.ok(message?.ok)
    const { envelope } = message
    assert.equal(vouchedMailbox([message]), mailboxHash(sent.keys.mailboxPublic))
    assert.equal(vouchedMailbox([message, { ok: false, envelope, problem: 'other-mailbox' }]), null)
    for (const closed of [[], [{ ok: false, envelope, problem: 'no-key' }] as const]) assert.equal(vouchedMailbox(closed), null)
  })
})
