import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { renderToString as render } from 'preact-render-to-string'
import { LookedAtPage } from '../my-record/own-code.pages.tsx'
import { createOwnDoor } from '../my-record/own-door.ts'
import { OwnLooks } from '../my-record/own-looks.tsx'
import { OwnAgreed } from '../my-record/own-record.sections.tsx'
import { lookedAt } from '../my-record/looked-at.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { TimelinePage } from '../timeline/timeline.page.tsx'
import { caseTimeline } from '../timeline/timeline.ts'
import { answerStop } from './answer-stop.ts'
import { actsOfReceiver } from './receiver-acts.ts'
import { twoHouses } from './testing-referral.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { amina, stranger } = houses.people
const { runner } = houses
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world: thisWorld })
const hour = 3_600_000
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** Somebody with a code, whose referral the other house was offered. */
async function anOffer() {
  const who = await houses.register(amina)
  const keys = await makeCode(houses, amina, who)
  const consent = await houses.saysYes(who, ['C2', 'C5'])
  const { caseId, need } = await houses.aCase(who)
  const referral = await houses.drafted(who, { caseId, need })
  must(await houses.offer(who, referral))
  return { keys, consent, caseId, referral }
}

test('what the receiver did stands with the sender, by name and day: in who looked, in the history and on the person’s own page', async () => {
  const { keys, consent, caseId, referral } = await anOffer()
  must(await houses.answers(referral, { says: 'received' }))
  houses.later(hour)
  must(await houses.answers(referral, { says: 'accepted' }))
  const accepted = houses.time()
  houses.later(hour)
  must(await houses.answers(referral, { says: 'started' }))
  await door.withdraw(keys, consent)
  must(await runner.run(answerStop, { ...houses.command(), referral, answer: { says: 'stopped' } }, stranger.actor))
  houses.again()

  const view = must(await runner.run(lookedAt, { caseId }, amina.actor))
  const acts = view.referrals.flatMap(actsOfReceiver)
  assert.deepEqual(
    acts.map(({ did }) => did),
    ['opened', 'accepted', 'stopped'],
  )
  // the day of the yes is not covered by what they said later
  assert.ok(Math.abs(acts[1]!.at.getTime() - accepted.getTime()) < hour / 2)
  const looked = plain(render(<LookedAtPage language="en" view={view} />))
  for (const said of ['opened what was sent', 'said yes to helping', 'stopped using it'])
    assert.match(looked, new RegExp(`Lantern House, Lantern House ${said}`))
  const history = plain(render(<TimelinePage language="fr" view={must(await runner.run(caseTimeline, { caseId }, amina.actor))} />))
  assert.match(history, /L’envoi d’une orientation a été ouvert Maison du fanal, Maison du fanal/)

  const [far] = await database.asOperator<{ en: string; fr: string }>(
    'select name_en as en, name_fr as fr from fanal.organization where organization_id = $1',
    [houses.elsewhere],
  )
  const record = await door.open(keys)
  const hers = plain(render(<OwnLooks language="en" record={record} code="" />))
  for (const said of ['opened what was sent', 'said yes to helping', 'stopped using it'])
    assert.match(hers, new RegExp(`${far!.en}, [^.]* ${said}`))
  // and each yes says whose it is
  const agreed = plain(render(<OwnAgreed language="fr" record={record} code="" />))
  assert.match(agreed, new RegExp(`${far!.fr} pour vous trouver un autre service`))
})

test('a refusal stands there as one, and what nobody opened does not', async () => {
  const { caseId, referral } = await anOffer()
  const before = must(await runner.run(lookedAt, { caseId }, amina.actor))
  assert.deepEqual(before.referrals.flatMap(actsOfReceiver), [])
  must(await houses.answers(referral, { says: 'declined', reason: 'no-capacity' }))
  const { referrals } = must(await runner.run(lookedAt, { caseId }, amina.actor))
  assert.deepEqual(
    referrals.flatMap(actsOfReceiver).map(({ did }) => did),
    ['declined'],
  )
})

test('readings of one reader on one day are one line, with what was there and nothing else', async () => {
  const { keys, caseId } = await anOffer()
  for (let turn = 0; turn < 3; turn++)
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    must(await runner.run(lookedAt, { caseId }, amina.actor))
  const hers = plain(render(<OwnLooks language="en" record={await door.open(keys)} code="" />))
  assert.equal(hers.match(/Case worker/g)?.length, 1)
  assert.match(hers, /Case worker, [^,]+, \d+ times, /)
  const view = must(await runner.run(lookedAt, { caseId }, amina.actor))
  const staff = plain(render(<LookedAtPage language="fr" view={view} />))
  assert.match(staff, /\d+ fois, de /)
})
