import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { Plan } from '../plan.ts'
import { readPlan } from '../reading/read-plan.ts'
import { aPlan } from '../testing-plan.ts'
import { handFaultText } from './by-hand.text.ts'
import { typedOf } from './field.ts'
import { heldParts } from './held-part.ts'
import { type HandPart, handParts, partFields } from './part-fields.ts'
import { type Filled, anEmptyStart, kept, otherCountry, takenOut } from './testing-by-hand.ts'

const controls = (changed: ReturnType<typeof kept>) => (changed.ok ? [] : changed.faults.map(({ control }) => control))
const saidOf = (changed: ReturnType<typeof kept>) => (changed.ok ? 'kept' : changed.faults.map(({ say }) => say.en).join(' '))

function shipped(id: string): Plan {
  const read = readPlan(readFileSync(new URL(`../../../data/${id}.json`, import.meta.url)), 'json', id)
  assert.ok(read.ok)
  return read.plan
}

function whole(): Plan {
  let plan = anEmptyStart(otherCountry.code, otherCountry.begun)
  for (const [part, filled] of otherCountry.steps) {
    const changed = kept(plan, part, filled)
    assert.ok(changed.ok, `${part}: ${saidOf(changed)}`)
    plan = changed.plan
  }
  return plan
}

suite('a plan is entered by hand from an empty start', () => {
  test('five pillars, departments, promises, measures: all of it as it was typed', () => {
    const plan = whole()
    assert.deepEqual(
      handParts.map((part) => heldParts(plan, part).length),
      [1, 5, 3, 1, 2, 1, 3, 1, 1, 1],
    )
    const [first, second] = plan.commitments
    assert.deepEqual(
      [first?.lead, first?.partners, first?.due, first?.answers, first?.milestones.map(({ id }) => id)],
      [['HARBOUR', 'MOL'], ['LIGHT'], '2029-06-30', ['GRETA-2.14', 'CEDAW-31'], ['FJ-01-A']],
    )
    assert.deepEqual([second?.due, second?.timeline?.fr, second?.mark], [null, 'en continu', 'secondary'])
    assert.deepEqual(plan.indicators[2]?.source, { kind: 'formula', numerator: 'ships_visited', denominator: 'ships_called', per: 100 })
  })

  test('what is held stands in its form word for word, and kept again it changes nothing: an invented plan, and those that come with Fanal', () => {
    for (const plan of [aPlan(), shipped('nap-2012'), shipped('ns-2019-2024')])
      for (const part of handParts.filter((one) => one !== 'target'))
        for (const { key, given } of heldParts(plan, part)) {
          const typed = typedOf(partFields[part], given, 'fr') as Filled
          const again = kept(plan, part, typed, key, 'fr')
          assert.ok(again.ok, `${plan.id}, ${part} ${key}: ${saidOf(again)}`)
          assert.deepEqual(again.plan, plan, `${part} ${key}`)
        }
  })

  test('a unit is typed as it is called in either language; a currency by its code', () => {
    const unitOf = (unit: string, language: 'en' | 'fr' = 'en') => {
      const changed = kept(aPlan(), 'indicator', { ...measure, unit }, null, language)
      return changed.ok ? changed.plan.indicators.at(-1)?.unit : saidOf(changed)
    }
    assert.deepEqual(
      ['persons', 'EUR', 'per 100,000 population'].map((unit) => unitOf(unit)),
      ['persons', 'EUR', 'per 100,000'],
    )
    assert.deepEqual(
      ['Personnes', 'pour cent', 'pour 100 000 habitants'].map((unit) => unitOf(unit, 'fr')),
      ['persons', 'percent', 'per 100,000'],
    )
    assert.match(unitOf('widgets') ?? '', /none of the units/)
  })

  test('a comma stands before the decimals in French, and is never guessed at in English', () => {
    const typed = { indicator: 'staff', period: '2025', value: '1 204,5', source: 'S01' }
    const french = kept(aPlan(), 'baseline', typed, null, 'fr')
    assert.equal(french.ok && french.plan.baselines.at(-1)?.value, 1204.5)
    assert.deepEqual(controls(kept(aPlan(), 'baseline', typed)), ['value'])
    assert.deepEqual(controls(kept(aPlan(), 'baseline', { ...typed, value: 'NaN' })), ['value'])
  })
})

