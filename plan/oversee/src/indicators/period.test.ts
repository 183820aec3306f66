import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { overlaps, periodCode, periodName, readPeriod, yearsBetween } from './period.ts'

const span = (text: string) => {
  const period = readPeriod(text)
  return period === null ? null : `${period.from} ${period.until} ${period.rhythm}`
}

suite('a period is read as plans write it', () => {
  test('calendar years, fiscal years from April, and several of either; the end is the first day that no longer belongs to it', () => {
    assert.equal(span('2014'), '2014-01-01 2015-01-01 calendar')
    assert.equal(span('2013-14'), '2013-04-01 2014-04-01 fiscal')
    assert.equal(span('1999-00'), '1999-04-01 2000-04-01 fiscal')
    assert.equal(span('2019-2023'), '2019-01-01 2024-01-01 span')
    assert.equal(span('2013/2023'), '2013-01-01 2024-01-01 span')
    assert.equal(span('2012-13/2022-23'), '2012-04-01 2023-04-01 span')
  })

  test('years that a source only guesses at are kept as such', () => {
    const period = readPeriod('about 2013/2017')
    assert.deepEqual([period?.id, period?.isAbout], ['2013-2017', true])
    assert.deepEqual(period && periodName(period), { en: 'about 2013 to 2017', fr: 'vers 2013 à 2017' })
  })

  test('a span has one code, without the stroke that separates a table from its cell', () => {
    for (const text of ['2013/2023', '2013-2023']) assert.equal(periodCode(text), '2013-2023')
    for (const text of ['2012-13/2022-23', '2012-13-2022-23']) assert.equal(periodCode(text), '2012-13-2022-23')
    assert.equal(periodCode('by fall 2028'), 'by fall 2028')
  })

  test('nothing is guessed from anything else', () => {
    for (const text of [
      '',
      '13',
      '20144',
      '2013-15',
      '2013-12',
      '2013/14',
      '2023/2013',
      '2014/2014',
      '2013-2013',
      '2012-13/2022',
      '2012-13-2022',
      '2013/2015/2017',
      'by fall 2028',
      ' 2014',
      '2014 ',
      '2013–14',
      '2014-06-30',
      'about',
      'about ',
      'about about 2014',
      'NaN',
      '٢٠١٤',
      '0000',
      '9999',
    ])
      assert.equal(readPeriod(text), null, text)
  })

  test('French writes a fiscal year with both years', () => {
    assert.deepEqual(periodName({ id: '2013-14', isAbout: false }), { en: '2013-14', fr: '2013-2014' })
    assert.deepEqual(periodName({ id: '1999-00', isAbout: false }), { en: '1999-00', fr: '1999-2000' })
    assert.deepEqual(periodName({ id: '2019-2023', isAbout: false }), { en: '2019 to 2023', fr: '2019 à 2023' })
    assert.deepEqual(periodName({ id: '2012-13/2022-23', isAbout: false }), { en: '2012-13 to 2022-23', fr: '2012-2013 à 2022-2023' })
  })

  test('the years of a rhythm that touch a span of days', () => {
    assert.deepEqual(yearsBetween('2013-04-01', '2014-04-01', 'calendar'), ['2013', '2014'])
    assert.deepEqual(yearsBetween('2013-04-01', '2014-04-01', 'fiscal'), ['2013-14'])
    assert.deepEqual(yearsBetween('2013-01-01', '2014-01-01', 'fiscal'), ['2012-13', '2013-14'])
  })

  test('always: every year is read back as itself, years follow one another without a gap or a shared day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 2190 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('calendar' as const, 'fiscal' as const),
        (year, many, rhythm) => {
          const from = rhythm === 'calendar' ? `${year}-01-01` : `${year}-04-01`
          const until = from.replace(String(year), String(year + many))
          const years = yearsBetween(from, until, rhythm).map((id) => readPeriod(id)!)
          assert.equal(years.length, many)
          assert.deepEqual([years[0]!.from, years.at(-1)!.until], [from, until])
          for (const [at, one] of years.entries()) {
            assert.equal(one.rhythm, rhythm)
            if (at > 0) assert.equal(one.from, years[at - 1]!.until)
            for (const [other, another] of years.entries()) assert.equal(overlaps(one, another), other === at)
          }
        },
      ),
    )
  })
})
