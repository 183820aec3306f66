import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { createOwnDoor } from '../my-record/own-door.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { openReferred } from './list-referred.ts'
import { twoHouses } from './testing-referral.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { amina, stranger } = houses.people
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world: thisWorld })

/** Somebody with a code of their own, whom a referral was offered for and opened. */
async function anOpenedReferral() {
  const who = await houses.register(amina)
  const keys = await makeCode(houses, amina, who)
  const consent = await houses.saysYes(who, ['C2', 'C5'])
  const referral = await houses.drafted(who, await houses.aCase(who))
  must(await houses.offer(who, referral))
  must(await houses.answers(referral, { says: 'received' }))
  return { keys, consent, referral }
}

test('a yes that the person takes back with their own code ends what stood on it, and the ledger says so', async () => {
  const { keys, consent, referral } = await anOpenedReferral()
  await door.withdraw(keys, consent)
  const { mine, theirs, packets } = await houses.rows(referral)
  assert.deepEqual([mine.state, theirs?.state, packets], ['withdrawn', 'withdrawn', 0])
  assert.notEqual(theirs?.stop_asked_at, null)
  const folded = await houses.folded(referral)
  assert.ok(folded.ok)
  assert.deepEqual([folded.value.state, folded.value.seq], [mine.state, mine.seq])
  const seen = must(await houses.runner.run(openReferred, { referral }, stranger.actor))
  assert.equal(seen.packet, null)
})

test('taken back while the other house answers: one comes first, and nothing is missing from the ledger', async () => {
  for (let turn = 0; turn < 4; turn++) {
    const { keys, consent, referral } = await anOpenedReferral()
    await Promise.all([door.withdraw(keys, consent), houses.answers(referral, { says: 'accepted' })])
    const { mine, theirs } = await houses.rows(referral)
    const folded = await houses.folded(referral)
    assert.ok(folded.ok)
    assert.deepEqual([mine.state, theirs?.state, folded.value.state, folded.value.seq], ['withdrawn', 'withdrawn', 'withdrawn', mine.seq])
  }
})
