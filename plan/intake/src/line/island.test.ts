import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { sayingsToComeBack, sayingsToWrite } from './island.sayings.ts'
import { lineIsland, lineStyles } from './line.assets.ts'

/** The module as browsers get it: what is needed at once, and what only some of them fetch. */
async function bundled(): Promise<{ first: number; needed: readonly string[]; later: number; metafile: Metafile; code: string }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [lineIsland.entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2020',
    minify: true,
    metafile: true,
    write: false,
    outdir: '/',
    absWorkingDir: '/',
  })
  const nameOf = (file: string) => file.replace(/^\//, '')
  const sizes = new Map(outputFiles.map((file) => [nameOf(file.path), gzipSync(file.contents, { level: 9 }).length]))
  const outputs = Object.entries(metafile.outputs)
  const entry =
    outputs.find(([, output]) => output.entryPoint !== undefined && output.entryPoint.endsWith('line.island.ts')) ?? assert.fail('no entry')
  const needed = [entry[0], ...entry[1].imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path)].map(nameOf)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const first = needed.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)
  return { first, needed, later: total - first, metafile, code: outputFiles.map((file) => file.text).join('\n') }
}

const island = await bundled()

test('what a reporter’s browser needs at once stays under 45 KB', () => {
  assert.ok(island.first > 30_000, `${island.first} bytes: the library is not in it`)
  assert.ok(island.first <= 45_000, `${island.first} bytes`)
})

test('Ed25519 is fetched only by browsers that lack it, and a list of words only by who wants words', () => {
  assert.ok(island.later > 20_000 && island.later < 44_000, `${island.later} bytes`)
  const lists = Object.entries(island.metafile.outputs).filter(([, { inputs }]) =>
    Object.keys(inputs).some((input) => input.includes('wordlists/')),
  )
  assert.deepEqual(
    lists.map(([, { inputs }]) => Object.keys(inputs).length),
    [1, 1],
    'each list is a file of its own',
  )
})

test('what takes files is fetched only when somebody chooses one', () => {
  const outputs = Object.entries(island.metafile.outputs)
  const holding = outputs.filter(([, { inputs }]) => Object.keys(inputs).some((input) => /engines\/strip|island\/files\.ts/.test(input)))
  assert.equal(holding.length, 1)
  const [name, { bytes }] = holding[0]!
  assert.ok(!island.needed.includes(name.replace(/^\//, '')), 'it is not among what is needed at once')
  assert.ok(bytes < 20_000, `${bytes} bytes before compression`)
})

test('nothing of the server is in it, and no page’s words', () => {
  const inputs = Object.keys(island.metafile.inputs)
  for (const foreign of ['node_modules/pg', 'preact', 'pages.text.ts', 'problems.text.ts', 'answer-plainly', 'argon2.node'])
    assert.ok(!inputs.some((input) => input.includes(foreign)), foreign)
  assert.ok(inputs.some((input) => input.endsWith('argon2.browser.ts')))
  assert.doesNotMatch(island.code, /\p{Script=Gurmukhi}|\p{Script=Arabic}|\p{Script=Han}|Vous|Nuestro/u, 'the words come with the page')
})

test('every sentence that it asks for by name is on the page where it asks', () => {
  const asked = (file: string) =>
    [
      ...readFileSync(path.join(import.meta.dirname, 'island', file), 'utf8').matchAll(
        /(?:saying|offerUnsealed|onSubmit|errorsIn)\(([^)]*)/g,
      ),
    ]
      .flatMap(([, inside = '']) => [...inside.matchAll(/'([a-z][A-Za-z]+)'/g)].map(([, code = '']) => code))
      .filter((code) => !['again', 'read', 'more'].includes(code))
  const both = ['answers.ts', 'files-offer.ts', 'files.ts', 'node-here.ts', 'parts.ts'].flatMap(asked)
  const always = ['wrongPlace', 'tooLargeToSeal', 'damaged', 'tooLong', ...both]
  assert.deepEqual(
    [...always, ...asked('write.ts')].filter((code) => sayingsToWrite[code] === undefined),
    [],
  )
  assert.deepEqual(
    [...always, ...asked('back.ts')].filter((code) => sayingsToComeBack[code] === undefined),
    [],
  )
  assert.ok(asked('back.ts').length > 5 && asked('write.ts').length > 4, 'nothing was found')
})

/** A sentence of a library's exception; nothing fetches it, and the page's policy would not let it. */
const inAnError = 'https://www.npmjs.com'
/** The name by which an XMP block is known in a picture. */
const inAPicture = 'http://ns.adobe.com'

test('it keeps nothing on the device, writes no markup and calls nobody else', () => {
  const forbidden =
    /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|https?:\/\/[a-z.-]+/g
  assert.deepEqual(
    [...new Set([...island.code.matchAll(forbidden)].map(([found]) => found))].filter(
      (found) => found !== inAnError && found !== inAPicture,
    ),
    [],
  )
})

test('the line’s own rules are few', () => assert.ok(lineStyles().length < 2200))
