import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { testDatabase } from '@fanal/postgres/testing'
import { type SignedDirectory, deploymentId, signDirectory, signPublicKey, systemChance, toBase64url } from '@fanal/seal'
import { deskOf } from './desk.testing.ts'
import { type Desk, InboxRefused, openReport, sendReply } from './inbox-client.ts'
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
})
