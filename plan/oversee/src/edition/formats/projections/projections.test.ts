import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import { tablesFor } from '../../../indicators/index.ts'
import type { Mark } from '../../../plan/plan.ts'
import { aPlan, anIndicator, anObservation } from '../../../indicators/testing-plan.ts'
import type { Edition, EditionFile, Standing } from '../../edition.ts'
import { anEdition } from '../../testing-edition.ts'
import { readCsv } from '../csv.ts'
import { windowsIn } from '../days.ts'
import { canadas, theRate, theVictims, withTables } from '../testing-sdg.ts'
import { dataFiles } from '../formats.ts'
import { differingFigures } from '../differing-figures.ts'
import { glotip } from './glotip.ts'
import { openSdgFiles } from './open-sdg.ts'
import { planProgress } from './plan-progress.ts'
import { usTip } from './us-tip.ts'

const rowsOf = ({ bytes }: EditionFile) => must(readCsv(bytes)).map(({ cells }) => cells)
const textOf = (file: EditionFile | undefined) => new TextDecoder().decode(file?.bytes)

suite('SDG 16.2.2 in the layout of Open SDG', () => {
  test('Statistics Canada’s ten values are in it as they stand in its own file, but for a zero at the end', () => {
    const [file] = openSdgFiles(withTables(theRate()))
    const lines = textOf(file).split('\r\n')
    assert.equal(lines[0], 'Year,Units,Series,Value')
    const values = rowsOf(file!).map(({ Year, Value }) => [Year, Value])
    assert.equal(values.length, 10)
    assert.deepEqual(
      values,
      canadas.map(([year, value]) => [year, value.replace(/0+$/, '')]),
    )
  })

  test('a breakdown has a column that is empty for the total; who is suppressed, missing or of a fiscal year is told beside it', () => {
    const [file, gaps] = openSdgFiles(withTables(theRate(), theVictims()))
    assert.equal(textOf(file).split('\r\n')[0], 'Year,Sex,Age,Units,Series,Value')
    const victims = rowsOf(file!).filter(({ Series }) => Series === 'Victims detected')
    assert.deepEqual(
      victims.map(({ Year, Sex, Age, Value }) => [Year, Sex, Age, Value]),
      [
        ['2024', 'f (en)', 'u18 (en)', '20'],
        ['2024', 'f (en)', '', '25'],
        ['2024', 'm (en)', '', '35'],
        ['2024', '', 'u18 (en)', '40'],
        ['2024', '', '', '45'],
      ],
    )
    assert.deepEqual(
      rowsOf(gaps!).map(({ FIGURE, STATUS }) => [FIGURE, STATUS]),
      [
        ['ucr_rate/2014', '..'],
        ['ucr_rate/2025-26', ''],
        ['victims/m.u18', 'x'],
      ],
    )
  })

  test('an edition without that indicator has a header and says so', () => {
    const [file, gaps] = openSdgFiles(anEdition())
    assert.equal(textOf(file), 'Year,Units,Series,Value\r\n')
    assert.match(textOf(gaps), /no table for indicator 16\.2\.2.*pas de tableau/)
  })
})

suite('tables for UNODC', () => {
  const made = (indicator: string): Edition => {
    const victims = theVictims()
    return withTables({ ...victims, making: { ...victims.making, indicator } })
  }

  test('each figure has its question, provisions of law and source', () => {
    const rows = rowsOf(glotip(made('tip_victims_identified')))
    const [first, ...rest] = rows.filter(({ FIGURE }) => FIGURE !== '')
    assert.equal(rest.length, 5)
    assert.deepEqual(
      [first?.['QUESTION'], first?.['FIGURE'], first?.['SEX'], first?.['SEX_FR'], first?.['AGE'], first?.['VALUE'], first?.['PROVISIONS']],
      ['victims', 'victims/f.u18', 'f', 'f (fr)', 'u18', '20', 'CC-279.01 IRPA-118'],
    )
    assert.deepEqual(
      [first?.['SOURCE_EN'], first?.['SOURCE_ADDRESS'], first?.['MARK']],
      ['Invented source', 'https://example.org/source', 'verified'],
    )
    assert.deepEqual(
      rest.map(({ STATUS }) => STATUS).filter((status) => status !== ''),
      ['x'],
    )
  })

  test('a question without figures, and a breakdown that nobody made, are gaps and not silence', () => {
    const gaps = rowsOf(glotip(made('tip_victims_identified'))).filter(({ FIGURE }) => FIGURE === '')
    const told = gaps.map(({ QUESTION, GAP_EN }) => `${QUESTION}: ${GAP_EN}`)
    assert.deepEqual(told, [
      ...['offences', 'suspects', 'prosecuted', 'convicted'].map(
        (question) => `${question}: This edition has no figure for this question.`,
      ),
      'victims: No figure is broken down by form of exploitation.',
      'victims: No figure is broken down by citizenship.',
    ])
    assert.ok(gaps.every(({ STATUS, GAP_FR }) => STATUS === '..' && GAP_FR !== ''))
  })

  test('an indicator of another country’s plan takes its place by its name, and one without a provision says so', () => {
    const edition = made('glotip-convicted-all')
    const [table] = edition.tables
    const bare = { ...edition, tables: [{ ...table!, making: { ...table!.making, provisions: [] } }] }
    const rows = rowsOf(glotip(bare)).filter(({ FIGURE }) => FIGURE !== '')
    assert.equal(rows.length, 6)
    assert.ok(rows.every(({ QUESTION, GAP_EN }) => QUESTION === 'convicted' && /provision of law/.test(GAP_EN ?? '')))
  })
})

