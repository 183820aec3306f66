import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromHex, toHex } from '@fanal/kernel'
import { consistencyProof, emptyRoot, type Hash, inclusionProof, leafHash, rootOf, TreeEdge } from './merkle.ts'
import { verifyConsistency, verifyInclusion } from './merkle-verify.ts'

const fixture = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')) as T
const hex = (text: string): Uint8Array => fromHex(text) ?? assert.fail('not hexadecimal')
const base64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

interface Classic {
  leaves: string[]
  leaf_hashes: string[]
  roots: { size: number; root: string }[]
  inclusion: { size: number; index: number; proof: string[] }[]
  consistency: { size1: number; size2: number; proof: string[] }[]
}
const classic = fixture<Classic>('rfc6962-eight-leaves')
const leaves = classic.leaves.map((leaf) => leafHash(hex(leaf)))

test('the eight classic leaves: hashes, nine roots, 36 inclusion and 36 consistency proofs', () => {
  assert.deepEqual(leaves.map(toHex), classic.leaf_hashes)
  assert.equal(classic.roots.length, 9)
  for (const { size, root } of classic.roots) assert.equal(toHex(rootOf(leaves.slice(0, size))), root)
  assert.equal(classic.inclusion.length, 36)
  for (const { size, index, proof } of classic.inclusion) assert.deepEqual(inclusionProof(leaves.slice(0, size), index).map(toHex), proof)
  assert.equal(classic.consistency.length, 36)
  for (const { size1, size2, proof } of classic.consistency)
    assert.deepEqual(consistencyProof(leaves.slice(0, size2), size1).map(toHex), proof)
})

test('98 published inclusion cases: the good accepted, every damaged one refused', () => {
  const cases =
    fixture<
      { case: string; leafIdx: number; treeSize: number; root: string; leafHash: string; proof: string[] | null; wantErr: boolean }[]
    >('inclusion')
  assert.equal(cases.length, 98)
  for (const c of cases) {
    const good = verifyInclusion({
      index: c.leafIdx,
      size: c.treeSize,
      leaf: base64(c.leafHash),
      proof: (c.proof ?? []).map(base64),
      root: base64(c.root),
    })
    assert.equal(good, !c.wantErr, c.case)
  }
})

test('98 published consistency cases: the good accepted, every damaged one refused', () => {
  const cases =
    fixture<{ case: string; size1: number; size2: number; root1: string; root2: string; proof: string[] | null; wantErr: boolean }[]>(
      'consistency',
    )
  assert.equal(cases.length, 98)
  for (const c of cases) {
    const good = verifyConsistency({
      size1: c.size1,
      size2: c.size2,
      root1: base64(c.root1),
      root2: base64(c.root2),
      proof: (c.proof ?? []).map(base64),
    })
    assert.equal(good, !c.wantErr, c.case)
  }
})

const aTree = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 }).map((entries) => entries.map(leafHash))

test('the growing edge has the root of the whole list, at every size and after a restart', () => {
  assert.deepEqual(new TreeEdge().root(), emptyRoot)
  fc.assert(
    fc.property(aTree, (tree) => {
      let edge = new TreeEdge()
      for (const [index, leaf] of tree.entries()) {
        edge = new TreeEdge(edge.size, edge.subtrees)
        edge.append(leaf)
        assert.deepEqual(edge.root(), slowRoot(tree.slice(0, index + 1)))
      }
    }),
    { numRuns: 30 },
  )
})

/** The definition of RFC 9162 §2.1.1, as it is written. */
function slowRoot(tree: readonly Hash[]): Hash {
  if (tree.length === 1) return tree[0]!
  let k = 1
  while (k * 2 < tree.length) k *= 2
  const pair = Buffer.concat([Buffer.of(1), slowRoot(tree.slice(0, k)), slowRoot(tree.slice(k))])
  return new Uint8Array(createHash('sha256').update(pair).digest())
}

test('every leaf proves itself, and a proof for another leaf or tree does not hold', () => {
  fc.assert(
    fc.property(aTree, fc.nat(), (tree, pick) => {
      const index = pick % tree.length
      const claim = { index, size: tree.length, leaf: tree[index]!, proof: inclusionProof(tree, index), root: rootOf(tree) }
      assert.ok(verifyInclusion(claim))
      assert.ok(!verifyInclusion({ ...claim, leaf: leafHash(new Uint8Array(9)) }))
      assert.ok(!verifyInclusion({ ...claim, root: emptyRoot }))
    }),
    { numRuns: 60 },
  )
})

test('every earlier tree proves to be a prefix, and a rewritten one does not', () => {
  fc.assert(
    fc.property(aTree, fc.nat(), (tree, pick) => {
      const size1 = (pick % tree.length) + 1
      const claim = {
        size1,
        size2: tree.length,
        root1: rootOf(tree.slice(0, size1)),
        root2: rootOf(tree),
        proof: consistencyProof(tree, size1),
      }
      assert.ok(verifyConsistency(claim))
      assert.ok(!verifyConsistency({ ...claim, root1: emptyRoot }))
    }),
    { numRuns: 60 },
  )
})

test('a place outside the tree is a mistake of the caller', () => {
  assert.throws(() => inclusionProof(leaves, 8), RangeError)
  assert.throws(() => consistencyProof(leaves, 0), RangeError)
  assert.throws(() => new TreeEdge(3, leaves.slice(0, 1)), RangeError)
})
