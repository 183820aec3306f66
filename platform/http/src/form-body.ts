import { ok, refuse, type Outcome } from '@fanal/kernel'
import { readBody } from './body.ts'

/** The fields of a form, in the order in which they were sent. */
export interface FormEntries extends Iterable<[string, string]> {
  /** The first value of a field. */
  get(name: string): string | undefined
  all(name: string): readonly string[]
  /** The files that were chosen; always none where the route takes none. */
  readonly files: readonly SentFile[]
}

/** A file as a form sent it: its name is whatever the sender says. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
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

const notWhole = refuse('bad-request', {
  en: 'The form did not arrive whole. Please send it again.',
  fr: 'Le formulaire n’est pas arrivé en entier. Veuillez l’envoyer de nouveau.',
})

/** The fields and files of a multipart body. */
async function parseParts(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Outcome<FormEntries>> {
  const parts = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (parts === null) return notWhole
  const pairs: [string, string][] = []
  const files: SentFile[] = []
  for (const [field, value] of parts) {
    if (typeof value === 'string') pairs.push([field, value])
    // a file field that was left empty sends a file without a name and without a byte
    // oxlint-disable-next-line no-await-in-loop -- they are in memory, and stay in their order
    else if (value.name !== '' || value.size > 0) files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  // @NOTE the platform's reader replaces what is no UTF-8 by this sign, which no form of ours sends
  return pairs.some(([name, value]) => name.includes('\uFFFD') || value.includes('\uFFFD')) ? badEncoding : ok(formEntries(pairs, files))
}

export function formEntries(pairs: readonly [string, string][], files: readonly SentFile[] = []): FormEntries {
  return {
    files,
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

export interface FormLimits {
  /** Of the whole body, in bytes. */
  readonly limit: number
  /** Whether files may come with it (`multipart/form-data`). */
  readonly takesFiles?: boolean
}

/**
 * The form of a request.
 * @returns `unsupported-type`, `too-large`, `bad-encoding`, `bad-request`, or the fields
 */
export async function readForm(request: Request, { limit, takesFiles = false }: FormLimits): Promise<Outcome<FormEntries>> {
  const sent = request.headers.get('content-type') ?? ''
  const [essence, charset = 'charset=utf-8'] = sent
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const isParts = takesFiles && essence === 'multipart/form-data'
  if (!isParts && (essence !== 'application/x-www-form-urlencoded' || !/^charset="?utf-8"?$/.test(charset))) return notAForm
  const bytes = await readBody(request, { limit })
  if (!bytes.ok) return bytes
  return isParts ? await parseParts(new Uint8Array(bytes.value), sent) : parseForm(bytes.value)
}
