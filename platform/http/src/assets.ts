import { createHash } from 'node:crypto'
import path from 'node:path'
import { build, transform, version } from 'esbuild'
import { chooseEncoding, compress } from './compress.ts'
import { inputsOf, madeOnce, type Files, type Made } from './made-once.ts'

/** A stylesheet or script as pages link it. */
export interface AssetLink {
  readonly href: string
  /** Subresource integrity, SHA-384. */
  readonly integrity: string
  /** Bytes as sent with gzip. */
  readonly gzipBytes: number
}

export interface Assets {
  readonly style: AssetLink
  readonly islands: Readonly<Record<string, AssetLink>>
  /** Answers a path under `/assets/`; `null` where there is no such asset. */
  answer(request: Request): Response | null
}

export interface Island {
  /** Absolute path of the browser module. */
  readonly entry: string
}

interface Stored {
  readonly link: AssetLink
  readonly type: string
  readonly bytes: Uint8Array
  readonly gzip: Uint8Array
  readonly br: Uint8Array
}

const digest = (algorithm: 'sha256' | 'sha384', bytes: Uint8Array) => createHash(algorithm).update(bytes)

function hashed(name: string, extension: 'css' | 'js', bytes: Uint8Array): string {
  return `/assets/${name}-${digest('sha256', bytes).digest('hex').slice(0, 16)}.${extension}`
}

function store(href: string, { bytes, gzip, br }: Packed): Stored {
  const integrity = `sha384-${digest('sha384', bytes).digest('base64')}`
  const type = href.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return { link: { href, integrity, gzipBytes: gzip.length }, type, bytes, gzip, br }
}

type Packed = Pick<Stored, 'bytes' | 'gzip' | 'br'>

async function pack(bytes: Uint8Array): Promise<Packed> {
  const [gzip, br] = await Promise.all([compress(bytes, 'gzip', 'once'), compress(bytes, 'br', 'once')])
  return { bytes, gzip, br }
}

const options = {
  entryNames: 'entry',
  // What the entry imports, most of it only when it is needed, each under a name that carries a hash.
  chunkNames: 'chunk-[hash]',
  bundle: true,
  splitting: true,
  outdir: '/',
  write: false,
  metafile: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  platform: 'browser',
  conditions: ['browser'] as string[],
  legalComments: 'none',
  logLevel: 'silent',
} as const

const sizes = ['bytes', 'gzip', 'br'] as const

async function bundle(entry: string): Promise<Made> {
  const absWorkingDir = path.dirname(entry)
  const { outputFiles, metafile } = await build({ ...options, entryPoints: [entry], absWorkingDir })
  const packed = await Promise.all(outputFiles.map(async (file) => ({ name: path.basename(file.path), made: await pack(file.contents) })))
  const files = new Map(packed.flatMap(({ name, made }) => sizes.map((size) => [`${name} ${size}`, made[size]] as const)))
  return { inputs: inputsOf(metafile, absWorkingDir), files }
}

function packedIn(files: Files, name: string): Packed {
  const [bytes, gzip, br] = sizes.map((size) => files.get(`${name} ${size}`))
  if (bytes === undefined || gzip === undefined || br === undefined) throw new Error(`nothing came of bundling ${name}`)
  return { bytes, gzip, br }
}

async function storeIsland(name: string, { entry }: Island): Promise<{ first: Stored; chunks: readonly Stored[] }> {
  const files = await madeOnce(entry, JSON.stringify([version, options]), () => bundle(entry))
  const names = new Set([...files.keys()].map((key) => key.split(' ')[0] ?? ''))
  names.delete('entry.js')
  const first = packedIn(files, 'entry.js')
  return {
    first: store(hashed(name, 'js', first.bytes), first),
    chunks: [...names].map((chunk) => store(`/assets/${chunk}`, packedIn(files, chunk))),
  }
}

function answerFrom(stored: ReadonlyMap<string, Stored>, request: Request): Response | null {
  const asset = stored.get(new URL(request.url).pathname)
  if (asset === undefined) return null
  const encoding = chooseEncoding(request.headers.get('accept-encoding'))
  const bytes = encoding === null ? asset.bytes : asset[encoding]
  const headers: Record<string, string> = { 'content-type': asset.type, 'content-length': String(bytes.length), vary: 'accept-encoding' }
  if (encoding !== null) headers['content-encoding'] = encoding
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

/**
 * Bundles and compresses what browsers fetch, into memory; an address carries its content's hash.
 * What an island imports with `import()` becomes a file of its own, fetched by the browsers that need it.
 * @param styles the whole stylesheet
 * @param islands browser modules by the name that routes use
 * @throws where esbuild cannot bundle an island (its message names the line)
 */
export async function buildAssets({
  styles,
  islands = {},
}: {
  styles: string
  islands?: Readonly<Record<string, Island>>
}): Promise<Assets> {
  const { code } = await transform(styles, {
    loader: 'css',
    minify: true,
    target: ['chrome90', 'firefox90', 'safari14'],
    logLevel: 'silent',
  })
  const css = Buffer.from(code)
  const style = store(hashed('fanal', 'css', css), await pack(css))
  const made = await Promise.all(Object.entries(islands).map(async ([name, island]) => ({ name, ...(await storeIsland(name, island)) })))
  const all = [style, ...made.flatMap(({ first, chunks }) => [first, ...chunks])]
  const stored = new Map(all.map((asset) => [asset.link.href, asset]))
  return {
    style: style.link,
    islands: Object.fromEntries(made.map(({ name, first }) => [name, first.link])),
    answer: (request) => answerFrom(stored, request),
  }
}
