import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Json, canonicalBytes } from '@fanal/kernel'
import { rootFingerprint } from '@fanal/seal'
import type { Edition, EditionFile } from './edition.ts'
import { freeze } from './freeze.ts'
import { manifestBytes, manifestHash, manifestOf } from './manifest.ts'
import { signOffProblems } from './sign-off.ts'
import { anEdition } from './testing-edition.ts'
import { someSigners } from './testing-signers.ts'
import { type Folder, type Writers, verifyFolder } from './verify.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const edition = freeze({ ...anEdition(), corrected: null })
const signers = await someSigners()

/** The smallest folder that can be checked: the figures, and a page that repeats one of them. */
const filesOf = (of: Edition): EditionFile[] => [
  { path: 'data/edition.json', bytes: canonicalBytes(of as unknown as Json) },
  { path: 'en/index.html', bytes: utf8(`<b>${of.tables[2]!.cells[8]!.value}</b>`) },
]
const writers: Writers = {
  build: (of) => Promise.resolve(filesOf(of)),
  differing: (of, files) => {
    const right = String(of.tables[2]!.cells[8]!.value)
    const page = files.find(({ path }) => path === 'en/index.html')
    const printed = /<b>(.*)<\/b>/.exec(new TextDecoder().decode(page?.bytes))?.[1] ?? ''
    return Promise.resolve(
      printed === right ? [] : [{ file: 'en/index.html', figure: 'reports-answered/all.both', printed, published: right }],
    )
  },
}

async function published(of: Edition = edition): Promise<Map<string, Uint8Array>> {
  const files = filesOf(of)
  const manifest = manifestOf(of, files)
  const beside = await signers.proofFiles(manifestHash(manifest))
  return new Map([...files, { path: 'manifest.json', bytes: manifestBytes(manifest) }, ...beside].map(({ path, bytes }) => [path, bytes]))
}

const told = async (folder: Folder, options = {}) =>
  (await verifyFolder(folder, writers, options)).findings.map(({ code, file, figure, detail }) =>
    [code, file, figure, detail].filter(Boolean).join(' '),
  )
const changed = (folder: Folder, path: string, from: string | RegExp, to: string) =>
  new Map(folder).set(path, utf8(new TextDecoder().decode(folder.get(path)).replace(from, to)))

suite('an outsider checks a published folder', () => {
  test('a whole one holds: its files, its figures, its signatures and its place in the log', async () => {
    const verified = await verifyFolder(await published(), writers, { fingerprint: rootFingerprint(signers.rootPublic) })
    assert.deepEqual(verified.findings, [])
    assert.equal(verified.files, 6)
    assert.equal(verified.figures, 18 + 4 + 9 + 1 + 2)
    assert.equal(verified.root, rootFingerprint(signers.rootPublic))
  })

  test('one changed digit on a page is named with its figure', async () => {
    assert.deepEqual(await told(changed(await published(), 'en/index.html', '1255', '1355')), [
      'file-changed en/index.html',
      'figure-differs en/index.html reports-answered/all.both 1355 ≠ 1255',
    ])
  })

  test('one changed digit in the published figures is named wherever something is made of it', async () => {
    assert.deepEqual(await told(changed(await published(), 'data/edition.json', '"value":80.5', '"value":80.6')), [
      'file-changed data/edition.json',
      'recomputed-differs data/edition.json answered-in-a-day/2013-14 80.6 ≠ 80.5',
    ])
  })

  test('a word that is no figure is noticed too', async () => {
    const folder = changed(await published(), 'en/index.html', '<b>', '<i></i><b>')
    assert.deepEqual(await told(folder), ['file-changed en/index.html', 'rebuilt-differs en/index.html'])
  })

  test('a file left out, and one put in', async () => {
    const folder = await published()
    folder.delete('en/index.html')
    folder.set('en/more.html', utf8('more'))
    assert.deepEqual((await told(folder)).slice(0, 2), ['file-missing en/index.html', 'file-unknown en/more.html'])
  })

  test('whoever makes figures and manifest anew has no signature for them', async () => {
    const tables = edition.tables.map((table) =>
      table.id === 'cases-completed'
        ? { ...table, cells: table.cells.map((cell) => (cell.value === 45 ? { ...cell, value: 54 } : cell)) }
        : table,
    )
    const forged = { ...edition, tables }
    const folder = await published()
    for (const { path, bytes } of filesOf(forged)) folder.set(path, bytes)
    folder.set('manifest.json', manifestBytes(manifestOf(forged, filesOf(forged))))
    assert.deepEqual(await told(folder), [
      'sign-off proof/signatures.json working: other-manifest',
      'sign-off proof/signatures.json director: other-manifest',
      'sign-off proof/signatures.json minister: other-manifest',
      'log proof/log.json other-edition',
    ])
  })

  test('a query that changed under its name is another manifest', async () => {
    const folder = changed(await published(), 'data/edition.json', 'group by form, answer', 'group by answer, form')
    assert.deepEqual(await told(folder), ['file-changed data/edition.json', 'manifest-differs manifest.json'])
  })

  test('keys of another root are not those of the fingerprint that was published', async () => {
    assert.deepEqual(
      (await told(await published(), { fingerprint: '00000 00000 00000 00000 00000 00000' }))[0],
      'directory proof/directory.json other-root',
    )
  })

  test('without signatures it is a draft, and each missing yes is named', async () => {
    const folder = await published()
    folder.delete('proof/signatures.json')
    folder.delete('proof/log.json')
    assert.deepEqual(await told(folder), [
      'sign-off-missing proof/signatures.json working',
      'sign-off-missing proof/signatures.json director',
      'sign-off-missing proof/signatures.json minister',
      'log-missing proof/log.json',
    ])
  })

  test('what is no edition says so', async () => {
    assert.deepEqual(await told(new Map()), ['no-manifest manifest.json'])
    const folder = await published()
    folder.set('data/edition.json', utf8('{"format":'))
    assert.deepEqual(await told(folder), ['no-edition data/edition.json'])
  })
})

suite('who says yes to an edition', () => {
  const manifest = manifestHash(manifestOf(edition, []))
  const problems = async (...given: unknown[]) =>
    (await signOffProblems(given, manifest, signers.chain)).problems.map(({ level, problem }) => `${level}: ${problem}`)

  test('one person does not say yes twice, and nobody before those below', async () => {
    const working = await signers.yes(manifest, 'working')
    assert.deepEqual(await problems(working, await signers.yes(manifest, 'director', { signer: 'signer-working' })), [
      'director: same-person',
    ])
    const early = await signers.yes(manifest, 'minister', { at: '2014-07-01T00:00:00.000Z' })
    assert.deepEqual(await problems(working, early), ['minister: out-of-order'])
  })

  test('a yes is of its member, its words and its edition', async () => {
    const yes = await signers.yes(manifest, 'working')
    assert.deepEqual(await problems(yes), [])
    assert.deepEqual(await problems({ ...yes, statement: { ...yes.statement, at: '2014-08-01T00:00:01.000Z' } }), [
      'working: bad-signature',
    ])
    assert.deepEqual(await problems(await signers.yes(manifest, 'working', { signer: 'signer-nobody' })), ['working: unknown-signer'])
    assert.deepEqual(await problems(await signers.yes('f'.repeat(64), 'working')), ['working: other-manifest'])
    assert.deepEqual(await problems({ ...yes, more: 1 }, null, { statement: { level: 'working' } }), ['?: bad-shape', '?: bad-shape'])
  })
})
