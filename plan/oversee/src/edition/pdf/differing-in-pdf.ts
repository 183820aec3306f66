import type { Language } from '@fanal/kernel'
import type { Edition } from '../edition.ts'
import { type FigureInPdf, readInPdf } from './figures-in-pdf.ts'
import { chartsToPrint, figuresToPrint } from './figures-to-print.ts'
import { UnreadablePdf } from './pdf-file.ts'
import { printEdition } from './print-edition.ts'
import type { ChartText } from './printed.ts'

export interface DifferingInPdf {
  readonly figure: string
  /** What stands on the page; empty where the figure is not there. */
  readonly printed: string
  /** What should; empty where there is no such figure in the edition. */
  readonly published: string
}

/** Each figure with how many times it stood before: a figure may be told twice. */
function byPlace(figures: readonly FigureInPdf[]): ReadonlyMap<string, FigureInPdf> {
  const times = new Map<string, number>()
  const places = new Map<string, FigureInPdf>()
  for (const each of figures) {
    const key = `${each.where} ${each.figure}`
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    places.set(`${key} ${time}`, each)
  }
  return places
}

/** The first figure of a chart that is not drawn as it should be; a chart is one image, and its texts follow each other. */
function differingInChart(drawn: string, texts: readonly ChartText[]): DifferingInPdf[] {
  let at = 0
  for (const [index, { text, figure }] of texts.entries()) {
    if (drawn.startsWith(text, at)) {
      at += text.length
      continue
    }
    const next = texts.slice(index + 1).find((each) => each.figure === null)
    const end = next === undefined ? -1 : drawn.indexOf(next.text, at)
    const nearest =
      figure ?? texts.slice(index).find((each) => each.figure !== null)?.figure ?? texts.find((each) => each.figure !== null)?.figure
    return [{ figure: nearest ?? '', printed: drawn.slice(at, end === -1 ? at + text.length : end), published: text }]
  }
  const last = texts.findLast(({ figure }) => figure !== null)?.figure ?? ''
  return at === drawn.length ? [] : [{ figure: last, printed: drawn.slice(at), published: '' }]
}

/** Compares each figure that a page shows, in text, tables and charts, with the published cell. A file that cannot be read shows none of them. */
export function differingInPdf(edition: Edition, language: Language, bytes: Uint8Array): readonly DifferingInPdf[] {
  const report = printEdition(edition, language)
  const read = readOrNothing(bytes)
  const [printed, wanted] = [byPlace(read.figures), byPlace(figuresToPrint(report))]
  const places = new Set([...wanted.keys(), ...printed.keys()])
  const ofFigures = [...places].flatMap((place): DifferingInPdf[] => {
    const [onPage, published] = [printed.get(place), wanted.get(place)]
    if (onPage?.shown === published?.shown) return []
    return [{ figure: (published ?? onPage)?.figure ?? '', printed: onPage?.shown ?? '', published: published?.shown ?? '' }]
  })
  const ofCharts = chartsToPrint(report).flatMap((texts, at) => differingInChart(read.charts[at] ?? '', texts))
  return [...ofFigures, ...ofCharts]
}

function readOrNothing(bytes: Uint8Array): ReturnType<typeof readInPdf> {
  try {
    return readInPdf(bytes)
  } catch (fault) {
    if (fault instanceof UnreadablePdf || fault instanceof SyntaxError) return { figures: [], charts: [] }
    throw fault
  }
}
