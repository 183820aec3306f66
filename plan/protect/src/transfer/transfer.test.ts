import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { sealedClasses } from '@fanal/seal'
import * as fc from 'fast-check'
import { listCases, readCase } from '../cases/index.ts'
import { aCase } from '../cases/testing-cases.ts'
import { answerConsent, explainConsent, explainedItems } from '../consent/index.ts'
import { grantAccess, revokeAccess } from '../grants/index.ts'
import { type Person, aShelter } from '../grants/testing-people.ts'
import { foldEvents } from '../machine.ts'
import { makeCode } from '../my-record/testing-own-code.ts'
import { openSubject } from '../subjects/open-subject.ts'
import { recordsOf } from '../testing-records.ts'
import { answerTransfer } from './answer-transfer.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { settleTransfers } from './settle-transfers.ts'
import { transfersOf } from './testing-transfer.ts'
import { type TransferCommand, type TransferState, transferMachine } from './transfer-machine.ts'
import type { TransferId } from './transfer.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, world, command, id, units, organization } = shelter
const { amina, benoit, chantal, dalia, between, stranger, privacy } = people
const { whatProposes, propose, accept, reject, withdraw, settle, read, later } = transfersOf(database, shelter)
const { lifeOf } = recordsOf(database, shelter)
type Case = Awaited<ReturnType<typeof aCase>>

const codeOf = (outcome: { ok: true } | { ok: false; code: string }) => (outcome.ok ? 'yes' : outcome.code)
const queue = async (by: Person, closed = false) => must(await runner.run(listCases, { after: null, limit: 200, closed }, by.actor))
const reads = (of: Case, by: Person) => runner.run(readCase, { caseId: of.caseId, at: world.now() }, by.actor)

/** What somebody reads of the first name with nothing but their own seed and what the server gives them; `null` where nothing opens. */
async function nameFor(of: Case, by: Person): Promise<unknown> {
  const asked = { subject: of.who.subject, classes: sealedClasses, purpose: 'services', at: world.now() } as const
  const opened = await runner.run(openSubject, asked, by.actor)
  if (!opened.ok || opened.value.fields[0] === undefined) return null
  return shelter.opens(by, of.who.subject, opened.value.wraps, opened.value.fields[0])
}
const keysOf = async (of: Case, by: Person) =>
  (
    await database.asOperator<{ n: number }>(
      'select count(*)::integer as n from fanal.subject_key_wrap where subject_id = $1 and reader_id = $2',
      [of.who.subject, by.actor.member],
    )
  )[0]!.n
const tasksOf = async (of: Case) =>
  (
    await database.asOperator<{ kind: string; state: string; assignee_id: string }>(
      'select kind, state, assignee_id from fanal.case_task where subject_id = $1 order by made_at, task_id',
      [of.who.subject],
    )
  ).map((row) => [row.kind, row.state, row.assignee_id])

async function joins({ who }: Case, colleague: Person, by: Person = amina, classes = ['C2', 'C4'] as const) {
  const grant = id<'grant'>()
  const given = {
    grant,
    grantee: { kind: 'member', id: colleague.actor.member },
    classes,
    operations: ['see', 'add', 'change', 'share'],
    purpose: 'services',
    basis: 'team',
    basisId: null,
    from: world.now(),
    to: null,
    sealOk: false,
    wraps: [await shelter.wrapTo(who, 'C4', colleague, 'member')],
  } as const
  must(await runner.run(grantAccess, { ...command(), subject: who.subject, ...given }, by.actor))
  return grant
}

