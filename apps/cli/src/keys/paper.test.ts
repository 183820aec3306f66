import assert from 'node:assert/strict'
import { test } from 'node:test'
import { thisWorld } from '@fanal/kernel'
import { kemPublicKey, keyId, splitSeed, splitWithCosigner, usualShares } from '@fanal/seal'
import type { Asker } from '../ask.ts'
import { Stop } from '../command.ts'
import { giveOutShares, sheetOf, takeShares } from './paper.ts'

const seed = thisWorld.chance(32)
const key = keyId(await kemPublicKey(seed))
const shares = await splitSeed(seed, usualShares)
const texts = shares.map((share) => share.groups.join(' '))
const name = { en: 'Lantern House', fr: 'Maison du fanal' }

/** Somebody who types these answers, one after the other; everything shown stands in `shown`. */
function typist(...answers: string[]): Asker & { shown: string[]; cleared: number; left(): number } {
  const shown: string[] = []
  const next = (question: string) => {
    shown.push(question)
    const answer = answers.shift()
    return answer === undefined ? Promise.reject(new Error(`nobody answers: ${question}`)) : Promise.resolve(answer)
  }
  return {
    shown,
    cleared: 0,
    left: () => answers.length,
    say: (text) => void shown.push(text),
    ask: next,
    askHidden: next,
    clear() {
      this.cleared += 1
    },
    close: () => {},
  }
}

/** One group with its first character changed. */
function mistyped(text: string, group: number): string {
  const groups = text.split(' ')
  const wrong = groups[group - 1]!.startsWith('A') ? 'B' : 'A'
  return groups.with(group - 1, wrong + groups[group - 1]!.slice(1)).join(' ')
}

test('a sheet says whose it is, which share, how many are needed, in the language of the room', () => {
  assert.match(sheetOf(shares[1]!, name, 'en'), /recovery of Lantern House\nShare 2 of 5\. Any 3 together/)
  assert.match(sheetOf(shares[1]!, name, 'fr'), /récupération de\u00A0: Maison du fanal\nPart 2 sur 5\. 3 parts réunies/)
  for (const group of shares[1]!.groups) assert.ok(sheetOf(shares[1]!, name, 'en').includes(group))
})

test('each share is shown alone, goes off the screen, and is typed back before the next', async () => {
  const asker = typist(...texts.flatMap((text) => ['', text.toLowerCase()]))
  await giveOutShares(shares, name, { asker, language: 'en' })
  assert.equal(asker.left(), 0)
  assert.ok(asker.cleared >= 10)
  const order = asker.shown.flatMap((line) => /Share (\d) of 5|Share (\d) is right/.exec(line)?.[0] ?? [])
  assert.deepEqual(
    order,
    [1, 2, 3, 4, 5].flatMap((n) => [`Share ${n} of 5`, `Share ${n} is right`]),
  )
})

test('a mistake is named with its group, another share with its number, and asked again', async () => {
  const asker = typist('', mistyped(texts[0]!, 7), texts[1]!, '', texts[0]!, ...texts.slice(1).flatMap((text) => ['', text]))
  await giveOutShares(shares, name, { asker, language: 'en' })
  const said = asker.shown.join('\n')
  assert.match(said, /Group 7 has a mistake/)
  assert.match(said, /That is share 2, not share 1/)
  assert.match(said, /some are missing/)
})

test('a paper of an earlier ceremony is not taken for this one, though its number and key are the same', async () => {
  const earlier = (await splitSeed(seed, usualShares))[0]!.groups.join(' ')
  const asker = typist('', earlier, texts[0]!, ...texts.slice(1).flatMap((text) => ['', text]))
  await giveOutShares(shares, name, { asker, language: 'en' })
  assert.match(asker.shown.join('\n'), /another ceremony: burn that paper/)
})

test('the smallest organization’s papers say whose the last one is, and open only with it', async () => {
  const three = await splitWithCosigner(seed)
  const [first, second, third] = three.map((share) => share.groups.join(' ')) as [string, string, string]
  const printed: string[] = []
  const paper = { language: 'fr', cosigner: 'Me Roy', print: (sheet: string) => Promise.resolve(void printed.push(sheet)) } as const
  await giveOutShares(three, name, { ...paper, asker: typist(first, second, third) })
  assert.deepEqual(
    printed.map((sheet) => /PAPIER DE LA PERSONNE COSIGNATAIRE\u00A0: Me Roy/.test(sheet)),
    [false, false, true],
  )
  assert.match(printed[0]!, /Avec le papier de la personne cosignataire \(Me Roy\)/)
  const asker = typist(first, second, third)
  assert.deepEqual(await takeShares({ asker, language: 'en' }, key), seed)
  assert.match(asker.shown.join('\n'), /both the organization’s own papers/)
})

test('with a printer nothing is shown on the screen', async () => {
  const printed: string[] = []
  const asker = typist(...texts)
  await giveOutShares(shares, name, { asker, language: 'fr', print: (sheet) => Promise.resolve(void printed.push(sheet)) })
  assert.equal(printed.length, 5)
  for (const share of shares) assert.ok(!asker.shown.join('\n').includes(share.groups[5]!))
})

test('any three typed shares give the seed; what is wrong is said and asked again', async () => {
  const other = (await splitSeed(thisWorld.chance(32), usualShares))[0]!.groups.join(' ')
  const asker = typist(texts[4]!, mistyped(texts[1]!, 18), texts[4]!, other, texts[1]!, texts[2]!)
  assert.deepEqual(await takeShares({ asker, language: 'en' }, key), seed)
  const said = asker.shown.join('\n')
  for (const part of [/Group 18 has a mistake/, /given already/, /belongs to another key/, /2 more/, /1 more/]) assert.match(said, part)
})

test('shares of two ceremonies of one key stop the command', async () => {
  const again = (await splitSeed(seed, usualShares)).map((share) => share.groups.join(' '))
  const asker = typist(texts[0]!, texts[1]!, again[2]!)
  await assert.rejects(takeShares({ asker, language: 'fr' }, key), (fault) => fault instanceof Stop && fault.code === 'shares-do-not-fit')
})
