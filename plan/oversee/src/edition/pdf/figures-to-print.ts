import type { FigureInPdf } from './figures-in-pdf.ts'
import { type Printed, spansOf } from './printed.ts'

/** Every figure that the report has to show, in the order in which `figuresInPdf` reads them. */
export function figuresToPrint({ blocks }: Printed): readonly FigureInPdf[] {
  const inProse = blocks
    .flatMap(spansOf)
    .flatMap((span): FigureInPdf[] => (span.kind === 'figure' ? [{ figure: span.figure, shown: span.text, where: 'prose' }] : []))
  const inTables = blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []))
    .flatMap(({ figure, spans }): FigureInPdf[] =>
      figure === null ? [] : [{ figure, shown: spans.map(({ text }) => text).join(''), where: 'table' }],
    )
  return [...inProse, ...inTables]
}

/** What each chart has to say, one after the other. */
export const chartsToPrint = ({ blocks }: Printed) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.texts] : []))
