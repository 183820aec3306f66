import type { PdfObject } from './pdf-object.ts'

const space = /[\0\t\n\f\r ]/
const delimiter = /[()<>[\]{}/%]/
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads objects one after the other from text that holds one byte a character. */
export interface PdfReader {
  /** The next object; undefined at the end. */
  readonly next: () => PdfObject | undefined
  readonly position: () => number
}

function hexBytes(digits: string): string {
  const even = digits.length % 2 === 0 ? digits : `${digits}0`
  return (even.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('')
}

/** @param text  one byte a character */
export function pdfReader(text: string, from = 0): PdfReader {
  let at = from

  function skip(): void {
    while (at < text.length) {
      const here = text.charAt(at)
      if (here === '%') while (at < text.length && !/[\n\r]/.test(text.charAt(at))) at += 1
      else if (space.test(here)) at += 1
      else return
    }
  }

  function literal(): PdfObject {
    let depth = 1
    let bytes = ''
    at += 1
    while (at < text.length) {
      const here = text.charAt(at)
      at += 1
      if (here === '\\') {
        const [digits] = /^[0-7]{1,3}/.exec(text.slice(at, at + 3)) ?? []
        if (digits === undefined) {
          const escaped = text.charAt(at)
          bytes += escaped === '\n' || escaped === '\r' ? '' : (escapes[escaped] ?? escaped)
          at += 1
        } else {
          bytes += String.fromCharCode(Number.parseInt(digits, 8) & 255)
          at += digits.length
        }
        continue
      }
      if (here === '(') depth += 1
      if (here === ')') depth -= 1
      if (depth === 0) return { bytes }
      bytes += here
    }
    throw new SyntaxError('a string of the PDF has no end')
  }

  function regular(): string {
    const start = at
    while (at < text.length && !space.test(text.charAt(at)) && !delimiter.test(text.charAt(at))) at += 1
    return text.slice(start, at)
  }

  function listUntil(end: string): PdfObject[] {
    const found: PdfObject[] = []
    for (;;) {
      skip()
      if (text.startsWith(end, at)) {
        at += end.length
        return found
      }
      const object = next()
      if (object === undefined) throw new SyntaxError('a list of the PDF has no end')
      found.push(object)
    }
  }

  function dict(): PdfObject {
    at += 2
    const parts = listUntil('>>')
    const found = new Map<string, PdfObject>()
    for (let each = 0; each + 1 < parts.length; each += 2) {
      const key = parts[each]
      if (typeof key === 'object' && key !== null && 'name' in key) found.set(key.name, parts[each + 1] ?? null)
    }
    return found
  }

  function numberOrRef(): PdfObject {
    const [whole = ''] = /^[+-]?(?:\d+\.?\d*|\.\d+)/.exec(text.slice(at, at + 40)) ?? []
    const [ref, number] = /^(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/.exec(text.slice(at, at + 40)) ?? []
    if (ref !== undefined) {
      at += ref.length
      return { ref: Number(number) }
    }
    at += whole.length
    return Number(whole)
  }

  function next(): PdfObject | undefined {
    skip()
    if (at >= text.length) return undefined
    const here = text.charAt(at)
    if (here === '(') return literal()
    if (here === '[') {
      at += 1
      return listUntil(']')
    }
    if (text.startsWith('<<', at)) return dict()
    if (here === '<') {
      const end = text.indexOf('>', at)
      const digits = text.slice(at + 1, end).replaceAll(/[^\dA-Fa-f]/g, '')
      at = end + 1
      return { bytes: hexBytes(digits) }
    }
    if (here === '/') {
      at += 1
      return { name: regular().replaceAll(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) }
    }
    if (/[\d+.-]/.test(here)) return numberOrRef()
    const word = regular()
    if (word === '') {
      at += 1
      return { word: here }
    }
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { word }
  }

  return { next, position: () => at }
}
