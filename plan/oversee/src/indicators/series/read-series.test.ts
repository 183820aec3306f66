import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { aPlan, anIndicator } from '../testing-plan.ts'
import { readSeries, seriesColumns } from './read-series.ts'
import type { SeriesFaultCode } from './series-fault.ts'

const plan = aPlan({
  indicators: [
    anIndicator(),
    anIndicator({ id: 'guilty', unit: 'percent', aggregation: 'ratio', version: 2 }),
    anIndicator({ id: 'counted', source: { kind: 'query', name: 'reports', version: 1 } }),
    anIndicator({ id: 'made', source: { kind: 'formula', numerator: 'cases', denominator: 'cases', per: 100 } }),
  ],
})
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readSeries(bytes(text), { plan, today: '2026-11-27' })
const head = 'indicator,period,value,vintage,definition,mark,source\n'
const good = 'cases,2013-14,45,2020-06,1,verified,S1\n'
const parts = 'indicator,period,value,numerator,denominator,vintage,definition,mark,source\n'
const notes = 'indicator,period,value,vintage,definition,mark,note_en,note_fr\n'

suite('a series is read from a CSV file', () => {
  test('with vintage, definition, mark and source; as spreadsheets write it', () => {
    const found = read(head + good)
    assert.ok(found.ok)
    assert.deepEqual(found.value, [
      {
        indicator: 'cases',
        period: '2013-14',
        value: 45,
        numerator: null,
        denominator: null,
        approximate: false,
        mark: 'verified',
        source: 'S1',
        vintage: '2020-06',
        note: null,
      },
    ])
    for (const same of [
      `\uFEFF${head}${good}`,
      (head + good).replaceAll(',', ';').replaceAll('\n', '\r\n'),
      head + good.replaceAll('45', '"45"'),
      `${head}\n${good}\n\n`,
    ])
      assert.deepEqual(read(same), found)
  })

  test('a ratio with its parts; without a value they make it; decimals in French', () => {
    const found = read(
      parts.replaceAll(',', ';') + ['guilty;2013-14;15,6;7;45;2020;2;verified;S1', 'guilty;2012-13;;7;28;2020;2;verified;S1'].join('\n'),
    )
    assert.ok(found.ok)
    assert.deepEqual(
      found.value.map(({ value, numerator, denominator }) => [value, numerator, denominator]),
      [
        [15.6, 7, 45],
        [25, 7, 28],
      ],
    )
  })

  test('two vintages of one period stand side by side', () => {
    const found = read(head + good + good.replace('45', '47').replace('2020-06', '2021'))
    assert.ok(found.ok)
    assert.equal(found.value.length, 2)
  })
})

