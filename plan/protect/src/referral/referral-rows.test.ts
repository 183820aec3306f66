import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { ReferralId } from '@fanal/handover'
import { must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { eraseSubject, setSafeContact } from '../subjects/index.ts'
import { answerReferral } from './answer-referral.ts'
import { answerStop } from './answer-stop.ts'
import { expireReferrals } from './expire-referrals.ts'
import { listReferred, openReferred } from './list-referred.ts'
import { listReferrals } from './list-referrals.ts'
import { offerReferral } from './offer-referral.ts'
import { tellReferral } from './tell-person.ts'
import { codeOf, twoHouses } from './testing-referral.ts'
import { expireConsents } from '../consent/index.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { people, runner, worker, clock, command } = houses
const { amina, dalia, privacy, stranger } = people
const hour = 3_600_000
const workbench = database.connect('workbench', { max: 2 })

/** Somebody with a case, a yes to the other house, and a referral that was offered there. */
async function anOffer() {
  const who = await houses.register(amina)
  const at = await houses.aCase(who)
  const consent = await houses.saysYes(who, ['C2', 'C4', 'C5'])
  const referral = await houses.drafted(who, at)
  must(await houses.offer(who, referral))
  return { who, ...at, consent, referral }
}
const looks = (referral: ReferralId, by = stranger) => runner.run(openReferred, { referral }, by.actor)
const packetGiven = async (referral: ReferralId) => {
  const seen = await looks(referral)
  return seen.ok && seen.value.packet !== null
}

suite('a referral to another house', () => {
  test('a yes to one service lets nothing go to a house that names the service as its own', async () => {
    const who = await houses.register(amina)
    const at = await houses.aCase(who)
    const [referral, service] = [await houses.drafted(who, at), houses.anId()]
    await database.asOperator('update fanal.referral set to_service = $2 where referral_id = $1', [referral, service])
    await houses.saysYes(who, ['C2', 'C4', 'C5'], { kind: 'service', id: service })
    assert.equal(codeOf(await houses.offer(who, referral)), 'consent-does-not-cover-packet')
    assert.equal(await packetGiven(referral), false)
  })

  test('shows codes first, the packet once it is opened, and comes back as codes until the person knows', async () => {
    const { who, referral, caseId } = await anOffer()
    const offered = must(await looks(referral))
    assert.equal(offered.packet, null, 'an offer shows codes only')
    assert.deepEqual([offered.row.domains, offered.row.urgency, offered.row.state], [['housing'], 'today', 'offered'])
    must(await houses.answers(referral, { says: 'received' }))
    const opened = must(await looks(referral))
    assert.deepEqual(await houses.opensPacket(referral, opened.packet!), { v: 1, kind: 'referral', said: 'one bed, two people' })
    must(await houses.answers(referral, { says: 'accepted' }))
    must(await houses.answers(referral, { says: 'waiting', waitDays: 2 }))
    must(await houses.answers(referral, { says: 'started' }))
    must(await houses.answers(referral, { says: 'completed', outcome: 'service-started' }))
    const mine = must(await runner.run(listReferrals, { caseId }, amina.actor)).referrals
    assert.deepEqual([mine[0]!.state, mine[0]!.waitDays, mine[0]!.outcome], ['completed', 2, 'service-started'])
    const tasks = () =>
      database.asOperator<{ kind: string; state: string }>('select kind, state from fanal.case_task where source_id = $1', [referral])
    assert.deepEqual(await tasks(), [{ kind: 'referral-tell', state: 'open' }])
    const tell = { ...command(), subject: who.subject, referral, channel: 'in-person' } as const
    assert.equal(codeOf(await runner.run(tellReferral, tell, amina.actor)), 'not-a-safe-moment', 'nobody has asked yet how')
    const safe = {
      state: 'said',
      channels: ['in-person'],
      hours: [],
      timeZone: 'America/Toronto',
      mayLeaveMessage: false,
      mayNameUs: false,
    } as const
    must(await runner.run(setSafeContact, { ...command(), subject: who.subject, seen: 1, safeContact: safe }, amina.actor))
    must(await runner.run(tellReferral, { ...tell, ...command() }, amina.actor))
    assert.deepEqual(await tasks(), [{ kind: 'referral-tell', state: 'done' }])
  })

  test('is offered only on a yes to this house for every class of the packet, by whoever may share it', async () => {
    const who = await houses.register(amina)
    const at = await houses.aCase(who)
    const referral = await houses.drafted(who, at)
    const no = 'consent-does-not-cover-packet'
    assert.equal(codeOf(await houses.offer(who, referral)), no)
    await houses.saysYes(who, ['C2', 'C5'], { kind: 'organization', id: houses.organization })
    assert.equal(codeOf(await houses.offer(who, referral)), no, 'a yes to somebody else')
    const consent = await houses.saysYes(who, ['C2', 'C5'])
    assert.equal(codeOf(await houses.offer(who, referral, ['C2', 'C5', 'C6'])), no, 'a class more than the yes')
    const unseen = { ...(await houses.whatOffers(who, referral)), seen: false }
    assert.equal(codeOf(await runner.run(offerReferral, unseen, amina.actor)), 'packet-not-looked-at')
    const elsewhere = { ...(await houses.whatOffers(who, referral)), packet: await houses.packet(houses.anId<'referral'>(), 'another one') }
    assert.equal(codeOf(await runner.run(offerReferral, elsewhere, amina.actor)), 'bad-packet', 'sealed for another referral')
    assert.equal(codeOf(await runner.run(offerReferral, await houses.whatOffers(who, referral), dalia.actor)), 'not-found')
    must(await houses.withdraw(who, consent))
    assert.equal(codeOf(await houses.offer(who, referral)), no, 'withdrawn between the draft and the offer')
    assert.deepEqual(await houses.rows(referral).then(({ theirs, packets }) => [theirs, packets]), [null, 0])
  })

  test('sent twice is offered once, answered twice is answered once, and another act’s id is refused', async () => {
    const who = await houses.register(amina)
    const at = await houses.aCase(who)
    await houses.saysYes(who, ['C2', 'C5'])
    const referral = await houses.drafted(who, at)
    const sent = await houses.whatOffers(who, referral)
    const both = await Promise.all([1, 2, 3].map(() => runner.run(offerReferral, sent, amina.actor)))
    assert.deepEqual(both.map(codeOf), ['ok', 'ok', 'ok'])
    const received = { ...command(), referral, answer: { says: 'received' } } as const
    const opened = await Promise.all([1, 2].map(() => runner.run(answerReferral, received, stranger.actor)))
    assert.deepEqual(opened.map(codeOf), ['ok', 'ok'])
    assert.equal((await houses.rows(referral)).theirs?.seq, 2)
    const other = { ...received, referral: (await anOffer()).referral }
    assert.equal(codeOf(await runner.run(answerReferral, other, stranger.actor)), 'command-taken')
  })

  test('is nobody’s but the unit’s that was asked', async () => {
    const { referral } = await anOffer()
    for (const somebody of [amina, dalia, privacy]) {
      assert.ok(!(await runner.run(openReferred, { referral }, somebody.actor)).ok)
      assert.ok(!(await houses.answers(referral, { says: 'received' }, somebody.actor)).ok)
      const list = await runner.run(listReferred, {}, somebody.actor)
      assert.ok(!list.ok || list.value.referred.length === 0)
    }
    assert.ok(must(await runner.run(listReferred, {}, stranger.actor)).referred.some((one) => one.id === referral))
  })
})

suite('when the yes ends', () => {
  test('what was opened is asked to be given up, the answer comes back, and the packet is given to nobody', async () => {
    const { who, consent, referral } = await anOffer()
    must(await houses.answers(referral, { says: 'received' }))
    assert.ok(await packetGiven(referral))
    const done = must(await houses.withdraw(who, consent))
    assert.equal(done.referralsEnded, 1)
    assert.equal(await packetGiven(referral), false)
    const { row } = must(await looks(referral))
    assert.deepEqual([row.state, row.stopAskedAt !== null], ['withdrawn', true])
    assert.ok(!(await houses.answers(referral, { says: 'accepted' })).ok)
    const answer = { ...command(), referral, answer: { says: 'cannot', because: 'already-acted' } } as const
    must(await runner.run(answerStop, answer, stranger.actor))
    assert.equal(codeOf(await runner.run(answerStop, { ...answer, ...command() }, stranger.actor)), 'not-asked-to-stop')
    const [mine] = await database.asOperator('select stop_answer, stop_because from fanal.referral where referral_id = $1', [referral])
    assert.deepEqual(mine, { stop_answer: 'cannot', stop_because: 'already-acted' })
  })

  test('by the clock, by erasure or by hand alike', async () => {
    const byClock = await anOffer()
    houses.later(201 * hour)
    assert.equal(
      codeOf(await houses.answers(byClock.referral, { says: 'received' })),
      'consent-does-not-cover-packet',
      'before the worker came',
    )
    must(await worker.run(expireConsents, { at: houses.time(), limit: 100 }, clock))
    assert.equal((await houses.rows(byClock.referral)).mine.state, 'withdrawn')
    houses.again()
    const byErasure = await anOffer()
    must(await houses.answers(byErasure.referral, { says: 'received' }))
    const draft = await houses.drafted(byErasure.who, byErasure)
    must(await runner.run(eraseSubject, { ...command(), subject: byErasure.who.subject }, privacy.actor))
    for (const referral of [byClock.referral, byErasure.referral, draft]) {
      const { mine, theirs, packets } = await houses.rows(referral)
      assert.equal(packets, 0)
      assert.ok(theirs === null || theirs.state === 'withdrawn')
      const folded = await houses.folded(referral)
      assert.ok(folded.ok && folded.value.state === 'withdrawn' && folded.value.seq === mine.seq)
    }
    assert.notEqual((await houses.rows(byErasure.referral)).theirs?.stop_asked_at, null)
  })

  test('a withdrawal and an opening at the same moment: one comes first, and nothing is given after the withdrawal', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const { who, consent, referral } = await anOffer()
      const [withdrawn] = await Promise.all([houses.withdraw(who, consent), houses.answers(referral, { says: 'received' })])
      assert.ok(withdrawn.ok)
      assert.equal(await packetGiven(referral), false)
      const { mine, theirs } = await houses.rows(referral)
      const folded = await houses.folded(referral)
      assert.ok(folded.ok)
      assert.deepEqual([mine.state, theirs?.state, folded.value.state, folded.value.seq], ['withdrawn', 'withdrawn', 'withdrawn', mine.seq])
    }
  })
})

