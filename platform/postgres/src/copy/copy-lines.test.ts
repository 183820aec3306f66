import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CopyReader, readCopy } from './copy-lines.ts'

class Told implements CopyReader {
  readonly all: unknown[] = []
  #rows = ''
  async object(value: unknown) {
    this.all.push(value)
  }
  async rows(bytes: Uint8Array) {
    const text = Buffer.from(bytes).toString()
    assert.ok(text.endsWith('\n'), 'whole rows only')
    this.#rows += text
  }
  async endOfTable() {
    this.all.push(this.#rows)
    this.#rows = ''
  }
}

async function* cut(text: string, at: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  const places = [0, ...at.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  for (const [index, from] of places.slice(0, -1).entries()) yield bytes.subarray(from, places[index + 1])
}

async function told(text: string, at: readonly number[] = []): Promise<readonly unknown[]> {
  const reader = new Told()
  await readCopy(cut(text, at), reader)
  return reader.all
}

const copy = '{"fanal":"copy"}\n{"table":"a"}\n1\té\n\\N\t\\\\.\n\\\\.\n\\.\n{"table":"empty"}\n\\.\n{"end":{}}\n'
const read = [{ fanal: 'copy' }, { table: 'a' }, '1\té\n\\N\t\\\\.\n\\\\.\n', { table: 'empty' }, '', { end: {} }]

test('objects and rows come as they stand, wherever the bytes are cut', async () => {
  assert.deepEqual(await told(copy), read)
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), async (at) => assert.deepEqual(await told(copy, at), read)))
})

test('what is cut off or no copy is not read to its end', async () => {
  await assert.rejects(told(copy.slice(0, -1)), /cut off/)
  await assert.rejects(told(copy.slice(0, copy.indexOf('\n\\.\n') + 1)), /cut off/)
  await assert.rejects(told('PGDMP\n'), /not JSON/)
})
