import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { workOnNeeds } from '../cases/index.ts'
import { aCase } from '../cases/testing-cases.ts'
import { aShelter } from '../grants/testing-people.ts'
import { asCsv } from './numbers.page.tsx'
import { protectionNumbers } from './numbers.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const year = world.now().getUTCFullYear()

async function someNeeds(how: number): Promise<void> {
  for (let one = 0; one < how; one += 1) {
    const { who, caseId } = await aCase(shelter, people.amina)
    const board = { act: 'add-need', need: id<'need'>(), domain: 'housing', urgency: 'today', saidByPerson: true } as const
    must(await runner.run(workOnNeeds, { ...command(), subject: who.subject, caseId, fields: [], board }, people.amina.actor))
  }
}

test('fewer than five is not told, what is told is rounded to five, and one more person changes nothing that is seen', async () => {
  const read = async () => must(await runner.run(protectionNumbers, { year }, people.chantal.actor)).counts
  await someNeeds(4)
  assert.deepEqual(await read(), [
    { what: 'cases-opened', code: 'came-to-us', count: null },
    { what: 'needs', code: 'housing', count: null },
  ])
  await someNeeds(2)
  const six = await read()
  assert.deepEqual(
    six.map(({ count }) => count),
    [5, 5],
  )
  await someNeeds(1)
  assert.deepEqual(await read(), six)
  assert.equal(asCsv('fr', { year, counts: six }).split('\n')[1], `${year},"Besoins exprimés","Un endroit où loger",5`)
})

test('a case worker does not count everybody, and another organization counts its own', async () => {
  assert.equal((await runner.run(protectionNumbers, { year }, people.amina.actor)).ok, false)
  assert.equal((await runner.run(protectionNumbers, { year }, people.stranger.actor)).ok, false)
  const elsewhere = { ...people.stranger.actor, held: [{ duty: 'case-supervisor', unit: shelter.units.farUnit }] } as const
  assert.deepEqual(must(await runner.run(protectionNumbers, { year }, elsewhere)).counts, [])
})
