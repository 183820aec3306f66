import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { must, refuse } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import * as fc from 'fast-check'
import { explainedItems } from '../consent/consent-machine.ts'
import { answerConsent, explainConsent } from '../consent/index.ts'
import { grantAccess } from '../grants/index.ts'
import { type Person, aShelter } from '../grants/testing-people.ts'
import { type MachineEvent, foldEvents } from '../machine.ts'
import { beginCase } from './begin-case.ts'
import { caseRefusals } from './case-act.ts'
import { type CaseCommand, type CaseState, caseMachine } from './case-machine.ts'
import { type CaseId, caseNumber, caseProgress } from './case.ts'
import { listCases } from './list-cases.ts'
import { type CaseMove, moveCase } from './move-case.ts'
import { readCase } from './read-case.ts'
import { type CaseSetting, setCase } from './set-case.ts'
import { aCase } from './testing-cases.ts'
import { type BoardAct, workOnNeeds } from './work-on-needs.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, world, command, id } = shelter
const { amina, benoit, chantal, dalia, stranger } = people
type Case = Awaited<ReturnType<typeof aCase>>

const act = ({ who, caseId }: Case) => ({ ...command(), subject: who.subject, caseId, fields: [], task: id<'task'>() })
const move = (of: Case, to: CaseMove, more: object = {}, by: Person = amina) =>
  runner.run(moveCase, { ...act(of), move: to, ...more }, by.actor)
const settle = (of: Case, setting: CaseSetting, by: Person = amina) => runner.run(setCase, { ...act(of), setting }, by.actor)
const board = (of: Case, said: BoardAct, by: Person = amina) => runner.run(workOnNeeds, { ...act(of), board: said }, by.actor)
const read = async ({ caseId }: Case, by: Person = amina) => must(await runner.run(readCase, { caseId, at: world.now() }, by.actor))
const later = (days: number) => new Date(world.now().getTime() + days * 86_400_000)

async function saysYes({ who }: Case): Promise<void> {
  const consent = id<'consent'>()
  const asked = {
    givenBy: 'self',
    capacity: 'assessed-ok',
    purpose: 'services',
    recipient: { kind: 'member', id: amina.actor.member },
    classes: ['C1', 'C2'],
    operations: ['see'],
    language: 'en',
    interpreter: 'none-needed',
    explained: explainedItems,
  } as const
  must(await runner.run(explainConsent, { ...command(), subject: who.subject, consent, ...asked }, amina.actor))
  const said = { answer: 'yes', method: 'verbal-witnessed', validTo: later(30), grant: id<'grant'>(), wraps: [] } as const
  must(await runner.run(answerConsent, { ...command(), subject: who.subject, consent, said }, amina.actor))
}

async function joins({ who }: Case, colleague: Person): Promise<void> {
  const grant = {
    grant: id<'grant'>(),
    grantee: { kind: 'member', id: colleague.actor.member },
    classes: ['C2'],
    operations: ['see', 'add', 'change'],
    purpose: 'services',
    basis: 'team',
    basisId: null,
    from: world.now(),
    to: null,
    sealOk: false,
    wraps: [],
  } as const
  must(await runner.run(grantAccess, { ...command(), subject: who.subject, ...grant }, amina.actor))
}

