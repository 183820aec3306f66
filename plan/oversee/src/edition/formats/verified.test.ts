import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { built, verifyEdition } from '../build.ts'
import { freeze } from '../freeze.ts'
import { anEdition } from '../testing-edition.ts'

const whole = await built(freeze({ ...anEdition(), corrected: null }))

/** What an outsider is told of a folder with one place changed, signatures and the log apart: nobody has signed this one. */
async function told(path: string, from: string, to: string): Promise<readonly string[]> {
  const folder = new Map(whole.files.map((file) => [file.path, file.bytes]))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder.get(path))
  assert.ok(text.includes(from), path)
  folder.set(path, new TextEncoder().encode(text.replace(from, to)))
  const { findings } = await verifyEdition(folder, { fingerprint: null })
  return findings.filter(({ file }) => file === path).map(({ code, figure, detail }) => [code, figure, detail].filter(Boolean).join(' '))
}

suite('an outsider checks the data of a folder', () => {
  test('a digit changed in a table, for Excel or in a projection is named with its figure', async () => {
    for (const [path, from, to] of [
      ['data/reports-answered.csv', ',1240,', ',1241,'],
      ['data/excel/reports-answered.csv', ',1240,', ',1241,'],
      ['projections/us-tip.csv', ',1240,', ',1241,'],
    ] as const)
      assert.deepEqual(await told(path, from, to), ['file-changed', 'figure-differs reports-answered/sexual.both 1241 ≠ 1240'])
  })

  test('where no figure stands, the file is named', async () => {
    assert.deepEqual(await told('dcat.jsonld', '2014-03-31', '2014-03-30'), ['file-changed', 'rebuilt-differs'])
    assert.deepEqual(await told('datapackage.json', '"bytes": ', '"bytes": 1'), ['file-changed', 'rebuilt-differs'])
  })
})
