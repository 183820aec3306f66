import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { wordlist as english } from '@scure/bip39/wordlists/english.js'
import { wordlist as french } from '@scure/bip39/wordlists/french.js'
import { parseReceiptWords, writeReceiptWords } from './receipt-words.ts'

const lists = { english, french } as const
const bare = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '')
const entropies = fc.uint8Array({ minLength: 10, maxLength: 10 })
const first = Uint8Array.from({ length: 10 }, (_, index) => index + 1)

for (const [name, list] of Object.entries(lists))
  suite(`a receipt in ${name} words`, () => {
    test('the list knows each word by its first four letters', () => {
      assert.equal(list.length, 2048)
      assert.equal(new Set(list.map((word) => bare(word).slice(0, 4))).size, 2048)
    })

    test('comes back whole', async () => {
      await fc.assert(
        fc.asyncProperty(entropies, async (entropy) => {
          const words = await writeReceiptWords(entropy, list)
          assert.equal(words.split(' ').length, 8)
          assert.deepEqual(await parseReceiptWords(words, list), { ok: true, entropy })
        }),
      )
    })

    test('in capitals, without accents, four letters each, with anything between', async () => {
      const words = (await writeReceiptWords(first, list)).split(' ')
      for (const typed of [
        words.join(', ').toUpperCase(),
        words.map(bare).join('\n'),
        words.map((word) => bare(word).slice(0, 4)).join(' - '),
        `  1. ${words.join(' 2. ')} `,
      ])
        assert.deepEqual(await parseReceiptWords(typed, list), { ok: true, entropy: first })
    })

    test('a wrong word is found out in all but one of 256', async () => {
      const words = (await writeReceiptWords(first, list)).split(' ')
      const others = list.filter((word) => word !== words[3])
      const passed = (await Promise.all(others.map((word) => parseReceiptWords(words.with(3, word).join(' '), list)))).filter(
        ({ ok }) => ok,
      )
      assert.ok(passed.length > 0 && passed.length < 20, `${passed.length} of 2,047`)
    })

    test('says what is wrong', async () => {
      const words = (await writeReceiptWords(first, list)).split(' ')
      const problemOf = async (text: string) => {
        const parsed = await parseReceiptWords(text, list)
        return parsed.ok ? null : parsed.problem
      }
      assert.deepEqual(
        await Promise.all(
          ['', ' 12 ', words.slice(1).join(' '), words.with(2, 'zzzzz').join(' '), words.toReversed().join(' ')].map(problemOf),
        ),
        ['empty', 'empty', 'count', 'word', 'check'],
      )
    })
  })

test('vectors: bytes 1 to 10, all zeros, all ones', async () => {
  assert.deepEqual(
    await Promise.all([first, new Uint8Array(10), new Uint8Array(10).fill(255)].map((entropy) => writeReceiptWords(entropy, english))),
    [
      'absurd avoid scissors anxiety gather lottery category exchange',
      'abandon abandon abandon abandon abandon abandon abandon board',
      'zoo zoo zoo zoo zoo zoo zoo type',
    ],
  )
})

test('another length is a mistake of the program', async () => {
  await assert.rejects(() => writeReceiptWords(new Uint8Array(9), english), RangeError)
  await assert.rejects(() => parseReceiptWords('a', english.slice(1)), RangeError)
})