suite('a case', () => {
  test('begins with a person, their keys and their first words in one act; sent twice it is one', async () => {
    const begun = await aCase(shelter, amina)
    must(await runner.run(beginCase, begun.begun, amina.actor))
    const view = await read(begun)
    assert.equal(view.row.state, 'intake')
    assert.match(view.row.number, /^[0-9A-Z]{3}-[0-9A-Z]{3}$/)
    assert.deepEqual(
      view.opened.fields.map(({ field, version }) => [field, version]),
      [['call-name', 1]],
    )
    assert.equal(await shelter.opens(amina, begun.who.subject, view.opened.wraps, view.opened.fields[0]!), 'Marisol')
  })

  test('is nobody’s to see but whoever a grant names: not the list, not the page', async () => {
    const begun = await aCase(shelter, amina)
    for (const by of [benoit, chantal, dalia, stranger]) {
      assert.deepEqual(await runner.run(readCase, { caseId: begun.caseId, at: world.now() }, by.actor), refuse('not-found'))
      const queue = must(await runner.run(listCases, { after: null, limit: 50, closed: false }, by.actor))
      assert.equal(
        queue.cases.some((one) => one.id === begun.caseId),
        false,
      )
      assert.equal((await move(begun, 'open', { vitalInterest: 'life-in-danger' }, by)).ok, false)
    }
  })

  test('is written and at once in the list of whoever may see it', async () => {
    const begun = await aCase(shelter, amina)
    await joins(begun, benoit)
    const queue = must(await runner.run(listCases, { after: null, limit: 50, closed: false }, benoit.actor))
    assert.ok(queue.cases.some((one) => one.id === begun.caseId))
    const view = await read(begun, benoit)
    assert.deepEqual([view.opened.fields, view.opened.wraps], [[], []], 'codes alone, for that is what was given')
  })

  test('two who take the same thing that was handed over open one case', async () => {
    const handed = id<'handed'>()
    await aCase(shelter, amina, { handed })
    const { input } = await shelter.whatRegisters(benoit)
    const second = { ...input, caseId: id<'case'>(), numbers: [caseNumber(world.chance(6))], fromHanded: handed, fields: [] }
    assert.deepEqual(await runner.run(beginCase, second, benoit.actor), caseRefusals.handedTaken)
  })

  test('two who do so at the same moment too: the second hears it, and nothing breaks', async () => {
    const begin = async (by: Person, handed: string) => {
      const { input } = await shelter.whatRegisters(by)
      const numbers = [caseNumber(world.chance(6)), caseNumber(world.chance(6))]
      return { ...input, caseId: id<'case'>(), numbers, fromHanded: handed, fields: [] }
    }
    for (let round = 0; round < 10; round += 1) {
      const handed = id<'handed'>()
      const [first, second] = [await begin(amina, handed), await begin(benoit, handed)]
      const done = await Promise.all([runner.run(beginCase, first, amina.actor), runner.run(beginCase, second, benoit.actor)])
      assert.deepEqual(done.map((one) => (one.ok ? 'begun' : one.code)).toSorted(), ['begun', 'conflict'])
    }
  })

  test('a number that is another case’s is not taken: the next one is', async () => {
    const first = await read(await aCase(shelter, amina))
    const { input } = await shelter.whatRegisters(amina)
    const caseId = id<'case'>()
    const numbers = [first.row.number, '0AA-AA0']
    must(await runner.run(beginCase, { ...input, caseId, numbers, fromHanded: null, fields: [] }, amina.actor))
    assert.equal(must(await runner.run(readCase, { caseId, at: world.now() }, amina.actor)).row.number, '0AA-AA0')
  })

  test('opens on a yes or a written vital interest, and on nothing else', async () => {
    const begun = await aCase(shelter, amina)
    const refused = await move(begun, 'open')
    assert.equal(refused.ok ? '' : refused.code, 'no-consent-and-no-vital-interest')
    must(await move(begun, 'open', { vitalInterest: 'life-in-danger' }))
    const another = await aCase(shelter, amina)
    await saysYes(another)
    must(await move(another, 'open'))
    assert.equal((await read(another)).row.state, 'open')
  })

  test('is closed by two: whoever asked for it does not agree to it, and it is reopened under its number', async () => {
    const begun = await aCase(shelter, amina)
    await saysYes(begun)
    must(await move(begun, 'open'))
    must(await settle(begun, { set: 'risk', risk: 'high' }))
    must(await settle(begun, { set: 'lead', lead: amina.actor.member }))
    must(await move(begun, 'activate'))
    must(await move(begun, 'start-closing', { closingReason: 'goals-met' }))
    must(await settle(begun, { set: 'plan-reviewed' }))
    const alone = await move(begun, 'close')
    assert.equal(alone.ok ? '' : alone.code, 'closure-not-approved')
    assert.deepEqual(await settle(begun, { set: 'closure-agreed' }), caseRefusals.ownClosing)
    await joins(begun, benoit)
    must(await settle(begun, { set: 'closure-agreed' }, benoit))
    must(await move(begun, 'close'))
    const closed = await read(begun)
    assert.equal(closed.row.state, 'closed')
    assert.deepEqual(
      closed.tasks.map(({ kind }) => kind),
      ['case-follow-up'],
      'somebody asks how it is, in three months',
    )
    must(await move(begun, 'reopen'))
    const again = await read(begun)
    assert.deepEqual([again.row.state, again.row.number, again.row.version], ['active', closed.row.number, 2])
  })

  test('a lead is somebody who may see the person', async () => {
    const begun = await aCase(shelter, amina)
    assert.deepEqual(await settle(begun, { set: 'lead', lead: benoit.actor.member }), caseRefusals.notColleague)
    await joins(begun, benoit)
    must(await settle(begun, { set: 'lead', lead: benoit.actor.member }))
  })
})

