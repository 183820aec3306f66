import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PlanFaultCode } from './fault.ts'
import { planFaultText } from './fault.text.ts'
import { type PlanFormat, readPlan } from './read-plan.ts'
import { type SoundPlan, sound, soundTable } from './testing-files.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

type Where = readonly [row: number | null, path: string, field: string, code: PlanFaultCode]

function faultsOf(bytes: Uint8Array, format: PlanFormat): readonly Where[] {
  const read = readPlan(bytes, format, 'invented')
  return read.ok ? [] : read.faults.map(({ row, path, field, code }): Where => [row, path, field, code])
}

/** A copy of the sound plan that somebody has spoiled. */
// oxlint-disable-next-line typescript/no-explicit-any -- the point is to put something of a wrong type there
function spoiled(spoil: (plan: any) => void): Uint8Array {
  const plan: SoundPlan = structuredClone(sound)
  spoil(plan)
  return bytesOf(JSON.stringify(plan))
}
/** The sound plan as text with some of it replaced: for what no value can hold. */
const rewritten = (from: string | RegExp, to: string) => bytesOf(JSON.stringify(sound).replace(from, to))

const first = 'commitments[0]'

/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-assignment, typescript/no-unsafe-return -- each line spoils a copy */
const brokenJson: Readonly<Record<string, readonly [file: Uint8Array, ...faults: Where[]]>> = {
  'nothing at all': [bytesOf(''), [null, '', '', 'empty']],
  'only white space': [bytesOf(' \n\t\n'), [null, '', '', 'empty']],
  'not UTF-8': [new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), [null, '', '', 'not-utf8']],
  'breaks off in the third line': [bytesOf('{\n"title": {\n"en": "x",,'), [3, '', '', 'not-json']],
  'more after the end': [bytesOf('{}\n{}'), [2, '', '', 'not-json']],
  'a list where a plan should be': [
    bytesOf('[]'),
    [null, '', '', 'wrong-shape'],
    [null, '', 'schema_version', 'wrong-version'],
    [null, '', 'title', 'missing'],
    [null, '', 'pillars', 'missing'],
  ],
  'another form of file': [spoiled((plan) => (plan.schema_version = '2.0')), [null, '', 'schema_version', 'wrong-version']],
  'a field that is misspelt': [spoiled((plan) => (plan.comitments = [])), [null, '', 'comitments', 'unknown-field']],
  'a field of a commitment that is misspelt': [
    spoiled((plan) => (plan.commitments[1].led = ['DEP'])),
    [null, 'commitments[1]', 'led', 'unknown-field'],
  ],
  'commitments that are no list': [
    spoiled((plan) => ((plan.commitments = {}), (plan.targets = []))),
    [null, '', 'commitments', 'wrong-shape'],
  ],
  'a commitment that is a word': [
    spoiled((plan) => plan.commitments.push('more')),
    [null, 'commitments[2]', '', 'wrong-shape'],
    [null, 'commitments[2]', 'id', 'missing'],
    [null, 'commitments[2]', 'pillar', 'missing'],
    [null, 'commitments[2]', 'title', 'missing'],
  ],
  'a date in prose': [spoiled((plan) => (plan.commitments[0].due = 'by fall 2028')), [null, first, 'due', 'due-prose']],
  'a day that the calendar has not': [spoiled((plan) => (plan.commitments[0].due = '2027-02-30')), [null, first, 'due', 'no-such-day']],
  'a milestone in prose': [
    spoiled((plan) => (plan.commitments[0].milestones[0].due = 'soon')),
    [null, `${first}.milestones[0]`, 'due', 'not-a-day'],
  ],
  'a plan that ends before it begins': [spoiled((plan) => (plan.until = '2026-03-31')), [null, '', 'until', 'ends-before']],
  'the same commitment twice': [spoiled((plan) => (plan.commitments[1].id = 'INV-01')), [null, 'commitments[1]', 'id', 'duplicate-code']],
  'the same pillar twice': [spoiled((plan) => plan.pillars.push(plan.pillars[0])), [null, 'pillars[1]', 'id', 'duplicate-code']],
  'the same department twice, which other readers keep silent about': [
    rewritten('"AGY":{"en"', '"DEP":{"en":"Other","fr":"Autre"},"AGY":{"en"'),
    [null, 'departments', 'DEP', 'duplicate-code'],
  ],
  'the same indicator twice': [
    spoiled((plan) => (plan.indicators[3].id = 'east')),
    [null, 'indicators[3]', 'id', 'duplicate-code'],
    [null, 'values[2]', 'indicator', 'unknown-indicator'],
    [null, 'indicators[1]', 'total_of', 'unknown-indicator'],
  ],
  'the same department in the lead twice': [
    spoiled((plan) => (plan.commitments[0].lead = ['DEP', 'DEP'])),
    [null, first, 'lead', 'duplicate-code'],
  ],
  'a code with spaces': [spoiled((plan) => (plan.commitments[1].id = 'INV 02')), [null, 'commitments[1]', 'id', 'bad-code']],
  'a title in English only': [spoiled((plan) => delete plan.commitments[0].title.fr), [null, `${first}.title`, 'fr', 'twin-missing']],
  'a title that is a plain text': [spoiled((plan) => (plan.commitments[0].title = 'Teach')), [null, first, 'title', 'twin-missing']],
  'a department in French only': [spoiled((plan) => delete plan.departments.DEP.en), [null, 'departments.DEP', 'en', 'twin-missing']],
  'an empty title': [spoiled((plan) => (plan.commitments[0].title = { en: '', fr: '' })), [null, `${first}.title`, 'en', 'missing']],
  'a department nobody named': [spoiled((plan) => (plan.commitments[0].lead = ['XYZ'])), [null, first, 'lead', 'unknown-department']],
  'a partner nobody named': [spoiled((plan) => (plan.commitments[0].partners = ['XYZ'])), [null, first, 'partners', 'unknown-department']],
  'a partner who leads': [spoiled((plan) => (plan.commitments[0].partners = ['DEP'])), [null, first, 'partners', 'lead-is-partner']],
  'a pillar that is not there': [
    spoiled((plan) => (plan.commitments[0].pillar = 'prosecution')),
    [null, first, 'pillar', 'unknown-pillar'],
  ],
  'a source that is not there': [spoiled((plan) => (plan.commitments[0].sources = ['S09'])), [null, first, 'sources', 'unknown-source']],
  'an indicator that is not there': [
    spoiled((plan) => (plan.commitments[0].indicators = ['nothing'])),
    [null, first, 'indicators', 'unknown-indicator'],
  ],
  'a value of an indicator that is not there': [
    spoiled((plan) => (plan.values[3].indicator = 'nothing')),
    [null, 'values[3]', 'indicator', 'unknown-indicator'],
  ],
  'verified, and no source': [spoiled((plan) => (plan.commitments[0].sources = [])), [null, first, 'sources', 'no-source']],
  'a verified lead, and nobody named': [spoiled((plan) => (plan.commitments[0].lead = [])), [null, first, 'lead', 'missing']],
  'a commitment that answers itself': [
    spoiled((plan) => (plan.commitments[0].answers = ['INV-01'])),
    [null, first, 'answers', 'answers-itself'],
  ],
  'two commitments that answer each other': [
    spoiled((plan) => ((plan.commitments[0].answers = ['INV-02']), (plan.commitments[1].answers = ['INV-01']))),
    [null, first, 'answers', 'cycle'],
    [null, 'commitments[1]', 'answers', 'cycle'],
  ],
  'a formula of itself': [
    spoiled((plan) => (plan.indicators[4].source.numerator = 'share_taught')),
    [null, 'indicators[4]', 'source', 'cycle'],
  ],
  'formulas in a circle': [
    spoiled((plan) => (plan.indicators[0].source = { kind: 'formula', numerator: 'share_taught', denominator: 'west', per: 1 })),
    [null, 'indicators[0]', 'source', 'cycle'],
    [null, 'indicators[4]', 'source', 'cycle'],
  ],
  'a total of itself': [
    spoiled((plan) => (plan.indicators[1].total_of = ['staff', 'west'])),
    [null, 'indicators[1]', 'total_of', 'cycle'],
    [null, 'values[0]', 'value', 'total'],
  ],
  'a formula with an unknown part': [
    spoiled((plan) => (plan.indicators[4].source.denominator = 'nothing')),
    [null, 'indicators[4]', 'source.denominator', 'unknown-indicator'],
  ],
  'a formula times zero': [
    spoiled((plan) => (plan.indicators[4].source.per = 0)),
    [null, 'indicators[4].source', 'per', 'zero-denominator'],
  ],
  'parts that do not add up': [spoiled((plan) => (plan.values[2].value = 41)), [null, 'values[0]', 'value', 'total']],
  NaN: [rewritten('"value":60', '"value":NaN'), [null, 'values[1]', 'value', 'not-a-number']],
  Infinity: [rewritten('"value":60', '"value":-Infinity'), [null, 'values[1]', 'value', 'not-a-number']],
  'a number too large to be one': [rewritten('"value":60', '"value":1e999'), [null, 'values[1]', 'value', 'not-a-number']],
  'a number in quotes': [spoiled((plan) => (plan.values[1].value = '60')), [null, 'values[1]', 'value', 'not-a-number']],
  'a value that is not there': [spoiled((plan) => delete plan.values[1].value), [null, 'values[1]', 'value', 'missing']],
  'a denominator of zero': [spoiled((plan) => (plan.values[3].denominator = 0)), [null, 'values[3]', 'denominator', 'zero-denominator']],
  'zero where a formula divides': [
    spoiled((plan) => ((plan.values[0].value = 0), (plan.values[1].value = 0), (plan.values[2].value = 0))),
    [null, 'values[0]', 'value', 'zero-denominator'],
  ],
  'half a ratio': [spoiled((plan) => delete plan.values[3].denominator), [null, 'values[3]', 'denominator', 'ratio-parts']],
  'a ratio without parts': [
    spoiled((plan) => ((plan.indicators[5].aggregation = 'ratio'), delete plan.values[3].denominator, delete plan.values[3].numerator)),
    [null, 'values[3]', 'numerator', 'ratio-parts'],
  ],
  'a share that its parts do not give': [spoiled((plan) => (plan.values[3].value = 33.4)), [null, 'values[3]', 'value', 'ratio-differs']],
  'a target of zero where the formula divides': [
    spoiled((plan) => plan.targets.push({ indicator: 'staff', period: '2028-29', kind: 'number', value: 0, set_on: '2026-04-01' })),
    [null, 'targets[1]', 'value', 'zero-target'],
  ],
  'a range that runs backwards': [
    spoiled((plan) => (plan.targets[0] = { ...plan.targets[0], value: undefined, kind: 'range', low: 80, high: 60 })),
    [null, 'targets[0]', 'kind', 'target-shape'],
  ],
  'a baseline that stands there twice': [
    spoiled((plan) => plan.baselines.push({ ...plan.baselines[0], value: 4 })),
    [null, 'baselines[1]', 'period', 'baseline-twice'],
  ],
  'a target of infinity': [rewritten('"value":80', '"value":Infinity'), [null, 'targets[0]', 'value', 'not-a-number']],
  'a target nobody set': [spoiled((plan) => delete plan.targets[0].set_on), [null, 'targets[0]', 'set_on', 'missing']],
  'the same value twice': [
    spoiled((plan) => plan.values.push({ ...plan.values[3], value: 33.33 })),
    [null, 'values[4]', 'value', 'value-twice'],
  ],
  'a fiscal year of two years': [spoiled((plan) => (plan.values[3].year = '2013-15')), [null, 'values[3]', 'year', 'period']],
  'a year in prose': [spoiled((plan) => (plan.values[3].year = 'last year')), [null, 'values[3]', 'year', 'period']],
  'a vintage that is no month': [spoiled((plan) => (plan.values[3].vintage = '2027-13')), [null, 'values[3]', 'vintage', 'vintage']],
  'a mark of one’s own': [
    spoiled((plan) => (plan.commitments[0].verification = 'official')),
    [null, first, 'verification', 'unknown-word'],
  ],
  'yes in words': [spoiled((plan) => (plan.commitments[0].lead_verified = 'yes')), [null, first, 'lead_verified', 'not-yes-or-no']],
  'a provision in words': [
    spoiled((plan) => (plan.indicators[5].provisions = ['human trafficking'])),
    [null, 'indicators[5]', 'provisions', 'provision'],
  ],
  'a detection count that is scored': [
    spoiled((plan) => (plan.indicators[0].reading = 'lower-is-better')),
    [null, 'indicators[0]', 'reading', 'detection-scored'],
  ],
  'half a version': [spoiled((plan) => (plan.indicators[5].version = 0.5)), [null, 'indicators[5]', 'version', 'not-whole']],
  'an address that runs a script': [
    spoiled((plan) => (plan.sources.S01.address = 'javascript:alert(1)')),
    [null, 'sources.S01', 'address', 'address'],
  ],
  'a title as long as a book': [spoiled((plan) => (plan.title.en = 'x'.repeat(2001))), [null, 'title', 'en', 'too-long']],
}
/* oxlint-enable typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-assignment, typescript/no-unsafe-return */

