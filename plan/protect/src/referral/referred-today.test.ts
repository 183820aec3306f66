import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { casesToday } from '../cases/cases-today.ts'
import { createOwnDoor } from '../my-record/own-door.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { answerStop } from './answer-stop.ts'
import { referredToday } from './referred-today.ts'
import { twoHouses } from './testing-referral.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { amina, benoit, stranger } = houses.people
const { runner } = houses
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world: thisWorld })
const day = 24 * 3_600_000
const received = async () => must(await runner.run(referredToday, { now: houses.time() }, stranger.actor))
const owed = async (by = amina) => must(await runner.run(casesToday, { now: houses.time() }, by.actor))

test('an offer, what has to be stopped, and a yes that the person took back stand on Today, each with whoever has to know', async () => {
  const who = await houses.register(amina)
  const keys = await makeCode(houses, amina, who)
  const consent = await houses.saysYes(who, ['C2', 'C5'])
  const referral = await houses.drafted(who, await houses.aCase(who))
  assert.deepEqual(await received(), [])
  must(await houses.offer(who, referral))
  const [offered, ...more] = await received()
  assert.deepEqual(
    [offered?.title.en, offered?.detail?.en, more.length],
    ['A referral to open and answer', 'Lantern House, Lantern House. Today', 0],
  )
  assert.ok(offered?.due !== null && offered!.due > houses.time())
  must(await houses.answers(referral, { says: 'received' }))
  assert.deepEqual(
    (await received()).map(({ title }) => title.en),
    ['A referral to accept or decline'],
  )
  must(await houses.answers(referral, { says: 'accepted' }))
  assert.deepEqual(await received(), [])

  await door.withdraw(keys, consent)
  assert.deepEqual(
    (await received()).map(({ kind, urgency }) => [kind, urgency]),
    [['referral.to-stop', 'now']],
  )
  const [told] = await owed()
  assert.deepEqual(
    [told?.title.en, told?.detail?.en],
    ['The person took back a yes', 'The yes to Lantern House. Nothing to tell them: they did it themselves'],
  )
  // it is the lead's to know
  assert.deepEqual(await owed(benoit), [])
  must(await runner.run(answerStop, { ...houses.command(), referral, answer: { says: 'stopped' } }, stranger.actor))
  assert.deepEqual(await received(), [])
})

test('what is late of one’s own cases stands there; a yes that a worker ended does not', async () => {
  const who = await houses.register(amina)
  const consent = await houses.saysYes(who, ['C2', 'C5'])
  const referral = await houses.drafted(who, await houses.aCase(who))
  must(await houses.offer(who, referral))
  must(await houses.answers(referral, { says: 'declined', reason: 'no-capacity' }))
  must(await houses.withdraw(who, consent))
  const late = async () => (await owed()).filter(({ kind, href }) => kind === 'case.task-late' && href('en').length > 0)
  assert.deepEqual(await late(), [])
  houses.later(2 * day)
  assert.deepEqual(
    (await late()).map(({ title }) => title.en),
    // the first is of the stop that the first test answered
    ['Tell the person what the other organization said about stopping', 'Tell the person what came of a referral'],
  )
  assert.equal((await owed()).filter(({ kind }) => kind === 'consent.taken-back').length, 1, 'only that of the first test')
  houses.again()
})
