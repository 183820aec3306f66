/** Drawings are 360 units wide: on a telephone they are shown at about their own size, and their letters can be read. */
export const width = 360

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export type Anchor = 'start' | 'middle' | 'end'

export function label(x: number, y: number, text: string, anchor: Anchor = 'start'): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escaped(text)}</text>`
}

export function line(x1: number, y1: number, x2: number, y2: number, kind = 'rule'): string {
  return `<line class="${kind}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`
}

export function dot(x: number, y: number, kind = 'mark', radius = 4): string {
  return `<circle class="${kind}" cx="${at(x)}" cy="${at(y)}" r="${radius}"/>`
}

export function bar(x: number, y: number, wide: number, high: number): string {
  return `<rect class="mark" x="${at(x)}" y="${at(y)}" width="${at(wide)}" height="${at(high)}"/>`
}

export function path(points: readonly (readonly [number, number])[]): string {
  return `<polyline class="way" points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(' ')}"/>`
}

/** A picture with its name; the table beside it says the same in figures. */
export function picture(height: number, title: string, drawn: readonly string[]): string {
  return `<svg viewBox="0 0 ${width} ${at(height)}" role="img" aria-label="${escaped(title)}">${drawn.join('')}</svg>`
}

const at = (value: number) => String(Math.round(value * 10) / 10)

export interface Scale {
  readonly place: (value: number) => number
  readonly ticks: readonly number[]
}

/** From values to places, logarithmic where the largest is over six times the smallest, with up to five round ticks. */
export function scaleOver(values: readonly number[], from: number, to: number): Scale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  if (low > 0 && high / low > 6) {
    const span = Math.log(high / low)
    return { place: (value) => from + ((to - from) * Math.log(value / low)) / span, ticks: thinned(logTicks(low, high)) }
  }
  const span = high === low ? 1 : high - low
  return { place: (value) => from + ((to - from) * (value - low)) / span, ticks: evenTicks(low, high) }
}

function logTicks(low: number, high: number): number[] {
  const ticks: number[] = []
  for (let power = 10 ** Math.floor(Math.log10(low)); power <= high; power *= 10)
    for (const times of [1, 2, 5]) if (power * times >= low && power * times <= high) ticks.push(power * times)
  return ticks
}

function evenTicks(low: number, high: number): number[] {
  if (high === low) return [low]
  const rough = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high * (1 + 1e-12); tick += step) ticks.push(Number(tick.toPrecision(12)))
  return ticks
}

function thinned(ticks: readonly number[]): number[] {
  const every = Math.ceil(ticks.length / 5)
  return ticks.filter((_, place) => place % every === 0)
}
