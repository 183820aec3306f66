/**
 * A text as 32 bits, for columns that are only asked whether two texts are the same: FNV-1a, mixed.
 * Two different texts are taken as the same once in four billion pairs.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** Two hashes as one; which comes first counts. */
export function joinedHash(a: number, b: number): number {
  return mixed(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))
}

function mixed(hash: number): number {
  let out = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  out = Math.imul(out ^ (out >>> 15), 0x735a2d97)
  return (out ^ (out >>> 15)) | 0
}
