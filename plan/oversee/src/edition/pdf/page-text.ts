import { type GlyphText, glyphText, textOfCodes } from './glyph-text.ts'
import { type PdfFile, contentOf, streamAt } from './pdf-file.ts'
import { type PdfObject, isDict, isList, isName, isString, isWord, textOfString } from './pdf-object.ts'
import { pdfReader } from './pdf-reader.ts'

interface Marked {
  /** Number of the marked content; undefined where it has none. */
  readonly mark: number | undefined
  /** What stands for the glyphs below it, where it is said. */
  readonly actual: string | undefined
}

/** The text of a page as it is drawn, by the numbers of its marked content. */
export function pageText(file: PdfFile, page: number): ReadonlyMap<number, string> {
  const dict = file.dictAt({ ref: page })
  const resources = file.dictAt(dict?.get('Resources'))
  const fonts = file.dictAt(resources?.get('Font'))
  const contents = file.at(dict?.get('Contents'))
  const streams = (isList(contents) ? contents : [contents]).flatMap((each) => streamAt(file, each) ?? [])
  const reader = pdfReader(streams.map(contentOf).join('\n'))
  const known = new Map<string, GlyphText>()
  const text = new Map<number, string>()
  const open: Marked[] = []
  let font: GlyphText | undefined
  let operands: PdfObject[] = []

  function fontNamed(name: string): GlyphText | undefined {
    const map = streamAt(file, file.dictAt(fonts?.get(name))?.get('ToUnicode'))
    if (map !== undefined && !known.has(name)) known.set(name, glyphText(contentOf(map)))
    return known.get(name)
  }

  function add(more: string): void {
    const mark = open.findLast((each) => each.mark !== undefined)?.mark
    if (mark !== undefined) text.set(mark, (text.get(mark) ?? '') + more)
  }

  function show(operand: PdfObject | undefined): void {
    if (open.some(({ actual }) => actual !== undefined) || font === undefined) return
    for (const part of isList(operand) ? operand : [operand]) if (isString(part)) add(textOfCodes(part.bytes, font))
  }

  function begin(properties: PdfObject | undefined): void {
    const named = isName(properties) ? file.dictAt(file.dictAt(resources?.get('Properties'))?.get(properties.name)) : properties
    const mark = isDict(named) ? named.get('MCID') : undefined
    const actual = isDict(named) ? named.get('ActualText') : undefined
    const stands = isString(actual) ? textOfString(actual) : undefined
    if (typeof mark === 'number') text.set(mark, text.get(mark) ?? '')
    open.push({ mark: typeof mark === 'number' ? mark : undefined, actual: stands })
    if (stands !== undefined) add(stands)
  }

  function operate(word: string): void {
    const last = operands.at(-1)
    const first = operands[0]
    if (word === 'Tf' && isName(first)) font = fontNamed(first.name)
    else if (word === 'BDC') begin(last)
    else if (word === 'BMC') begin(undefined)
    else if (word === 'EMC') open.pop()
    else if (word === 'Tj' || word === 'TJ' || word === "'" || word === '"') show(last)
  }

  for (let object = reader.next(); object !== undefined; object = reader.next()) {
    if (!isWord(object)) {
      operands.push(object)
      continue
    }
    operate(object.word)
    operands = []
  }
  return text
}
