export interface ShownFigure {
  /** `TABLE/CELL` */
  readonly figure: string
  /** What stands there, as `shownFigure` says it. */
  readonly shown: string
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' }

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return entities[name ?? ''] ?? whole
    })
}

/** Reads back every figure of a page, in tables, prose and charts. */
export function figuresIn(html: string): readonly ShownFigure[] {
  const found = html.matchAll(/<([a-z]+)(?:\s[^>]*)?\sdata-figure="([^"]*)"[^>]*>([\s\S]*?)<\/\1>/gi)
  return [...found].map(([, , figure = '', inside = '']) => ({ figure: plain(figure), shown: plain(inside) }))
}
