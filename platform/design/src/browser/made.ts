export { saveBytes } from './save-bytes.ts'

/** The page's language; everything that is said comes in it. */
export function pageLanguage(): 'en' | 'fr' {
  return document.documentElement.lang === 'fr' ? 'fr' : 'en'
}

type Said = string | Node

/** An element with its text and children: what comes from a reporter is text, never markup. */
export function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Said[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** A boxed sentence, like the design's notice. */
export function notice(tone: 'info' | 'success' | 'warning' | 'danger', title: string | null, ...sentences: readonly Said[]): HTMLElement {
  const said = sentences.map((sentence) => made('p', {}, sentence))
  return made('div', { class: `notice ${tone}` }, ...(title === null ? [] : [made('h3', {}, title)]), ...said)
}
