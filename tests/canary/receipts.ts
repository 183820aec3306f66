import assert from 'node:assert/strict'
import { parseReceipt } from '@fanal/seal'
import { byteCanary, type Canary, textCanary } from './scan.ts'

/** A receipt in every form in which it passes: digits plain, in groups, in tags; words in a row, in a list, in JSON; and its bytes. */
export function receiptCanaries(digits: string, words = ''): Canary[] {
  const plain = digits.replaceAll(/\D/g, '')
  const groups = plain.match(/.../g) ?? []
  const parsed = parseReceipt(plain)
  assert.ok(parsed.ok, 'what should be a receipt is none')
  const spoken = words.trim().split(/\s+/)
  return [
    textCanary('receipt', plain),
    textCanary('receipt in groups', groups.join(' ')),
    textCanary('receipt in tags', groups.slice(0, 4).join('</span> <span>')),
    byteCanary('receipt as bytes', parsed.entropy),
    ...(words === '' ? [] : [' ', '</li><li>', '","'].map((between) => textCanary('receipt in words', spoken.join(between)))),
  ]
}
