import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { labourIndicatorData } from '@fanal/screen'
import { indicatorsOf, labourLines, labourUse, readLabour } from './labour-check.ts'

const exploited = ['exploitation.excessive_hours', 'exploitation.pay_manipulated']
const deceived = ['deceptive_recruitment.nature_place_employer', 'deceptive_recruitment.pay']
const coerced = ['coercion_destination.papers_taken', 'coercion_destination.violence']

suite('the published labour indicators', () => {
  test('name codes that the data has', () => {
    const known = new Set(indicatorsOf('labour-adult').flatMap(({ indicators }) => indicators.map(({ code }) => code)))
    for (const code of [...exploited, ...deceived, ...coerced]) assert.ok(known.has(code), code)
  })

  test('are those of the set: what it does not have cannot be ticked', () => {
    const codes = (set: 'labour-adult' | 'labour-child') =>
      indicatorsOf(set).flatMap(({ indicators }) => indicators.map(({ code }) => code))
    assert.ok(codes('labour-adult').includes('exploitation.no_social_protection'))
    assert.ok(!codes('labour-child').includes('exploitation.no_social_protection'))
  })

  test('answer in words, dimension by dimension, with the rule and its mark, and no number of anything', () => {
    const use = labourUse('labour-adult', [...exploited, ...deceived, ...coerced])
    assert.equal(use?.class, 'trafficking-indicated')
    assert.ok(use)
    for (const page of ['en', 'fr'] as const) {
      const said = labourLines(use, page)
      assert.equal(said.dimensions.length, labourIndicatorData.dimensions.length)
      assert.equal(said.dimensions.filter(({ isMet }) => isMet).length, 3)
      assert.doesNotMatch([said.says, ...said.dimensions.map(({ text }) => text)].join(' '), /\d|%|score/i)
      assert.match(said.rule, page === 'en' ? /secondary source, not validated/i : /source secondaire, non validée/i)
    }
    assert.match(labourLines(use, 'en').says, /trafficking is indicated/)
  })

  test('exploitation alone is a matter of labour rights, and nothing ticked is no use of them', () => {
    assert.equal(labourUse('labour-adult', exploited)?.class, 'labour-rights')
    assert.equal(labourUse('labour-adult', []), null)
    assert.equal(labourUse('labour-adult', ['exploitation.of_another_version']), null)
  })

  test('are read from a coding as they were sealed, and in no other form', () => {
    const use = labourUse('labour-child', exploited)
    assert.deepEqual(readLabour(structuredClone(use)), use)
    for (const other of [
      null,
      'x',
      {},
      { ...use, set: 'sexual-adult' },
      { ...use, seen: 'x' },
      { ...use, class: 'victim' },
      { ...use, asOf: 3 },
    ])
      assert.equal(readLabour(other), null)
  })
})