const promise: Filled = { id: 'INV-09', 'title-en': 'Print', 'title-fr': 'Imprimer', pillar: 'prevention', lead: 'DEP' }
const measure: Filled = {
  id: 'shown',
  'name-en': 'Shown',
  'name-fr': 'Montrés',
  unit: 'calls',
  'source-kind': 'entered',
  'source-instrument-en': 'Log',
  'source-instrument-fr': 'Journal',
}
const wish: Filled = { indicator: 'staff', period: '2028-29', kind: 'number', value: '80', set_on: '2026-11-01' }

/** What somebody types, and at which fields it is refused. */
const refused: Readonly<Record<string, readonly [part: HandPart, filled: Filled, ...controls: string[]]>> = {
  'a day in prose': ['commitment', { ...promise, due: 'by fall 2028' }, 'due'],
  'a day that the calendar has not': ['commitment', { ...promise, due: '2027-02-30' }, 'due'],
  'a title in one language': ['commitment', { ...promise, 'title-fr': '' }, 'title-fr'],
  'no title at all': ['commitment', { ...promise, 'title-fr': '', 'title-en': '' }, 'title-en'],
  'a code that is there': ['commitment', { ...promise, id: 'INV-01' }, 'id'],
  'a code of a pillar that is there': ['pillar', { id: 'prevention', en: 'More', fr: 'Plus' }, 'id'],
  'a code of a department that is there': ['department', { id: 'DEP', en: 'Other', fr: 'Autre' }, 'id'],
  'a code with spaces': ['pillar', { id: 'work together', en: 'A', fr: 'B' }, 'id'],
  'a pillar that is not there': ['commitment', { ...promise, pillar: 'nothing' }, 'pillar'],
  'nobody in the lead, somebody beside': ['commitment', { ...promise, lead: '', leads_too: ['DEP'] }, 'lead'],
  'a lead that is said to be verified, and nobody': ['commitment', { ...promise, lead: '', lead_verified: 'yes' }, 'lead'],
  'a partner who leads': ['commitment', { ...promise, partners: ['DEP'] }, 'partners'],
  'verified, and no source': ['commitment', { ...promise, verification: 'verified' }, 'sources'],
  'a promise that answers itself': ['commitment', { ...promise, answers: 'INV-09' }, 'answers'],
  'an address in words': ['source', { id: 'S02', 'title-en': 'A', 'title-fr': 'B', address: 'in the library' }, 'address'],
  'a milestone of nothing': ['milestone', { id: 'M', 'title-en': 'A', 'title-fr': 'B' }, 'commitment'],
  'a measure from nowhere': ['indicator', { ...measure, 'source-kind': '' }, 'source-kind'],
  'a formula without its parts': ['indicator', { ...measure, 'source-kind': 'formula' }, 'source-numerator', 'source-denominator'],
  'a formula by itself': [
    'indicator',
    { ...measure, 'source-kind': 'formula', 'source-numerator': 'shown', 'source-denominator': 'staff' },
    'source-kind',
  ],
  'an instrument in one language': ['indicator', { ...measure, 'source-instrument-fr': '' }, 'source-instrument-fr'],
  'a provision in words': ['indicator', { ...measure, provisions: 'the Act' }, 'provisions'],
  'a unit that has no name': ['indicator', { ...measure, unit: 'widgets' }, 'unit'],
  'a count of what was found, scored': ['indicator', { ...measure, unit: 'persons', reading: 'lower-is-better' }, 'reading'],
  'a target in no form': ['target', { ...wish, kind: 'range', value: '', low: '80', high: '60' }, 'kind'],
  'a target of zero below a line': ['target', { ...wish, value: '0' }, 'value'],
  'a target without its day': ['target', { ...wish, set_on: '' }, 'set_on'],
  'a target that is set tomorrow': ['target', { ...wish, set_on: '2026-11-28' }, 'set_on'],
  'a target that moves without a word': ['target', { ...wish, indicator: 'staff_taught', period: '2026-27' }, 'reason-en'],
  'a target that comes before the first': [
    'target',
    { ...wish, indicator: 'staff_taught', period: '2026-27', set_on: '2026-03-01', 'reason-en': 'A', 'reason-fr': 'B' },
    'set_on',
  ],
  'a period in prose': ['target', { ...wish, period: 'next year' }, 'period'],
  'a baseline that is there': ['baseline', { indicator: 'staff_taught', period: '2025-26', value: '4', source: 'S01' }, 'period'],
  'a baseline from nowhere': ['baseline', { indicator: 'staff', period: '2025-26', value: '4' }, 'source'],
  'a plan that ends before it begins': ['plan', { 'title-en': 'A', 'title-fr': 'B', from: '2027-01-01', until: '2026-01-01' }, 'until'],
}

