import { NotTypeset } from './not-typeset.ts'
import { type PdfFile, pdfFile, withObjects } from './pdf-file.ts'
import { type PdfDict, type PdfObject, type PdfString, isDict, isList, isName, isString, stringOf } from './pdf-object.ts'
import { type Printed, type PrintedTable, type Span, spansOf } from './printed.ts'
import { type Element, elementsIn, elementsOf, structureOf } from './structure.ts'

type Changes = Map<number, PdfObject>
/** The name of an element, and which it is. */
type Identified = readonly [PdfString, PdfObject]

const listAt = (dict: PdfDict, key: string): readonly PdfObject[] => {
  const found = dict.get(key)
  return isList(found) ? found : []
}

function isOfTable(attribute: PdfObject): attribute is PdfDict {
  if (!isDict(attribute)) return false
  const owner = attribute.get('O')
  return isName(owner) && owner.name === 'Table'
}

/** The element with some attributes of tables put to those it has. */
function withTableAttributes(dict: PdfDict, put: readonly (readonly [string, PdfObject])[]): PdfDict {
  const attributes = listAt(dict, 'A')
  const own = attributes.find(isOfTable) ?? new Map<string, PdfObject>([['O', { name: 'Table' }]])
  const others = attributes.filter((each) => !isOfTable(each))
  return new Map([...dict, ['A', [new Map([...own, ...put]), ...others]]])
}

function headersOf(dict: PdfDict): readonly PdfObject[] {
  const attribute = listAt(dict, 'A').find(isOfTable)
  return attribute === undefined ? [] : listAt(attribute, 'Headers')
}

/** One table of the page: the first cell heads its row, and each figure is called by its address. */
function nameTable(element: Element, printed: PrintedTable, at: number, changes: Changes): Identified[] {
  const rows = elementsIn(element, 'TBody').flatMap((body) => elementsIn(body, 'TR'))
  if (rows.length !== printed.rows.length) throw new NotTypeset(`table ${at} has ${rows.length} rows and not ${printed.rows.length}`)
  return rows.map((row, down) => {
    const cells = printed.rows[down]?.cells ?? []
    const set = [...elementsIn(row, 'TD'), ...elementsIn(row, 'TH')]
    if (set.length !== 1 + cells.length) throw new NotTypeset(`row ${down} of table ${at} has ${set.length} cells`)
    const id = stringOf(`row ${at} ${down}`)
    for (const [across, { dict, number }] of set.entries()) {
      if (across === 0) {
        const head = withTableAttributes(dict, [['Scope', { name: 'Row' }]])
        changes.set(number, new Map([...head, ['S', { name: 'TH' }], ['ID', id]]))
        continue
      }
      const figure = cells[across - 1]?.figure ?? null
      const cell = withTableAttributes(dict, [['Headers', [...headersOf(dict), id]]])
      changes.set(number, figure === null ? cell : new Map([...cell, ['T', stringOf(figure)]]))
    }
    return [id, { ref: set[0]?.number ?? 0 }]
  })
}

const isLink = ({ kind }: Span): boolean => kind === 'figure' || kind === 'table' || kind === 'web'

/** What is known of the tree of identifiers: pairs of a name and an element. */
function identifiers(file: PdfFile, node: PdfDict | undefined): Identified[] {
  if (node === undefined) return []
  const names = listAt(node, 'Names')
  const own = names.flatMap((name, at) => (at % 2 === 0 && isString(name) ? [[name, names[at + 1] ?? null] as const] : []))
  return [...own, ...listAt(node, 'Kids').flatMap((kid) => identifiers(file, file.dictAt(kid)))]
}

/**
 * What Typst’s markup cannot say yet (0.14): that the first cell of a row heads it, and which figure a cell or a link shows. Nothing on any page is changed.
 * @throws NotTypeset where the file does not hold the tables and links that were printed
 */
export function nameFigures(bytes: Uint8Array, { blocks }: Printed): Uint8Array {
  const file = pdfFile(bytes)
  const { root, number, top } = structureOf(file)
  const changes: Changes = new Map()

  const links = elementsOf(top, 'Link', 'TOC')
  const spans = blocks.flatMap(spansOf).filter(isLink)
  if (links.length !== spans.length) throw new NotTypeset(`${links.length} links stand where ${spans.length} were printed`)
  for (const [at, { dict, number: own }] of links.entries()) {
    const span = spans[at]
    if (span?.kind === 'figure') changes.set(own, new Map([...dict, ['T', stringOf(span.figure)]]))
  }

  const tables = elementsOf(top, 'Table')
  const printed = blocks.filter((block) => block.kind === 'table')
  if (tables.length !== printed.length) throw new NotTypeset(`${tables.length} tables stand where ${printed.length} were printed`)
  const ids = tables.flatMap((table, at) => {
    const of = printed[at]
    return of === undefined ? [] : nameTable(table, of, at, changes)
  })

  const all = [...identifiers(file, file.dictAt(root.get('IDTree'))), ...ids].toSorted(([a], [b]) => (a.bytes < b.bytes ? -1 : 1))
  changes.set(number, new Map([...root, ['IDTree', new Map([['Names', all.flat()]])]]))
  return withObjects(file, changes)
}