suite('the window of the US report', () => {
  const actionsOf = (edition: Edition) => rowsOf(usTip(edition)).filter(({ KIND }) => KIND === 'action')
  const withStanding = (more: Partial<Standing>): Edition => ({ ...anEdition(), standings: [{ ...anEdition().standings[0]!, ...more }] })

  test('an action with progress and evidence counts, from 1 April to 31 March', () => {
    const [first] = actionsOf(anEdition())
    assert.deepEqual(
      [first?.['CODE'], first?.['IN_WINDOW'], first?.['WINDOW_FROM'], first?.['WINDOW_TO'], first?.['TABLES']],
      ['C-01', 'yes', '2013-04-01', '2014-03-31', 'reports-answered'],
    )
  })

  test('an intention, a nil return, a silence and words without evidence do not, and each says why', () => {
    const reason = (more: Partial<Standing>) => {
      const [row] = actionsOf(withStanding(more))
      assert.equal(row?.['IN_WINDOW'], 'no')
      assert.equal(row?.['WINDOW_FROM'], '')
      return row?.['WHY_NOT_EN'] ?? ''
    }
    assert.match(reason({ standing: 'not-started' }), /intention/)
    assert.match(reason({ nil: true }), /nothing was done/)
    assert.match(reason({ standing: 'no-evidence', progress: null }), /No evidence/)
    assert.match(reason({ evidence: null }), /No evidence/)
  })

  test('figures of the window are in it, those of the year before are named as outside', () => {
    const figures = rowsOf(usTip(anEdition())).filter(({ KIND }) => KIND === 'figure')
    assert.equal(figures.length, 12)
    assert.deepEqual(
      figures.filter(({ IN_WINDOW }) => IN_WINDOW === 'no').map(({ FIGURE }) => FIGURE),
      ['cases-completed/2012-13'],
    )
  })

  test('over several windows the day of an action is not known; in a calendar year there is no window', () => {
    const over = (id: string, from: string, until: string): Edition => ({ ...anEdition(), period: { id, from, until } })
    const [several] = actionsOf(over('2012-14', '2012-04-01', '2014-04-01'))
    assert.match(several?.['WHY_NOT_EN'] ?? '', /longer than one window/)
    const [gap] = rowsOf(usTip(over('2013', '2013-01-01', '2014-01-01')))
    assert.deepEqual([gap?.['KIND'], gap?.['IN_WINDOW']], ['gap', 'no'])
    const ids = (from: string, until: string) => windowsIn({ id: '', from, until }).map(({ id }) => id)
    assert.deepEqual(ids('2019-01-01', '2024-01-01'), ['2019-20', '2020-21', '2021-22', '2022-23'])
    assert.deepEqual(ids('1999-04-01', '2000-04-01'), ['1999-00'])
  })
})