suite('nothing can be typed that a file may not say', () => {
  test('as they are, what is spoiled below is sound', () => {
    for (const [part, filled] of [
      ['commitment', promise],
      ['indicator', measure],
      ['target', wish],
    ] as const)
      assert.equal(saidOf(kept(aPlan(), part, filled)), 'kept')
  })

  for (const [name, [part, filled, ...expected]] of Object.entries(refused))
    test(name, () => assert.deepEqual(controls(kept(aPlan(), part, filled, part === 'plan' ? 'invented' : null)), expected))

  test('every rule of its own that a form has is among these', () => {
    const said = Object.values(refused).map(([part, filled]) => saidOf(kept(aPlan(), part, filled)))
    const { notThere: _, ...rules } = handFaultText
    for (const [code, { en }] of Object.entries(rules))
      assert.ok(
        said.some((words) => words.includes(en)),
        code,
      )
  })
})

suite('what is held is mended and taken out', () => {
  test('a promise keeps its milestones and its code; an indicator gets a further version with another definition, and none with another name', () => {
    const plan = aPlan()
    const changed = kept(plan, 'commitment', { ...promise, id: 'OTHER' }, 'INV-01')
    assert.ok(changed.ok)
    assert.deepEqual(
      changed.plan.commitments.map(({ id, title, milestones }) => [id, title.en, milestones.length]),
      [
        ['INV-01', 'Print', 2],
        ['INV-02', plan.commitments[1]!.title.en, 0],
      ],
    )
    const typed = typedOf(partFields.indicator, heldParts(plan, 'indicator')[0]!.given, 'en') as Filled
    const version = (more: Filled) => {
      const mended = kept(plan, 'indicator', { ...typed, ...more }, 'staff_taught')
      return mended.ok && mended.plan.indicators[0]?.version
    }
    assert.equal(version({ 'name-en': 'Staff who were taught' }), 1)
    assert.equal(version({ 'definition-en': 'Who finished.', 'definition-fr': 'Qui a terminé.' }), 2)
  })

  test('why a count of what was found is scored stays with its definition', () => {
    const filled = {
      ...measure,
      unit: 'persons',
      reading: 'lower-is-better',
      'reading_reason-en': 'Few hide here.',
      'reading_reason-fr': 'Peu se cachent ici.',
    }
    const changed = kept(aPlan(), 'indicator', filled)
    assert.ok(changed.ok)
    assert.deepEqual(changed.plan.indicators.at(-1)?.definition, { en: 'Few hide here.', fr: 'Peu se cachent ici.' })
  })

  test('a further target stands beside the first, which is neither mended nor taken out', () => {
    const plan = aPlan()
    const moved = kept(plan, 'target', {
      ...wish,
      indicator: 'staff_taught',
      period: '2026-27',
      value: '60',
      'reason-en': 'Fewer hotels',
      'reason-fr': 'Moins d’hôtels',
    })
    assert.ok(moved.ok)
    assert.deepEqual(
      moved.plan.targets.map(({ low, setOn }) => [low, setOn]),
      [
        [100, '2026-04-01'],
        [60, '2026-11-01'],
      ],
    )
    assert.equal(kept(plan, 'target', wish, '').ok, false)
    assert.equal(takenOut(plan, 'target', '').ok, false)
  })

  test('what others still name stays, and it is said which ones', () => {
    const plan = aPlan()
    assert.match(saidOf(takenOut(plan, 'department', 'DEP')), /INV-01, INV-02, staff_taught/)
    assert.match(saidOf(takenOut(plan, 'pillar', 'protection')), /still named by INV-02/)
    assert.match(saidOf(takenOut(plan, 'indicator', 'staff_taught')), /share_taught/)
    assert.match(saidOf(takenOut(plan, 'source', 'S01')), /500000 CAD/)
    assert.equal(takenOut(plan, 'plan', 'invented').ok, false)
    assert.equal(takenOut(plan, 'pillar', 'nothing').ok, false)
    const out = takenOut(plan, 'commitment', 'INV-01')
    assert.deepEqual(out.ok && [out.plan.commitments.length, out.plan.funding], [1, []])
  })

  test('a circle that a mended formula would close is refused', () => {
    const plan = aPlan()
    const typed: Filled = {
      ...measure,
      id: 'staff',
      'source-kind': 'formula',
      'source-numerator': 'share_taught',
      'source-denominator': 'staff_taught',
    }
    const closed = kept({ ...plan, observations: [], baselines: [] }, 'indicator', typed, 'staff')
    assert.match(saidOf(closed), /circle/)
  })
})
