import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { MemberId } from '@fanal/kernel'
import fc from 'fast-check'
import { aCommitment, ana, bo, both, cleo, noon, nothing, said } from './testing-updates.ts'
import { type UpdateStep, faultsOf } from './update.ts'
import { type UpdateAct, approved, attemptUpdate, nowOf, stateOf } from './update-machine.ts'

const commitment = aCommitment({ lead: ['AA', 'BB'] })
const given = { commitment, last: null }

/** What a reader of the rules would keep in their head, and nothing of the code. */
interface Model {
  state: 'none' | 'draft' | 'submitted' | 'returned' | 'approved'
  version: number
  writers: Set<MemberId>
  stands: number | null
}

const saids = fc.constantFrom(
  said(),
  said({ standing: 'limited' }),
  said({ standing: 'limited', challenge: both('Why', 'Pourquoi') }),
  said({ progress: both('Only English', '') }),
  said({ nil: true, progress: nothing }),
  said({
    standing: 'complete',
    evidence: both('Report', 'Rapport'),
    reached: ['M1', 'M2'],
    proofs: [{ of: 'M1', kind: 'address', what: 'https://www.example.org' }],
  }),
  said({ standing: 'complete' }),
)
const acts: fc.Arbitrary<{ act: UpdateAct; stale: boolean }> = fc.record({
  act: fc.oneof(
    fc.record({
      command: fc.constantFrom('draft' as const, 'submit' as const, 'submit' as const),
      by: fc.constantFrom(ana, bo, cleo),
      at: fc.constant(noon('2014-05-01')),
      departments: fc.constantFrom(['AA'], ['AA'], ['BB'], ['CC'], []),
      said: saids,
      seen: fc.constant(0),
    }),
    fc.record({
      command: fc.constantFrom('return' as const, 'approve' as const),
      by: fc.constantFrom(ana, bo, cleo),
      at: fc.constant(noon('2014-05-02')),
      reason: fc.constantFrom(null, both('Say where.', 'Dites où.'), both('Say where.', '')),
      seen: fc.constant(0),
    }),
  ),
  stale: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 9, arbitrary: fc.constant(false) }),
})

function expected(model: Model, act: UpdateAct, isStale: boolean): string | null {
  const writes = act.command === 'draft' || act.command === 'submit'
  if (act.command === 'draft' && (model.state === 'submitted' || model.state === 'approved')) return 'not-in-this-state'
  if (act.command === 'submit' && model.state === 'submitted') return 'not-in-this-state'
  if (!writes && model.state !== 'submitted') return 'not-in-this-state'
  if (isStale) return 'changed-meanwhile'
  if (!writes) {
    if (model.writers.has(act.by)) return 'own-update'
    return act.command === 'return' && !(act.reason?.en && act.reason.fr) ? 'reason' : null
  }
  return act.departments.some((one) => one === 'AA') ? null : 'not-your-department'
}

suite('the machine of an update', () => {
  test('random acts by anybody: only a second person approves, nothing that lacks something is submitted, what is approved stands until a correction is', () => {
    const stoodIn = new Set<string>()
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 25 }), (many) => {
        const model: Model = { state: 'none', version: 0, writers: new Set(), stands: null }
        const steps: UpdateStep[] = []
        for (const { act, stale } of many) {
          const standsNow = approved({ steps })?.written.said.standing ?? null
          const done = attemptUpdate({ steps }, { ...act, seen: stale ? model.version + 1 : model.version }, given)
          const refused = expected(model, act, stale)
          const lacks = act.command === 'submit' && refused === null && faultsOf(act.said, commitment, standsNow).length > 0
          assert.equal(done.ok ? null : done.code, lacks ? 'incomplete' : refused)
          if (!done.ok) continue
          steps.push(done.value)
          if (act.command === 'draft' || act.command === 'submit') {
            model.version += 1
            model.writers.add(act.by)
            if (act.command === 'submit') model.state = 'submitted'
            else if (model.state === 'none') model.state = 'draft'
          } else {
            model.state = act.command === 'approve' ? 'approved' : 'returned'
            if (act.command === 'approve') model.stands = model.version
          }
          stoodIn.add(model.state)
          assert.equal(nowOf({ steps }), model.state)
          const holds = approved({ steps })
          assert.equal(holds?.written.version ?? null, model.stands)
          assert.notEqual(holds?.decided.by, holds?.written.by ?? 'nobody')
        }
      }),
      { numRuns: 400 },
    )
    // A walk that goes nowhere finds nothing.
    assert.deepEqual([...stoodIn].toSorted(), ['approved', 'draft', 'returned', 'submitted'])
  })

  test('a history that the table does not allow is refused, whoever wrote it', () => {
    const submitted: UpdateStep = { kind: 'submitted', version: 1, by: ana, department: 'AA', at: noon('2014-05-01'), said: said() }
    const decided: UpdateStep = { kind: 'approved', version: 1, by: bo, at: noon('2014-05-02'), reason: null }
    assert.ok(stateOf([submitted, decided]).ok)
    assert.ok(stateOf([{ ...submitted, version: 2 }]).ok, 'a draft before it is not shown to everybody')
    for (const forged of [
      [decided],
      [submitted, submitted],
      [{ ...submitted, version: 0 }],
      [submitted, { ...decided, kind: 'returned' as const }, submitted],
      [submitted, { ...decided, version: 2 }],
      [submitted, decided, decided],
    ])
      assert.deepEqual(stateOf(forged), { ok: false, code: 'history-broken' })
  })
})
