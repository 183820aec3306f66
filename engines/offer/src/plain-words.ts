/** What a pasted text turned out to be, before anybody looks for words in it. */
export type Pasted = { readonly kind: 'empty' } | { readonly kind: 'file' } | { readonly kind: 'words'; readonly text: string }

/** What a page of the web or an e-mail wraps around its words; read from `<` on, at most this far. */
const tagStart = /^<(?:\/?[a-z][a-z0-9-]{0,20}(?=[\s/>])|!--|!doctype)/i
const hidden = ['script', 'style'] as const
const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', commat: '@' }

/** Takes the tags out of a text, and what scripts and styles say. One pass: no tag is looked at twice. */
export function withoutTags(text: string): string {
  const lower = text.toLowerCase()
  const kept: string[] = []
  let from = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(at + 1, from))) {
    const tag = tagStart.exec(text.slice(at, at + 32))?.[0]
    if (tag === undefined) continue
    kept.push(text.slice(from, at), ' ')
    const name = tag.slice(1).toLowerCase()
    const inner = hidden.find((each) => each === name)
    const closing = tag === '<!--' ? '-->' : inner === undefined ? '>' : `</${inner}`
    const end = lower.indexOf(closing, at + tag.length)
    // a tag that never ends is where the words end
    if (end < 0) return kept.join('')
    from = end + (inner === undefined ? closing.length : 0)
  }
  kept.push(text.slice(from))
  return kept.join('').replaceAll(/&(#\d{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(Math.min(Number(name.slice(1)), 0x10_ff_ff))
    return entities[name.toLowerCase()] ?? whole
  })
}

/** Signs of a file that is not text: what a PDF, a picture or an office file begins with. */
// oxlint-disable-next-line no-control-regex -- that is how a zip file begins
const fileStart = /^(?:%PDF-|PK\u0003\u0004|\uFFFDPNG|\u0089PNG|GIF8|\{\\rtf)/
// oxlint-disable-next-line no-control-regex -- control characters are what a file has and a text has not
const control = /[\u0000-\u0008\u000E-\u001F]/g

/** Half an emoji that was cut off is one broken character; a picture has hundreds. */
const mostBroken = 3

function looksLikeFile(text: string): boolean {
  const start = text.slice(0, 4096)
  if (fileStart.test(start.trimStart()) || start.slice(0, 1024).includes('%PDF-')) return true
  const [controls, broken] = [start.match(control)?.length ?? 0, start.split('\uFFFD').length - 1]
  return controls > start.length / 20 || (broken > mostBroken && broken > start.length / 20)
}

/**
 * The words of a pasted text in one spelling: no tags, no invisible characters, letters that only look fancy as letters.
 * @param most characters that are read
 */
export function wordsOf(pasted: string, most: number): Pasted {
  const text = pasted.slice(0, most)
  if (text.trim() === '') return { kind: 'empty' }
  if (looksLikeFile(text)) return { kind: 'file' }
  const plain = withoutTags(text)
    .normalize('NFKC')
    // soft hyphens, joiners and marks of direction; the line that stretches Arabic, and its vowels
    .replaceAll(/[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\u064B-\u0652]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, most)
  return plain === '' ? { kind: 'empty' } : { kind: 'words', text: plain }
}

const apostrophe = /['‘`´]/g
const capitals = /[A-Z\u00C0-\u024F]/g

/** Small letters without accents, each in its own place: what is found here stands at the same place in the text. */
export function folded(text: string): string {
  return text.replaceAll(apostrophe, '’').replaceAll(capitals, (letter) => {
    const [base = letter] = letter.normalize('NFD').toLowerCase()
    return base
  })
}
