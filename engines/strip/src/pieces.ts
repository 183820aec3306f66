/** What was found in a file beside the picture itself. */
export type Removed = 'exif-gps' | 'exif' | 'xmp' | 'iptc' | 'comment' | 'thumbnail' | 'text' | 'time' | 'trailer' | 'other'

/** A stretch of the original, or bytes that stand in its place. */
export type Piece = { readonly from: number; readonly to: number } | Uint8Array

/** What is kept of a file, in order, and what is not. */
export interface Kept {
  readonly pieces: readonly Piece[]
  readonly removed: ReadonlySet<Removed>
}

export const sizeOf = (piece: Piece): number => (piece instanceof Uint8Array ? piece.length : piece.to - piece.from)

/** Collects what is kept. Stretches that touch become one, so an untouched file is one piece. */
export class Keeper implements Kept {
  readonly pieces: Piece[] = []
  readonly removed = new Set<Removed>()

  keep(from: number, to: number): void {
    const last = this.pieces.at(-1)
    if (to <= from) return
    if (last !== undefined && !(last instanceof Uint8Array) && last.to === from) {
      this.pieces[this.pieces.length - 1] = { from: last.from, to }
      return
    }
    this.pieces.push({ from, to })
  }

  insert(bytes: Uint8Array): void {
    this.pieces.push(bytes)
  }

  /** More of what is kept, as another keeper collected it. */
  add(pieces: readonly Piece[]): void {
    for (const piece of pieces)
      if (piece instanceof Uint8Array) this.insert(piece)
      else this.keep(piece.from, piece.to)
  }

  drop(...found: readonly Removed[]): void {
    for (const code of found) this.removed.add(code)
  }

  /** Bytes kept so far. */
  get size(): number {
    return this.pieces.reduce((sum, piece) => sum + sizeOf(piece), 0)
  }
}

/** The kept file as one array of bytes. */
export function joinPieces(original: Uint8Array, pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + sizeOf(piece), 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece instanceof Uint8Array ? piece : original.subarray(piece.from, piece.to), at)
    at += sizeOf(piece)
  }
  return joined
}
