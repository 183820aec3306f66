import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { moveCase } from '../cases/index.ts'
import { aCase } from '../cases/testing-cases.ts'
import { aShelter } from '../grants/testing-people.ts'
import { actText } from './timeline.text.ts'
import { wordsOfCodes } from './words-of-codes.ts'
import { caseTimeline } from './timeline.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id } = shelter

test('every act on a person stands there in its order, by whom, and without a word', async () => {
  const begun = await aCase(shelter, people.amina)
  const act = { ...command(), subject: begun.who.subject, caseId: begun.caseId, task: id<'task'>() }
  const fields = [await shelter.sealed(begun.who, 'C3', `vital-interest-${begun.caseId}`, 'He has a key to her room.')]
  must(await runner.run(moveCase, { ...act, fields, move: 'open', vitalInterest: 'life-in-danger' }, people.amina.actor))
  const { entries } = must(await runner.run(caseTimeline, { caseId: begun.caseId }, people.amina.actor))
  assert.deepEqual(
    entries.map(({ type }) => type),
    ['protect.fields.kept', 'protect.case.open', 'protect.fields.kept', 'protect.case.begun', 'protect.subject.registered'],
  )
  assert.ok(entries.every(({ member }) => member === people.amina.actor.member))
  assert.doesNotMatch(JSON.stringify(entries), /Marisol|key to her room/)
  assert.deepEqual(entries[1]?.codes, ['open'])
})

test('whoever has no grant on the person has no history of them', async () => {
  const begun = await aCase(shelter, people.amina)
  for (const by of [people.benoit, people.chantal, people.stranger])
    assert.deepEqual(await runner.run(caseTimeline, { caseId: begun.caseId }, by.actor), refuse('not-found'))
})

test('an act has the name of its kind, the nearer one first', () => {
  assert.equal(actText('protect.consent.give').en, 'The person said yes')
  assert.equal(actText('protect.consent.set-aside').en, 'A consent changed')
  assert.equal(actText('protect.safety-plan.agreed').en, 'The safety plan changed')
  assert.equal(actText('protect.nothing-known').en, 'Something was recorded')
})

test('its codes are said in words, and a code that only programs read is left out', () => {
  const said = (type: string, ...codes: string[]) => wordsOfCodes(type, codes).map(({ fr }) => fr)
  assert.deepEqual(said('protect.consent.give', 'active', 'services'), ['En vigueur', 'Aide et services'])
  assert.deepEqual(said('protect.referral.accept', 'accepted', 'unit'), ['Acceptée'])
  assert.deepEqual(said('protect.case.open', 'open'), ['Ouvert'])
  assert.deepEqual(said('protect.safety-item.added', 'danger'), [])
})
