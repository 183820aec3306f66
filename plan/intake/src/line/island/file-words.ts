import { locales, type PublicLanguage } from '@fanal/kernel'
import { language } from './node-here.ts'

/** A sentence of the part that takes files; `#` is replaced. */
export function fileSaying(code: string, value = ''): string {
  const sayings = document.querySelector<HTMLTemplateElement>('template#file-sayings')
  return (sayings?.content.querySelector(`[data-code="${code}"]`)?.textContent ?? '').replace('#', () => value)
}

/** A file's size as people say it; thousands of bytes, as phones count them. */
export function sizeText(bytes: number, page: PublicLanguage = language, units = fileSaying('units')): string {
  const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const number = new Intl.NumberFormat(locales[page], { maximumFractionDigits: step < 2 ? 0 : 1 }).format(bytes / 1000 ** step)
  return `${number}\u00A0${units.split(' ')[step] ?? ''}`
}

/** Several things as one says them: "a, b and c". */
export function listText(things: readonly string[]): string {
  return new Intl.ListFormat(locales[language]).format(things)
}
