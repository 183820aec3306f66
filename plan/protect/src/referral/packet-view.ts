import { made } from '@fanal/design/browser'
import type { PacketWords } from './packet.ts'

/** The words of a packet as their reader sees them: text, never markup. */
export function packetView(words: readonly PacketWords[], language: 'en' | 'fr', none: string): HTMLElement {
  if (words.length === 0) return made('p', {}, none)
  const rows = words.map(({ label, text }) =>
    made('div', {}, made('dt', {}, label[language]), made('dd', { class: 'words', dir: 'auto' }, text)),
  )
  return made('dl', {}, ...rows)
}
