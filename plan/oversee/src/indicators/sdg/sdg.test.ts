import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readPeriod } from '../period.ts'
import { tablesFor } from '../entered-tables.ts'
import { aPlan, anIndicator, anObservation } from '../testing-plan.ts'
import { type YearValue, readNationalSeries } from './national-series.ts'
import { definitionFaults, offencesIn } from './offences.ts'
import { scoreFor, scoreOf, usualReading } from './published-score.ts'

const file = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const block = (name: string, field: string) => new RegExp(`^${field}: \\|-\\n((?:  .*\\n?)+)`, 'm').exec(file(name).toString())![1]!
function series(name: string, dimensions: readonly string[] = []): readonly YearValue[] {
  const read = readNationalSeries(file(name), dimensions)
  assert.ok(read.ok)
  return read.value
}
const published = JSON.parse(file('canada-16-2-2.score.json').toString()) as {
  base_year: number
  base_value: number
  current_year: number
  current_value: number
  target: number
  target_year: number
  progress_value: number
  score: number
  status: string
}

suite('Canada’s 16.2.2 is reproduced, and its two errors are caught', () => {
  const canada = series('canada-16-2-2.csv')
  const inputs = {
    baseYear: 2015,
    base: canada[0]!.value,
    year: 2024,
    current: canada.at(-1)!.value,
    target: published.target,
    targetYear: published.target_year,
  }

  test('Statistics Canada’s values go through an edition unchanged, to the last digit', () => {
    const observations = canada.map(({ year, value }) => anObservation(String(year), value, { vintage: '2026-03', mark: 'verified' }))
    const plan = aPlan({ indicators: [anIndicator({ unit: 'per 100,000', reading: 'not-scorable', aggregation: 'none' })] })
    const [table] = tablesFor(plan, observations, readPeriod('2024')!, '2026-11-27T00:00:00Z')
    assert.equal(
      table?.cells.map(({ at, value }) => `${at[0]},${value}`).join('\n'),
      file('canada-16-2-2.csv')
        .toString()
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.trim().replace(/0+$/, ''))
        .join('\n'),
    )
    assert.equal(table?.cells.length, 10)
    assert.match(table.notes[0]!.en, /not scored/)
  })

  test('its published score follows from its own inputs: we know what it did', () => {
    assert.deepEqual([inputs.base, inputs.current], [published.base_value, published.current_value])
    const score = scoreOf(inputs)
    assert.ok(score.ok)
    assert.ok(Math.abs(score.value.progress - published.progress_value) < 1e-14)
    assert.ok(Math.abs(score.value.score - published.score) < 1e-13)
    assert.equal(score.value.status, published.status)
  })

  test('error one: by its own definition it counts what was reported, which is never a deterioration', () => {
    const definition = block('canada-16-2-2.meta.en.yml', 'STAT_CONC_DEF')
    assert.equal(usualReading(definition), 'not-scorable')
    assert.equal(usualReading(block('canada-16-2-2.meta.fr.yml', 'STAT_CONC_DEF')), 'not-scorable')
    assert.equal(usualReading('Share of referrals whose person knows what came of them'), null)
    const refused = scoreFor({ reading: usualReading(definition)! }, inputs)
    assert.equal(refused.ok || refused.code, 'not-scorable')
    assert.ok(scoreFor({ reading: 'lower-is-better' }, inputs).ok)
  })

  test('error two: for code 6510 the French names another provision than the English, and the English name is not the section it cites', () => {
    const text = { en: block('canada-16-2-2.meta.en.yml', 'REC_USE_LIM'), fr: block('canada-16-2-2.meta.fr.yml', 'REC_USE_LIM') }
    assert.deepEqual(
      offencesIn(text.en).map(({ code, cites }) => [code, ...cites]),
      [
        ['1525', 'CC-279.01', 'CC-279.011', 'CC-279.02', 'CC-279.03'],
        ['6510', 'IRPA-117'],
      ],
    )
    assert.deepEqual(definitionFaults(text), [
      { fault: 'languages-differ', code: '6510', en: ['IRPA-118'], fr: ['IRPA-117'] },
      { fault: 'name-not-cited', code: '6510', language: 'en', means: ['IRPA-118'], cites: ['IRPA-117'] },
    ])
    const mended = {
      en: text.en.replace('S.117', 'S.118'),
      fr: text.fr.replace('S.117', 'S.118').replace(/Organisation[^»]+/, 'Traite des personnes '),
    }
    assert.deepEqual(definitionFaults(mended), [])
    assert.deepEqual(definitionFaults({ ...mended, fr: mended.fr.replace('6510', '6511') }), [
      { fault: 'one-language', code: '6510', language: 'en' },
      { fault: 'one-language', code: '6511', language: 'fr' },
    ])
  })

  test('a target of zero has no score, nor has a year before its baseline', () => {
    for (const wrong of [{ target: 0 }, { base: 0 }, { year: 2015 }, { targetYear: 2010 }, { target: inputs.base }]) {
      const score = scoreOf({ ...inputs, ...wrong })
      assert.equal(score.ok || score.code, 'no-score', JSON.stringify(wrong))
    }
  })

  test('always: a score stays within its bounds', () => {
    const positive = fc.double({ min: 0.001, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(positive, positive, positive, (base, current, target) => {
        const score = scoreOf({ ...inputs, base, current, target })
        if (score.ok) assert.ok(score.value.score >= -5 && score.value.score <= 5)
      }),
    )
  })
})

