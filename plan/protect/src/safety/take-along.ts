import type { Look } from './copy.text.ts'

export interface Chosen {
  readonly look: Look
  readonly heading: string
  /** As the person wants them written, in the order of the plan. */
  readonly lines: readonly string[]
  /** Everyday lines that stand between them. */
  readonly filler: readonly string[]
}

const marks: Readonly<Record<Look, string>> = { shopping: '- ', phone: '', plain: '' }

/** Every line with a word in it. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * The list as it is printed and saved: what was chosen, mixed with everyday lines, and not one word of ours.
 * The order is always the same, so that looking twice does not shuffle it; an everyday line stands first.
 */
export function listOf({ look, heading, lines, filler }: Chosen): string {
  const chosen = lines.flatMap(linesIn)
  const mixed: string[] = []
  const most = Math.max(chosen.length, filler.length)
  for (let at = 0; at < most; at++) mixed.push(...[filler[at], chosen[at]].filter((line) => line !== undefined))
  if (mixed.length === 0) return ''
  const above = heading.trim()
  return [...(above === '' ? [] : [above, '']), ...mixed.map((line) => `${marks[look]}${line}`)].join('\n')
}
