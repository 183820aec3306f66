import { ok, refuse, type Outcome } from '@fanal/kernel'
import { readBody } from './body.ts'

/** The fields of a form, in the order in which they were sent. */
export interface FormEntries extends Iterable<[string, string]> {
  /** The first value of a field. */
  get(name: string): string | undefined
  all(name: string): readonly string[]
}

const badEncoding = refuse('bad-encoding', {
  en: 'Some characters arrived damaged and could not be read. Please send the form again.',
  fr: 'Des caractères sont arrivés endommagés et n’ont pas pu être lus. Veuillez envoyer le formulaire de nouveau.',
})

const notAForm = refuse('unsupported-type', {
  en: 'This address takes a form (application/x-www-form-urlencoded, UTF-8).',
  fr: 'Cette adresse reçoit un formulaire (application/x-www-form-urlencoded, UTF-8).',
})

function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1
  if (code >= 48 && code <= 57) return code - 48
  const lower = code | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** Undoes percent and plus; `null` for a broken escape or bytes that are not UTF-8. */
function decodePart(bytes: Uint8Array): string | null {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let index = 0; index < bytes.length; index++) {
    let byte = bytes[index]
    if (byte === 0x2b) byte = 0x20
    else if (byte === 0x25) {
      const high = hexDigit(bytes[index + 1])
      const low = hexDigit(bytes[index + 2])
      if (high < 0 || low < 0) return null
      byte = high * 16 + low
      index += 2
    }
    decoded[length++] = byte ?? 0
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(decoded.subarray(0, length))
  } catch {
    return null
  }
}

function split(bytes: Uint8Array, separator: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, from)) {
    parts.push(bytes.subarray(from, at))
    from = at + 1
  }
  return [...parts, bytes.subarray(from)]
}

export function formEntries(pairs: readonly [string, string][]): FormEntries {
  return {
    get: (name) => pairs.find(([field]) => field === name)?.[1],
    all: (name) => pairs.filter(([field]) => field === name).map(([, value]) => value),
    [Symbol.iterator]: () => pairs[Symbol.iterator](),
  }
}

/**
 * Reads urlencoded bytes strictly: invalid UTF-8 is refused, never replaced by question marks.
 * @see https://url.spec.whatwg.org/#application/x-www-form-urlencoded (which is lenient where this is not)
 */
export function parseForm(bytes: Uint8Array): Outcome<FormEntries> {
  const pairs: [string, string][] = []
  for (const pair of split(bytes, 0x26)) {
    if (pair.length === 0) continue
    const equals = pair.indexOf(0x3d)
    const name = decodePart(equals < 0 ? pair : pair.subarray(0, equals))
    const value = decodePart(equals < 0 ? new Uint8Array() : pair.subarray(equals + 1))
    if (name === null || value === null) return badEncoding
    pairs.push([name, value])
  }
  return ok(formEntries(pairs))
}

/**
 * The form of a request.
 * @param limit in bytes
 * @returns `unsupported-type`, `too-large`, `bad-encoding`, or the fields
 */
export async function readForm(request: Request, { limit }: { limit: number }): Promise<Outcome<FormEntries>> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  const [essence, charset = 'charset=utf-8'] = type.split(';').map((part) => part.trim())
  if (essence !== 'application/x-www-form-urlencoded' || !/^charset="?utf-8"?$/.test(charset)) return notAForm
  const bytes = await readBody(request, { limit })
  return bytes.ok ? parseForm(bytes.value) : bytes
}