suite('a case that another team is asked to take', () => {
  test('is a number and codes to that team, and nothing to anybody else; the keys wait and open nothing', async () => {
    const of = await aCase(shelter, amina)
    await propose(of, [dalia, between])
    for (const asked of [dalia, between]) {
      const offered = (await queue(asked)).asked.find(({ caseId }) => caseId === of.caseId)
      assert.match(offered?.number ?? '', /^[0-9A-Z]{3}-[0-9A-Z]{3}$/)
      const view = must(await read(of, asked))
      assert.equal(view.held, null, 'no row of the case')
      assert.equal((await reads(of, asked)).ok, false)
      assert.equal(await nameFor(of, asked), null)
      assert.equal(await keysOf(of, asked), 0)
    }
    for (const other of [benoit, chantal, stranger, privacy]) {
      const list = await runner.run(listCases, { after: null, limit: 200, closed: false }, other.actor)
      assert.ok(!list.ok || list.value.asked.every(({ caseId }) => caseId !== of.caseId))
    }
    for (const other of [benoit, chantal, stranger]) assert.deepEqual(await read(of, other), refuse('not-found'))
    assert.equal(must(await reads(of, amina)).transfer?.state, 'proposed')
  })

  test('is taken by one of them: both see it, and nobody else of that team does', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia, between])
    must(await accept(transfer, dalia))
    assert.equal(await nameFor(of, dalia), 'Marisol')
    assert.equal(await nameFor(of, amina), 'Marisol')
    assert.equal(await nameFor(of, between), null)
    assert.equal(must(await reads(of, dalia)).row.unit, units.unit, 'it is still the former team’s')
    assert.deepEqual(
      (await tasksOf(of)).map(([kind, state]) => [kind, state]),
      [
        ['transfer-answer', 'done'],
        ['transfer-introduce', 'open'],
      ],
    )
    assert.equal(codeOf(await accept(transfer, between)), 'not-found', 'it was taken')
    assert.equal((await database.asOperator('select 1 from fanal.case_transfer_key where transfer_id = $1', [transfer])).length, 0)
  })

  test('moves when both have seen it for long enough: grants, keys, tasks and the row in one act; the former team keeps a summary', async () => {
    const of = await aCase(shelter, amina)
    await joins(of, benoit)
    await database.asOperator('update fanal.protection_case set lead_id = $2 where case_id = $1', [of.caseId, amina.actor.member])
    await makeCode(shelter, amina, of.who, ['C4'])
    const codes = () => database.asOperator('select 1 from fanal.own_code where subject_id = $1', [of.who.subject])
    const transfer = await propose(of, [dalia])
    must(await accept(transfer, dalia, later(3)))
    await joins(of, between, dalia)
    await settle(2)
    assert.equal(must(await reads(of, dalia)).row.state, 'intake')
    assert.equal(await nameFor(of, amina), 'Marisol', 'not a day too early')
    assert.equal((await codes()).length, 1)
    must(await settle(4))
    for (const former of [amina, benoit]) {
      assert.deepEqual(await reads(of, former), refuse('not-found'))
      assert.equal(await nameFor(of, former), null)
      assert.equal(await keysOf(of, former), 0)
      assert.ok((await queue(former)).cases.every(({ id: one }) => one !== of.caseId))
      const away = (await queue(former, true)).away.find(({ caseId }) => caseId === of.caseId)
      assert.deepEqual([away?.summary?.open, away?.acceptedBy], [0, dalia.actor.member])
      const view = must(await read(of, former))
      assert.deepEqual([view.held, view.takers], [null, []])
      assert.ok(!JSON.stringify(view).includes('wrap'))
    }
    assert.deepEqual(await codes(), [], 'a code that the former worker made ends, and a new one is asked for')
    assert.equal(await keysOf(of, chantal), 0, 'the former supervisor’s key of where somebody is')
    assert.deepEqual(await read(of, chantal), refuse('not-found'), 'whoever never saw it keeps nothing')
    const { row } = must(await reads(of, dalia))
    assert.deepEqual([row.unit, row.lead], [units.otherUnit, dalia.actor.member])
    assert.equal(await nameFor(of, dalia), 'Marisol')
    assert.equal(await nameFor(of, between), 'Marisol', 'whom the new lead gave access keeps it')
    const [subject] = await database.asOperator<{ unit_id: string }>('select unit_id from fanal.subject where subject_id = $1', [
      of.who.subject,
    ])
    assert.equal(subject?.unit_id, units.otherUnit)
    const [again] = must(await read(of, dalia)).transfers
    assert.equal(again?.state, 'effective')
    assert.deepEqual(must(await settle(5)), { moved: 0 })
  })

  test('is not taken, with a reason; said twice it is said once, and another is asked', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia])
    assert.equal(codeOf(await runner.run(proposeTransfer, await whatProposes(of, [dalia]), amina.actor)), 'one-is-open')
    const sent = command()
    must(await reject(transfer, dalia, 'wrong-team', sent))
    must(await reject(transfer, dalia, 'wrong-team', sent))
    assert.deepEqual(await read(of, dalia), refuse('not-found'))
    const [row] = must(await read(of, amina)).transfers
    assert.deepEqual([row?.state, row?.rejectReason], ['rejected', 'wrong-team'])
    must(await accept(await propose(of, [dalia]), dalia))
  })

  test('stays after all: what the other side was given goes at once, and what they passed on', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia])
    must(await accept(transfer, dalia))
    await joins(of, between, dalia)
    assert.equal(await nameFor(of, between), 'Marisol')
    must(await withdraw(of, transfer))
    for (const other of [dalia, between]) {
      assert.equal(await nameFor(of, other), null)
      assert.equal(await keysOf(of, other), 0)
      assert.deepEqual(await read(of, other), refuse('not-found'))
    }
    assert.equal(await nameFor(of, amina), 'Marisol')
    must(await settle(30))
    assert.equal(must(await reads(of, amina)).row.unit, units.unit)
  })
})

