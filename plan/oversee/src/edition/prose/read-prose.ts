/** A piece of a paragraph: words, or a reference to something that is printed in its place. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `TABLE/CELL` */
  | { readonly kind: 'figure'; readonly figure: string }
  /** `YYYY-MM-DD` */
  | { readonly kind: 'date'; readonly date: string }
  /** A code: `CC-279.01` */
  | { readonly kind: 'provision'; readonly provision: string }
  /** Something that is called so, and may hold a digit: `2012 plan` */
  | { readonly kind: 'name'; readonly name: string }

export type Reference = Exclude<Piece, { kind: 'text' }>

const reference = /\{(figure|date|provision|name):([^{}]+)\}/g

function referenceOf(kind: string, to: string): Reference {
  if (kind === 'figure') return { kind, figure: to }
  if (kind === 'date') return { kind, date: to }
  if (kind === 'provision') return { kind, provision: to }
  return { kind: 'name', name: to }
}

/** Reads `{figure:TABLE/CELL}`, `{date:2014-03-31}`, `{provision:CC-279.01}` and `{name:2012 plan}`. A brace that begins none of them stays in the text. */
export function readProse(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const found of text.matchAll(reference)) {
    const [whole, kind = '', to = ''] = found
    if (found.index > read) pieces.push({ kind: 'text', text: text.slice(read, found.index) })
    pieces.push(referenceOf(kind, to.trim()))
    read = found.index + whole.length
  }
  if (read < text.length) pieces.push({ kind: 'text', text: text.slice(read) })
  return pieces
}

export function referencesIn(text: string): readonly Reference[] {
  return readProse(text).filter((piece) => piece.kind !== 'text')
}
