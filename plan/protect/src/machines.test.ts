import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { type Machine, type StateText, attempt, foldEvents, startOf } from './machine.ts'
import { walks } from './testing-facts.ts'
import { members, houses, moment, walkOf } from './testing-machines.ts'

test('the twelve machines of the pillar are walked', () => {
  assert.deepEqual(
    walks.map(({ name }) => name),
    [
      'case',
      'transfer',
      'consent',
      'identification',
      'referral',
      'safety-plan',
      'permit',
      'approval',
      'break-glass',
      'demand',
      'subject-request',
      'erasure',
    ],
  )
})

for (const { name, states, faults, walk, trapped, neverDone } of walks)
  suite(`the machine of a ${name}`, () => {
    test('every state is reached, and says what a person does next', () => assert.deepEqual(faults(), []))
    test('random commands by anybody never leave the table, and the events fold to the row', () => {
      // A walk that goes nowhere finds nothing: together they stand in every state.
      assert.deepEqual([...walk(200)].toSorted(), [...states].toSorted())
    })
    test('every state can end, by somebody, with facts that can be', () => assert.deepEqual(trapped(), []))
    test('every command can be done by somebody', () => assert.deepEqual(neverDone(), []))
  })

suite('a machine with a fault is seen', () => {
  const text = (ends: boolean): StateText => ({
    name: { en: 'A state', fr: 'Un état' },
    ends,
    next: ends ? null : { say: { en: 'Go on', fr: 'Continuer' }, by: ['case-worker'], due: null },
  })
  type Three = 'start' | 'stuck' | 'end'
  const sound: Machine<Three, 'go' | 'end', { ready: boolean }> = {
    name: 'three',
    start: 'start',
    states: { start: text(false), stuck: text(false), end: text(true) },
    commands: {
      go: { by: ['case-worker'], moves: { start: 'stuck' }, guards: [] },
      end: {
        by: ['case-worker'],
        moves: { start: 'end', stuck: 'end' },
        guards: [{ name: 'not-ready', say: { en: 'Not ready.', fr: 'Pas prêt.' }, holds: ({ ready }) => ready }],
      },
    },
  }
  const ready = fc.record({ ready: fc.boolean() })

  test('the same without a fault has none', () => {
    const walked = walkOf(sound, ready)
    assert.deepEqual([walked.faults(), walked.trapped(), walked.neverDone()], [[], [], []])
    walked.walk(50)
  })

  test('a state that nothing leads out of', () => {
    const { commands } = sound
    const walked = walkOf({ ...sound, commands: { ...commands, end: { ...commands.end, moves: { start: 'end' } } } }, ready)
    assert.deepEqual(walked.trapped(), ['stuck'])
  })

  test('a way out that its guard never opens', () => {
    const walked = walkOf(sound, fc.record({ ready: fc.constant(false) }))
    assert.deepEqual(walked.trapped(), ['start', 'stuck'])
    assert.deepEqual(walked.neverDone(), ['end'])
  })

  test('a command that is nobody’s', () => {
    const { commands } = sound
    const walked = walkOf({ ...sound, commands: { ...commands, go: { ...commands.go, by: [] } } }, ready)
    assert.deepEqual(walked.faults(), ["go is nobody's"])
  })

  test('a state that is never reached, or has nothing to do next', () => {
    const { commands, states } = sound
    const walked = walkOf({ ...sound, commands: { ...commands, go: { ...commands.go, moves: { stuck: 'end' } } } }, ready)
    assert.deepEqual(walked.faults(), ['stuck is never reached'])
    assert.deepEqual(walkOf({ ...sound, states: { ...states, stuck: { ...states.stuck, next: null } } }, ready).faults(), [
      'stuck has no next action',
    ])
  })

  test('a history that the table does not allow is refused, whoever wrote it', () => {
    const act = {
      by: { kind: 'member', member: members[0], organization: houses[0], duties: ['case-worker'] },
      now: moment,
      rule: null,
    } as const
    const done = attempt(sound, startOf(sound), 'go', { ready: true }, act)
    assert.ok(done.ok)
    const { event } = done.value
    assert.ok(foldEvents(sound, [event]).ok)
    for (const forged of [
      { ...event, to: 'end' as const },
      { ...event, seq: 2 },
      { ...event, version: 2 },
      { ...event, machine: 'four' },
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- somebody else's word
      { ...event, command: 'toString' as 'go' },
    ])
      assert.deepEqual(foldEvents(sound, [forged]), { ok: false, code: 'history-broken' })
  })
})