suite('a case that a colleague of the team is asked to lead', () => {
  test('changes hands: the former lead goes, the rest of the team stays', async () => {
    const of = await aCase(shelter, amina)
    await joins(of, chantal)
    const transfer = await propose(of, [benoit], { to: { unit: units.unit, member: benoit.actor.member } })
    assert.deepEqual(await read(of, dalia), refuse('not-found'))
    assert.equal(codeOf(await accept(transfer, chantal)), 'not-the-receiving-side')
    must(await accept(transfer, benoit))
    must(await settle(20))
    assert.deepEqual([await nameFor(of, amina), await nameFor(of, benoit), await nameFor(of, chantal)], [null, 'Marisol', 'Marisol'])
    const { row } = must(await reads(of, benoit))
    assert.deepEqual([row.unit, row.lead], [units.unit, benoit.actor.member])
    assert.equal(await keysOf(of, chantal), 2, 'the supervisor of the unit is the same')
  })
})

suite('what stands in the way', () => {
  const proposes = async (of: Case, by: Person, more: object = {}, takers: readonly Person[] = [dalia]) =>
    codeOf(await runner.run(proposeTransfer, await whatProposes(of, takers, more), by.actor))

  test('only whoever may pass all of it on asks, somebody who is there, with keys for them', async () => {
    const of = await aCase(shelter, amina)
    await joins(of, benoit)
    assert.equal(await proposes(of, benoit), 'not-granted', 'two classes are not the whole record')
    assert.equal(await proposes(of, stranger), 'not-found')
    assert.equal(await proposes(of, amina, { to: { unit: units.unit, member: null } }), 'nobody-there', 'it is theirs')
    assert.equal(await proposes(of, amina, { to: { unit: units.unit, member: amina.actor.member } }), 'nobody-there')
    assert.equal(await proposes(of, amina, { to: { unit: units.farUnit, member: stranger.actor.member } }), 'nobody-there', 'another house')
    assert.equal(await proposes(of, amina, { wraps: [] }), 'keys-missing')
    assert.equal(await proposes(of, amina, {}, [dalia, benoit]), 'bad-wrap', 'a key for somebody who is not asked')
  })

  test('nobody takes what they proposed, or what they were not asked', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia])
    assert.equal(codeOf(await accept(transfer, amina)), 'not-the-receiving-side')
    assert.equal(codeOf(await reject(transfer, amina)), 'not-the-receiving-side')
    for (const other of [benoit, chantal, stranger]) assert.equal(codeOf(await accept(transfer, other)), 'not-found')
    assert.equal(codeOf(await accept(transfer, between)), 'not-to-be-passed-on', 'no key waits for them')
    assert.equal(codeOf(await withdraw(of, transfer, dalia)), 'not-found')
    assert.equal(codeOf(await accept(transfer, dalia, later(-1))), 'overlap-missing')
  })

  test('keys that wait go with the key they were passed on from; then nobody takes it', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia])
    await database.asOperator(`delete from fanal.subject_key_wrap where subject_id = $1 and class = 'C7' and reader_kind = 'member'`, [
      of.who.subject,
    ])
    assert.equal((await database.asOperator('select 1 from fanal.case_transfer_key where transfer_id = $1', [transfer])).length, 4)
    assert.equal(codeOf(await accept(transfer, dalia)), 'not-to-be-passed-on')
  })

  test('what is sealed is neither proposed nor taken nor moved; what is frozen is not moved', async () => {
    const of = await aCase(shelter, amina)
    const seal = () =>
      database.asOperator(`insert into fanal.sealed_target values ($1, 'subject', $2, $3, now())`, [
        organization,
        of.who.subject,
        amina.actor.member,
      ])
    const unseal = () => database.asOperator('delete from fanal.sealed_target where target_id = $1', [of.who.subject])
    await seal()
    assert.equal(await proposes(of, amina), 'case-sealed')
    await unseal()
    const transfer = await propose(of, [dalia])
    await seal()
    assert.equal(codeOf(await accept(transfer, dalia)), 'case-sealed')
    await unseal()
    must(await accept(transfer, dalia))
    await seal()
    assert.deepEqual(must(await settle(20)), { moved: 0 })
    assert.equal(must(await read(of, amina)).way?.sealed, true)
    await unseal()
    const demand = id<'demand'>()
    await database.asOperator(
      `insert into fanal.records_demand (organization_id, demand_id, subject_id, unit_id, kind, issued_by, trafficking_case, received_on, answer_by, state,
         version, seq, marks, entered_by, entered_at)
       values ($1, $2, $3, $4, 'warrant', 'judge', true, '2026-01-05', now() + interval '9 days', 'frozen', 1, 1, '{}', $5, now())`,
      [organization, demand, of.who.subject, units.unit, amina.actor.member],
    )
    assert.deepEqual(must(await settle(20)), { moved: 0 })
    assert.equal(must(await read(of, amina)).way?.frozen, true)
    await database.asOperator(`update fanal.records_demand set state = 'withdrawn', ended_at = now() where demand_id = $1`, [demand])
    assert.deepEqual(must(await settle(20)), { moved: 1 })
  })

  test('a case whose new lead lost their way in stays where it is', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia])
    must(await accept(transfer, dalia))
    const [grant] = must(await reads(of, dalia)).opened.grants
    must(await runner.run(revokeAccess, { ...command(), subject: of.who.subject, grant: grant!.id, reason: 'mistake' }, amina.actor))
    assert.deepEqual(must(await settle(20)), { moved: 0 })
    assert.equal(must(await read(of, amina)).way?.takerThere, false)
    must(await withdraw(of, transfer))
  })

  test('a yes that names the former team opens nothing to the new one, and is asked for anew', async () => {
    const of = await aCase(shelter, amina)
    const consent = id<'consent'>()
    const asked = {
      givenBy: 'self',
      capacity: 'assessed-ok',
      purpose: 'services',
      recipient: { kind: 'unit', id: units.unit },
      classes: ['C1', 'C2', 'C4'],
      operations: ['see'],
      language: 'en',
      interpreter: 'none-needed',
      explained: explainedItems,
    } as const
    must(await runner.run(explainConsent, { ...command(), subject: of.who.subject, consent, ...asked }, amina.actor))
    const wraps = [await shelter.wrapTo(of.who, 'C4', benoit, 'member')]
    const said = { answer: 'yes', method: 'signed', validTo: later(90), grant: id<'grant'>(), wraps } as const
    must(await runner.run(answerConsent, { ...command(), subject: of.who.subject, consent, said }, amina.actor))
    assert.equal(await nameFor(of, benoit), 'Marisol')
    must(await accept(await propose(of, [dalia]), dalia))
    must(await settle(20))
    assert.equal(await nameFor(of, benoit), null)
    assert.ok(must(await read(of, benoit)).transfers[0]?.summary, 'they saw it by that yes, and keep a summary')
    assert.deepEqual((await tasksOf(of)).at(-1), ['ask-consent-anew', 'open', dalia.actor.member])
    assert.equal(must(await reads(of, dalia)).consents[0]?.state, 'active', 'what the person said is not unsaid by a transfer')
  })

  test('no member moves a case by themselves: the clock does', async () => {
    const tried = await runner.run(settleTransfers, { at: later(30), limit: 10 }, amina.actor)
    assert.equal(codeOf(tried), 'not-allowed')
  })

  test('what crosses row security asks for itself, whatever code calls it', async () => {
    const of = await aCase(shelter, amina)
    const transfer = await propose(of, [dalia])
    const workbench = database.connect('workbench', { max: 1 })
    const as = ({ actor }: Person, text: string, values: readonly unknown[]) => {
      const settings = { actor: actor.member, organization: actor.organization, duties: actor.held.map(({ duty }) => duty) }
      return unitOfWork(workbench, settings, (tx) => tx.query(text, values))
    }
    const taking = `select fanal.transfer_accept($1, gen_random_uuid(), now() + interval '1 day', 'made up', 1, now())`
    for (const somebody of [amina, benoit, chantal, stranger, privacy]) {
      await assert.rejects(as(somebody, taking, [transfer]), /nobody asked/)
      await assert.rejects(as(somebody, `select fanal.transfer_reject($1, 'not-now', 1, now())`, [transfer]), /nobody asked/)
    }
    for (const somebody of [dalia, benoit, stranger, privacy])
      await assert.rejects(as(somebody, 'select fanal.transfer_withdraw($1, 1, now())', [transfer]), /no grant to pass/)
    for (const somebody of [benoit, chantal, stranger, privacy])
      assert.deepEqual(await as(somebody, 'select * from fanal.transfer_facts($1, $2)', [organization, transfer]), [])
    await database.asOperator('update fanal.case_transfer set proposed_by = $2 where transfer_id = $1', [transfer, dalia.actor.member])
    await assert.rejects(as(dalia, taking, [transfer]), /nobody asked/, 'of both teams, and asking themselves')
    await assert.rejects(as(dalia, 'select fanal.transfer_take_effect($1, $2, 1, now())', [organization, transfer]), /permission denied/)
    await assert.rejects(as(dalia, 'select 1 from fanal.case_transfer_key', []), /permission denied/)
  })
})

