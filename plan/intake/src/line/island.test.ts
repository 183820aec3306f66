import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
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
  const nameOf = (path: string) => path.replace(/^\//, '')
  const sizes = new Map(outputFiles.map((file) => [nameOf(file.path), gzipSync(file.contents, { level: 9 }).length]))
  const outputs = Object.entries(metafile.outputs)
  const entry =
    outputs.find(([, output]) => output.entryPoint !== undefined && output.entryPoint.endsWith('line.island.ts')) ?? assert.fail('no entry')
  const needed = [entry[0], ...entry[1].imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path)].map(nameOf)
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const first = needed.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0)
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
