import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'
import { estimateCommand } from './estimate.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-estimate-'))
after(() => rmSync(folder, { recursive: true }))
const korea = 'b,c,d,count\n0,0,1,41\n0,1,0,5\n1,0,0,5\n1,1,0,54\n1,0,1,6\n1,1,1,12\n'

async function run(csv: string, args: readonly string[], language: Language = 'en') {
  const file = path.join(folder, 'lists.csv')
  writeFileSync(file, csv)
  const [out, err]: [string[], string[]] = [[], []]
  const code = await estimateCommand.run({
    args: [file, ...args],
    env: {},
    language,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

interface Printed {
  readonly n: number
  readonly lists: readonly string[]
  readonly methods: readonly {
    readonly method: string
    readonly point: number | null
    readonly model: string | null
    readonly draws: number | null
  }[]
  readonly sensitivity: { readonly table: { readonly seed: number } }
  readonly verdict: { readonly level: string; readonly reasons: readonly string[] }
}

suite('fanal estimate', () => {
  test('prints a table of methods, sensitivity and a verdict', async () => {
    const { code, out } = await run(korea, ['--json', '--method', 'bic', '--draws', '300', '--seed', '7'])
    const printed = JSON.parse(out) as Printed
    assert.equal(code, 0)
    assert.deepEqual([printed.n, printed.lists, printed.sensitivity.table.seed], [123, ['b', 'c', 'd'], 7])
    const [first] = printed.methods
    assert.deepEqual([first?.method, first?.model, first?.draws], ['bic', '[12,23]', 300])
    assert.ok(Math.abs((first?.point ?? 0) - 157.166_667) < 1e-5)
    assert.equal(printed.methods.length, 8)
    assert.equal(printed.verdict.level, 'amber')
    assert.match(printed.verdict.reasons.join('\n'), /^one-list: The list “b” holds 100 % of the overlaps\.$/m)
  })

  test('a refusal hides no method, and a recorded justification lifts what only looks wrong', async () => {
    const rounded = korea.replace(/\d+$/gm, (count) => String(Math.ceil(Number(count) / 5) * 5))
    const refused = JSON.parse((await run(rounded, ['--json', '--method', 'chao'])).out) as Printed
    assert.equal(refused.verdict.level, 'refused')
    assert.match(refused.verdict.reasons[0]!, /^looks-rounded: 6 of 6 counts are multiples of 5/)
    assert.ok(refused.methods.find(({ method }) => method === 'stepwise')?.point)
    const lifted = JSON.parse(
      (await run(rounded, ['--json', '--method', 'chao', '--justification', 'Exact, checked on 3 May'])).out,
    ) as Printed
    assert.equal(lifted.verdict.level, 'amber')
    assert.match(lifted.verdict.reasons[0]!, /Exact, checked on 3 May/)
  })

  test('for a person: every method with its notes, then the verdict, in either language', async () => {
    const { out } = await run(korea, ['--method', 'stepwise', '--draws', '200', '--referral', 'b → c'], 'fr')
    assert.match(out, /^123 personnes vues; b, c, d/)
    assert.match(out, /Sélection pas à pas de paires \[12,3\].: 269/)
    assert.match(out, /Orange/)
    assert.match(out, /\(referral\)/)
    assert.match((await run(korea, ['--method', 'chao'])).out, /Chao’s lower bound: 145/)
  })

  test('writes a report that stands alone', async () => {
    const file = path.join(folder, 'report.html')
    const { out } = await run(korea, ['--method', 'dga', '--html', file])
    assert.match(out, /^Written: /)
    assert.match(readFileSync(file, 'utf8'), /<h2>Every method<\/h2>/)
  })

  const bad: readonly (readonly [string, string, RegExp, RegExp])[] = [
    ['a negative count', 'A,B,C,n\n1,0,0,4\n0,1,0,-3', /^Row 3, column 4: “-3” is negative/, /^Ligne 3, colonne 4.: «.-3.» est négatif/],
    ['a fraction', 'A,B,C,n\n1,0,0,4.5', /^Row 2, column 4: .*not whole/, /^Ligne 2, colonne 4.: .*pas entier/],
    ['a history twice', 'A,B,n\n1,0,4\n1,0,4', /^Row 3: .*already in row 2/, /^Ligne 3.: .*déjà à la ligne 2/],
    ['nothing', '', /no table/, /aucun tableau/],
  ]
  for (const [name, csv, en, fr] of bad)
    test(`${name}: a clear sentence in either language, nothing printed, and 2`, async () => {
      const [english, french] = [await run(csv, ['--json']), await run(csv, ['--json'], 'fr')]
      assert.deepEqual([english.code, english.out, french.code, french.out], [2, '', 2, ''])
      assert.match(english.err, en)
      assert.match(french.err, fr)
    })

  test('options that are none are refused before anything is computed', async () => {
    for (const args of [['--method', 'magic'], ['--draws', '10'], ['--draws', '1e4'], ['--seed', '-1'], ['--seed', '1.5'], ['--colour']])
      await assert.rejects(run(korea, args), Stop)
    await assert.rejects(estimateCommand.run({ args: ['/nowhere.csv'], env: {}, language: 'en', out: () => {}, err: () => {} }), Stop)
  })
})
