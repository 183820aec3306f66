// @NOTE not toWellFormed(): this runs in the browsers of old phones too
export const loneSurrogate = /\p{Surrogate}/gu

/**
 * The one spelling of what somebody typed: LF line ends, Unicode NFC, no NUL and no other invisible control
 * (tab and line feed stay), no lone surrogate, no blank ends.
 */
export function normaliseText(typed: string): string {
  return (
    typed
      .replace(loneSurrogate, '\uFFFD')
      .replaceAll(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- taking control characters out is the point
      .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .normalize('NFC')
      .trim()
  )
}

/** A line has no line ends. */
export function normaliseLine(typed: string): string {
  return normaliseText(typed).replaceAll(/\s*\n\s*/g, ' ')
}

const graphemes = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : null

/**
 * Characters as a reader counts them; code points in a browser that cannot tell.
 * @param enough stops counting there: two megabytes of text are too long after the first few thousand
 */
export function countGraphemes(text: string, enough = Number.POSITIVE_INFINITY): number {
  let count = 0
  for (const _ of graphemes?.segment(text) ?? text) if (++count >= enough) return count
  return count
}

/** Length in UTF-8. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length
}
