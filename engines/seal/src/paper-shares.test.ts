import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { hex } from '../test/fixtures.ts'
import { seedOf } from '../test/world.ts'
import { kemPublicKey } from './hpke.ts'
import { readGroups, writeGroups } from './paper-groups.ts'
import {
  combineShares,
  readShare,
  shareGroups,
  smallestShares,
  splitWithCosigner,
  splitSeed,
  usualShares,
  writeShare,
  type PaperShare,
  type TypedShare,
} from './paper-shares.ts'
import { keyId } from './recipients.ts'

const seed = seedOf('recovery on paper')
const shares = await splitSeed(seed, usualShares)

function typed(share: PaperShare): TypedShare {
  const read = readShare(share.groups.join(' '))
  assert.ok(read.ok, JSON.stringify(read))
  return read.share
}

/** Every choice of `count` out of a list. */
function choices<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, i) => choices(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]))
}

test('any three of five bring the seed back, in any order; four and five do too', async () => {
  for (const count of [3, 4, 5])
    for (const some of choices(shares, count)) {
      const whole = await combineShares(some.toReversed().map(typed))
      assert.ok(whole.ok)
      assert.deepEqual(whole.seed, seed)
    }
})

test('two of five are refused, and their points alone say nothing: every seed fits them', async () => {
  for (const two of choices(shares, 2)) assert.deepEqual(await combineShares(two.map(typed)), { ok: false, problem: 'too-few' })
  // a liar who lowers the threshold on the paper gets a key that is not the one the paper names
  const lowered = shares.slice(0, 2).map((share) => ({ ...typed(share), threshold: 2 }))
  assert.deepEqual(await combineShares(lowered), { ok: false, problem: 'do-not-fit' })
})

test('for the smallest organization the co-signer’s paper opens with either of the others, and those two open nothing', async () => {
  const papers = (await splitWithCosigner(seed)).map((share) => {
    const read = readShare(share.groups.join(' '))
    assert.ok(read.ok)
    return read.share
  })
  const [first, second, outside] = papers as [TypedShare, TypedShare, TypedShare]
  for (const inside of [first, second]) assert.deepEqual(await combineShares([inside, outside]), { ok: true, seed })
  assert.deepEqual(await combineShares([first, second]), { ok: false, problem: 'same-point' })
  assert.deepEqual(await combineShares([first, second, outside]), { ok: false, problem: 'do-not-fit' })
  assert.deepEqual(
    papers.map((paper) => [paper.number, paper.threshold, paper.shares]),
    [
      [1, 2, 3],
      [2, 2, 3],
      [3, 2, 3],
    ],
  )
})

test('two of three, for the smallest organization', async () => {
  const three = await splitSeed(seed, smallestShares)
  for (const two of choices(three, 2)) assert.ok((await combineShares(two.map(typed))).ok)
  assert.deepEqual(await combineShares([typed(three[0]!)]), { ok: false, problem: 'too-few' })
})

test('any seed, any plan: enough shares open, one fewer does not', async () => {
  const plans = fc
    .integer({ min: 2, max: 6 })
    .chain((threshold) => fc.record({ threshold: fc.constant(threshold), shares: fc.integer({ min: threshold, max: 8 }) }))
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), plans, fc.integer(), async (any, plan, turn) => {
      const made = (await splitSeed(any, plan)).map(typed)
      const from = Math.abs(turn) % plan.shares
      const turned = [...made.slice(from), ...made.slice(0, from)]
      const enough = await combineShares(turned.slice(0, plan.threshold))
      assert.ok(enough.ok)
      assert.deepEqual(enough.seed, any)
      assert.deepEqual(await combineShares(turned.slice(0, plan.threshold - 1)), { ok: false, problem: 'too-few' })
    }),
    { numRuns: 25 },
  )
})

test('shares of another organization, of another generation, of another cut, or one share twice never make a key', async () => {
  const other = (await splitSeed(seedOf('another organization'), usualShares)).map(typed)
  const cutAgain = (await splitSeed(seed, usualShares)).map(typed)
  const wider = (await splitSeed(seed, { threshold: 3, shares: 6 })).map(typed)
  const [a, b, c] = shares.map(typed)
  assert.deepEqual(await combineShares([a!, b!, other[2]!]), { ok: false, problem: 'other-key' })
  assert.deepEqual(await combineShares([a!, b!, wider[2]!]), { ok: false, problem: 'other-plan' })
  assert.deepEqual(await combineShares([a!, b!, b!]), { ok: false, problem: 'twice' })
  assert.deepEqual(await combineShares([a!, b!, cutAgain[2]!]), { ok: false, problem: 'do-not-fit' })
  assert.deepEqual(await combineShares([]), { ok: false, problem: 'too-few' })
  assert.ok((await combineShares([a!, b!, c!])).ok)
})

test('on paper: eighteen groups of five, which share of how many, and whose', async () => {
  const key = keyId(await kemPublicKey(seed))
  for (const [index, share] of shares.entries()) {
    assert.equal(share.groups.length, shareGroups)
    for (const group of share.groups) assert.match(group, /^[0-9A-HJKMNP-TV-Z]{5}$/)
    const { number, threshold, shares: total, key: named } = typed(share)
    assert.deepEqual([number, threshold, total, named], [index + 1, 3, 5, key])
  }
})

