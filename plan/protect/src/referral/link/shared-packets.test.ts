import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type Json, fromBase64url, systemChance } from '@fanal/seal'
import { offerReferral } from '../offer-referral.ts'
import { contentOf, readPacket } from '../packet.ts'
import { codeOf, twoHouses } from '../testing-referral.ts'
import { linkKeys, openFromLink, readLink, sealForLink } from './link-seal.ts'
import { sharedPacketsOf } from './shared-packets.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { people, runner, command } = houses
const world = { now: () => houses.time(), chance: thisWorld.chance }
const shared = sharedPacketsOf(database.connect('public', { max: 2 }), world)
const hour = 3_600_000

/** A referral to a service without an account, and the link that the sender's page showed. */
async function aLink() {
  houses.again()
  const who = await houses.register(people.amina)
  const at = await houses.aCase(who)
  const service: string = houses.anId<'service'>()
  const consent = await houses.saysYes(who, ['C2', 'C4'], { kind: 'service', id: service })
  const referral = await houses.drafted(who, at, { kind: 'link', service })
  const words = [{ label: { en: 'Name', fr: 'Nom' }, class: 'C4', text: 'Marisol' }] as const
  const content: Json = contentOf({ referral, domains: ['housing'], urgency: 'today', words })
  const sealed = await sealForLink(referral, content)
  assert.ok(sealed)
  const offer = {
    ...command(),
    subject: who.subject,
    referral,
    classes: ['C2', 'C4'],
    respondBy: new Date(houses.time().getTime() + 48 * hour),
    seen: true,
    packet: { kind: 'link', bytes: fromBase64url(sealed.bytes)!, tokenHash: fromBase64url(sealed.token)! },
  } as const
  must(await runner.run(offerReferral, offer, people.amina.actor))
  const link = readLink(`#${sealed.link}`)
  assert.ok(link)
  return { who, consent, service, referral, link, offer, token: linkKeys(link.secret).token }
}

suite('a link to whoever has no account', () => {
  test('opens once, with what stands behind the number sign, and is answered once', async () => {
    const { referral, link, token } = await aLink()
    assert.deepEqual((await houses.rows(referral)).mine.state, 'offered')
    const bytes = must(await shared.open(token))
    const packet = readPacket(await openFromLink(referral, link.secret, bytes), referral)
    assert.equal(packet?.words[0]?.text, 'Marisol')
    assert.equal(await openFromLink(referral, systemChance(32), bytes), null, 'with another secret it stays shut')
    assert.equal(codeOf(await shared.open(token)), 'not-found', 'it was opened before')
    must(await shared.answer(token, { accepts: false, reason: 'no-capacity' }))
    assert.equal(codeOf(await shared.answer(token, { accepts: true, reason: null })), 'not-found')
    const { mine } = await houses.rows(referral)
    const folded = await houses.folded(referral)
    assert.ok(folded.ok)
    assert.deepEqual([folded.value.state, folded.value.seq], ['declined', mine.seq])
    const [left] = await database.asOperator(
      'select bytes, opened_at is not null as opened from fanal.referral_link where referral_id = $1',
      [referral],
    )
    assert.deepEqual(left, { bytes: null, opened: true })
  })

  test('opens for one of two who press at once', async () => {
    const { token } = await aLink()
    const both = await Promise.all([shared.open(token), shared.open(token)])
    assert.deepEqual(both.map(codeOf).toSorted(), ['not-found', 'ok'])
  })

  test('is gone after its time, with the yes, and for whoever guesses: all answered alike', async () => {
    const late = await aLink()
    houses.later(49 * hour)
    assert.equal(codeOf(await shared.open(late.token)), 'not-found')
    const withdrawn = await aLink()
    must(await houses.withdraw(withdrawn.who, withdrawn.consent))
    assert.equal(codeOf(await shared.open(withdrawn.token)), 'not-found')
    const opened = await aLink()
    must(await shared.open(opened.token))
    must(await houses.withdraw(opened.who, opened.consent))
    assert.equal(codeOf(await shared.answer(opened.token, { accepts: true, reason: null })), 'not-found')
    assert.equal(codeOf(await shared.open(systemChance(32))), 'not-found')
    assert.equal(codeOf(await shared.answer(systemChance(32), { accepts: true, reason: null })), 'not-found')
  })

  test('is not asked to wait longer than it can be opened', async () => {
    const { who, service, offer } = await aLink()
    const at = await houses.aCase(who)
    const referral = await houses.drafted(who, at, { kind: 'link', service })
    const far = { ...offer, ...command(), referral, respondBy: new Date(houses.time().getTime() + 73 * hour) }
    assert.equal(codeOf(await runner.run(offerReferral, far, people.amina.actor)), 'answer-too-far')
  })
})

test('a link that is not whole is no link', () => {
  for (const text of ['', '#', '#x.y', '#00000000-0000-4000-8000-000000000000', '#00000000-0000-4000-8000-000000000000.AAAA'])
    assert.equal(readLink(text), null, text)
})
