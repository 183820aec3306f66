import { type PdfFile, UnreadablePdf } from './pdf-file.ts'
import { type PdfDict, type PdfObject, isDict, isList, isName, isRef, isString, textOfString } from './pdf-object.ts'

/** One element of a PDF’s structure tree: what a screen reader walks through. */
export interface Element {
  readonly number: number
  readonly dict: PdfDict
  /** `H1`, `P`, `Table`, `TD` … */
  readonly role: string
  /** In reading order: elements, and pieces of pages. */
  readonly children: readonly (Element | Piece)[]
}

/** A piece of marked content: on which page, and its number there. */
export interface Piece {
  readonly page: number
  readonly mark: number
}

export const isElement = (child: Element | Piece): child is Element => 'role' in child

const asList = (object: PdfObject | undefined): readonly PdfObject[] => (isList(object) ? object : object === undefined ? [] : [object])
const numberOf = (object: PdfObject | undefined): number | undefined => (isRef(object) ? object.ref : undefined)

export function catalogOf(file: PdfFile): PdfDict {
  const catalog = file.dictAt(file.trailer.get('Root'))
  if (catalog === undefined) throw new UnreadablePdf('it has no catalog')
  return catalog
}

/** @throws UnreadablePdf where the file is not tagged */
export function structureOf(file: PdfFile): { readonly root: PdfDict; readonly number: number; readonly top: readonly Element[] } {
  const ref = catalogOf(file).get('StructTreeRoot')
  const root = file.dictAt(ref)
  if (root === undefined || !isRef(ref)) throw new UnreadablePdf('it is not tagged')

  function piece(kid: PdfObject, page: number | undefined): Piece[] {
    if (typeof kid === 'number' && page !== undefined) return [{ page, mark: kid }]
    if (!isDict(kid)) return []
    const mark = kid.get('MCID')
    const own = numberOf(kid.get('Pg')) ?? page
    return typeof mark === 'number' && own !== undefined ? [{ page: own, mark }] : []
  }

  function element(kid: PdfObject, inherited: number | undefined): Element | undefined {
    const dict = file.dictAt(kid)
    const role = dict?.get('S')
    if (!isRef(kid) || dict === undefined || !isName(role)) return undefined
    const page = numberOf(dict.get('Pg')) ?? inherited
    const kids = asList(file.at(dict.get('K')))
    const children = kids.flatMap((each): (Element | Piece)[] => {
      if (!isRef(each)) return piece(each, page)
      const child = element(each, page)
      return child === undefined ? [] : [child]
    })
    return { number: kid.ref, dict, role: role.name, children }
  }

  const top = asList(file.at(root.get('K'))).flatMap((kid) => element(kid, undefined) ?? [])
  return { root, number: ref.ref, top }
}

/** Every element of a role, in reading order; nothing below `without` is looked at. */
export function elementsOf(of: readonly Element[], role: string, without = ''): Element[] {
  return of.flatMap((each) => {
    if (each.role === without) return []
    const below = elementsOf(each.children.filter(isElement), role, without)
    return each.role === role ? [each, ...below] : below
  })
}

export const elementsIn = ({ children }: Element, role: string): Element[] =>
  children.filter(isElement).filter((child) => child.role === role)

/** What an element is called, where it is; the address of a figure in what is printed here. */
export function titleOf({ dict }: Element): string | undefined {
  const title = dict.get('T')
  return isString(title) ? textOfString(title) : undefined
}
