/** A name that can be shown among words: direction marks and controls left out, and never nothing. */
export function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim() || '?'
}