test('every single wrong character is caught, and its group is named', () => {
  const characters = shares[0]!.groups.join('')
  for (let at = 0; at < characters.length; at++)
    for (const wrong of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      if (wrong === characters[at]) continue
      const read = readShare(characters.slice(0, at) + wrong + characters.slice(at + 1))
      assert.deepEqual(read, { ok: false, problem: 'check', group: Math.floor(at / 5) + 1 })
    }
})

test('two characters exchanged within a group are caught, and its group is named', () => {
  for (const [index, group] of shares[1]!.groups.entries())
    for (const [i, j] of choices([0, 1, 2, 3, 4], 2) as [number, number][]) {
      if (group[i] === group[j]) continue
      const letters = Array.from(group)
      ;[letters[i], letters[j]] = [letters[j]!, letters[i]!]
      const text = shares[1]!.groups.with(index, letters.join('')).join(' ')
      assert.deepEqual(readShare(text), { ok: false, problem: 'check', group: index + 1 })
    }
})

test('groups in another order, left out, doubled or of another share are caught', () => {
  const { groups } = shares[2]!
  for (let i = 0; i + 1 < groups.length; i++) {
    const swapped = groups.with(i, groups[i + 1]!).with(i + 1, groups[i]!)
    const read = readShare(swapped.join(' '))
    assert.ok(!read.ok && read.problem === 'check' && read.group === i + 1)
  }
  assert.ok(!readShare(groups.toSpliced(4, 1).join(' ')).ok)
  assert.ok(!readShare(groups.toSpliced(4, 0, groups[4]!).join(' ')).ok)
  assert.deepEqual(readShare(groups.slice(0, 17).join(' ')), { ok: false, problem: 'groups', group: 0 })
  assert.deepEqual(readShare(''), { ok: false, problem: 'groups', group: 0 })
  const mixed = groups.with(10, shares[3]!.groups[10]!)
  assert.ok(mixed[10] === groups[10] || !readShare(mixed.join(' ')).ok)
})

test('people may type it as they like: small letters, dashes, no spaces, O for 0, l for 1', () => {
  const text = shares[4]!.groups.join(' ')
  const ways = [
    text.toLowerCase(),
    text.replaceAll(' ', ''),
    text.replaceAll(' ', ' - '),
    text.replaceAll(' ', '\n'),
    text.replaceAll('0', 'O').replaceAll('1', 'l'),
    text.replaceAll('0', 'o').replaceAll('1', 'I'),
  ]
  for (const way of ways) assert.deepEqual(readShare(way), readShare(text), way)
  assert.deepEqual(readShare(text.replace(/^./, 'U')), { ok: false, problem: 'characters', group: 1 })
})

test('what cannot be a share is none', () => {
  const share = typed(shares[0]!)
  const reread = (changed: Partial<TypedShare>) => readShare(writeShare({ ...share, ...changed }).groups.join(' '))
  for (const changed of [{ number: 0 }, { number: 6 }, { threshold: 1 }, { threshold: 6 }, { shares: 1 }])
    assert.deepEqual(reread(changed), { ok: false, problem: 'not-a-share' }, JSON.stringify(changed))
  assert.deepEqual(reread({ point: new Uint8Array(33) }), { ok: false, problem: 'not-a-share' })
})

test('a seed or a plan that is none is a mistake of the caller', async () => {
  await assert.rejects(splitSeed(new Uint8Array(31), usualShares), RangeError)
  for (const plan of [
    { threshold: 1, shares: 5 },
    { threshold: 4, shares: 3 },
    { threshold: 3, shares: 16 },
    { threshold: 2.5, shares: 5 },
  ])
    await assert.rejects(splitSeed(seed, plan), RangeError)
})

test('groups carry whole bytes, up to 32 groups', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.infiniteStream(fc.nat(255)), (pairs, stream) => {
      const bytes = Uint8Array.from({ length: pairs * 5 }, () => stream.next().value as number)
      const groups = writeGroups(bytes)
      assert.deepEqual(readGroups(groups.join(''), pairs * 2), { ok: true, bytes })
    }),
  )
  assert.throws(() => writeGroups(new Uint8Array(4)), RangeError)
  assert.throws(() => writeGroups(new Uint8Array(85)), RangeError)
})

type Published = {
  seed: string
  key: string
  threshold: number
  shares: number
  papers: string[]
  wrong: { paper: string; problem: string; group: number }[]
}

test('the published papers open with this code', async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of this package
  const cases = JSON.parse(readFileSync(new URL('../vectors/paper.json', import.meta.url), 'utf8')) as Published[]
  assert.equal(cases.length, 2)
  for (const { seed: expected, key, threshold, papers, wrong } of cases) {
    for (const some of choices(papers, threshold)) {
      const read = some.map((paper) => readShare(paper))
      const whole = await combineShares(read.flatMap((one) => (one.ok ? [one.share] : [])))
      assert.ok(whole.ok)
      assert.deepEqual(whole.seed, hex(expected))
      assert.equal(keyId(await kemPublicKey(whole.seed)), key)
    }
    for (const { paper, problem, group } of wrong) assert.deepEqual(readShare(paper), { ok: false, problem, group })
  }
})
