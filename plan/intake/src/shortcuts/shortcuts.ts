/** Keys by the page on which they do something. `Enter` is the browser's own: it opens the link that has the focus. */
export const shortcutKeys = {
  inbox: ['j', 'k', 'Enter', '/', 'n', 'd', '?'],
  report: ['r', 'c', 'h', 'p', 't', 'x', 'u', 'i', 'd', 'n', '?'],
} as const

export type ShortcutPage = keyof typeof shortcutKeys
export type ShortcutKey = (typeof shortcutKeys)[ShortcutPage][number]
export type Shortcut = Exclude<ShortcutKey, 'Enter'>

const shortcuts: readonly Shortcut[] = ['j', 'k', '/', 'r', 'c', 'h', 'p', 't', 'x', 'u', 'i', 'd', 'n', '?']

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented' | 'repeat'>

/** What a key press asks for; `null` where it is somebody's writing, a command of the browser, or a key held down that must act once. */
export function shortcutOf(pressed: Pressed, isTyping: boolean): Shortcut | null {
  if (isTyping || pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.isComposing || pressed.defaultPrevented) return null
  const key = shortcuts.find((one) => one === pressed.key) ?? null
  return pressed.repeat && key !== 'j' && key !== 'k' ? null : key
}

/** The row that comes next, from 0; it stays at both ends, and the first press goes to the first row. */
export function nextRow(rows: number, at: number, key: 'j' | 'k'): number {
  return Math.max(0, Math.min(rows - 1, at + (key === 'j' ? 1 : -1)))
}
