import { pageText } from './page-text.ts'
import { type PdfFile, pdfFile } from './pdf-file.ts'
import { type Element, elementsOf, isElement, structureOf, titleOf } from './structure.ts'

/** A figure as a page shows it. */
export interface FigureInPdf {
  /** `TABLE/CELL` */
  readonly figure: string
  /** The text that is drawn on the page, read from its glyphs. */
  readonly shown: string
  readonly where: 'table' | 'prose'
}

export interface ReadInPdf {
  readonly figures: readonly FigureInPdf[]
  /** Everything that is written in each chart, one after the other without a space between. */
  readonly charts: readonly string[]
}

/** Reads what is drawn for elements of the structure. */
function drawnIn(file: PdfFile): (element: Element) => string {
  const pages = new Map<number, ReadonlyMap<number, string>>()
  const on = (page: number): ReadonlyMap<number, string> => {
    const known = pages.get(page) ?? pageText(file, page)
    pages.set(page, known)
    return known
  }
  const drawn = (element: Element): string =>
    element.children.map((child) => (isElement(child) ? drawn(child) : (on(child.page).get(child.mark) ?? ''))).join('')
  return drawn
}

/**
 * Every figure that the report shows, in reading order: from the text drawn on its pages, never from a list beside it.
 * @throws UnreadablePdf where it is no tagged PDF of ours
 */
export function readInPdf(bytes: Uint8Array): ReadInPdf {
  const file = pdfFile(bytes)
  const { top } = structureOf(file)
  const drawn = drawnIn(file)
  const figures = (role: string, where: FigureInPdf['where']): FigureInPdf[] =>
    elementsOf(top, role, 'TOC').flatMap((element) => {
      const figure = titleOf(element)
      return figure === undefined ? [] : [{ figure, shown: drawn(element), where }]
    })
  return { figures: [...figures('Link', 'prose'), ...figures('TD', 'table')], charts: elementsOf(top, 'Figure').map(drawn) }
}

/** Every figure in text and tables as it is drawn. @throws UnreadablePdf where it is no tagged PDF of ours */
export const figuresInPdf = (bytes: Uint8Array): readonly FigureInPdf[] => readInPdf(bytes).figures