suite('the United Kingdom’s 16.2.2 is read by sex and age', () => {
  const kingdom = series('uk-16-2-2.csv', ['Sex', 'Age'])
  const of = (year: number, about: YearValue['about']) =>
    kingdom.find((row) => row.year === year && JSON.stringify(row.about) === JSON.stringify(about))?.value

  test('all 429 rows: thirteen years, two sexes, ten ages, and a blank is the total', () => {
    assert.equal(kingdom.length, 429)
    assert.equal(new Set(kingdom.map(({ year }) => year)).size, 13)
    assert.deepEqual(
      [of(2009, {}), of(2021, {}), of(2021, { Sex: 'Female' }), of(2021, { Age: '15 to 17' }), of(2021, { Sex: 'Male', Age: '15 to 17' })],
      [303, 11_387, 2659, 3405, 2748],
    )
  })

  test('its ages and sexes do not always add up to the totals it states: the rest is somebody, and is neither dropped nor made up', () => {
    const rest = (rows: readonly YearValue[], whole: number) => whole - rows.reduce((sum, { value }) => sum + value, 0)
    const years = [...new Set(kingdom.map(({ year }) => year))]
    const ages = years.map((year) => [
      year,
      rest(
        kingdom.filter(({ about, ...row }) => row.year === year && about['Sex'] === undefined && about['Age'] !== undefined),
        of(year, {})!,
      ),
    ])
    assert.deepEqual(
      ages.filter(([, left]) => left !== 0),
      [
        [2011, 12],
        [2012, 13],
        [2013, 7],
        [2014, 27],
        [2016, 11],
        [2017, 8],
        [2018, 7],
        [2020, 10],
      ],
    )
    assert.equal(of(2021, {})! - of(2021, { Sex: 'Female' })! - of(2021, { Sex: 'Male' })!, 15)
  })

  test('a file with a hole is refused with its row, and nothing is read of it', () => {
    const text = file('uk-16-2-2.csv').toString().split('\n')
    const broken = (row: number, change: (line: string) => string) => {
      const lines = text.with(row - 1, change(text[row - 1]!))
      const read = readNationalSeries(Buffer.from(lines.join('\n')), ['Sex', 'Age'])
      return read.ok ? null : read.fault.row
    }
    assert.equal(
      broken(7, (line) => line.replace(/[\d.]+\r?$/, '')),
      7,
    )
    assert.equal(
      broken(9, (line) => line.replace(/^\d+/, 'NaN')),
      9,
    )
    assert.equal(
      broken(12, () => text[10]!),
      12,
    )
    assert.equal(
      broken(1, (line) => line.replace('Age', 'Ages')),
      1,
    )
  })
})
