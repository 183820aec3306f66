import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/**
 * The best encoding a client takes.
 * @see RFC 9110 §12.5.3
 */
export function chooseEncoding(header: string | null): Encoding | null {
  const taken = new Map<string, number>()
  for (const item of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = parameters.find((part) => part.startsWith('q='))
    taken.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  const weightOf = (name: string) => taken.get(name) ?? taken.get('*') ?? 0
  if (weightOf('br') > 0) return 'br'
  return weightOf('gzip') > 0 ? 'gzip' : null
}

/** Brotli's quality: 4 for a page made now, 11 for an asset made once. */
export type Effort = 'now' | 'once'

export async function compress(bytes: Uint8Array, encoding: Encoding, effort: Effort): Promise<Uint8Array> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: effort === 'once' ? 9 : 6 })
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 11 : 4 } })
}
