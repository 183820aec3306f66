import { inflateSync } from 'node:zlib'
import { type PdfDict, type PdfObject, type PdfStream, isDict, isList, isName, isRef, isStream, isWord, written } from './pdf-object.ts'
import { pdfReader } from './pdf-reader.ts'

/** A PDF taken apart: enough of ISO 32000-1 for what is printed here (a plain table of offsets, streams deflated or bare). */
export interface PdfFile {
  readonly bytes: Uint8Array
  readonly trailer: PdfDict
  /** Numbers of the objects, in the order in which they stand in the file. */
  readonly numbers: readonly number[]
  /** The object itself, where it is referred to and where it stands. */
  readonly at: (object: PdfObject | undefined) => PdfObject | undefined
  readonly dictAt: (object: PdfObject | undefined) => PdfDict | undefined
  readonly offsetOf: (number: number) => number
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Why it cannot be read: not one of ours, or damaged. */
export class UnreadablePdf extends Error {}

function offsets(text: string): { readonly table: ReadonlyMap<number, number>; readonly trailerAt: number } {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64)) ?? []
  const from = Number(start)
  if (start === undefined || !text.startsWith('xref', from)) throw new UnreadablePdf('the table of its objects is not where it says')
  const table = new Map<number, number>()
  const head = /(\d+) (\d+)\s+/y
  head.lastIndex = from + 4 + (/^\s*/.exec(text.slice(from + 4, from + 8))?.[0].length ?? 0)
  let end = head.lastIndex
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const first = Number(found[1])
    const count = Number(found[2])
    for (let each = 0; each < count; each += 1) {
      const line = text.slice(head.lastIndex + each * 20, head.lastIndex + each * 20 + 18)
      if (line.endsWith('n')) table.set(first + each, Number(line.slice(0, 10)))
    }
    end = head.lastIndex + count * 20
    head.lastIndex = end
  }
  const trailerAt = text.indexOf('trailer', end)
  if (trailerAt === -1) throw new UnreadablePdf('it has no trailer')
  return { table, trailerAt }
}

/** @throws UnreadablePdf where it is no PDF, or not one that is made here */
export function pdfFile(bytes: Uint8Array): PdfFile {
  const text = latin(bytes)
  if (!text.startsWith('%PDF-')) throw new UnreadablePdf('it is not a PDF')
  const { table, trailerAt } = offsets(text)
  const trailer = pdfReader(text, trailerAt + 'trailer'.length).next()
  if (!isDict(trailer)) throw new UnreadablePdf('its trailer is not a dictionary')
  const known = new Map<number, PdfObject | undefined>()

  function read(number: number): PdfObject | undefined {
    const offset = table.get(number)
    if (offset === undefined) return undefined
    const reader = pdfReader(text, offset)
    const [own, , word] = [reader.next(), reader.next(), reader.next()]
    if (own !== number || !isWord(word) || word.word !== 'obj') throw new UnreadablePdf(`object ${number} is not where the table says`)
    const object = reader.next()
    const before = reader.position()
    const after = reader.next()
    if (!isDict(object) || !isWord(after) || after.word !== 'stream') return object
    const begin = text.indexOf('stream', before) + 'stream'.length
    const dataAt = begin + (text.startsWith('\r\n', begin) ? 2 : 1)
    const length = at(object.get('Length'))
    if (typeof length !== 'number') throw new UnreadablePdf(`stream ${number} has no length`)
    return { dict: object, data: bytes.subarray(dataAt, dataAt + length) }
  }

  function at(object: PdfObject | undefined): PdfObject | undefined {
    if (!isRef(object)) return object
    if (!known.has(object.ref)) known.set(object.ref, read(object.ref))
    return known.get(object.ref)
  }

  return {
    bytes,
    trailer,
    numbers: [...table].toSorted(([, a], [, b]) => a - b).map(([number]) => number),
    at,
    dictAt: (object) => {
      const found = at(object)
      return isDict(found) ? found : undefined
    },
    offsetOf: (number) => table.get(number) ?? 0,
  }
}

/** What a stream holds, as text of one byte a character. */
export function contentOf({ dict, data }: PdfStream): string {
  const filter = dict.get('Filter')
  const names = (isList(filter) ? filter : [filter]).filter((each) => isName(each)).map(({ name }) => name)
  const unknown = names.find((name) => name !== 'FlateDecode')
  if (unknown !== undefined) throw new UnreadablePdf(`a stream is packed with ${unknown}`)
  return latin(names.reduce<Uint8Array>((packed) => inflateSync(packed), data))
}

export const streamAt = (file: PdfFile, object: PdfObject | undefined): PdfStream | undefined => {
  const found = file.at(object)
  return isStream(found) ? found : undefined
}

/** The same file with some objects put anew, and its table of offsets made again. */
export function withObjects(file: PdfFile, changed: ReadonlyMap<number, PdfObject>): Uint8Array {
  const { bytes, numbers, trailer } = file
  const ends = (at: number): number => {
    const following = numbers[at + 1]
    return following === undefined ? latin(bytes).lastIndexOf('xref', latin(bytes).lastIndexOf('trailer')) : file.offsetOf(following)
  }
  const first = numbers[0]
  const pieces: Uint8Array[] = [bytes.subarray(0, first === undefined ? 0 : file.offsetOf(first))]
  const offsetsNow = new Map<number, number>()
  let length = pieces[0]?.length ?? 0
  for (const [at, number] of numbers.entries()) {
    const object = changed.get(number)
    const piece =
      object === undefined
        ? bytes.subarray(file.offsetOf(number), ends(at))
        : Buffer.from(`${number} 0 obj\n${written(object)}\nendobj\n\n`, 'latin1')
    offsetsNow.set(number, length)
    pieces.push(piece)
    length += piece.length
  }
  const size = Math.max(...numbers) + 1
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsetsNow.get(number)
    return offset === undefined ? '0000000000 65535 f\r\n' : `${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  const end = `xref\n0 ${size}\n${lines.join('')}trailer\n${written(trailer)}\nstartxref\n${length}\n%%EOF`
  return Buffer.concat([...pieces, Buffer.from(end, 'latin1')])
}
