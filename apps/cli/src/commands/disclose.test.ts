import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import { Stop } from '../command.ts'
import { discloseCommand } from './disclose.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-disclose-'))
after(() => rmSync(folder, { recursive: true }))
const cases = 'Region,Sex,n\nNorth,women,120\nNorth,men,3\nSouth,women,44\nSouth,men,12\nEast,women,2\nEast,men,27\nTotal,women,166\n'
const counted = ['--by', 'Region,Sex', '--count', 'n']

let runs = 0
async function run(csv: string, args: readonly string[], language: Language = 'en') {
  const file = path.join(folder, 'cases.csv')
  const out = path.join(folder, String((runs += 1)))
  writeFileSync(file, csv)
  const [said, err]: [string[], string[]] = [[], []]
  const console = { env: {}, language, out: (text: string) => void said.push(text), err: (text: string) => void err.push(text) }
  const code = await discloseCommand.run({ ...console, args: [file, ...args, '--out', out] })
  const published = (name: string) => readFileSync(path.join(out, 'publish', name), 'utf8')
  return { code, out, said: said.join('\n'), err: err.join('\n'), published }
}

suite('fanal disclose', () => {
  test('writes what may be published apart from what is kept', async () => {
    const { code, out, said, published } = await run(cases, counted)
    assert.equal(code, 0)
    assert.match(said, /^12 cells: 6 shown, 2 suppressed as they are at risk, 4 to protect those/)
    assert.match(said, /Audited by the bounds/)
    assert.deepEqual(readdirSync(path.join(out, 'publish')).toSorted(), ['table.csv', 'table.json'])
    assert.deepEqual(readdirSync(path.join(out, 'keep')).toSorted(), ['what-was-done.html', 'what-was-done.json'])
    assert.match(published('table.csv'), /North,men,,x,/)
    assert.equal(statSync(path.join(out, 'keep', 'what-was-done.json')).mode & 0o077, 0)
  })

  test('rounds by a key that it makes once, so that the same table comes out the same', async () => {
    const keyFile = path.join(folder, 'rounding.key')
    const args = [...counted, '--round', '5', '--key', keyFile]
    const [one, two] = [await run(cases, args), await run(cases, args)]
    assert.equal(one.published('table.csv'), two.published('table.csv'))
    assert.match(readFileSync(keyFile, 'utf8'), /^[\da-f]{64}\n$/)
    assert.equal(statSync(keyFile).mode & 0o077, 0)
    const own = await run(cases, [...counted, '--round', '5'])
    assert.ok(existsSync(path.join(own.out, 'keep', 'rounding.key')))
    assert.doesNotMatch(own.published('table.json'), new RegExp(readFileSync(path.join(own.out, 'keep', 'rounding.key'), 'utf8').trim()))
  })

  test('protects linked tables as one, nested columns, people by the row, and amounts', async () => {
    const linked = await run(cases.replace(/Total.*\n$/, ''), ['--by', 'Region', '--by', 'Sex', '--count', 'n'])
    assert.doesNotMatch(linked.published('table.csv'), /North,men/)
    const nested = await run('Province,City\nOntario,Toronto\nOntario,London\n', ['--by', 'Province/City', '--threshold', '1'])
    assert.match(nested.published('table.csv'), /Ontario > Toronto,1,,/)
    const amounts = await run('Region,Paid\nNorth,100\nNorth,5\nSouth,30\nSouth,31\n', [
      '--by',
      'Region',
      '--sum',
      'Paid',
      '--p',
      '10',
      '--threshold',
      '1',
    ])
    assert.match(amounts.published('table.csv'), /North,,x,/)
  })

  test('speaks French', async () => {
    const { said } = await run(cases, counted, 'fr')
    assert.match(said, /^12 cellules\u00a0: /)
    assert.match(said, /À publier\u00a0: /)
  })

  test('a broken table ends with 2 and one sentence, and writes nothing', async () => {
    const { code, err, said, out } = await run(cases.replace('166', '167'), counted, 'fr')
    assert.deepEqual([code, said, existsSync(out)], [2, '', false])
    assert.match(err, /^Ligne 8, colonne 3\u00a0: ce total dit 167, et ses parties donnent 166\.$/)
  })

  test('options that are none are refused before anything is read', async () => {
    for (const args of [
      [],
      ['--by', ''],
      [...counted, '--threshold', '0'],
      [...counted, '--threshold', '5.5'],
      [...counted, '--round', '1'],
      [...counted, '--sum', 'n'],
      ['--by', 'Region', '--sum', 'n', '--round', '5'],
      [...counted, '--colour'],
    ])
      await assert.rejects(async () => {
        const { code } = await run(cases, args)
        if (code === 2) throw new Stop({ en: 'refused', fr: 'refusé' })
      }, Stop)
    const bad = path.join(folder, 'bad.key')
    writeFileSync(bad, 'secret')
    await assert.rejects(run(cases, [...counted, '--round', '5', '--key', bad]), Stop)
  })
})
