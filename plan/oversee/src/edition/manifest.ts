import { createHash } from 'node:crypto'
import { type Json, canonicalBytes } from '@fanal/kernel'
import type { Edition, EditionFile } from './edition.ts'

/** What is signed: which edition, which queries it was made with, and the hash of every file of it. */
export interface Manifest {
  readonly format: 'fanal-edition-manifest/1'
  readonly plan: string
  readonly period: string
  readonly number: number
  readonly corrects: string | null
  readonly cutoff: string
  readonly publishAt: string | null
  /** Named queries with the SHA-256 of their text, so that a query cannot change under its name. */
  readonly queries: readonly { readonly name: string; readonly version: number; readonly sha256: string }[]
  /** By path, in the order of their code units. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
}

/** What stands beside the manifest and is not of it: signatures over it and the proof that it was entered in the log. */
export const besideManifest = ['manifest.json', 'proof/signatures.json', 'proof/directory.json', 'proof/log.json'] as const

export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The same for everybody: by code unit, whatever the locale. */
const inOrder = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))

export function manifestOf(edition: Edition, files: readonly EditionFile[]): Manifest {
  const used = edition.tables.flatMap(({ making: { how } }) => (how.kind === 'query' ? [how] : []))
  const queries = [
    ...new Map(used.map(({ name, version, text }) => [`${name}@${version}`, { name, version, sha256: sha256Hex(text) }])).values(),
  ]
  return {
    format: 'fanal-edition-manifest/1',
    plan: edition.plan.id,
    period: edition.period.id,
    number: edition.number,
    corrects: edition.corrects,
    cutoff: edition.cutoff,
    publishAt: edition.publishAt,
    queries: inOrder(queries, ({ name, version }) => `${name}@${version}`),
    files: inOrder(
      files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) })),
      ({ path }) => path,
    ),
  }
}

/** RFC 8785, so that the bytes are the same wherever they are made. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return canonicalBytes(manifest as unknown as Json)
}

/** SHA-256 of the canonical manifest, hex: the name of an edition. */
export function manifestHash(manifest: Manifest): string {
  return sha256Hex(manifestBytes(manifest))
}