test('who says nothing in time is not waited for: it runs out, and a supervisor has the task', async () => {
  houses.again()
  const { referral } = await anOffer()
  must(await worker.run(expireReferrals, { at: houses.time(), limit: 100 }, clock))
  assert.equal((await houses.rows(referral)).mine.state, 'offered', 'there is still time')
  houses.later(7 * hour)
  must(await worker.run(expireReferrals, { at: houses.time(), limit: 100 }, clock))
  const { mine, theirs, packets } = await houses.rows(referral)
  assert.deepEqual([mine.state, theirs?.state, theirs?.stop_asked_at, packets], ['expired', 'expired', null, 0])
  const tasks = await database.asOperator('select kind, assignee_id from fanal.case_task where source_id = $1', [referral])
  assert.deepEqual(tasks, [{ kind: 'referral-unanswered', assignee_id: people.chantal.actor.member }])
})

test('what crosses row security asks for itself, whatever code calls it', async () => {
  houses.again()
  const { consent, referral } = await anOffer()
  const settingsOf = ({ actor }: typeof stranger) => ({
    actor: actor.member,
    organization: actor.organization,
    duties: actor.held.map(({ duty }) => duty),
  })
  const as = (who: typeof stranger, text: string, values: readonly unknown[]) =>
    unitOfWork(workbench, settingsOf(who), (tx) => tx.query(text, values))
  const offer = `select fanal.referral_offer($1, 1, 1, '\\x00', now())`
  for (const somebody of [dalia, privacy]) await assert.rejects(as(somebody, offer, [referral]), /no grant to share/)
  await assert.rejects(as(stranger, offer, [referral]), /nothing of this organization/)
  const decide = `select fanal.referral_decide($1, gen_random_uuid(), now(), 'r', now())`
  for (const somebody of [amina, dalia, privacy]) await assert.rejects(as(somebody, decide, [referral]), /no referral to this unit/)
  for (const somebody of [stranger, amina]) {
    const sweep = await as(somebody, 'select fanal.referral_sweep($1, $2, now()) as ended', [houses.organization, consent])
    assert.deepEqual(sweep, [{ ended: 0 }], 'the yes holds')
    await as(somebody, 'select fanal.referral_recall($1, $2, now())', [houses.organization, referral])
  }
  assert.equal((await houses.rows(referral)).packets, 1, 'what has not ended is not recalled')
  await database.asOperator(`update fanal.consent set classes = array['C1'] where consent_id = $1`, [consent])
  const opening = unitOfWork(workbench, settingsOf(stranger), async (tx) => {
    await tx.query(`update fanal.referred set state = 'received', seq = 2, received_by = $2, received_at = now() where referral_id = $1`, [
      referral,
      stranger.actor.member,
    ])
    await tx.query(decide, [referral])
  })
  await assert.rejects(opening, /no yes covers this/)
})

test('what was told stays told when the receiver answers later that they stopped', async () => {
  houses.again()
  const { who, consent, referral } = await anOffer()
  for (const answer of [
    { says: 'received' },
    { says: 'accepted' },
    { says: 'started' },
    { says: 'completed', outcome: 'service-completed' },
  ] as const)
    must(await houses.answers(referral, answer))
  const safe = { state: 'said', channels: ['in-person'], hours: [], timeZone: 'UTC', mayLeaveMessage: false, mayNameUs: false } as const
  must(await runner.run(setSafeContact, { ...command(), subject: who.subject, seen: 1, safeContact: safe }, amina.actor))
  must(await runner.run(tellReferral, { ...command(), subject: who.subject, referral, channel: 'in-person' }, amina.actor))
  const { mine: told } = await houses.rows(referral)
  must(await houses.withdraw(who, consent))
  must(await runner.run(answerStop, { ...command(), referral, answer: { says: 'stopped' } }, stranger.actor))
  const { mine, packets } = await houses.rows(referral)
  assert.deepEqual([mine.seq, mine.marks, mine.state, packets], [told.seq, ['survivor-informed'], 'completed', 0])
})
