import { officialOf } from '@fanal/kernel'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeReceipt } from '@fanal/seal'
import { writeReceiptWords } from '@fanal/seal/receipt-words'
import { receiptInWords } from './receipt-in-words.ts'
import { readTypedReceipt } from './typed-receipt.ts'
import { wordsOf } from './word-lists.ts'

const entropy = Uint8Array.from({ length: 10 }, (_, index) => 7 * index + 3)
const words = { en: await writeReceiptWords(entropy, await wordsOf('en')), fr: await writeReceiptWords(entropy, await wordsOf('fr')) }

test('digits, words of the page’s language and words of the other one are the same receipt', async () => {
  for (const language of ['en', 'fr'] as const)
    for (const typed of [writeReceipt(entropy), words.en, words.fr, words.fr.toUpperCase(), words.en.replaceAll(' ', '-')])
      assert.deepEqual(await readTypedReceipt(typed, language), { ok: true, entropy })
})

test('digits from an Arabic, Persian, Gurmukhi or full-width keyboard are the same receipt, on every page', async () => {
  const digits = writeReceipt(entropy)
  for (const [index, nought] of ['٠', '۰', '੦', '０'].entries()) {
    const typed = digits.replaceAll(/\d/g, (digit) => String.fromCodePoint((nought.codePointAt(0) ?? 0) + Number(digit)))
    assert.notEqual(typed, digits)
    assert.deepEqual(await readTypedReceipt(typed, (['ar', 'tl', 'pa', 'zh-Hans'] as const)[index] ?? 'es'), { ok: true, entropy })
  }
})

test('words are those of English on a page without a list of its own, and French ones are read there too', async () => {
  for (const language of ['es', 'tl', 'pa', 'ar', 'zh-Hans'] as const) {
    assert.equal(await receiptInWords(entropy, officialOf(language)), words.en)
    for (const typed of [words.en, words.fr]) assert.deepEqual(await readTypedReceipt(typed, language), { ok: true, entropy })
  }
})

test('what is wrong is said in digits where digits were typed, and in words where words were', async () => {
  const problemOf = async (typed: string) => {
    const read = await readTypedReceipt(typed, 'en')
    return read.ok ? null : read.problem
  }
  const list = words.en.split(' ')
  assert.deepEqual(
    await Promise.all(
      ['', '12a4', '123', list.slice(2).join(' '), list.with(0, 'qqqq').join(' '), list.toReversed().join(' ')].map(problemOf),
    ),
    ['empty', 'characters', 'length', 'words-count', 'words-word', 'words-check'],
  )
})