const table = (...changes: readonly (readonly [line: number, from: string, to: string])[]) => {
  const lines = [...soundTable]
  for (const [line, from, to] of changes) {
    assert.ok(lines[line - 1]!.includes(from), `${from} stands in line ${line}`)
    lines[line - 1] = lines[line - 1]!.replace(from, to)
  }
  return bytesOf(`${lines.join('\r\n')}\r\n`)
}

const brokenTables: Readonly<Record<string, readonly [file: Uint8Array, ...faults: Where[]]>> = {
  'nothing at all': [bytesOf(''), [null, '', '', 'empty']],
  'not UTF-8': [new Uint8Array([...bytesOf('id,pillar\nINV-01,pr'), 0xe9, 0x0a]), [2, '', '', 'not-utf8']],
  'a quotation mark that never closes': [table([3, '"Print, and hand out"', '"Print, and hand out']), [3, '', '', 'quote']],
  'no header': [
    bytesOf('INV-01,prevention\n'),
    ...(['id', 'pillar', 'pillar_en', 'pillar_fr', 'title_en', 'title_fr', 'lead'].map((column) => [
      1,
      '',
      column,
      'missing-column',
    ]) as Where[]),
    [1, '', 'INV-01', 'unknown-field'],
    [1, '', 'prevention', 'unknown-field'],
    [1, '', '', 'no-commitment'],
  ],
  'a column that is missing': [table([1, ',title_fr,', ',,']), [1, '', 'title_fr', 'missing-column']],
  'a column that is misspelt': [table([1, ',due,', ',deadline,']), [1, '', 'deadline', 'unknown-field']],
  'a column that stands there twice': [table([1, ',due,', ',title_en,']), [1, '', 'title_en', 'column-twice']],
  'a header and nothing under it': [bytesOf(soundTable[0]!), [1, '', '', 'no-commitment']],
  'a row that is too long': [table([2, ',300,CAD', ',300,CAD,more']), [2, '', '', 'width']],
  'a date in prose': [table([2, '2027-06-30', 'by fall 2028']), [2, '', 'due', 'due-prose']],
  'a day that the calendar has not': [table([2, '2027-06-30', '2027-06-31']), [2, '', 'due', 'no-such-day']],
  'the same commitment twice': [table([3, 'INV-02', 'INV-01']), [3, '', 'id', 'duplicate-code']],
  'a commitment without a code': [table([3, 'INV-02', '']), [3, '', 'id', 'missing']],
  'a title in English only': [table([3, ',Imprimer,', ',,']), [3, '', 'title_fr', 'twin-missing']],
  'a timeline in French only': [table([3, 'ongoing', '']), [3, '', 'timeline_en', 'twin-missing']],
  'a plan without a French title': [table([2, 'Plan inventé', '']), [2, '', 'plan_fr', 'twin-missing']],
  'a pillar without a French name': [table([2, ',Prévention,', ',,']), [2, '', 'pillar_fr', 'twin-missing']],
  'a pillar that is nobody’s': [table([3, ',prevention,', ',protection,']), [3, '', 'pillar', 'unknown-pillar']],
  'a department that no row names': [table([3, ',AGY,', ',XYZ,']), [3, '', 'lead', 'unknown-department']],
  'fewer names than departments': [
    table([2, 'Ministère|Agence', 'Ministère']),
    [2, '', 'lead_fr', 'list-differs'],
    [2, '', 'lead_fr', 'twin-missing'],
    [2, '', 'lead_fr', 'twin-missing'],
  ],
  'two names for one department': [table([3, ',AGY,,,', ',AGY,Bureau,Agence,']), [3, '', 'lead_en', 'name-differs']],
  'a source that no row names': [table([3, 'secondary,,', 'secondary,S02,']), [3, '', 'sources', 'unknown-source']],
  'verified, and no source': [
    table([2, 'verified,S01,Invented source,Source inventée,https://example.org/plan', 'verified,,,,']),
    [2, '', 'sources', 'no-source'],
  ],
  'a mark of one’s own': [table([2, ',verified,', ',official,']), [2, '', 'mark', 'unknown-word']],
  'neither yes nor no': [table([3, ',no,', ',maybe,']), [3, '', 'lead_verified', 'not-yes-or-no']],
  'a total that its rows do not give': [table([4, ',500,', ',501,']), [4, '', 'funding', 'total']],
  'NaN for an amount': [table([3, ',200,', ',NaN,']), [3, '', 'funding', 'not-a-number'], [4, '', 'funding', 'total']],
  'an amount of infinity': [table([3, ',200,', ',1e999,']), [3, '', 'funding', 'not-a-number'], [4, '', 'funding', 'total']],
  'an amount with a sign': [table([3, ',200,', ',$200,']), [3, '', 'funding', 'not-a-number'], [4, '', 'funding', 'total']],
  'an amount of no country’s money': [table([3, ',200,CAD', ',200,']), [3, '', 'currency', 'missing']],
  'an amount below zero': [table([3, ',200,', ',-200,'], [4, ',500,', ',100,']), [3, '', 'funding', 'negative']],
  'a partner who leads': [table([3, ',no,DEP,', ',no,AGY,']), [3, '', 'partners', 'lead-is-partner']],
  'an address that runs a script': [table([2, 'https://example.org/plan', 'javascript:alert(1)']), [2, '', 'sources_address', 'address']],
  'everything at once, and all of it is told': [
    table(
      [2, '2027-06-30', 'soon'],
      [2, ',verified,', ',official,'],
      [3, 'INV-02', 'INV-01'],
      [3, ',Imprimer,', ',,'],
      [4, ',500,', ',499,'],
    ),
    [2, '', 'due', 'due-prose'],
    [2, '', 'mark', 'unknown-word'],
    [3, '', 'title_fr', 'twin-missing'],
    [3, '', 'id', 'duplicate-code'],
    [4, '', 'funding', 'total'],
  ],
}

