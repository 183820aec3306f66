import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { built, verifyEdition } from './build.ts'
import { editionFaults } from './faults.ts'
import { freeze } from './freeze.ts'
import { anEdition } from './testing-edition.ts'

const edition = freeze({ ...anEdition(), corrected: null })
const whole = await built(edition)
const folder = () => new Map(whole.files.map(({ path, bytes }) => [path, bytes]))
const frenchTable = 'fr/tableau-reports-answered.html'
const unsigned: ReadonlySet<string> = new Set(['sign-off-missing', 'log-missing'])
const told = async (files: ReadonlyMap<string, Uint8Array>) =>
  (await verifyEdition(files, { fingerprint: null })).findings.filter(({ code }) => !unsigned.has(code))
const replaced = (path: string, from: RegExp, to: string) => {
  const files = folder()
  const text = new TextDecoder().decode(files.get(path))
  assert.match(text, from, path)
  return files.set(path, new TextEncoder().encode(text.replace(from, to)))
}

suite('a whole edition is built and checked', () => {
  test('nothing is wrong with the invented one, and its folder holds but for signatures', async () => {
    assert.deepEqual(editionFaults(edition), [])
    assert.deepEqual(await told(folder()), [])
  })

  test('it is the same bytes a second time', async () => {
    assert.equal((await built(edition)).manifest, whole.manifest)
  })

  test('and in whatever order the house named what a query was asked with: an outsider reads it from the figures’ own file', async () => {
    const tables = edition.tables.map((table) => {
      const { how } = table.making
      if (how.kind !== 'query') return table
      const parameters = { until: '2014-04', from: '2013-04', cutoff: '2014-06-30T00:00:00Z' }
      return { ...table, making: { ...table.making, how: { ...how, parameters } } }
    })
    const { files } = await built({ ...edition, tables })
    assert.deepEqual(await told(new Map(files.map(({ path, bytes }) => [path, bytes]))), [])
  })

  test('one changed digit on a page of either language is named', async () => {
    const english = await told(replaced('en/table-reports-answered.html', /1,255/, '1,265'))
    assert.ok(
      english.some(
        ({ code, figure, detail }) => code === 'figure-differs' && figure === 'reports-answered/all.both' && detail === '1,265 ≠ 1,255',
      ),
    )
    const french = await told(replaced(frenchTable, /1\u00A0255/, '1\u00A0256'))
    assert.ok(french.some(({ file, figure }) => file === frenchTable && figure === 'reports-answered/all.both'))
  })

  test('an edition that would give itself away has a fault, and so has one with a number by itself', () => {
    const chapters = [
      { id: 'more', title: { en: 'More', fr: 'Plus' }, paragraphs: [{ en: 'We found 12.', fr: 'Nous en avons trouvé 12.' }] },
    ]
    assert.deepEqual(
      editionFaults({ ...edition, chapters }).map(({ code, found }) => `${code} ${found}`),
      ['bare-number 12', 'bare-number 12'],
    )
    assert.deepEqual(
      editionFaults({ ...edition, tables: [...edition.tables, edition.tables[2]!] }).map(({ code }) => code),
      ['code-twice'],
    )
  })
})
