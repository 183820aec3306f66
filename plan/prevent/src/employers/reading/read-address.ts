import { provinceIn } from '../matching/registry.ts'
import type { Oddity } from './anomaly.ts'
import { type Read, tidy } from './read-cells.ts'

/** An address as one line. Line breaks came as “ / ”; some rows have neither break nor comma before the town. */
export function readAddress(cell: string): Read<string> {
  const text = tidy(cell)
  if (text === '') return { value: '', odd: ['address-missing'] }
  const value = tidy(text.replaceAll(/,?\s\/\s/g, ', ')).replaceAll(/(,\s*){2,}/g, ', ')
  const odd: Oddity[] = []
  if (/\s\/\s/.test(text)) odd.push('address-lines')
  // street, town, province: a street with a number and only one part before the province runs into the town
  const parts = value.split(',').length
  if (parts < 3 && /\d/.test(value) && !/[A-Z]\d[A-Z]/.test(value)) odd.push('address-run-together')
  if (/\b[A-Z]\d[A-Z]\s+\d?[A-Z]?\d?$/.test(value) && !/\b[A-Z]\d[A-Z] \d[A-Z]\d$/.test(value)) odd.push('postal-code-short')
  if (provinceIn(value) === null) odd.push('province-unknown')
  return { value, odd }
}
