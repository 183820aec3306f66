import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'
import { employersImport } from './employers-import.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-employers-'))
after(() => rmSync(folder, { recursive: true }))

const header = 'row,business_operating_name,business_legal_name,address,reasons,date_of_final_decision,penalty,status'
const rows = [
  '1,Odalys Fictivo\u00A0,Odalys Fictivo\u00A0,12 Hidden Lane,9,2022-12-6,$1000,Ineligible – Unpaid monetary penalty',
  'Thaddeus Inventar,too few',
  '3,Wren Ltd,Wren Holdings Ltd,"1 Main St / Calgary, Alberta",9,2023-01-02,"$1,000",Eligible',
]

async function preview(file: string, args: readonly string[] = [], language: Language = 'en'): Promise<string> {
  const at = path.join(folder, 'list.csv')
  writeFileSync(at, file)
  const said: string[] = []
  const out = (text: string) => void said.push(text)
  const list = ['--source', 'non-compliant', '--as-of', '2023-10-04', '--preview']
  await employersImport.run({ args: [at, ...list, ...args], env: {}, language, out, err: out })
  return said.join('\n')
}

suite('fanal employers import --preview', () => {
  test('says each oddity by line and column, in either language, and what would be kept', async () => {
    const file = [header, ...rows].join('\n')
    const english = await preview(file)
    assert.match(english, /^Line 2, date_of_final_decision: the date lacks a zero; read \[2022-12-6\]$/m)
    assert.match(english, /^Line 3: fewer cells than the first line; set aside$/m)
    assert.match(english, /2 rows read, 1 set aside, \d+ notes\. Preview: nothing was kept\.$/)
    assert.match(await preview(file, [], 'fr'), /^Ligne 2, penalty\s: le montant n’a pas de virgule\s; lu \[\$1000\]$/m)
  })

  test('prints no name and no address, as lines or as JSON', async () => {
    const file = [header, ...rows].join('\n')
    for (const args of [[], ['--json']]) assert.doesNotMatch(await preview(file, args), /Fictivo|Inventar|Hidden|Wren/)
    const printed = JSON.parse(await preview(file, ['--json'])) as { rows: number; setAside: number; anomalies: unknown[] }
    assert.deepEqual([printed.rows, printed.setAside], [2, 1])
    assert.ok(printed.anomalies.length > 5)
  })

  test('of thousands of notes some are printed, and how many more there are', async () => {
    const many = Array.from({ length: 300 }, (_, index) => rows[0]!.replace(/^1,/, `${index + 1},`))
    const lines = (await preview([header, ...many].join('\n'))).split('\n')
    assert.ok(lines.length < 210 && /^\+ \d+ \(--json\)$/.test(lines.at(-2) ?? ''))
  })

  test('a file that is no list, a list that there is not and a day that was not are asked for again', async () => {
    for (const [file, args, code] of [
      ['%PDF-1.7', [], 'not-csv'],
      ['name;address', [], 'columns-missing'],
      [header, ['--source', 'else'], 'unknown-source'],
      [header, ['--as-of', '2023-02-30'], 'bad-day'],
    ] as const) {
      const fault = await preview(file, args).catch((caught: unknown) => caught)
      assert.ok(fault instanceof Stop && fault.code === code, code)
    }
  })
})
