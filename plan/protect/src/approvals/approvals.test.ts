import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import * as fc from 'fast-check'
import { type Person, type Protected, aShelter } from '../grants/testing-people.ts'
import { type MachineEvent, foldEvents } from '../machine.ts'
import { aCaseIdOf, codeOf, entriesOf } from '../testing-walls.ts'
import { type ApprovalCommand, type ApprovalKind, type ApprovalState, approvalMachine, decidersOf } from './approval-machine.ts'
import type { ApprovalId } from './approval.ts'
import { coSign, decideApproval } from './decide-approval.ts'
import { approvalsToday, listApprovals } from './list-approvals.ts'
import { nameCoSigner } from './name-co-signer.ts'
import { requestApproval } from './request-approval.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world, organization } = shelter
const { amina, benoit, chantal, dalia, privacy, stranger } = people
const administrator = { ...privacy.actor, held: [{ duty: 'organization-administrator', unit: shelter.units.unit }] } as const

/** A record of that person that may wait for an approval of this kind. */
async function recordOf(who: Protected, kind: ApprovalKind): Promise<string> {
  if (kind === 'unseal' || kind === 'erasure') return who.subject
  const caseId = await aCaseIdOf(shelter, database, who, amina)
  if (kind === 'closure' || kind === 'plan') return caseId
  const target = id()
  const row = [shelter.organization, target, who.subject, amina.actor.member]
  if (kind === 'identification')
    await database.asOperator(
      `insert into fanal.identification (organization_id, identification_id, subject_id, case_id, state, version, seq, marks, begun_by, begun_at)
       values ($1, $2, $3, $5, 'unscreened', 1, 0, '{}', $4, now())`,
      [...row, caseId],
    )
  else
    await database.asOperator(
      `insert into fanal.records_demand (organization_id, demand_id, subject_id, unit_id, kind, issued_by, trafficking_case, received_on, answer_by,
         state, version, seq, marks, entered_by, entered_at)
       values ($1, $2, $3, $5, 'subpoena', 'judge', true, now(), now(), 'frozen', 1, 1, '{}', $4, now())`,
      [...row, shelter.units.unit],
    )
  return target
}

async function ask(who: Protected, kind: ApprovalKind, by: Person = amina, approval: ApprovalId = id<'approval'>()) {
  const target = await recordOf(who, kind)
  const asked = { subject: who.subject, approval, kind, target, case: null, reason: 'work-needs-it', task: id(), fields: [] } as const
  return { approval, outcome: await runner.run(requestApproval, { ...command(), ...asked }, by.actor), asked }
}
const decide = (approval: ApprovalId, does: ApprovalCommand, by: Person, why: 'not-shown' | null = null) =>
  runner.run(decideApproval, { ...command(), approval, does, why }, by.actor)

async function standsAs(who: Protected, approval: ApprovalId): Promise<string> {
  type Kept = MachineEvent<ApprovalState, ApprovalCommand>
  const events = (await entriesOf<Kept>(database, who.subject, 'approval', approval)).filter(({ type }) => !type.endsWith('.requested'))
  const folded = must(
    foldEvents(
      approvalMachine,
      events.map(({ data, at }) => ({ ...data, machine: 'approval', at })),
    ),
  )
  const [row] = await database.asOperator<{ state: string; version: number; seq: number }>(
    'select state, version, seq from fanal.approval where approval_id = $1',
    [approval],
  )
  assert.deepEqual({ state: folded.state, version: folded.version, seq: folded.seq }, row)
  return folded.state
}

