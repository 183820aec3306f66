import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import * as fc from 'fast-check'
import { expireConsents, withdrawConsent } from '../consent/index.ts'
import { setSafeContact } from '../subjects/index.ts'
import { answerStop } from './answer-stop.ts'
import { endReferral } from './end-referral.ts'
import { expireReferrals } from './expire-referrals.ts'
import { openReferred } from './list-referred.ts'
import { tellReferral } from './tell-person.ts'
import { twoHouses } from './testing-referral.ts'
import type { ReferralId } from '@fanal/handover'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { people, runner, worker, clock, command } = houses
const { amina, stranger } = people
const hour = 3_600_000
const packetGiven = async (referral: ReferralId) => {
  const seen = await runner.run(openReferred, { referral }, stranger.actor)
  return seen.ok && seen.value.packet !== null
}

type Step =
  | 'offer'
  | 'received'
  | 'accepted'
  | 'waiting'
  | 'started'
  | 'declined'
  | 'completed'
  | 'failed'
  | 'take-back'
  | 'mistake'
  | 'tell'
  | 'withdraw'
  | 'day'
  | 'clock'
  | 'stop'
const steps: readonly Step[] = ['offer', 'received', 'accepted', 'waiting', 'started', 'declined', 'completed', 'failed']
const others: readonly Step[] = ['take-back', 'mistake', 'tell', 'withdraw', 'day', 'clock', 'stop']

test('whatever anybody does in whatever order, both houses know the same, their ledgers say the same, and no packet outlives its yes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...steps, ...others), { minLength: 3, maxLength: 16 }),
      fc.boolean(),
      async (taken, stumbles) => {
        houses.again()
        const who = await houses.register(amina)
        const at = await houses.aCase(who)
        const consent = await houses.saysYes(who, ['C2', 'C5'])
        const referral = await houses.drafted(who, at)
        const safe = {
          state: 'said',
          channels: ['in-person'],
          hours: [],
          timeZone: 'UTC',
          mayLeaveMessage: false,
          mayNameUs: false,
        } as const
        must(await runner.run(setSafeContact, { ...command(), subject: who.subject, seen: 1, safeContact: safe }, amina.actor))
        let withdrawn = false
        const act = () => ({ ...command(), subject: who.subject, referral })
        const moves: Readonly<Record<Step, () => Promise<unknown>>> = {
          offer: () => houses.offer(who, referral),
          'take-back': () => runner.run(endReferral, { ...act(), error: null }, amina.actor),
          mistake: () => runner.run(endReferral, { ...act(), error: 'made-twice' }, amina.actor),
          tell: () => runner.run(tellReferral, { ...act(), channel: 'in-person' }, amina.actor),
          withdraw: () => {
            withdrawn = true
            return runner.run(withdrawConsent, { ...command(), subject: who.subject, consent, limits: 'none' }, amina.actor)
          },
          day: () => Promise.resolve(houses.later(24 * hour)),
          async clock() {
            await worker.run(expireReferrals, { at: houses.time(), limit: 500 }, clock)
            await worker.run(expireConsents, { at: houses.time(), limit: 500 }, clock)
          },
          received: () => houses.answers(referral, { says: 'received' }),
          accepted: () => houses.answers(referral, { says: 'accepted' }),
          waiting: () => houses.answers(referral, { says: 'waiting', waitDays: null }),
          started: () => houses.answers(referral, { says: 'started' }),
          declined: () => houses.answers(referral, { says: 'declined', reason: 'no-capacity' }),
          completed: () => houses.answers(referral, { says: 'completed', outcome: 'service-completed' }),
          failed: () => houses.answers(referral, { says: 'failed', outcome: 'unmet' }),
          stop: () => runner.run(answerStop, { ...command(), referral, answer: { says: 'stopped' } }, stranger.actor),
        }
        // half of them begin where something can go wrong later
        for (const step of stumbles ? taken : (['offer', 'received', ...taken] as const)) {
          await moves[step]()
          const { mine, theirs, packets } = await houses.rows(referral)
          const folded = await houses.folded(referral)
          assert.ok(folded.ok, `the history is whole after ${step}`)
          assert.deepEqual(folded.value, { state: mine.state, version: mine.version, seq: mine.seq, marks: mine.marks })
          if (theirs !== null) assert.deepEqual([theirs.state, theirs.stop_asked_at], [mine.state, mine.stop_asked_at], step)
          const given = await packetGiven(referral)
          assert.equal(given, packets === 1 && ['received', 'accepted', 'on-hold', 'in-progress', 'completed'].includes(mine.state))
          if (withdrawn) assert.ok(!given && packets === 0, `given after the withdrawal: ${mine.state}`)
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  )
})
