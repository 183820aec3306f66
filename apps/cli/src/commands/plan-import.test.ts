import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Language } from '@fanal/kernel'
import { planImport } from './plan-import.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-plan-'))
after(() => rmSync(folder, { recursive: true }))
const shipped = fileURLToPath(new URL('../../../../plan/oversee/data/nap-2012.json', import.meta.url))

async function told(args: readonly string[], language: Language = 'en'): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = []
  const out = (text: string) => void said.push(text)
  const code = await planImport.run({ args, env: {}, language, out, err: out })
  return { code, said: said.join('\n') }
}

function fileWith(name: string, text: string): string {
  const at = path.join(folder, name)
  writeFileSync(at, text)
  return at
}

suite('fanal plan import', () => {
  test('a preview says what the plan of 2012 holds, in either language, and opens no database', async () => {
    const english = await told([shipped, '--as', 'nap-2012', '--preview'])
    assert.equal(english.code, 0)
    assert.match(english.said, /28 commitments under 4 pillars, 48 indicators, 106 values\.\nPreview: nothing was changed\.$/)
    assert.match((await told([shipped, '--as', 'nap-2012', '--preview'], 'fr')).said, /28 engagements sous 4 piliers/)
    const { counts } = JSON.parse((await told([shipped, '--as', 'nap-2012', '--preview', '--json'])).said) as { counts: object }
    assert.deepEqual(counts, { pillars: 4, departments: 13, commitments: 28, indicators: 48, values: 106, sources: 53 })
  })

  test('a table with faults is refused: each by its row and column, all of them, and a date in prose is offered as the timeline', async () => {
    const header = 'plan_en,plan_fr,id,pillar,pillar_en,pillar_fr,title_en,title_fr,lead,lead_en,lead_fr,due'
    const rows = ['Plan,Plan,A-1,one,One,Un,Do it,Le faire,DEP,Department,Ministère,by fall 2028', ',,A-1,two,,,Do more,,XYZ,,,2028-02-30']
    const { code, said } = await told([fileWith('plan.csv', [header, ...rows].join('\n')), '--as', 'other'])
    assert.equal(code, 1)
    const lines = said.split('\n')
    assert.equal(lines[0], 'Faults: 6. Nothing was imported.')
    assert.match(lines[1]!, /^ {2}row 2, due – This is no day.* timeline: "by fall 2028"$/)
    assert.deepEqual(
      lines.slice(2).map((line) => /^ {2}row 3, (\w+) – /.exec(line)?.[1]),
      ['due', 'title_fr', 'id', 'pillar', 'lead'],
    )
  })

  test('a fault in JSON is told by its path, in French too, and JSON has the codes', async () => {
    const at = fileWith('plan.json', '{"schema_version":"1.0","title":{"en":"Plan"},"pillars":[]}')
    assert.match((await told([at, '--as', 'other'], 'fr')).said, /^Erreurs\u00A0: 1\. Rien n’a été importé\.\n {2}title\.fr – Le texte/)
    const { faults } = JSON.parse((await told([at, '--as', 'other', '--json'])).said) as { faults: { code: string }[] }
    assert.deepEqual(
      faults.map(({ code }) => code),
      ['twin-missing'],
    )
  })

  test('a name that is no code, and a file that is not there, are asked for again', async () => {
    for (const [args, code] of [
      [[shipped, '--as', 'Plan 2012'], 'usage'],
      [[shipped], 'usage'],
      [[path.join(folder, 'none.json'), '--as', 'nap-2012'], 'plan-file'],
    ] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await assert.rejects(told(args), (fault: { code?: string }) => fault.code === code)
  })
})