suite('a broken plan is refused whole, with the place and the reason of every fault', () => {
  test('as they are, both files are sound', () => {
    assert.deepEqual(faultsOf(bytesOf(JSON.stringify(sound)), 'json'), [])
    assert.deepEqual(faultsOf(table(), 'csv'), [])
  })

  for (const [name, [file, ...expected]] of Object.entries(brokenJson))
    test(`JSON: ${name}`, () => assert.deepEqual(faultsOf(file, 'json'), expected))
  for (const [name, [file, ...expected]] of Object.entries(brokenTables))
    test(`CSV: ${name}`, () => assert.deepEqual(faultsOf(file, 'csv'), expected))

  test('a date in prose is offered as the timeline, and said in both languages', () => {
    const read = readPlan(table([2, '2027-06-30', 'by fall 2028']), 'csv', 'invented')
    assert.ok(!read.ok)
    const [fault] = read.faults
    assert.deepEqual(fault?.offer, { field: 'timeline', words: 'by fall 2028' })
    assert.deepEqual(fault.say, planFaultText['due-prose'])
  })

  test('every code is shown by a file here, but for those that keep nothing back, and the size', () => {
    const shown = new Set(
      [...Object.values(brokenJson), ...Object.values(brokenTables)].flatMap(([, ...faults]) => faults.map(([, , , code]) => code)),
    )
    assert.deepEqual(
      (Object.keys(planFaultText) as PlanFaultCode[]).filter((code) => !shown.has(code)),
      ['too-big', 'one-language', 'month-only', 'address-words'],
    )
  })
})
