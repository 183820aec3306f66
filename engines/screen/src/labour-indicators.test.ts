import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labourIndicators } from './index.ts'
import { labourIndicatorData } from './labour-indicators.ts'

const exploitation = ['exploitation.excessive_hours', 'exploitation.low_no_pay']
const classOf = (set: string, seen: readonly string[]) => {
  const result = labourIndicators(set, seen)
  return result.ok ? result.class : result.problem
}
const positive = (seen: readonly string[], dimension = 'exploitation') => {
  const result = labourIndicators('labour-adult', seen)
  return result.ok && result.dimensions.find((one) => one.dimension === dimension)?.positive
}

test('a dimension: two strong, one strong and one other, three medium, two medium and one weak; and no less', () => {
  const [m1, m2, m3, weak] = ['low_no_pay', 'pay_manipulated', 'bad_housing', 'no_schooling'].map((code) => `exploitation.${code}`) as [
    string,
    string,
    string,
    string,
  ]
  assert.equal(positive(['exploitation.excessive_hours']), false)
  assert.equal(positive(['exploitation.excessive_hours', weak]), true)
  assert.equal(positive([m1, m2]), false)
  assert.equal(positive([m1, m2, weak]), true)
  assert.equal(positive([m1, m2, m3]), true)
  assert.equal(positive([weak]), false)
  assert.equal(positive(['coercion_destination.violence', 'coercion_destination.papers_taken'], 'coercion_destination'), true)
})

test('an adult: recruitment, exploitation and coercion together; less is another class', () => {
  const deceived = ['deceptive_recruitment.nature_place_employer', 'deceptive_recruitment.pay']
  const coerced = ['coercion_destination.violence', 'coercion_destination.debt_bondage']
  assert.equal(classOf('labour-adult', [...deceived, ...exploitation, ...coerced]), 'trafficking-indicated')
  assert.equal(classOf('labour-adult', [...deceived, ...exploitation]), 'deceived')
  const farFromHome = ['dependence', 'strange_place', 'poverty'].map((code) => `vulnerability_destination.${code}`)
  assert.equal(classOf('labour-adult', [...deceived, ...exploitation, ...farFromHome]), 'deceived')
  const abducted = ['coercive_recruitment.violence', 'coercive_recruitment.papers_taken']
  assert.equal(classOf('labour-adult', [...abducted, ...exploitation, ...farFromHome]), 'trafficking-indicated')
  assert.equal(classOf('labour-adult', exploitation), 'labour-rights')
  assert.equal(classOf('labour-adult', [...deceived, ...coerced]), 'not-indicated')
})

test('a child: exploitation and the act are enough', () => {
  assert.equal(classOf('labour-child', [...exploitation, 'vulnerability_recruitment.poverty']), 'trafficking-indicated')
  assert.equal(classOf('labour-child', exploitation), 'labour-rights')
})

test('strengths differ by set and rise from recruitment to destination', () => {
  const strength = (dimension: string, code: string) =>
    labourIndicatorData.dimensions.find((one) => one.code === dimension)?.indicators.find((one) => one.code === code)
  assert.deepEqual(
    [strength('coercive_recruitment', 'papers_taken')?.adult, strength('coercion_destination', 'papers_taken')?.adult],
    ['M', 'S'],
  )
  assert.deepEqual(
    [strength('deceptive_recruitment', 'schooling')?.adult, strength('deceptive_recruitment', 'schooling')?.child],
    ['W', 'S'],
  )
})

test('the sexual sets stay off, an indicator of another set is named', () => {
  assert.equal(classOf('sexual-adult', []), 'set-off')
  const result = labourIndicators('labour-child', ['exploitation.no_social_protection'])
  assert.ok(!result.ok)
  assert.deepEqual(result.unknown, ['exploitation.no_social_protection'])
})
