import { sameBytes } from '@fanal/kernel'
import { type Hash, nodeHash } from './merkle.ts'

const odd = (n: number): boolean => n % 2 === 1
const isHash = (bytes: Uint8Array): boolean => bytes.length === 32
const half = (n: number): number => Math.floor(n / 2)

/**
 * Checks an inclusion proof (RFC 9162 §2.1.3.2).
 * @param index  0-based, below `size`; both safe integers
 */
export function verifyInclusion(claim: { index: number; size: number; leaf: Hash; proof: readonly Hash[]; root: Hash }): boolean {
  const { index, size, leaf, proof, root } = claim
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (![leaf, root, ...proof].every(isHash)) return false
  let fn = index
  let sn = size - 1
  let r = leaf
  for (const p of proof) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      r = nodeHash(p, r)
      while (!odd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      r = nodeHash(r, p)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && sameBytes(r, root)
}

/**
 * Checks that the tree of `size1` is a prefix of the tree of `size2` (RFC 9162 §2.1.4.2).
 * Equal sizes need equal roots and an empty proof; an empty first tree proves nothing and is refused.
 */
export function verifyConsistency(claim: { size1: number; size2: number; root1: Hash; root2: Hash; proof: readonly Hash[] }): boolean {
  const { size1, size2, root1, root2, proof } = claim
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2)
  if (proof.length === 0 || ![root1, root2, ...proof].every(isHash)) return false
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : [...proof]
  let fn = size1 - 1
  let sn = size2 - 1
  while (odd(fn)) [fn, sn] = [half(fn), half(sn)]
  let fr = path[0]!
  let sr = path[0]!
  for (const c of path.slice(1)) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      fr = nodeHash(c, fr)
      sr = nodeHash(c, sr)
      while (!odd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      sr = nodeHash(sr, c)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && sameBytes(fr, root1) && sameBytes(sr, root2)
}

function isPowerOfTwo(n: number): boolean {
  let rest = n
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}
