import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { must } from '@fanal/kernel'
import fc from 'fast-check'
import { inventedList } from '../fixtures/invented-lookup.ts'
import { anomalyText } from './anomaly.text.ts'
import { faults, oddities } from './anomaly.ts'
import { readCsv } from './csv.ts'
import { type ReadList, readEmployerList } from './read-list.ts'

const header = 'row,business_operating_name,business_legal_name,address,reasons,date_of_final_decision,penalty,status'
const approvals = 'source_row,Employer,Address,Positions,Province,NOC,Stream,YEAR,PERIOD'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function decisions(...rows: readonly string[]): ReadList {
  return must(readEmployerList(bytes([header, ...rows].join('\n')), { source: 'non-compliant', asOf: '2023-10-04' }))
}

function assessments(...rows: readonly string[]): ReadList {
  return must(readEmployerList(bytes([approvals, ...rows].join('\n')), { source: 'lmia-positive', asOf: '2024-03-31' }))
}

const good = '7,Wren Ltd,Wren Holdings Ltd,"1 Main St / Calgary, Alberta",9,2023-01-02,"$1,000",Eligible'

/** A broken decision, and what is said of it. */
const brokenDecisions: readonly (readonly [row: string, field: string | null, kind: string])[] = [
  ['1,A Inc,B Inc,"1 Main St / Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'address', 'address-lines'],
  ['1,A Inc,B Inc,,9,2023-01-02,"$1,000",Eligible', 'address', 'address-missing'],
  ['1,A Inc,B Inc,"Bay 4, 1st Avenue Drumfiction Alberta",9,2023-01-02,"$1,000",Eligible', 'address', 'address-run-together'],
  ['1,A Inc,B Inc,"1 Main, Nowhere, Atlantis",9,2023-01-02,"$1,000",Eligible', 'address', 'province-unknown'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,Two-year ban,Ineligible', 'penalty', 'ban-in-words'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000 and a long ban",Eligible', 'penalty', 'ban-unreadable'],
  ['1,QuÃ©bec Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_operating_name', 'broken-letters'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000.50",Eligible', 'penalty', 'cents'],
  ['1,A\u0007 Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_operating_name', 'control-characters'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2024-01-02,"$1,000",Eligible', 'date_of_final_decision', 'date-after-list'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-02-30,"$1,000",Eligible', 'date_of_final_decision', 'date-impossible'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,,"$1,000",Eligible', 'date_of_final_decision', 'date-missing'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2022-12-6,"$1,000",Eligible', 'date_of_final_decision', 'date-short'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,yesterday,"$1,000",Eligible', 'date_of_final_decision', 'date-unreadable'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",Footnote *,2023-01-02,"$1,000",Eligible', 'reasons', 'footnote'],
  ['1,=SUM(A1),B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_operating_name', 'formula'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02\u00A0,"$1,000",Eligible', 'date_of_final_decision', 'hard-space'],
  ['1,A Inc,\u00A0,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_legal_name', 'legal-name-missing'],
  ['1,A <b>Inc</b>,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_operating_name', 'markup'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,$1000,Eligible', 'penalty', 'money-without-comma'],
  ['1,A Inc,B Inc.6,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_legal_name', 'name-mark'],
  ['1,A Inc,A Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_operating_name', 'names-equal'],
  ['1,,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'business_operating_name', 'operating-name-missing'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,,Eligible', 'penalty', 'penalty-missing'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,fined,Eligible', 'penalty', 'penalty-unreadable'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta","9, 9",2023-01-02,"$1,000",Eligible', 'reasons', 'reason-twice'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",31,2023-01-02,"$1,000",Eligible', 'reasons', 'reason-unknown'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",,2023-01-02,"$1,000",Eligible', 'reasons', 'reasons-missing'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",6 and 15,2023-01-02,"$1,000",Eligible', 'reasons', 'reasons-separator'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",nine,2023-01-02,"$1,000",Eligible', 'reasons', 'reasons-unreadable'],
  ['7,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'row', 'row-number-twice'],
  ['one,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', 'row', 'row-number-unreadable'],
  [good.replace('7,', '1,'), 'row', 'row-twice'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,2 year ban,Eligible', 'status', 'status-and-ban-differ'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",', 'status', 'status-missing'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",INELIGIBLE', 'status', 'status-spelling'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Perhaps', 'status', 'status-unreadable'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000","Ineligible until May 1, 2020"', 'status', 'until-passed'],
  [',,,,,,,', null, 'blank'],
  ['1,A Inc,B Inc', null, 'cells-missing'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,$1,000,Eligible', null, 'cells-extra'],
  [header, null, 'header-again'],
  ['1,-,&,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible', null, 'no-name'],
  [`1,${'A'.repeat(2001)},B Inc,"1 Main, Calgary, Alberta",9,2023-01-02,"$1,000",Eligible`, null, 'cell-too-long'],
  ['1,A Inc,B Inc,"1 Main, Calgary, Alberta,9,2023-01-02,1000,Eligible', null, 'quote-open'],
]

const brokenApprovals: readonly (readonly [row: string, field: string, kind: string])[] = [
  ['1,A Inc,"Ottawa, ON K2G  1E",1,Ontario,6322-Cooks,Low Wage,2024,Q1', 'Address', 'postal-code-short'],
  ['1,A Inc,"Ottawa, ON K2G 0A0",several,Ontario,6322-Cooks,Low Wage,2024,Q1', 'Positions', 'positions-unreadable'],
  ['1,A Inc,"Ottawa, ON K2G 0A0",1,Ontario,,Low Wage,2024,Q1', 'NOC', 'occupation-missing'],
  ['1,A Inc,"Ottawa, ON K2G 0A0",1,Ontario,6322-Cooks,Low Wage,2024,Q5', 'PERIOD', 'period-unreadable'],
  ['1,A Inc,"Ottawa, ON K2G 0A0",1,Employers with Head Office outside of Canada,6322-Cooks,Low Wage,2024,Q1', 'Province', 'outside-canada'],
]

suite('an import of broken rows', () => {
  for (const [row, field, kind] of brokenDecisions)
    test(`${kind}: said, with line and column, and the good row is kept`, () => {
      const list = decisions(good, row)
      assert.ok(
        list.anomalies.some((one) => one.kind === kind && one.field === field && one.line === 3),
        JSON.stringify(list.anomalies),
      )
      assert.deepEqual(list.rows[0]!.record.names, ['Wren Ltd', 'Wren Holdings Ltd'])
      assert.equal(list.rows.length + list.setAside.length, 2, 'kept or set aside')
    })

  for (const [row, field, kind] of brokenApprovals)
    test(`${kind}, of an assessment`, () => {
      const { anomalies, rows } = assessments(row)
      assert.ok(
        anomalies.some((one) => one.kind === kind && one.field === field),
        JSON.stringify(anomalies),
      )
      assert.equal(rows.length, 1)
    })

  test('every kind of anomaly is tried above, and is said in both languages', () => {
    const tried = new Set([...brokenDecisions, ...brokenApprovals].map(([, , kind]) => kind))
    assert.deepEqual(
      [...oddities, ...faults].filter((kind) => !tried.has(kind)),
      [],
    )
    assert.ok(tried.size >= 30)
    for (const kind of [...oddities, ...faults]) {
      const { en, fr } = anomalyText({ line: 3, field: 'status', kind, text: 'x' })
      assert.match(en, /^Line 3, status: .+ \[x\]$/)
      assert.match(fr, /^Ligne 3, status\u00A0: .+ \[x\]$/)
    }
  })

  test('all of them in one file: none is lost, and all but the seven that are no rows are kept', () => {
    const list = decisions(good, ...brokenDecisions.map(([row]) => row))
    assert.equal(list.rows.length + list.setAside.length, 1 + brokenDecisions.length)
    assert.deepEqual(list.setAside.map(({ why }) => why).toSorted(), [...faults].toSorted())
  })

  test('a name or an address is never in what is said: some are of people', () => {
    const { anomalies } = decisions(
      '1,Odalys Fictivo\u00A0,Odalys Fictivo\u00A0,12 Hidden Lane,9,2023-01-02,"$1,000",Eligible',
      'Thaddeus Inventar',
    )
    assert.ok(anomalies.length > 3)
    assert.doesNotMatch(JSON.stringify(anomalies.map(anomalyText)), /Fictivo|Inventar|Hidden/)
  })

  test('a quote too many takes its own row and not the rows after it', () => {
    const list = decisions(good, '8,"Open Ltd,B Ltd,x,9,2023-01-02,1,Eligible', good.replace('7,', '9,'), good.replace('7,', '10,'))
    assert.deepEqual(
      list.rows.map(({ record }) => record.row),
      [7, 9, 10],
    )
    assert.equal(list.setAside[0]!.cells.join(), '8,Open Ltd,B Ltd,x,9,2023-01-02,1,Eligible')
  })
})

suite('the invented lists in the shapes of the real ones', () => {
  test('every row is kept, with the text of each cell beside what was read', () => {
    const list = inventedList('non-compliant')
    assert.equal(list.rows.length, 40)
    assert.equal(list.setAside.length, 0)
    const { record, raw } = list.rows[4]!
    assert.deepEqual(record.says, {
      kind: 'decision',
      reasons: [5, 6, 9, 20],
      decidedOn: '2022-12-06',
      amount: 129_000,
      ban: { years: 1 },
      standing: { is: 'ineligible-until', until: '2023-12-06' },
      statusText: 'Ineligible until December 6, 2023',
      penaltyText: '$129,000 and a 1-year ban',
    })
    assert.equal(raw['date_of_final_decision'], '2022-12-6')
    assert.equal(record.address, '411-7360 137th Street, Surrey, British Columbia')
    const permanent = list.rows.find(({ record: { row } }) => row === 28)!.record.says
    assert.deepEqual(
      permanent.kind === 'decision' && permanent.standing,
      { is: 'ineligible-permanently' },
      '“Ineligible” beside a permanent ban',
    )
  })

  test('assessments are kept with positions, occupation and quarter', () => {
    const { rows, anomalies } = inventedList('lmia-positive')
    assert.equal(rows.length, 30)
    assert.deepEqual(rows[1]!.record.says, {
      kind: 'approval',
      positions: 4,
      occupation: '8431-General farm workers',
      stream: 'Primary Agriculture',
      period: '2024 Q1',
    })
    assert.deepEqual(anomalies.map(({ kind }) => kind).toSorted(), [
      'outside-canada',
      'postal-code-short',
      'postal-code-short',
      'province-unknown',
    ])
  })
})

suite('a file that is no such list is asked for again, plainly', () => {
  const read = (text: string | Uint8Array) =>
    readEmployerList(typeof text === 'string' ? bytes(text) : text, { source: 'non-compliant', asOf: '2023-10-04' })
  for (const [what, file, code] of [
    ['nothing', '', 'file-empty'],
    ['a PDF', '%PDF-1.7\n…', 'not-csv'],
    ['a workbook', 'PK\u0003\u0004', 'not-csv'],
    ['a web page', '<!doctype html><title>x</title>', 'not-csv'],
    ['JSON', '[{"row": 1}]', 'not-csv'],
    ['the other list', approvals, 'columns-missing'],
    ['semicolons', header.replaceAll(',', ';'), 'columns-missing'],
    ['Latin-1', new Uint8Array([0x51, 0x75, 0xe9, 0x62]), 'not-utf-8'],
  ] as const)
    test(what, () => {
      const answer = read(file)
      assert.equal(!answer.ok && answer.code, code)
      assert.ok(!answer.ok && answer.say!.en.length > 20 && answer.say!.fr.length > 20)
    })

  test('whatever the bytes are, there is an answer, and no row is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const file = `${header}\n${text}`
        const answer = read(file)
        assert.ok(answer.ok)
        assert.equal(answer.value.rows.length + answer.value.setAside.length, readCsv(file).length - 1)
      }),
    )
  })
})
