import { createHash } from 'node:crypto'

/** A Merkle tree hash: 32 bytes of SHA-256. */
export type Hash = Uint8Array

function sha256(...parts: readonly Uint8Array[]): Hash {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** The root of the empty tree: SHA-256 of nothing (RFC 9162 §2.1.1). */
export const emptyRoot: Hash = sha256()

/** SHA-256(0x00 ‖ entry) (RFC 9162 §2.1.1). */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(leafPrefix, entry)
}

/** SHA-256(0x01 ‖ left ‖ right) (RFC 9162 §2.1.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(nodePrefix, left, right)
}

/** The largest power of two below `size` (RFC 9162 §2.1.1); `size` ≥ 2. */
function split(size: number): number {
  let k = 1
  while (k * 2 < size) k *= 2
  return k
}

/**
 * The right edge of a growing tree: the roots of its perfect subtrees, largest first.
 * Appending is O(1) on average and the root O(log n), so no leaf is read twice.
 */
export class TreeEdge {
  #size: number
  readonly #subtrees: Hash[]

  constructor(size = 0, subtrees: readonly Hash[] = []) {
    if (subtrees.length !== ones(size)) throw new RangeError('the subtrees do not fit the size')
    this.#size = size
    this.#subtrees = [...subtrees]
  }

  get size(): number {
    return this.#size
  }

  get subtrees(): readonly Hash[] {
    return this.#subtrees
  }

  append(leaf: Hash): void {
    let node = leaf
    for (let size = this.#size; size % 2 === 1; size = Math.floor(size / 2)) node = nodeHash(this.#subtrees.pop()!, node)
    this.#subtrees.push(node)
    this.#size += 1
  }

  root(): Hash {
    return this.#subtrees.reduceRight<Hash | null>((right, left) => (right === null ? left : nodeHash(left, right)), null) ?? emptyRoot
  }
}

function ones(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}

/** The root of a whole list of leaf hashes. */
export function rootOf(leaves: readonly Hash[]): Hash {
  const edge = new TreeEdge()
  for (const leaf of leaves) edge.append(leaf)
  return edge.root()
}

/**
 * The path that proves the leaf at `index` to be in the tree of these leaves (RFC 9162 §2.1.3.1).
 * @throws RangeError where `index` is not a leaf of the tree
 */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf')
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  if (index < k) return [...inclusionProof(leaves.slice(0, k), index), rootOf(leaves.slice(k))]
  return [...inclusionProof(leaves.slice(k), index - k), rootOf(leaves.slice(0, k))]
}

/**
 * The proof that the tree of the first `size` leaves is a prefix of this tree (RFC 9162 §2.1.4.1).
 * @throws RangeError where `size` is below 1 or above the number of leaves
 */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  if (!Number.isInteger(size) || size < 1 || size > leaves.length) throw new RangeError('no such earlier tree')
  return subproof(leaves, size, true)
}

function subproof(leaves: readonly Hash[], size: number, whole: boolean): Hash[] {
  if (size === leaves.length) return whole ? [] : [rootOf(leaves)]
  const k = split(leaves.length)
  if (size <= k) return [...subproof(leaves.slice(0, k), size, whole), rootOf(leaves.slice(k))]
  return [...subproof(leaves.slice(k), size - k, false), rootOf(leaves.slice(0, k))]
}