suite('what one person must not decide alone', () => {
  test('is decided by a second one with the duty for it, and a no says why', async () => {
    const who = await shelter.register(amina)
    const { approval } = await ask(who, 'closure')
    assert.equal(codeOf(await decide(approval, 'approve', amina)), 'decided-by-requester')
    assert.equal(codeOf(await decide(approval, 'reject', chantal)), 'reason-missing')
    assert.equal(codeOf(await decide(approval, 'approve', benoit)), 'not-found', 'who sees nothing of the person decides nothing')
    assert.equal(codeOf(await decide(approval, 'approve', dalia)), 'not-found')
    assert.equal(codeOf(await decide(approval, 'approve', privacy)), 'not-the-deciding-duty')
    must(await decide(approval, 'reject', chantal, 'not-shown'))
    assert.equal(await standsAs(who, approval), 'rejected')
    assert.equal(codeOf(await decide(approval, 'approve', chantal)), 'not-in-this-state')
  })

  test('sent twice is asked once; asked again while it waits it is refused; taken back it may be asked again', async () => {
    const who = await shelter.register(amina)
    const one = await ask(who, 'unseal')
    must(one.outcome)
    const again = { ...command(), ...one.asked, approval: id<'approval'>(), task: id() }
    assert.equal(codeOf(await runner.run(requestApproval, again, amina.actor)), 'asked-already')
    assert.equal(codeOf(await decide(one.approval, 'withdraw', chantal)), 'not-the-requester')
    must(await decide(one.approval, 'withdraw', amina))
    const twice = { ...again, ...command() }
    const both = await Promise.all([runner.run(requestApproval, twice, amina.actor), runner.run(requestApproval, twice, amina.actor)])
    assert.deepEqual(both.map(codeOf), ['yes', 'yes'])
    assert.equal((await database.asOperator('select 1 from fanal.approval where subject_id = $1', [who.subject])).length, 2)
  })

  test('is asked about nobody else’s record: whoever decides has the right one before them', async () => {
    const [asked, other] = [await shelter.register(amina), await shelter.register(amina)]
    for (const kind of Object.keys(decidersOf) as ApprovalKind[]) {
      const on = { subject: asked.subject, kind, case: null, reason: 'work-needs-it', fields: [] } as const
      const tries = async (target: string, named: string | null = null) =>
        codeOf(
          await runner.run(
            requestApproval,
            { ...command(), ...on, approval: id<'approval'>(), task: id(), target, case: named },
            amina.actor,
          ),
        )
      assert.equal(await tries(await recordOf(other, kind)), 'anothers-record', kind)
      const own = await recordOf(asked, kind)
      assert.equal(await tries(own, await aCaseIdOf(shelter, database, other, amina)), 'anothers-record', `${kind}, under another’s case`)
      assert.equal(await tries(own), 'yes', kind)
    }
  })

  test('makes a task that ends with the decision, and stands on the page of whoever decides', async () => {
    const who = await shelter.register(amina)
    const { approval } = await ask(who, 'erasure')
    const tasks = () => database.asOperator<{ state: string }>('select state from fanal.case_task where source_id = $1', [approval])
    assert.deepEqual(await tasks(), [{ state: 'open' }])
    const waits = must(await runner.run(approvalsToday, { now: world.now() }, privacy.actor))
    assert.ok(waits.length > 0)
    must(await decide(approval, 'approve', privacy))
    assert.deepEqual(await tasks(), [{ state: 'done' }])
  })

  test('whatever anybody tries, the row is the fold of its entries, and nobody decides on their own', async () => {
    const tries = fc.record({
      does: fc.constantFrom<ApprovalCommand>('approve', 'reject', 'withdraw'),
      by: fc.constantFrom(amina, chantal, privacy, benoit, stranger),
      why: fc.constantFrom(null, 'not-shown' as const),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(decidersOf) as ApprovalKind[])),
        fc.array(tries, { maxLength: 6 }),
        async (kind, steps) => {
          const who = await shelter.register(amina)
          const { approval } = await ask(who, kind)
          for (const { does, by, why } of steps) await decide(approval, does, by, why)
          await standsAs(who, approval)
          const [row] = await database.asOperator<{ decided_by: string | null }>(
            'select decided_by from fanal.approval where approval_id = $1',
            [approval],
          )
          assert.notEqual(row?.decided_by, amina.actor.member)
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
  })
})

suite('somebody outside, named by an organization that has nobody else', () => {
  test('sees a kind, a code and a date, decides, and writes in their own ledger', async () => {
    const name = (member: typeof stranger.actor.member | null, by = administrator) => runner.run(nameCoSigner, { ...command(), member }, by)
    assert.equal(codeOf(await name(amina.actor.member)), 'nobody-there', 'not one of us')
    assert.equal(codeOf(await name(stranger.actor.member, amina.actor as never)), 'not-allowed')
    must(await name(stranger.actor.member))
    const who = await shelter.register(amina)
    const { approval } = await ask(who, 'closure')
    const seen = must(await runner.run(listApprovals, {}, stranger.actor))
    assert.deepEqual(seen.approvals, [])
    assert.equal(seen.asked.length, 1)
    assert.deepEqual(Object.keys(seen.asked[0]!).toSorted(), [
      'dueAt',
      'id',
      'kind',
      'marks',
      'organization',
      'reason',
      'requestedAt',
      'requestedBy',
      'seq',
      'state',
      'version',
    ])
    assert.doesNotMatch(JSON.stringify(seen.asked), new RegExp(who.subject))
    const sign = (yes: boolean, by: Person = stranger) =>
      runner.run(coSign, { ...command(), approval, yes, why: yes ? null : 'not-shown' }, by.actor)
    assert.equal(codeOf(await sign(true, dalia)), 'not-found')
    must(await sign(true))
    assert.equal(codeOf(await sign(false)), 'not-in-this-state')
    const [row] = await database.asOperator<{ state: string; decided_by: string }>(
      'select state, decided_by from fanal.approval where approval_id = $1',
      [approval],
    )
    assert.deepEqual(row, { state: 'approved', decided_by: stranger.actor.member })
    const [entry] = await database.asOperator<{ organization_id: string }>(
      'select organization_id from fanal.ledger_entry where stream_id = $1',
      [approval],
    )
    assert.equal(entry?.organization_id, shelter.elsewhere)
    must(await name(null))
    assert.deepEqual(must(await runner.run(listApprovals, {}, stranger.actor)).asked, [], 'no longer named, no longer asked')
    assert.equal(must(await runner.run(listApprovals, {}, administrator)).coSigner, null)
    assert.ok(organization !== shelter.elsewhere)
  })
})
