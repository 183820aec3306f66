import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { Stop } from '../command.ts'
import { linkCommand } from './link.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fanal-link-'))
after(() => rmSync(folder, { recursive: true }))

const rows = [
  'key,given_name,surname,dob,phone,truth',
  'a1,Amara,Okafor,1990-05-17,416-555-0101,1',
  'a2,Amara,Okafro,1990-05-17,(416) 555 0101,1',
  'a3,Tomas,Novak,1981-02-03,416-555-0102,2',
  'a4,Novak,Tomas,1981-02-03,four one six 555 0102,2',
  'a5,Yuki,Ito,1975-11-30,416-555-0103,3',
  'a6,Lucia,Garcia,2001-08-08,416-555-0104,4',
  'a7,Pavel,Petrov,1969-01-20,416-555-0105,5',
  'a8,Noor,Haddad,1995-06-12,416-555-0106,6',
]

async function run(args: readonly string[], language: 'en' | 'fr' = 'en'): Promise<{ out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  await linkCommand.run({ args: [...args], env: {}, language, out: (line) => void out.push(line), err: (line) => void err.push(line) })
  return { out: out.join('\n'), err: err.join('\n') }
}

function file(name: string, text: string | Uint8Array): string {
  const where = path.join(folder, name)
  writeFileSync(where, text)
  return where
}

async function stopped(args: readonly string[]): Promise<Stop> {
  const fault = await run(args).catch((caught: unknown) => caught)
  assert.ok(fault instanceof Stop, String(fault))
  return fault
}

suite('fanal link', () => {
  test('writes pairs, clusters, the model and a report that stands alone', async () => {
    const out = path.join(folder, 'out')
    const said = await run([file('a.csv', rows.join('\n')), '--id', 'key', '--truth', 'truth', '--out', out])
    assert.match(said.out, /^8 records, 28 pairs compared, \d+ written, \d clusters, 0 links/)
    assert.match(said.err, /^reading\n[\s\S]*comparing [\s\S]*writing$/)
    const read = (name: string) => readFileSync(path.join(out, name), 'utf8')
    const [head, ...pairs] = read('pairs.csv').trimEnd().split('\n')
    assert.equal(head, 'id_a,id_b,probability,weight')
    assert.deepEqual(
      pairs
        .slice(0, 2)
        .map((line) => line.split(',').slice(0, 2).join(' '))
        .toSorted(),
      ['a1 a2', 'a3 a4'],
    )
    assert.equal(read('clusters.csv').split('\n')[0], 'id,cluster')
    const model = JSON.parse(read('model.json')) as { modelHash: string; columns: { column: string; role: string }[] }
    assert.match(model.modelHash, /^[0-9a-f]{64}$/)
    assert.deepEqual(
      model.columns.map(({ column, role }) => `${column} ${role}`),
      ['given_name given-name', 'surname family-name', 'dob date', 'phone phone'],
    )
    const report = read('report.html')
    assert.match(report, /<svg[^>]+role="img"/)
    assert.doesNotMatch(report, /NaN|undefined|(?:src|href)=/)
    const french = path.join(folder, 'sortie')
    await run([path.join(folder, 'a.csv'), '--id', 'key', '--ignore', 'truth', '--out', french], 'fr')
    assert.match(readFileSync(path.join(french, 'report.html'), 'utf8'), /lang="fr-CA"[\s\S]+Pourquoi les paires ont eu ce score/)
    assert.deepEqual(readFileSync(path.join(french, 'pairs.csv')), readFileSync(path.join(out, 'pairs.csv')))
  })

  test('two files are linked with each other', async () => {
    const [a, b] = [
      file('one.csv', [rows[0], ...rows.slice(1).filter((_, at) => at % 2 === 0)].join('\n')),
      file('two.csv', [rows[0], ...rows.slice(1).filter((_, at) => at % 2 === 1)].join('\n')),
    ]
    await run([a, b, '--id', 'key', '--ignore', 'truth', '--out', path.join(folder, 'both')])
    const pairs = readFileSync(path.join(folder, 'both', 'pairs.csv'), 'utf8')
    assert.match(pairs, /^a1,a2,/m)
    assert.match(pairs, /^a3,a4,/m)
  })

  test('a file that cannot be read as it stands is answered with row and column, and nothing is written', async () => {
    const out = path.join(folder, 'nothing')
    const bad: [string, string | Uint8Array, string, RegExp][] = [
      ['twice.csv', 'key,name,name\na,b,c', 'duplicate-header', /row 1, column “name”: columns 2 and 3/],
      ['no-id.csv', 'key,name\na,b\n,c', 'missing-id', /row 3, column “key”/],
      ['formula.csv', 'key,name\na,=1+1', 'formula', /row 2, column “name”: a formula/],
      ['long.csv', `key,name\na,${'x'.repeat(1_000_000)}`, 'long-cell', /row 2, column “name”: 1,000,000 bytes/],
      ['mixed.csv', Uint8Array.from([...Buffer.from('key,name\na,é\nb,'), 0xe9]), 'encoding', /row 3, column “name”/],
    ]
    for (const [name, text, code, told] of bad) {
      const stop = await stopped([file(name, text), '--id', 'key', '--out', out])
      assert.equal(stop.code, code)
      assert.match(stop.sentence.en, told)
      assert.match(stop.sentence.fr, /ligne \d[\s\S]+Rien n’a été couplé\./)
    }
    assert.throws(() => readFileSync(path.join(out, 'pairs.csv')))
    assert.equal((await stopped([path.join(folder, 'not-there.csv'), '--id', 'key', '--out', out])).code, 'link-file')
    assert.equal((await stopped([path.join(folder, 'a.csv'), '--out', out])).code, 'usage')
    assert.equal(
      (await stopped([path.join(folder, 'a.csv'), '--id', 'key', '--settings', file('s.json', '{"treshold":1}'), '--out', out])).code,
      'settings',
    )
    assert.equal(
      (await stopped([path.join(folder, 'a.csv'), '--id', 'key', '--settings', file('t.json', 'x'), '--out', out])).code,
      'link-settings',
    )
  })
})
