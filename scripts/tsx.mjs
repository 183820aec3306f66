// Node 24 runs .ts as it is; this teaches it .tsx (esbuild's transform, no bundling), and keeps what was read and compiled for the
// next start. What is kept stands beside the packages and is trusted as they are.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const folder = path.join(import.meta.dirname, '../node_modules/.cache/fanal')
const { version } = require('esbuild/package.json')
const options = { loader: 'tsx', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: 'inline', target: 'node24' }
const recipe = JSON.stringify([version, options])

enableCompileCache(path.join(folder, 'compiled'))

function keep(kept, code) {
  const fresh = `${kept}.${process.pid}`
  try {
    mkdirSync(path.dirname(kept), { recursive: true, mode: 0o700 })
    writeFileSync(fresh, code, { mode: 0o600 })
    renameSync(fresh, kept)
  } catch {
    // A checkout that may not be written starts more slowly, and runs the same.
  }
}

function read(kept) {
  try {
    return readFileSync(kept, 'utf8')
  } catch {
    return null
  }
}

function transformed(file) {
  const source = readFileSync(file, 'utf8')
  const digest = createHash('sha256').update(`${recipe}\n${file}\n${source}`).digest('hex')
  const kept = path.join(folder, 'tsx', `${digest.slice(0, 32)}.js`)
  const before = read(kept)
  if (before !== null) return before
  const { code } = require('esbuild').transformSync(source, { ...options, sourcefile: file })
  keep(kept, code)
  return code
}

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true }
  },
})
