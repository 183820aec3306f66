import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

// what the reporter's page needs: a receipt, a sealed envelope, replies, a verified directory
const island = `
export {
  contentBytes, deriveReceiptKeys, envelopeIdFor, openReply, parseReceipt, recipientsFor,
  sealEnvelope, systemChance, verifyDirectory, verifyDirectoryChain, writeReceipt,
} from './index.ts'`

async function bundled() {
  const { outputFiles, metafile } = await build({
    stdin: { contents: island, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['browser'],
    target: 'es2022',
    minify: true,
    metafile: true,
    write: false,
    outdir: '/',
  })
  const sizeOf = (path: string) =>
    gzipSync(outputFiles.find((file) => basename(file.path) === basename(path))?.contents ?? new Uint8Array(), { level: 9 }).length
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === '<stdin>') ?? ''
  // chunks that come with the entry, not the one that is fetched only where the browser lacks Ed25519
  const needed = [
    entry,
    ...(metafile.outputs[entry]?.imports ?? []).filter((one) => one.kind === 'import-statement').map((one) => one.path),
  ]
  return {
    first: needed.reduce((total, path) => total + sizeOf(path), 0),
    inputs: Object.keys(metafile.inputs),
    outputs: outputFiles.length,
  }
}

test('what a reporter’s browser loads stays under 45 KB, compressed', async () => {
  const { first, inputs, outputs } = await bundled()
  assert.ok(first > 20_000, 'the bundle holds the library')
  assert.ok(first <= 41_000, `${first} bytes; the page's own code needs the rest of 45 KB`)
  assert.equal(outputs, 2, 'Ed25519 for browsers without it is a file of its own')
  assert.ok(inputs.some((path) => path.endsWith('argon2.browser.ts')))
  assert.ok(!inputs.some((path) => path.endsWith('argon2.node.ts')))
})
