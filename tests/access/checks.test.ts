import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Duty } from '@fanal/kernel'
import { workbenchAssets } from '../../apps/workbench/src/workbench.ts'
import type { Who } from './answers.ts'
import { sqlChecks } from './checks-sql.ts'
import { checks } from './checks.ts'
import { type House, type Place, aHouse } from './house.ts'
import { walkOperations } from './operations.ts'
import { redAt } from './red-at.ts'
import * as whole from './subject.ts'
import { walkDoors, walkSessionsOver } from './walk-doors.ts'
import { walkLine } from './walk-line.ts'
import { fillTables, walkRows, walkTrespasses } from './walk-rows.ts'
import { type Difference, open, walkAs, walkBetween } from './walk.ts'
import { without } from './without.ts'

const house: House = await aHouse()
after(() => house.database.drop())
const assets = await workbenchAssets()
await fillTables(house)
const [a1] = house.places

/** Whoever may most of what is done about reports, and whoever may next to nothing. */
const usual = ['case-worker', 'intake-officer'] as const
/** Whoever may keep the records of prevention and no services, and the other way round. */
const ofRecords = ['program-officer', 'case-worker'] as const
const records = ['plan/prevent/', 'plan/protect/src/directory/own/']

/** What is walked of the code, for one unit; stops at the first difference. */
async function differs(
  subject: typeof whole,
  home: Place,
  { name = '', duties = usual }: { name?: string; duties?: readonly [Duty, Duty] } = {},
): Promise<Difference | null> {
  const walked = open(house, subject, assets)
  const somebody = (duty: Who) => home.members.find((one) => one.duty === duty) ?? null
  const [first, second] = duties.map((duty) => somebody(duty))
  const at = redAt[name]
  if (at === 'doors') return await firstOf([walkDoors(walked, home)])
  if (at !== undefined) return await firstOf([walkAs(walked, home, somebody(at[0]), at[1])])
  return await firstOf([
    walkOperations(walked, home),
    walkBetween(walked, home),
    walkAs(walked, home, first ?? null),
    walkAs(walked, home, second ?? null),
    walkAs(walked, home, null),
    walkDoors(walked, home),
  ])
}

/** What is walked of the database; stops at the first difference. */
async function databaseDiffers(): Promise<Difference | null> {
  const walked = open(house, whole, assets)
  return await firstOf([walkRows(house, a1), walkTrespasses(house, a1), walkSessionsOver(walked, a1), walkLine(house, a1)])
}

async function firstOf(walks: readonly AsyncIterable<Difference>[]): Promise<Difference | null> {
  for (const walk of walks) for await (const difference of walk) return difference
  return null
}

/** Red because something was let through, not because the house fell over without the check. */
function turnsRed(difference: Difference | null, name = ''): void {
  assert.ok(difference !== null)
  const at = redAt[name]
  if (at !== undefined && at !== 'doors') assert.ok(difference.what.startsWith(at[1]), difference.what)
  assert.doesNotMatch(difference.found, /^500/, difference.what)
}

suite('with nothing taken out there is no difference', () => {
  test('in the code, loaded anew', async () => {
    const nothing = { file: 'platform/runner/src/runner.ts', find: 'class Refused extends', put: 'class Refused extends' }
    assert.equal(await differs(await without(nothing), a1), null)
  })

  test('in the database', async () => assert.equal(await databaseDiffers(), null))
})

test('no place is named for a check that does not exist', () => {
  assert.deepEqual(
    Object.keys(redAt).filter((name) => !(name in checks)),
    [],
  )
})

// Each unit's members are walked by one test at a time.
const free = [...house.places]
suite('a check that is taken out of the code turns the walk red', { concurrency: free.length }, () => {
  for (const [name, change] of Object.entries(checks))
    test(name, async () => {
      const home = free.pop()!
      try {
        const duties = records.some((folder) => change.file.startsWith(folder)) ? ofRecords : usual
        turnsRed(await differs(await without(change), home, { name, duties }), name)
      } finally {
        free.push(home)
      }
    })
})

suite('a check that is taken out of the database turns the walk red', () => {
  for (const check of sqlChecks)
    test(check.name, async () => {
      const putBack = await check.remove(house)
      try {
        turnsRed(await databaseDiffers())
      } finally {
        await putBack()
      }
    })

  test('and everything was put back', async () => assert.equal(await databaseDiffers(), null))
})
