import { createHash } from 'node:crypto'
import path from 'node:path'
import { build, transform } from 'esbuild'
import { chooseEncoding, compress } from './compress.ts'

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

async function store(name: string, extension: 'css' | 'js', bytes: Uint8Array): Promise<Stored> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const [gzip, br] = await Promise.all([compress(bytes, 'gzip', 'once'), compress(bytes, 'br', 'once')])
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`
  const type = extension === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return { link: { href: `/assets/${name}-${hash}.${extension}`, integrity, gzipBytes: gzip.length }, type, bytes, gzip, br }
}

async function bundle(entry: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2020',
    platform: 'browser',
    conditions: ['browser'],
    legalComments: 'none',
    absWorkingDir: path.dirname(entry),
    logLevel: 'silent',
  })
  const [file] = result.outputFiles
  if (file === undefined) throw new Error(`nothing came of bundling ${entry}`)
  return file.contents
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
  const style = await store('fanal', 'css', Buffer.from(code))
  const bundled = await Promise.all(
    Object.entries(islands).map(async ([name, { entry }]) => [name, await store(name, 'js', await bundle(entry))] as const),
  )
  const stored = new Map([style, ...bundled.map(([, asset]) => asset)].map((asset) => [asset.link.href, asset]))
  return {
    style: style.link,
    islands: Object.fromEntries(bundled.map(([name, asset]) => [name, asset.link])),
    answer: (request) => answerFrom(stored, request),
  }
}