suite('a transfer’s life, whatever is tried', () => {
  const step = fc.constantFrom('propose', 'accept', 'accept', 'reject', 'withdraw', 'day', 'settle', 'settle-late', 'wrong-taker')

  test('never leaves the table, and what the ledger says folds to what the row holds', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const of = await aCase(shelter, amina)
        const made: TransferId[] = [await propose(of, [dalia])]
        for (const one of steps) {
          const latest = made.at(-1)!
          if (one === 'propose') {
            const input = await whatProposes(of, [dalia])
            if ((await runner.run(proposeTransfer, input, amina.actor)).ok) made.push(input.transfer)
          } else if (one === 'accept') await accept(latest, dalia)
          else if (one === 'wrong-taker') await accept(latest, amina)
          else if (one === 'reject') await reject(latest, dalia)
          else if (one === 'withdraw') await withdraw(of, latest)
          else await settle(one === 'settle-late' ? 20 : 1)
        }
        for (const transfer of made) {
          const [row] = await database.asOperator<{ state: TransferState; version: number; seq: number }>(
            'select state, version, seq from fanal.case_transfer where transfer_id = $1',
            [transfer],
          )
          seen.add(row!.state)
          const life = { noun: 'transfer', key: 'transfer', id: transfer, machine: 'transfer' }
          const folded = must(foldEvents(transferMachine, await lifeOf<TransferState, TransferCommand>(of.who, life)))
          assert.deepEqual({ state: folded.state, version: folded.version, seq: folded.seq }, row)
          // whoever has keys is whom a grant names: nobody is left with the record, and it is left to nobody
          const [hers, theirs] = [await keysOf(of, amina), await keysOf(of, dalia)]
          assert.ok(hers + theirs >= sealedClasses.length)
          if (made.length === 1) assert.equal(theirs > 0, row!.state === 'accepted' || row!.state === 'effective')
          if (row!.state === 'effective') assert.deepEqual([hers, await nameFor(of, amina)], [0, null])
        }
      }),
      { numRuns: 14, endOnFailure: true },
    )
    assert.ok(seen.size >= 4, `too little was reached: ${[...seen].join(', ')}`)
  })

  test('two who take it at the same moment: one has it, the other hears it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const of = await aCase(shelter, amina)
      const transfer = await propose(of, [dalia, between])
      const said = () => ({ answer: 'accept', grant: id<'grant'>(), task: id<'task'>(), overlapEnds: null }) as const
      const taking = [dalia, between].map((by) => runner.run(answerTransfer, { ...command(), transfer, said: said() }, by.actor))
      const done = await Promise.allSettled(taking)
      const kinds = done.map((one) => (one.status === 'fulfilled' ? codeOf(one.value) : String(one.reason)))
      assert.equal(kinds.filter((kind) => kind === 'yes').length, 1, kinds.join())
      assert.ok(
        kinds.every((kind) => ['yes', 'not-found', 'not-in-this-state', 'conflict'].includes(kind)),
        kinds.join(),
      )
    }
  })
})
