import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { seededChance } from '../test/world.ts'
import { parseReceipt, receiptBytes, writeReceipt } from './receipt.ts'

const entropies = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes })
const zero = new Uint8Array(10)
const highest = new Uint8Array(10).fill(255)

function problemOf(text: string): string {
  const read = parseReceipt(text)
  return read.ok ? 'none' : read.problem
}

test('a receipt is nine groups of three digits', () => {
  assert.match(writeReceipt(highest), /^\d{3}( \d{3}){8}$/)
  assert.equal(writeReceipt(zero), '000 000 000 000 000 000 000 000 098')
  assert.equal(writeReceipt(highest).slice(0, 33), '120 892 581 961 462 917 470 617 5')
})

test('the check digits are those of ISO 7064, MOD 97-10', () => {
  // the standard's own example: 794 is written 79444
  assert.equal(
    writeReceipt(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0x03, 0x1a]))
      .replaceAll(' ', '')
      .slice(-5),
    '79444',
  )
})

test('what was written is read again', () => {
  fc.assert(
    fc.property(entropies, (entropy) => {
      const read = parseReceipt(writeReceipt(entropy))
      assert.deepEqual(read, { ok: true, entropy })
    }),
    { numRuns: 500 },
  )
})

test('people may type it as they like', () => {
  const entropy = seededChance('typing')(10)
  const written = writeReceipt(entropy)
  const inDigits = (zeroDigit: number) => written.replace(/\d/g, (digit) => String.fromCodePoint(zeroDigit + Number(digit)))
  const ways = [
    written.replaceAll(' ', ''),
    written.replaceAll(' ', '-'),
    written.replaceAll(' ', '.'),
    written.replaceAll(' ', ' – '),
    written.replaceAll(' ', '\u00A0'),
    written.replaceAll(' ', '\u202F'),
    written.replaceAll(' ', '\n'),
    `  \u200E${written}\u200F\t`,
    inDigits(0xff10),
    inDigits(0x660),
    inDigits(0x6f0),
  ]
  for (const way of ways) assert.deepEqual(parseReceipt(way), { ok: true, entropy }, JSON.stringify(way))
})

test('each mistake has its own name', () => {
  const written = writeReceipt(seededChance('mistakes')(10)).replaceAll(' ', '')
  assert.equal(problemOf(''), 'empty')
  assert.equal(problemOf(' - . \u00A0'), 'empty')
  assert.equal(problemOf(`${written.slice(0, -1)}O`), 'characters')
  assert.equal(problemOf('my receipt'), 'characters')
  assert.equal(problemOf(`${written.slice(0, -1)}😀`), 'characters')
  assert.equal(problemOf(written.slice(1)), 'length')
  assert.equal(problemOf(`${written}0`), 'length')
  assert.equal(problemOf('0'.repeat(10_000)), 'length')
})

test('a number past 80 bits is refused although its check is right', () => {
  const past = (2n ** 80n).toString().padStart(25, '0')
  const check = 98n - ((BigInt(past) * 100n) % 97n)
  assert.equal(problemOf(`${past}${check.toString().padStart(2, '0')}`), 'range')
})

test('check digits have one form only', () => {
  assert.equal(problemOf(`${'0'.repeat(25)}98`), 'none')
  assert.equal(problemOf(`${'0'.repeat(25)}01`), 'check')
  const ninetySeven = Array.from({ length: 200 }, (_, i) =>
    writeReceipt(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, i])).replaceAll(' ', ''),
  )
  for (const written of ninetySeven) {
    const check = Number(written.slice(25))
    const other = check > 97 ? check - 97 : check + 97
    if (other < 100) assert.equal(problemOf(`${written.slice(0, 25)}${String(other).padStart(2, '0')}`), 'check')
  }
})

const samples = [zero, highest, ...Array.from({ length: 20 }, (_, i) => seededChance(`sample ${i}`)(10))].map((entropy) =>
  writeReceipt(entropy).replaceAll(' ', ''),
)

test('every single wrong digit is noticed', () => {
  for (const written of samples) {
    for (let at = 0; at < 27; at++) {
      for (let digit = 0; digit < 10; digit++) {
        if (String(digit) === written[at]) continue
        const wrong = `${written.slice(0, at)}${digit}${written.slice(at + 1)}`
        assert.notEqual(problemOf(wrong), 'none', `${written} at ${at} with ${digit}`)
      }
    }
  }
})

test('every two neighbours swapped are noticed', () => {
  for (const written of samples) {
    for (let at = 0; at < 26; at++) {
      if (written[at] === written[at + 1]) continue
      const wrong = `${written.slice(0, at)}${written[at + 1]}${written[at]}${written.slice(at + 2)}`
      assert.notEqual(problemOf(wrong), 'none', `${written} at ${at}`)
    }
  }
})

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff })), (codes) => {
      assert.equal(typeof parseReceipt(String.fromCharCode(...codes)).ok, 'boolean')
    }),
  )
})

test('a receipt of another length is a bug of the caller', () => {
  assert.throws(() => writeReceipt(new Uint8Array(9)), RangeError)
  assert.throws(() => writeReceipt(new Uint8Array(11)), RangeError)
})
