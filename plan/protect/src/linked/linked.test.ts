import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { grantAccess } from '../grants/grant-access.ts'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { aCaseIdOf, codeOf } from '../testing-walls.ts'
import { type LinkAct, linkPerson } from './link-person.ts'
import { dangersIn } from './linked.ts'
import { readLinked } from './read-linked.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, stranger } = people

async function somebody() {
  const who = await shelter.register(amina)
  return { who, caseId: await aCaseIdOf(shelter, database, who, amina) }
}
async function link(who: Protected, said: LinkAct, by: Person = amina, name: string | null = null) {
  const fields = name === null ? [] : [await shelter.sealed(who, 'C4', `linked-${said.link}`, name)]
  return runner.run(linkPerson, { ...command(), subject: who.subject, said, fields }, by.actor)
}
const add = (changes: Partial<Extract<LinkAct, { act: 'add' }>> = {}): LinkAct => ({
  act: 'add',
  link: id<'link'>(),
  relation: 'sibling',
  contact: 'yes',
  abroad: true,
  other: null,
  ...changes,
})
const seen = async (caseId: Awaited<ReturnType<typeof somebody>>['caseId'], by: Person = amina) =>
  must(await runner.run(readLinked, { caseId, at: world.now() }, by.actor))

suite('people somebody belongs with', () => {
  test('are written down with a sealed name, and danger is found before anybody reaches out', async () => {
    const { who, caseId } = await somebody()
    must(await link(who, add({ contact: 'danger', relation: 'partner' }), amina, 'a made-up name'))
    must(await link(who, add(), amina, 'a sister'))
    const { links, opened } = await seen(caseId)
    assert.deepEqual(
      dangersIn(links).map(({ relation }) => relation),
      ['partner'],
    )
    assert.equal(await shelter.opens(amina, who.subject, opened.wraps, opened.fields[0]!), 'a made-up name')
    const [kept] = await database.asOperator<{ row: string }>(
      'select row_to_json(l)::text as row from fanal.subject_link l where subject_id = $1',
      [who.subject],
    )
    assert.doesNotMatch(kept!.row, /made-up/)
  })

  test('change for whoever saw the last change, and end', async () => {
    const { who, caseId } = await somebody()
    const one = add()
    must(await link(who, one))
    const to = (contact: 'no' | 'danger', version = 1): LinkAct => ({
      act: 'change',
      link: one.link,
      seen: version,
      contact,
      abroad: false,
    })
    const both = await Promise.all([link(who, to('no')), link(who, to('danger'))])
    assert.deepEqual(both.map(codeOf).toSorted(), ['changed-meanwhile', 'yes'])
    must(await link(who, { act: 'end', link: one.link, seen: 2 }))
    assert.deepEqual((await seen(caseId)).links, [])
    assert.equal(codeOf(await link(who, { act: 'end', link: one.link, seen: 3 })), 'not-found')
  })

  test('sent twice is one; nobody points to somebody whom they may not see, or to the person themselves', async () => {
    const { who, caseId } = await somebody()
    const twice = { ...command(), subject: who.subject, said: add(), fields: [] }
    const both = await Promise.all([runner.run(linkPerson, twice, amina.actor), runner.run(linkPerson, twice, amina.actor)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    assert.equal((await seen(caseId)).links.length, 1)
    assert.equal(codeOf(await link(who, add({ other: who.subject }))), 'same-person')
    const theirs = await shelter.register(benoit)
    assert.equal(codeOf(await link(who, add({ other: theirs.subject }))), 'not-found')
    const sister = await shelter.register(amina)
    must(await link(who, add({ other: sister.subject })))
  })

  test('are nobody’s without a grant, and their names nobody’s without the class', async () => {
    const { who, caseId } = await somebody()
    must(await link(who, add(), amina, 'a name'))
    for (const outside of [benoit, stranger]) {
      assert.equal(codeOf(await runner.run(readLinked, { caseId, at: world.now() }, outside.actor)), 'not-found')
      assert.equal(codeOf(await link(who, add(), outside)), 'not-found')
    }
    const given = { grantee: { kind: 'member', id: benoit.actor.member }, classes: ['C2'], operations: ['see'] } as const
    const rest = { purpose: 'services', basis: 'team', basisId: null, from: world.now(), to: null, sealOk: false, wraps: [] } as const
    must(await runner.run(grantAccess, { ...command(), subject: who.subject, grant: id<'grant'>(), ...given, ...rest }, amina.actor))
    const codes = await seen(caseId, benoit)
    assert.deepEqual([codes.links.length, codes.opened.fields.length, codes.opened.wraps.length], [1, 0, 0])
    assert.equal(codeOf(await link(who, add({ link: id<'link'>() }), benoit)), 'not-granted')
  })
})
