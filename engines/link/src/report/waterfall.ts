import { escaped } from './html.ts'
import { type Explanation, type Language, signed } from './explain.ts'

/** As wide as a telephone: there it is shown at about its own size, and its letters can be read. */
const width = 360
const rowHeight = 34
const barHeight = 12
const margin = 1

/** The waterfall as a picture: under each name its bar, which begins where the one before it ended; the last is the score. */
export function waterfallSvg({ bars, score }: Explanation, language: Language, title: string): string {
  let sum = 0
  const spans = bars.map((bar) => {
    const from = sum
    sum += bar.bits
    return { bar, from, to: sum }
  })
  const ends = spans.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const scale = (width - 2 * margin) / Math.max(1, high - low)
  const x = (bits: number) => margin + (bits - low) * scale
  const round = (value: number) => value.toFixed(1)
  const row = (at: number, label: string, from: number, to: number, kind: string, bits: number) => {
    const top = at * rowHeight + 2
    const wide = Math.max(1.5, Math.abs(to - from) * scale)
    return `<text x="0" y="${top + 12}">${escaped(label)}</text><text x="${width}" y="${top + 12}" text-anchor="end">${signed(bits, language, 2, { plus: '+' })}</text><rect class="${kind}" x="${round(Math.min(x(from), x(to), width - wide))}" y="${top + 17}" width="${round(wide)}" height="${barHeight}"/>`
  }
  const named = (field: string | null, kind: string) => {
    if (kind === 'prior') return language === 'fr' ? 'Au départ' : 'To begin with'
    return short(kind === 'frequency' ? `${field} · ${language === 'fr' ? 'fréquence' : 'frequency'}` : (field ?? ''))
  }
  const kindOf = (kind: string, bits: number) => (kind === 'prior' || bits === 0 ? 'rest' : bits > 0 ? 'for' : 'against')
  const lines = spans.map(({ bar, from, to }, at) => row(at, named(bar.field, bar.kind), from, to, kindOf(bar.kind, bar.bits), bar.bits))
  const height = (bars.length + 1) * rowHeight + 4
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}"><line class="axis" x1="${round(x(0))}" x2="${round(x(0))}" y1="0" y2="${height}"/>${lines.join('')}${row(bars.length, language === 'fr' ? 'Score, en bits' : 'Score, in bits', 0, score, 'rest', score)}</svg>`
}

function short(text: string): string {
  return text.length > 38 ? `${text.slice(0, 37)}…` : text
}
