/** What the codes of a font stand for (its ToUnicode map, ISO 32000-1, 9.10.3). */
export interface GlyphText {
  /** Bytes of one code. */
  readonly width: number
  readonly of: ReadonlyMap<number, string>
}

const hex = (digits: string): number => Number.parseInt(digits, 16)
const utf16 = (digits: string): string => String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map(hex))

/** @param map  the text of a ToUnicode map */
export function glyphText(map: string): GlyphText {
  const of = new Map<number, string>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of body.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g)) of.set(hex(code), utf16(text))
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', text = ''] of body.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      for (let code = hex(from); code <= hex(until); code += 1)
        of.set(code, utf16((hex(text) + code - hex(from)).toString(16).padStart(text.length, '0')))
  const [, digits = '0000'] = /begincodespacerange\s*<([\dA-Fa-f]+)>/.exec(map) ?? []
  return { width: digits.length / 2, of }
}

/** The text of a shown string. A code that stands for nothing is a character that nobody can read, and differs from every figure. */
export function textOfCodes(bytes: string, { width, of }: GlyphText): string {
  let text = ''
  for (let at = 0; at + width <= bytes.length; at += width) {
    let code = 0
    for (let each = 0; each < width; each += 1) code = code * 256 + bytes.charCodeAt(at + each)
    text += of.get(code) ?? '\uFFFD'
  }
  return text
}
