import { toBase64Url, toHex } from '@fanal/kernel'
import { inclusionProof, latestHead, readLog, rootOf } from '@fanal/ledger'
import { type LogProof, publishedEvent } from '@fanal/oversee'
import type { Database } from '@fanal/postgres'

function publishes(body: Uint8Array, manifest: string): boolean {
  // @NOTE of a million entries few name the manifest; only those are read
  if (!Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(manifest)) return false
  const { type, data } = JSON.parse(new TextDecoder().decode(body)) as { type: string; data: { manifest?: string } }
  return type === publishedEvent && data.manifest === manifest
}

/**
 * That the edition's publication stands in the log under its newest signed head; null while no head holds it yet. Of the whole log only the leaves stay in memory:
 * 32 bytes for each entry.
 */
export async function logProof(manifest: string, deployment: string, auditor: Database): Promise<LogProof | null> {
  const head = await latestHead(deployment, auditor)
  if (head === null) return null
  const leaves: Uint8Array[] = []
  let published: { readonly index: number; readonly body: Uint8Array } | null = null
  for await (const { index, leaf, entry } of readLog(auditor)) {
    if (leaves.length === head.size) break
    leaves.push(new Uint8Array(leaf))
    if (published === null && entry !== null && publishes(entry.body, manifest)) published = { index, body: entry.body }
  }
  if (published === null || toHex(rootOf(leaves)) !== head.root) return null
  const { index, body } = published
  return { entry: toBase64Url(body), index, size: head.size, proof: inclusionProof(leaves, index).map((hash) => toHex(hash)), head }
}
