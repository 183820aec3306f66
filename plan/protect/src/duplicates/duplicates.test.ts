import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import type { CaseId } from '../cases/case.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { aCaseOf, codeOf } from '../testing-walls.ts'
import { type MergeId } from './duplicates.store.ts'
import { keepTokens, mergeSubjects, splitSubjects } from './merge.ts'
import { readTwins } from './read-twins.ts'
import { tokensOf } from './tokens.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, dalia } = people
const indexKey = new Uint8Array(32).fill(9)

async function somebody(reach: string, by: Person = amina) {
  const who = await shelter.register(by)
  await aCaseOf(shelter, database, who, by)
  const [row] = await database.asOperator<{ case_id: CaseId }>('select case_id from fanal.protection_case where subject_id = $1', [
    who.subject,
  ])
  const tokens = tokensOf(indexKey, { names: [], births: [], reach: [reach] })
  must(await runner.run(keepTokens, { ...command(), subject: who.subject, tokens }, by.actor))
  return { who, caseId: row!.case_id }
}
const twins = async (caseId: CaseId, by: Person = amina) => must(await runner.run(readTwins, { caseId, at: world.now() }, by.actor))
const merge = (kept: Protected, other: Protected, by: Person = amina, merged: MergeId = id<'merge'>()) =>
  runner.run(mergeSubjects, { ...command(), subject: kept.subject, other: other.subject, merge: merged, reason: 'person-said' }, by.actor)
const split = (merged: MergeId, by: Person = amina) =>
  runner.run(splitSubjects, { ...command(), merge: merged, reason: 'two-people' }, by.actor)
const statusOf = async ({ subject }: Protected) =>
  (await database.asOperator<{ status: string }>('select status from fanal.subject where subject_id = $1', [subject]))[0]?.status

suite('somebody who was written down twice', () => {
  test('is suggested to whoever may see both; to everybody else only that there is somebody', async () => {
    const [one, two] = [await somebody('604-555-0142'), await somebody('+1 (604) 555 0142')]
    const seen = await twins(one.caseId)
    const [twin, ...others] = seen.twins
    assert.deepEqual([twin?.other, twin?.kinds, others], [two.who.subject, ['phone'], []])
    assert.deepEqual(
      [twin?.opened?.subject.id, twin?.opened?.wraps.map((wrap) => wrap.class)],
      [two.who.subject, ['C4']],
      'beside each other',
    )
    assert.equal(seen.elsewhere, false)
    const own = await somebody('604.555.0142', benoit)
    const other = await twins(own.caseId, benoit)
    assert.deepEqual([other.twins, other.elsewhere], [[], true])
    assert.ok((await twins(one.caseId)).elsewhere)
    assert.doesNotMatch(JSON.stringify([...other.cases]), new RegExp(one.who.subject))
  })

  test('nobody sees or keeps a token without a grant to who the person is', async () => {
    const { who, caseId } = await somebody('604-555-0100')
    const tokens = tokensOf(indexKey, { names: [], births: [], reach: ['604-555-0100'] })
    assert.equal(codeOf(await runner.run(keepTokens, { ...command(), subject: who.subject, tokens }, benoit.actor)), 'not-found')
    const given = { grantee: { kind: 'member', id: benoit.actor.member }, classes: ['C2'], operations: ['see', 'change'] } as const
    const rest = { purpose: 'services', basis: 'team', basisId: null, from: world.now(), to: null, sealOk: false, wraps: [] } as const
    must(await runner.run(grantAccess, { ...command(), subject: who.subject, grant: id<'grant'>(), ...given, ...rest }, amina.actor))
    assert.equal(codeOf(await runner.run(keepTokens, { ...command(), subject: who.subject, tokens }, benoit.actor)), 'not-granted')
    await somebody('604-555-0100')
    const codesOnly = await twins(caseId, benoit)
    assert.deepEqual([codesOnly.twins, codesOnly.elsewhere], [[], false], 'who may not know the number is not told that it is shared')
  })

  test('is one person when a person says so, and two again: keys and fields stay with their own record', async () => {
    const [one, two] = [await somebody('604-555-0001'), await somebody('604-555-0001')]
    must(await shelter.keep(amina, two.who, 'C4', 'familyName', 'Invented'))
    const merged = id<'merge'>()
    must(await merge(one.who, two.who, amina, merged))
    assert.deepEqual([await statusOf(one.who), await statusOf(two.who)], ['active', 'merged'])
    assert.deepEqual(
      (await twins(one.caseId)).merges.map(({ merged: other }) => other),
      [two.who.subject],
    )
    assert.deepEqual((await twins(one.caseId)).twins, [], 'what was decided is not suggested again')
    const asked = { subject: two.who.subject, classes: ['C4'], purpose: 'services', at: world.now() } as const
    const opened = must(await runner.run(openSubject, asked, amina.actor))
    assert.equal(await shelter.opens(amina, two.who.subject, opened.wraps, opened.fields[0]!), 'Invented')
    must(await split(merged))
    assert.deepEqual([await statusOf(one.who), await statusOf(two.who)], ['active', 'active'])
    assert.equal(codeOf(await split(merged)), 'not-found')
    must(await merge(two.who, one.who))
  })

  test('no chain, no record with itself, nobody who may not change both', async () => {
    const [one, two, three] = [await somebody('604-555-0002'), await somebody('604-555-0002'), await somebody('604-555-0002')]
    assert.equal(codeOf(await merge(one.who, one.who)), 'same-person')
    must(await merge(one.who, two.who))
    assert.equal(codeOf(await merge(three.who, one.who)), 'not-both-active')
    assert.equal(codeOf(await merge(three.who, two.who)), 'not-both-active')
    assert.equal(codeOf(await merge(three.who, one.who, dalia)), 'not-found')
    const own = await somebody('604-555-0002', benoit)
    assert.equal(codeOf(await merge(own.who, three.who, benoit)), 'not-found')
  })

  test('sent twice is one merge, and two who merge crosswise make one', async () => {
    const [one, two] = [await somebody('604-555-0003'), await somebody('604-555-0003')]
    const once = { ...command(), subject: one.who.subject, other: two.who.subject, merge: id<'merge'>(), reason: 'same-documents' } as const
    const both = await Promise.all([runner.run(mergeSubjects, once, amina.actor), runner.run(mergeSubjects, once, amina.actor)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    const [a, b] = [await somebody('604-555-0004'), await somebody('604-555-0004')]
    const crossed = await Promise.all([merge(a.who, b.who), merge(b.who, a.who)])
    assert.deepEqual(crossed.map(codeOf).toSorted(), ['not-both-active', 'yes'])
    const merges = await database.asOperator('select 1 from fanal.subject_merge where kept_id = any ($1) and split_at is null', [
      [a.who.subject, b.who.subject],
    ])
    assert.equal(merges.length, 1)
  })
})
