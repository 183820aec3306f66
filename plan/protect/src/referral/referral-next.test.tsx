import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must, thisWorld } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { renderToString } from 'preact-render-to-string'
import { consentDesk } from '../consent/consent-desk.ts'
import { ConsentsPage } from '../consent/consent.pages.tsx'
import { createOwnDoor } from '../my-record/own-door.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { openReferred } from './list-referred.ts'
import { openReferral } from './list-referrals.ts'
import { OneReferralPage } from './one-referral.page.tsx'
import { ReferredPage } from './referred.pages.tsx'
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
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const page = { csrf: null, freshId: () => houses.anId(), signIn: '/' }

test('the sender reads who is waited for, never the receiver’s own step; without a yes, to ask for one; and nothing to tell where the person did it', async () => {
  const who = await houses.register(amina)
  const keys = await makeCode(houses, amina, who)
  const { caseId, need } = await houses.aCase(who)
  const referral = await houses.drafted(who, { caseId, need })
  const html = async () => {
    const view = must(await runner.run(openReferral, { caseId, referral, at: houses.time() }, amina.actor))
    return renderToString(<OneReferralPage {...page} language="en" view={view} now={houses.time()} next={null} />)
  }
  const asked = await html()
  assert.match(plain(asked), /Next Ask the person for a yes/)
  assert.match(asked, new RegExp(`href="/en/cases/${caseId}/consents\\?referral=${referral}"`))
  const consent = await houses.saysYes(who, ['C2', 'C5'])
  assert.match(plain(await html()), /Next Look at the packet and offer it/)
  must(await houses.offer(who, referral))
  assert.match(plain(await html()), /Next Wait for the receiver to open and answer it/)
  must(await houses.answers(referral, { says: 'received' }))
  must(await houses.answers(referral, { says: 'accepted' }))
  assert.match(plain(await html()), /Next Wait for the receiver to start/)
  await door.withdraw(keys, consent)
  const over = plain(await html())
  assert.match(over, /Next Nothing: the person took it back themselves/)
  assert.doesNotMatch(over, /Tell the person/)
})

test('where a worker took it back, the person still has to hear of it', async () => {
  const who = await houses.register(amina)
  const { caseId, need } = await houses.aCase(who)
  const referral = await houses.drafted(who, { caseId, need })
  const consent = await houses.saysYes(who, ['C2', 'C5'])
  must(await houses.offer(who, referral))
  must(await houses.withdraw(who, consent))
  const view = must(await runner.run(openReferral, { caseId, referral, at: houses.time() }, amina.actor))
  const html = renderToString(<OneReferralPage {...page} language="en" view={view} now={houses.time()} next={null} />)
  assert.match(plain(html), /Next Tell the person that it stopped/)
})

test('whoever comes from a referral finds the form for its yes filled, and goes back to it', async () => {
  const who = await houses.register(amina)
  const { caseId, need } = await houses.aCase(who)
  const referral = await houses.drafted(who, { caseId, need })
  const desk = must(await runner.run(consentDesk, { caseId, at: houses.time() }, amina.actor))
  const [forReferral = null] = desk.drafts
  assert.equal(forReferral?.id, referral)
  const consents = (given: typeof forReferral | null) =>
    renderToString(<ConsentsPage {...page} language="en" desk={desk} now={houses.time()} forReferral={given} />)
  const filled = consents(forReferral)
  assert.match(filled, new RegExp(`name="referral" value="${referral}"`))
  assert.match(filled, /<input[^>]*name="purpose"[^>]*value="referral"[^>]*checked|checked[^>]*value="referral"/)
  assert.match(
    filled,
    new RegExp(`<option[^>]*selected[^>]*value="organization:${houses.elsewhere}"|value="organization:${houses.elsewhere}"[^>]*selected`),
  )
  assert.doesNotMatch(consents(null), /name="referral"/)
})

test('the receiver is not told that the story is in a packet that holds words of a need', async () => {
  const who = await houses.register(amina)
  const { caseId, need } = await houses.aCase(who)
  const referral = await houses.drafted(who, { caseId, need })
  await houses.saysYes(who, ['C2', 'C3'])
  must(await houses.offer(who, referral, ['C2', 'C3']))
  const view = must(await runner.run(openReferred, { referral }, stranger.actor))
  const html = plain(renderToString(<ReferredPage {...page} language="en" view={view} wraps={[]} />))
  assert.match(html, /The packet holds [^.]*Words about a need or about what happened, as far as they were ticked/)
  assert.doesNotMatch(html, /The story and notes/)
})
