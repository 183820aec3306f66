import { escaped } from './html.ts'
import type { Explanation, Language } from './explain.ts'

const width = 760
const labels = 280
const rowHeight = 24

/** The waterfall as a picture: each bar begins where the one before it ended, the last is the score. */
export function waterfallSvg({ bars, score }: Explanation, language: Language, title: string): string {
  let sum = 0
  const spans = bars.map((bar) => {
    const from = sum
    sum += bar.bits
    return { bar, from, to: sum }
  })
  const ends = spans.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const scale = (width - labels - 70) / Math.max(1, high - low)
  const x = (bits: number) => labels + (bits - low) * scale
  const round = (value: number) => value.toFixed(1)
  const row = (at: number, label: string, from: number, to: number, kind: string, bits: number) => {
    const top = at * rowHeight + 4
    const end = Math.max(x(from), x(to)) + 4
    return `<text x="0" y="${top + 13}">${escaped(label)}</text><rect class="${kind}" x="${round(Math.min(x(from), x(to)))}" y="${top}" width="${round(Math.max(1, Math.abs(to - from) * scale))}" height="16"/><text x="${round(end)}" y="${top + 13}">${bits >= 0 ? '+' : '−'}${Math.abs(bits).toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 2 })}</text>`
  }
  const named = (field: string | null, kind: string) => {
    if (kind === 'prior') return language === 'fr' ? 'Au départ' : 'To begin with'
    return short(kind === 'frequency' ? `${field} · ${language === 'fr' ? 'fréquence' : 'frequency'}` : (field ?? ''))
  }
  const lines = spans.map(({ bar, from, to }, at) =>
    row(at, named(bar.field, bar.kind), from, to, bar.kind === 'prior' ? 'rest' : bar.bits >= 0 ? 'for' : 'against', bar.bits),
  )
  const height = (bars.length + 1) * rowHeight + 8
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}"><line class="axis" x1="${round(x(0))}" x2="${round(x(0))}" y1="0" y2="${height}"/>${lines.join('')}${row(bars.length, language === 'fr' ? 'Score, en bits' : 'Score, in bits', 0, score, 'rest', score)}</svg>`
}

function short(text: string): string {
  return text.length > 38 ? `${text.slice(0, 37)}…` : text
}
