import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'
import { penaltyCommand } from './penalty.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-penalty-'))
after(() => rmSync(folder, { recursive: true }))

async function run(text: string, { json = true, language = 'en' }: { json?: boolean; language?: Language } = {}): Promise<string> {
  const file = path.join(folder, 'notice.json')
  writeFileSync(file, text)
  const said: string[] = []
  const out = (line: string) => void said.push(line)
  await penaltyCommand.run({ args: json ? [file, '--json'] : [file], env: {}, language, out, err: out })
  return said.join('\n')
}

const notice = {
  employer: { kind: 'business', employees: 250, revenue: 9_000_000 },
  violations: [
    { code: 9, parts: ['wages', 'conditions'], workers: 4, history: 'first', severity: { benefit: 3 } },
    { code: 2, history: 'first' },
  ],
}

suite('fanal penalty', () => {
  test('prints each step with its provision, what is due, and that it is an aid', async () => {
    const printed = JSON.parse(await run(JSON.stringify(notice))) as {
      penalty: number
      ban: unknown
      warnings: number
      law: { lawAsOf: string }
      violations: { code: number; count: number; steps: { en: string; provision: { en: string } }[] }[]
    }
    assert.deepEqual([printed.penalty, printed.ban, printed.warnings, printed.law.lawAsOf], [56_000, null, 1, '2026-05-31'])
    assert.equal(printed.violations[0]!.count, 8)
    assert.deepEqual(
      printed.violations[0]!.steps.map(({ provision }) => provision.en),
      [
        '209.2(1)(a)(iii) and 209.3(1)(a)(iv)',
        '209.96(1)',
        '209.96(2)',
        'Schedule 2, Table 4',
        'Schedule 2, Table 5',
        '209.991',
        'Schedule 2, Table 2',
        'Schedule 2, Table 3',
      ],
    )
  })

  test('is read by a person in either language', async () => {
    assert.match(await run(JSON.stringify(notice), { json: false }), /^\$56,000, no ban[\s\S]+An aid and no decision/)
    const french = await run(JSON.stringify(notice), { json: false, language: 'fr' })
    assert.match(french, /^56\s000\s\$, aucune période d’inadmissibilité[\s\S]+Une aide et non une décision/)
  })

  test('what is no notice is said by its place, and nothing is worked out', async () => {
    for (const [text, code] of [
      ['%PDF', 'penalty-file'],
      ['{}', 'penalty-faults'],
      [JSON.stringify({ ...notice, violations: [{ code: 31, history: 'first' }] }), 'penalty-faults'],
      [JSON.stringify({ ...notice, employer: { kind: 'business', employees: 250 } }), 'size-unknown'],
    ] as const) {
      const fault = await run(text).catch((caught: unknown) => caught)
      assert.ok(fault instanceof Stop && fault.code === code, text)
      assert.ok(fault.sentence.fr.length > 10)
    }
  })
})