suite('the board', () => {
  test('a need in the person’s words gets a step, is met, and is needed again', async () => {
    const begun = await aCase(shelter, amina)
    const need = id<'need'>()
    const words = [await shelter.sealed(begun.who, 'C3', `need-${need}`, 'A room with a door that locks')]
    const added = { act: 'add-need', need, domain: 'housing', urgency: 'today', saidByPerson: true } as const
    const sent = { ...act(begun), board: added, fields: words }
    must(await runner.run(workOnNeeds, sent, amina.actor))
    must(await runner.run(workOnNeeds, sent, amina.actor))
    const action = id<'action'>()
    must(await board(begun, { act: 'add-step', need, action, dueAt: later(2) }))
    must(await board(begun, { act: 'change-step', action, to: 'done', deliveredOn: '2026-11-26', units: 3 }))
    must(await board(begun, { act: 'end-need', need, as: 'met', reason: null }))
    const view = await read(begun)
    assert.deepEqual(
      view.needs.map(({ state, unmetReason }) => [state, unmetReason]),
      [['met', null]],
    )
    assert.deepEqual(
      view.actions.map(({ state, deliveredOn, units: given }) => [state, deliveredOn, given]),
      [['done', '2026-11-26', 3]],
    )
    assert.equal((await board(begun, { act: 'add-step', need, action: id<'action'>(), dueAt: null })).ok, false, 'the need has ended')
    must(await board(begun, { act: 'reopen-need', need }))
    assert.equal((await read(begun)).needs[0]?.state, 'planned')
  })

  test('what could not be met says why, and what is met says nothing', async () => {
    const begun = await aCase(shelter, amina)
    const need = id<'need'>()
    must(await board(begun, { act: 'add-need', need, domain: 'legal', urgency: 'later', saidByPerson: false }))
    assert.deepEqual(await board(begun, { act: 'end-need', need, as: 'unmet', reason: null }), caseRefusals.reasonNeeded)
    must(await board(begun, { act: 'end-need', need, as: 'unmet', reason: 'no-capacity' }))
    assert.equal((await read(begun)).needs[0]?.unmetReason, 'no-capacity')
  })
})

suite('a case’s life, whatever is tried', () => {
  const moves: readonly CaseMove[] = [
    'open',
    'end-at-intake',
    'activate',
    'hold',
    'resume',
    'start-closing',
    'keep-open',
    'close',
    'reopen',
  ]
  const settings: readonly Exclude<CaseSetting['set'], 'review'>[] = ['risk', 'lead', 'plan-reviewed', 'closure-agreed']
  const step = fc.oneof(fc.constantFrom(...moves), fc.constantFrom(...moves), fc.constantFrom(...settings))

  test('never leaves the table, and what the ledger says folds to what the row holds', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
        const begun = await aCase(shelter, amina)
        await joins(begun, benoit)
        for (const one of steps) {
          if (one === 'risk') await settle(begun, { set: 'risk', risk: 'medium' })
          else if (one === 'lead') await settle(begun, { set: 'lead', lead: amina.actor.member })
          else if (one === 'plan-reviewed') await settle(begun, { set: 'plan-reviewed' })
          else if (one === 'closure-agreed') await settle(begun, { set: 'closure-agreed' }, benoit)
          else await move(begun, one, { vitalInterest: 'life-in-danger', closingReason: 'goals-met', reviewAt: later(3) })
        }
        const { row } = await read(begun)
        seen.add(row.state)
        const folded = foldEvents(caseMachine, await eventsOf(begun.who.subject, begun.caseId))
        assert.ok(folded.ok)
        assert.deepEqual({ ...folded.value }, { ...caseProgress(row) })
      }),
      { numRuns: 12, endOnFailure: true },
    )
    assert.ok(seen.size >= 3, `too little was reached: ${[...seen].join(', ')}`)
  })

  async function eventsOf(subject: string, caseId: CaseId): Promise<readonly MachineEvent<CaseState, CaseCommand>[]> {
    const rows = await database.asOperator<{ body: Buffer }>(
      'select body from fanal.ledger_entry where organization_id = $1 and stream_id = $2 order by seq',
      [shelter.organization, subject],
    )
    const entries = rows.map(({ body }) => JSON.parse(body.toString()) as { at: string; type: string; data: Record<string, never> })
    return entries
      .filter(({ type, data }) => type.startsWith('protect.case.') && data['command'] !== undefined && data['case'] === caseId)
      .map(({ at, data }) => ({
        machine: 'case',
        command: data['command']!,
        from: data['from']!,
        to: data['to']!,
        version: data['version']!,
        seq: data['seq']!,
        at: new Date(at),
        rule: data['rule'] ?? null,
      }))
  }
})