suite('the plan as one flat file', () => {
  const [kept, silent] = rowsOf(planProgress(anEdition()))

  test('it begins with the columns of Canada’s own tracker, in its codes', () => {
    const [header] = textOf(planProgress(anEdition())).split('\r\n')
    assert.match(
      header ?? '',
      /^reporting_period,commitments,indicators,status,progress_en,progress_fr,evidence_en,evidence_fr,challenges_en,challenges_fr,/,
    )
    assert.deepEqual(
      [kept?.['reporting_period'], kept?.['commitments'], kept?.['status'], kept?.['lead'], kept?.['overdue'], kept?.['review_status']],
      ['2013-14', 'C-01', 'SP', 'AA', 'yes', 'LP'],
    )
  })

  test('a silence is printed, and no lead whom no source names beside it', () => {
    assert.deepEqual([silent?.['status'], silent?.['lead'], silent?.['lead_verified'], silent?.['overdue']], ['NE', '', 'no', ''])
  })

  test('a reference in the words of a department is printed as the pages print it', () => {
    const progress = {
      en: 'By {date:2014-03-31} {figure:reports-answered/all.both} reports, {figure:answered-in-a-day/2013-14} in a day; {figure:reports-answered/labour.later} later ({name:2012 plan}).',
      fr: 'Au {date:2014-03-31}, {figure:reports-answered/all.both} signalements, visés par {provision:CC-279.01}.',
    }
    const edition = { ...anEdition(), standings: [{ ...anEdition().standings[0]!, progress }] }
    const [row] = rowsOf(planProgress(edition))
    assert.equal(row?.['progress_en'], 'By March 31, 2014 1,255 reports, 80.5% in a day; x later (2012 plan).')
    const french = row?.['progress_fr']?.replaceAll('\u00A0', ' ')
    assert.equal(french, 'Au 31 mars 2014, 1 255 signalements, visés par Code criminel, art. 279.01.')
    assert.equal(rowsOf(usTip(edition))[0]?.['PROGRESS_EN'], row?.['progress_en'])
  })

  test('a nil return is NIL in English and NUL in French', () => {
    const nil = { ...anEdition(), standings: [{ ...anEdition().standings[1]!, nil: true }] }
    const [row] = rowsOf(planProgress(nil))
    assert.deepEqual([row?.['progress_en'], row?.['progress_fr'], row?.['nil']], ['NIL', 'NUL', 'yes'])
  })
})

interface Reported {
  readonly indicator: string
  readonly year: string
  readonly value: number
  readonly source: string
  readonly verification: Mark
  readonly vintage: string
}

suite('what was reported of the first plan and its successor', () => {
  const file = new URL('../../../indicators/fixtures/values-2012.json', import.meta.url)
  const { values } = JSON.parse(readFileSync(file, 'utf8')) as { readonly values: readonly Reported[] }
  const observations = values.map(({ indicator, year, value, source, verification, vintage }) =>
    anObservation(year, value, { indicator, source, mark: verification, vintage }),
  )
  const ids = [...new Set(values.map(({ indicator }) => indicator))]
  const plan = aPlan({ indicators: ids.map((id) => anIndicator({ id, name: { en: id, fr: id }, provisions: [] })) })
  const period = { id: '2019-2023', from: '2019-01-01', until: '2024-01-01' }
  const edition: Edition = { ...anEdition(), period, tables: tablesFor(plan, observations, period, '2026-11-27T00:00:00Z') }

  test('goes to the UN with what it is of, and what nobody found is a gap', () => {
    const rows = rowsOf(glotip(edition))
    const figures = rows.filter(({ VALUE }) => VALUE !== '')
    assert.ok(figures.length >= 15, String(figures.length))
    assert.ok(figures.every(({ SOURCE, MARK, GAP_EN }) => SOURCE !== '' && MARK !== '' && /not stated/.test(GAP_EN ?? '')))
    assert.deepEqual(
      [...new Set(rows.filter(({ FIGURE }) => FIGURE === '').map(({ QUESTION }) => QUESTION))],
      ['suspects', 'prosecuted', 'convicted', 'victims'],
    )
    assert.ok(!rows.some(({ VALUE }) => VALUE === '0'))
  })

  test('and the rates by year to the SDG, as they were reported', () => {
    const rates = rowsOf(openSdgFiles(edition)[0]!).map(({ Year, Value }) => `${Year} ${Value}`)
    const reported = values.filter(({ indicator, year }) => indicator === 'ucr_rate' && /^\d{4}$/.test(year))
    assert.ok(rates.length > 0)
    for (const rate of rates)
      assert.ok(
        reported.some(({ year, value }) => rate === `${year} ${value}`),
        rate,
      )
  })

  test('every file of it says the same', () => {
    assert.ok(edition.tables.length > 15, String(edition.tables.length))
    assert.deepEqual(differingFigures(edition, dataFiles(edition)), [])
  })
})
