/** An object of a PDF (ISO 32000-1, 7.3). Dictionaries keep the order of their keys. */
export type PdfObject = null | boolean | number | PdfName | PdfString | PdfRef | PdfWord | PdfStream | readonly PdfObject[] | PdfDict

export interface PdfName {
  readonly name: string
}
/** A string as bytes, one character each: text is UTF-16 where it begins with the mark for it. */
export interface PdfString {
  readonly bytes: string
}
export interface PdfRef {
  readonly ref: number
}
/** What is none of the others: `obj`, `endobj`, or an operator of a page. */
export interface PdfWord {
  readonly word: string
}
export interface PdfStream {
  readonly dict: PdfDict
  readonly data: Uint8Array
}
export type PdfDict = ReadonlyMap<string, PdfObject>

export const isDict = (object: PdfObject | undefined): object is PdfDict => object instanceof Map
export const isList = (object: PdfObject | undefined): object is readonly PdfObject[] => Array.isArray(object)

function has<Key extends string>(object: PdfObject | undefined, key: Key): boolean {
  return typeof object === 'object' && object !== null && key in object
}
export const isName = (object: PdfObject | undefined): object is PdfName => has(object, 'name')
export const isString = (object: PdfObject | undefined): object is PdfString => has(object, 'bytes')
export const isRef = (object: PdfObject | undefined): object is PdfRef => has(object, 'ref')
export const isWord = (object: PdfObject | undefined): object is PdfWord => has(object, 'word')
export const isStream = (object: PdfObject | undefined): object is PdfStream => has(object, 'data')

/** The text of a string object. */
export function textOfString({ bytes }: PdfString): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  const units = bytes.slice(2).match(/[\s\S]{2}/g) ?? []
  return String.fromCharCode(...units.map((unit) => unit.charCodeAt(0) * 256 + unit.charCodeAt(1)))
}

/** Text as a string object: as it is where it is plain ASCII, else UTF-16. */
export function stringOf(text: string): PdfString {
  if (/^[\u0020-\u007E]*$/.test(text)) return { bytes: text }
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  return { bytes: `\u00FE\u00FF${units.map((unit) => String.fromCharCode(unit >> 8, unit & 255)).join('')}` }
}

const octal = (character: string): string => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`

/** An object as it stands in a file. Streams are never written anew. */
export function written(object: PdfObject): string {
  if (object === null) return 'null'
  if (typeof object === 'boolean' || typeof object === 'number') return String(object)
  if (isList(object)) return `[${object.map(written).join(' ')}]`
  if (isDict(object)) return `<< ${[...object].map(([key, value]) => `/${key} ${written(value)}`).join(' ')} >>`
  if (isName(object))
    return `/${object.name.replaceAll(/[^!-~]|[#()<>[\]{}/%]/g, (each) => `#${each.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
  if (isString(object))
    return `(${object.bytes.replaceAll(/[\\()]|[^ -~]/g, (each) => (each.length === 1 && /[\\()]/.test(each) ? `\\${each}` : octal(each)))})`
  if (isRef(object)) return `${object.ref} 0 R`
  throw new TypeError('a stream or a word is not written anew')
}
