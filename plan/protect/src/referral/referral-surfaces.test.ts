import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Outcome, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type SealedClass, sealedClasses } from '@fanal/seal'
import * as fc from 'fast-check'
import type { CaseId } from '../cases/case.ts'
import type { ReferralId } from '@fanal/handover'
import { aQuestion } from '../find-help/testing-places.ts'
import type { Person } from '../grants/testing-people.ts'
import { grantAccess, type GrantClass, type GrantOperation } from '../grants/index.ts'
import * as referralSlice from './index.ts'
import { twoHouses } from './testing-referral.ts'

const database = await testDatabase()
const houses = await twoHouses(database)
after(async () => {
  await houses.close()
  await database.drop()
})
const { people, runner, command, id } = houses
const { amina, benoit } = people

interface Asking {
  readonly by: Person
  readonly caseId: CaseId
  readonly referral: ReferralId
}
/** Each registered query of the slice, with everything it can be asked for. */
const surfaces: Readonly<Record<string, (asking: Asking) => Promise<Outcome<unknown>>>> = {
  'protect.list-referrals': ({ by, caseId }) => runner.run(referralSlice.listReferrals, { caseId }, by.actor),
  'protect.open-referral': ({ by, caseId, referral }) =>
    runner.run(referralSlice.openReferral, { caseId, referral, at: houses.time() }, by.actor),
  'protect.list-referred': ({ by }) => runner.run(referralSlice.listReferred, {}, by.actor),
  'protect.open-referred': ({ by, referral }) => runner.run(referralSlice.openReferred, { referral }, by.actor),
  'protect.referred-today': ({ by }) => runner.run(referralSlice.referredToday, { now: houses.time() }, by.actor),
  'protect.match-services': ({ by }) =>
    runner.run(referralSlice.matchServices, { question: aQuestion(), asked: [], now: houses.time() }, by.actor),
}

/** The classes of which an answer carries bytes or keys, wherever in it they stand. */
function classesIn(answer: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return
    if ('class' in value && ('bytes' in value || 'wrap' in value)) found.add(String(value.class))
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) walk(inner)
  }
  walk(answer)
  return found
}

const shared = fc.record({
  granted: fc.subarray([...sealedClasses]),
  operations: fc.constantFrom<readonly GrantOperation[]>(['see'], ['see', 'change'], ['see', 'share'], ['see', 'change', 'share']),
  agreed: fc.subarray([...sealedClasses]),
})

suite('every surface of referrals', () => {
  test('is walked: a query that is registered stands in the list above', () => {
    const queries = Object.values(referralSlice).flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'query' && 'name' in one ? [String(one.name)] : [],
    )
    assert.deepEqual(Object.keys(surfaces).toSorted(), queries.toSorted())
  })

  test('gives no class that the reader may not share or the person did not agree to, and nothing to whoever has no grant', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async ({ granted, operations, agreed }) => {
        const who = await houses.register(amina)
        for (const of of sealedClasses) must(await houses.keep(amina, who, of, 'story', 'words'))
        const at = await houses.aCase(who)
        await houses.saysYes(who, ['C2', ...agreed])
        const referral = await houses.drafted(who, at)
        const classes: readonly GrantClass[] = ['C2', ...granted]
        const wraps = await Promise.all(granted.map((of) => houses.wrapTo(who, of, benoit, 'member')))
        const grant = {
          ...command(),
          subject: who.subject,
          grant: id<'grant'>(),
          grantee: { kind: 'member', id: benoit.actor.member },
          classes,
          operations,
          purpose: 'services',
          basis: 'team',
          basisId: null,
          from: houses.time(),
          to: null,
          sealOk: false,
          wraps,
        } as const
        must(await runner.run(grantAccess, grant, amina.actor))
        const may = new Set<SealedClass>(operations.includes('share') ? granted.filter((of) => agreed.includes(of)) : [])
        for (const [name, ask] of Object.entries(surfaces)) {
          const theirs = await ask({ by: benoit, caseId: at.caseId, referral })
          for (const of of sealedClasses) if (!may.has(of)) assert.ok(!theirs.ok || !classesIn(theirs.value).has(of), `${name} gave ${of}`)
          if (name === 'protect.open-referral' && theirs.ok) assert.deepEqual(classesIn(theirs.value), may)
          for (const nobody of [people.dalia, people.privacy, people.stranger, people.between]) {
            const seen = await ask({ by: nobody, caseId: at.caseId, referral })
            assert.ok(!seen.ok || !JSON.stringify(seen.value).includes(referral), `${name} told of a draft`)
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })
})
