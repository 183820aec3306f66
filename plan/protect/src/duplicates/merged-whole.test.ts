import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { openBreak } from '../break-glass/open-break.ts'
import { answerConsent } from '../consent/answer-consent.ts'
import { explainedItems } from '../consent/consent-machine.ts'
import { explainConsent } from '../consent/explain-consent.ts'
import { receiveDemand } from '../demands/receive-demand.ts'
import { aShelter, type Protected } from '../grants/testing-people.ts'
import { createOwnDoor } from '../my-record/own-door.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { whatIsLeft } from '../requests/requests.store.ts'
import { eraseSubject } from '../subjects/erase-subject.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { aCaseOf, aPackageOf, codeOf } from '../testing-walls.ts'
import { mergeSubjects } from './merge.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, chantal, privacy } = people
const workbench = database.connect('workbench', { max: 1 })
const door = createOwnDoor({ database: database.connect('public', { max: 2 }), world })

/** One person written down twice, found to be one: the second record points to the first. */
async function mergedPerson() {
  const [kept, merged] = [await shelter.register(amina), await shelter.register(amina)]
  for (const one of [kept, merged]) must(await shelter.keep(amina, one, 'C3', 'story', 'made up'))
  const number = await aCaseOf(shelter, database, merged, amina)
  const keys = await makeCode(shelter, amina, merged, ['C3'])
  const consent = await yesOf(merged)
  const one = { ...command(), subject: kept.subject, other: merged.subject, merge: id<'merge'>(), reason: 'person-said' } as const
  must(await runner.run(mergeSubjects, one, amina.actor))
  return { kept, merged, number, keys, consent }
}

async function yesOf({ subject }: Protected) {
  const consent = id<'consent'>()
  const asked = { givenBy: 'self', capacity: 'assessed-ok', purpose: 'services', language: 'en', interpreter: 'none-needed' } as const
  const covers = { recipient: { kind: 'member', id: benoit.actor.member }, classes: ['C2'], operations: ['see'] } as const
  must(await runner.run(explainConsent, { ...command(), subject, consent, ...asked, ...covers, explained: explainedItems }, amina.actor))
  const validTo = new Date(world.now().getTime() + 90 * 86_400_000)
  const said = { answer: 'yes', method: 'verbal-witnessed', validTo, grant: id<'grant'>(), wraps: [] } as const
  must(await runner.run(answerConsent, { ...command(), subject, consent, said }, amina.actor))
  return consent
}

async function leftOf({ subject }: Protected) {
  const [row] = await database.asOperator(
    `select (select status from fanal.subject where subject_id = $1) as status,
      ((select count(*) from fanal.subject_key_wrap where subject_id = $1) + (select count(*) from fanal.sealed_field where subject_id = $1)
        + (select count(*) from fanal.own_code where subject_id = $1)
        + (select count(*) from fanal.consent where subject_id = $1 and state = 'active')
        + (select count(*) from fanal.access_grant where target_id = $1 and revoked_at is null))::integer as left,
      (select count(*)::integer from fanal.ledger_entry where stream_id = $1 and convert_from(body, 'UTF8') like '%protect.subject.erased%') as said`,
    [subject],
  )
  return row
}

suite('a record that was merged', () => {
  for (const asked of ['kept', 'merged'] as const)
    test(`is erased with the other, whichever the person asks about: the ${asked} one`, async () => {
      const person = await mergedPerson()
      const sent = { ...command(), subject: person[asked].subject }
      must(await runner.run(eraseSubject, sent, privacy.actor))
      for (const one of [person.kept, person.merged]) assert.deepEqual(await leftOf(one), { status: 'erased', left: 0, said: 1 })
      assert.equal((await door.open(person.keys)).person, null)
    })

  test('is counted with what is left', async () => {
    const { kept, merged } = await mergedPerson()
    await aPackageOf(shelter, database, kept, amina)
    const { actor } = privacy
    const settings = { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
    const counts = () => unitOfWork(workbench, settings, (tx) => whatIsLeft(kept.subject, tx))
    assert.deepEqual(
      await counts(),
      { wraps: 23, ciphertexts: 3 },
      'eleven keys of each record, one of the code; two stories, and what was handed over',
    )
    must(await runner.run(eraseSubject, { ...command(), subject: merged.subject }, privacy.actor))
    assert.deepEqual(await counts(), { wraps: 0, ciphertexts: 0 })
  })

  test('holds the other back from an erasure while a demand for it is running', async () => {
    const { kept, merged } = await mergedPerson()
    const demand = { demand: id<'demand'>(), case: null, kind: 'request', issuedBy: 'lawyer', isTraffickingCase: false } as const
    const days = { receivedOn: '2026-11-02', answerBy: new Date('2026-12-01T12:00:00Z'), tasks: [id(), id()] } as const
    must(await runner.run(receiveDemand, { ...command(), subject: merged.subject, ...demand, ...days }, amina.actor))
    assert.equal(codeOf(await runner.run(eraseSubject, { ...command(), subject: kept.subject }, privacy.actor)), 'legal-hold')
  })

  test('stays open to the person’s own code: they see it, take a yes back, and ask', async () => {
    const { merged, keys, consent } = await mergedPerson()
    const seen = await door.open(keys)
    assert.equal(seen.person?.subject, merged.subject)
    assert.equal(seen.fields.length, 1)
    const taken = await door.withdraw(keys, consent)
    assert.deepEqual(
      taken.agreed.map(({ state }) => state),
      ['withdrawn'],
    )
    assert.deepEqual(
      (await door.ask(keys, 'who-saw', null)).requests.map(({ kind }) => kind),
      ['who-saw'],
    )
  })

  test('is reached at night by the number that somebody remembers', async () => {
    const { merged, number } = await mergedPerson()
    must(await shelter.keep(amina, merged, 'C5', 'where-now', 'a made-up street'))
    const asked = {
      id: id<'break'>(),
      grant: id<'grant'>(),
      tasks: [id(), id()],
      code: number,
      reason: 'life-in-danger',
      tried: 'no-time',
    } as const
    must(await runner.run(openBreak, { ...command(), ...asked, step: 1 }, chantal.actor))
    const look = { subject: merged.subject, classes: ['C5'], purpose: 'safety', at: world.now() } as const
    const { wraps, fields } = must(await runner.run(openSubject, look, chantal.actor))
    assert.equal(await shelter.opens(chantal, merged.subject, wraps, fields[0]!), 'a made-up street')
  })
})
