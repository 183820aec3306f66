/** What is printed, in one language and in order: words and where they stand, no type and no measure. The layout knows the rest. */
export interface Printed {
  readonly language: 'en' | 'fr'
  readonly title: string
  readonly subtitle: string
  /** `YYYY-MM-DD`: the day of the cut-off, never today. */
  readonly day: string
  readonly cover: readonly Term[]
  readonly invitation: string
  readonly contents: string
  readonly pageWord: string
  readonly blocks: readonly Block[]
}

export interface Term {
  readonly term: string
  readonly spans: readonly Span[]
}

export type Span =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** A figure outside its own table, `TABLE/CELL`: it leads there. */
  | { readonly kind: 'figure'; readonly text: string; readonly figure: string; readonly table: string }
  | { readonly kind: 'table'; readonly text: string; readonly table: string }
  | { readonly kind: 'web'; readonly text: string; readonly address: string }

export interface PrintedCell {
  readonly spans: readonly Span[]
  /** `TABLE/CELL` where the cell is a published figure. */
  readonly figure: string | null
}

export interface PrintedRow {
  /** What heads the row. */
  readonly head: readonly Span[]
  readonly cells: readonly PrintedCell[]
}

export interface PrintedColumn {
  readonly head: string
  /** Figures stand under each other; words begin at the edge. */
  readonly numbers: boolean
  /** Its share of the width; null leaves it to what it holds. */
  readonly share: number | null
}

export interface PrintedTable {
  readonly kind: 'table'
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}

/** A text of a chart, in the order in which it is drawn. */
export interface ChartText {
  readonly text: string
  /** `TABLE/CELL` where it is a figure. */
  readonly figure: string | null
}

export interface PrintedChart {
  readonly kind: 'chart'
  readonly svg: string
  readonly alt: string
  readonly caption: string
  readonly texts: readonly ChartText[]
}

export type Block =
  /** `anchor` is what figures lead to: the id of a table. `page` begins a new one. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly anchor: string | null; readonly page: boolean }
  /** A few words that stand over what follows and stay with it, and are no heading. */
  | { readonly kind: 'label'; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[]; readonly box: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'query'; readonly text: string }
  | PrintedChart
  | PrintedTable

export const words = (text: string): Span => ({ kind: 'words', text })
export const strong = (text: string): Span => ({ kind: 'strong', text })
export const code = (text: string): Span => ({ kind: 'code', text })
export const label = (...spans: readonly Span[]): Block => ({ kind: 'label', spans })
export const paragraph = (...spans: readonly Span[]): Block => ({ kind: 'paragraph', spans })
export const cell = (...spans: readonly Span[]): PrintedCell => ({ spans, figure: null })
export const column = (head: string, share: number | null = null): PrintedColumn => ({ head, share, numbers: false })

/** What begins on a page of its own. */
export const part = (text: string): Block => ({ kind: 'heading', level: 1, text, anchor: null, page: true })
export const heading = (level: 1 | 2 | 3, text: string, anchor: string | null = null): Block => ({
  kind: 'heading',
  level,
  text,
  anchor,
  page: false,
})

/** What a block says in running text and in cells, in the order in which it is read. */
export function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'label':
    case 'paragraph':
      return block.spans
    case 'terms':
      return block.terms.flatMap(({ spans }) => spans)
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flatMap(({ head, cells }) => [...head, ...cells.flatMap(({ spans }) => spans)])
    case 'heading':
    case 'query':
    case 'chart':
      return []
  }
}
