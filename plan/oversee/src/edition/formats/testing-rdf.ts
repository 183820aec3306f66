import { readFileSync } from 'node:fs'
import path from 'node:path'
import jsonld, { type JsonLdDocument } from 'jsonld'
import { Parser, Store } from 'n3'

export function fixture(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8'))
}

/** What a JSON-LD document says, as triples; nothing is fetched. */
export async function triplesOf(document: unknown, base: string): Promise<Store> {
  const text: unknown = await jsonld.toRDF(document as JsonLdDocument, {
    base,
    format: 'application/n-quads',
    documentLoader: (url) => Promise.reject(new Error(`nothing is fetched: ${url}`)),
  })
  return new Store(new Parser({ format: 'N-Quads' }).parse(String(text)))
}