const broken: readonly (readonly [what: string, text: string, code: SeriesFaultCode, row: number, column: string | null])[] = [
  ['nothing', '', 'file', 0, null],
  ['only a header', head, 'file', 0, null],
  ['only blank lines', '\n\n', 'file', 0, null],
  ['no column of vintages', 'indicator,period,value,definition,mark\ncases,2013-14,45,1,verified\n', 'header', 1, null],
  ['no column of definitions', 'indicator,period,value,vintage,mark\ncases,2013-14,45,2020,verified\n', 'header', 1, null],
  ['a column twice', head.replace('source', 'value') + good, 'header', 1, null],
  ['a column of another name', head.replace('source', 'sources') + good, 'header', 1, null],
  ['a French header', `indicateur,période,valeur\ncases,2013-14,45\n`, 'header', 1, null],
  ['a cell too few', `${head}cases,2013-14,45\n`, 'width', 2, null],
  ['a cell too many', `${head}cases,2013-14,1,200,2020,1,verified,S1\n`, 'width', 2, null],
  ['a quotation mark never closed', `${head}"cases,2013-14,45,2020,1,verified,S1\n`, 'file', 2, null],
  ['a sign that is no text', `${head}ca\0ses,2013-14,45,2020,1,verified,S1\n`, 'file', 2, null],
  ['no indicator', head + good.replace('cases', ''), 'missing', 2, 'indicator'],
  ['an indicator that the plan has not', head + good.replace('cases', 'causes'), 'indicator', 2, 'indicator'],
  ['the name of an object', head + good.replace('cases', '__proto__'), 'indicator', 2, 'indicator'],
  ['an indicator that a query counts', head + good.replace('cases', 'counted'), 'not-entered', 2, 'indicator'],
  ['an indicator that is made of two', head + good.replace('cases', 'made'), 'not-entered', 2, 'indicator'],
  ['no period', head + good.replace('2013-14', ''), 'missing', 2, 'period'],
  ['a period in prose', head + good.replace('2013-14', 'by fall 2028'), 'period', 2, 'period'],
  ['a fiscal year of two years', head + good.replace('2013-14', '2013-15'), 'period', 2, 'period'],
  ['a span that ends before it begins', head + good.replace('2013-14', '2023/2013'), 'period', 2, 'period'],
  ['a month for a period', head + good.replace('2013-14', '2013-02'), 'period', 2, 'period'],
  ['no value', head + good.replace('45', ''), 'missing', 2, 'value'],
  ['NaN', head + good.replace('45', 'NaN'), 'number', 2, 'value'],
  ['infinity', head + good.replace('45', 'Infinity'), 'number', 2, 'value'],
  ['an exponent', head + good.replace('45', '4e1'), 'number', 2, 'value'],
  ['a hexadecimal', head + good.replace('45', '0x2D'), 'number', 2, 'value'],
  ['a space for thousands', head + good.replace('45', '4 500'), 'number', 2, 'value'],
  ['a thousands separator in quotation marks', head + good.replace('45', '"4,500,000"'), 'number', 2, 'value'],
  ['more than', head + good.replace('45', '>45'), 'number', 2, 'value'],
  ['words', head + good.replace('45', 'forty-five'), 'number', 2, 'value'],
  ['other digits', head + good.replace('45', '٤٥'), 'number', 2, 'value'],
  ['a value of a million digits', head + good.replace('45', '9'.repeat(1_000_000)), 'number', 2, 'value'],
  ['a suppressed value', head + good.replace('45', 'x'), 'symbol', 2, 'value'],
  ['a missing value as a symbol', head + good.replace('45', '..'), 'symbol', 2, 'value'],
  ['not available', head + good.replace('45', 'N/A'), 'symbol', 2, 'value'],
  ['a negative count', head + good.replace('45', '-45'), 'negative', 2, 'value'],
  ['a negative count by a true minus', head + good.replace('45', '−45'), 'negative', 2, 'value'],
  ['more than all', `${head}guilty,2013-14,101,2020,2,verified,S1\n`, 'share', 2, 'value'],
  ['a numerator alone', `${parts}guilty,2013-14,15,7,,2020,2,verified,S1\n`, 'parts', 2, 'denominator'],
  ['a denominator alone', `${parts}guilty,2013-14,15,,45,2020,2,verified,S1\n`, 'parts', 2, 'numerator'],
  ['a ratio with zero denominator', `${parts}guilty,2013-14,0,0,0,2020,2,verified,S1\n`, 'zero-denominator', 2, 'denominator'],
  ['a ratio that its parts do not make', `${parts}guilty,2013-14,16.6,7,45,2020,2,verified,S1\n`, 'disagrees', 2, 'value'],
  ['no vintage', head + good.replace('2020-06', ''), 'missing', 2, 'vintage'],
  ['a vintage in prose', head + good.replace('2020-06', 'June 2020'), 'vintage', 2, 'vintage'],
  ['a vintage on a day that does not exist', head + good.replace('2020-06', '2020-02-30'), 'vintage', 2, 'vintage'],
  ['a vintage of tomorrow', head + good.replace('2020-06', '2026-11-28'), 'future', 2, 'vintage'],
  ['a vintage from before the period', head + good.replace('2020-06', '2013-03'), 'before-period', 2, 'vintage'],
  ['no definition', head + good.replace(',1,', ',,'), 'missing', 2, 'definition'],
  ['an older definition', `${head}guilty,2013-14,15,2020,1,verified,S1\n`, 'definition', 2, 'definition'],
  ['a definition in words', head + good.replace(',1,', ',persons found guilty,'), 'definition', 2, 'definition'],
  ['no mark', head + good.replace('verified', ''), 'missing', 2, 'mark'],
  ['a mark of one’s own', head + good.replace('verified', 'official'), 'mark', 2, 'mark'],
  ['a verified value without a source', head + good.replace('S1', ''), 'source', 2, 'source'],
  ['a source that the plan has not', head + good.replace('S1', 'S99'), 'source', 2, 'source'],
  ['perhaps', `indicator,period,value,vintage,definition,mark,source,approximate\n${good.trim()},perhaps\n`, 'yes-no', 2, 'approximate'],
  ['a note in one language', `${notes}cases,2013-14,45,2020,1,unverified,More than.,\n`, 'one-language', 2, 'note_fr'],
  ['a note that is a formula', `${notes}cases,2013-14,45,2020,1,unverified,"=HYPERLINK(""x"")",oui\n`, 'formula', 2, 'note_en'],
  ['a note that is a book', `${notes}cases,2013-14,45,2020,1,unverified,${'a'.repeat(501)},oui\n`, 'too-long', 2, 'note_en'],
  ['a note with a bell', `${notes}cases,2013-14,45,2020,1,unverified,a\u0007b,oui\n`, 'not-text', 2, 'note_en'],
  ['the same value twice', head + good + good, 'duplicate', 3, null],
  [
    'the same period written otherwise',
    `${head}cases,2013/2015,45,2020,1,verified,S1\ncases,2013-2015,46,2020,1,verified,S1\n`,
    'duplicate',
    3,
    null,
  ],
  ['more rows than are read', head + good.repeat(5001), 'too-many', 0, null],
]

suite('a broken file is refused whole, by row and column, in both languages', () => {
  for (const [what, text, code, row, column] of broken)
    test(what, () => {
      const found = read(text)
      assert.ok(!found.ok)
      const [fault] = found.faults
      assert.deepEqual([fault?.code, fault?.row, fault?.column], [code, row, column])
      assert.ok(fault!.say.en.length > 10 && fault!.say.fr.length > 10 && fault!.say.en !== fault!.say.fr)
      assert.ok(JSON.stringify(found).length < 5000, 'nothing endless is said back')
    })

  test('every fault of a file is told at once, and good rows beside it are not taken', () => {
    const found = read(`${head}${good}causes,2013-15,NaN,June,1,official,S99\n${good.replace('45', '-1')}`)
    assert.ok(!found.ok)
    assert.deepEqual(
      found.faults.map(({ row, column }) => `${row} ${column}`),
      ['3 indicator', '3 period', '3 vintage', '3 value', '3 mark', '3 source', '4 value'],
    )
  })

  test('always: whatever is sent, it is read or refused with a row, and never thrown at', () => {
    const cell = fc.oneof(
      fc.constantFrom('cases', '2013-14', '45', '2020', '1', 'verified', 'S1', '"', '', 'x', 'constructor'),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }), fc.boolean(), (rows, hasHead) => {
        const found = read((hasHead ? head : '') + rows.map((row) => row.join(',')).join('\n'))
        if (!found.ok) for (const { row, say } of found.faults) assert.ok(row >= 0 && say.en !== '' && say.fr !== '')
      }),
    )
    assert.equal(seriesColumns.length, 12)
  })
})
