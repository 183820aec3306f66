import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type PartOfPlan, differencesOf, isDifferent, isInOtherOrder } from './compare.ts'
import type { Plan } from './plan.ts'
import { aCommitment, aPlan } from './testing-plan.ts'

const of = (before: Plan | null, after: Plan, part: PartOfPlan) => {
  const { added, changed, gone, same } = differencesOf(before, after).find((one) => one.part === part)!
  return { added, changed, gone, same }
}

suite('what one reading of a plan has against another', () => {
  test('with nothing held all of it is new; against itself nothing is', () => {
    const plan = aPlan()
    assert.deepEqual(of(null, plan, 'commitments'), { added: ['INV-01', 'INV-02'], changed: [], gone: [], same: 0 })
    assert.ok(isDifferent(differencesOf(null, plan)))
    assert.ok(!isDifferent(differencesOf(plan, structuredClone(plan))))
  })

  test('a promise that is new, changed by a milestone, or gone is named by its code', () => {
    const plan = aPlan()
    const [first] = plan.commitments
    const after = { ...plan, commitments: [{ ...first!, milestones: [] }, aCommitment({ id: 'INV-03' })] }
    assert.deepEqual(of(plan, after, 'commitments'), { added: ['INV-03'], changed: ['INV-01'], gone: ['INV-02'], same: 0 })
    assert.deepEqual(of(plan, { ...plan, title: { en: 'Other', fr: 'Autre' } }, 'plan').changed, ['invented'])
  })

  test('the same parts in another order are the same, and in another order', () => {
    const plan = aPlan()
    const turned = { ...plan, pillars: plan.pillars.toReversed() }
    assert.ok(!isDifferent(differencesOf(plan, turned)))
    assert.deepEqual([isInOtherOrder(plan, turned), isInOtherOrder(plan, structuredClone(plan))], [true, false])
  })

  test('a reading without values and targets takes none away; a moved target is a further one, a value put right a changed one', () => {
    const plan = aPlan()
    const [target] = plan.targets
    const [value] = plan.observations
    assert.ok(!isDifferent(differencesOf(plan, { ...plan, observations: [], targets: [] })))
    assert.equal(of(plan, { ...plan, targets: [{ ...target!, kind: 'tbd', low: null, high: null }] }, 'targets').added.length, 1)
    const reason = { en: 'Fewer hotels', fr: 'Moins d’hôtels' }
    assert.equal(of(plan, { ...plan, targets: [{ ...target!, reason }] }, 'targets').added.length, 1)
    assert.equal(of(plan, { ...plan, observations: [{ ...value!, value: 41 }] }, 'values').changed.length, 1)
    assert.equal(of(plan, { ...plan, observations: [{ ...value!, vintage: '2028' }] }, 'values').added.length, 1)
  })
})
