import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { crc32, inflateRawSync } from 'node:zlib'
import { zipOf } from './zip.ts'

/** Reads a ZIP as its readers do: from the list at its end. */
function read(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const found = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(bytes.toString('latin1', at, at + 4), 'PK\u0001\u0002')
    const [crc, packed, size, named] = [16, 20, 24].map((field) => bytes.readUInt32LE(at + field)).concat(bytes.readUInt16LE(at + 28))
    const local = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + named!)
    assert.equal(bytes.toString('utf8', local + 30, local + 30 + named!), name, 'the same name stands before the file')
    const body = inflateRawSync(bytes.subarray(local + 30 + named!, local + 30 + named! + packed!))
    assert.deepEqual([body.length, crc32(body)], [size, crc])
    found.set(name, body.toString('utf8'))
    at += 46 + named!
  }
  assert.equal(at, end)
  return found
}

suite('a folder in one file', () => {
  const words = { 'en/index.html': '<p>read</p>'.repeat(500), 'fr/données.csv': 'a,b\r\n', 'data/empty.json': '' }
  const files = Object.entries(words).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))

  test('is read back as it was, names in French among them', () => {
    assert.deepEqual([...read(zipOf(files))], Object.entries(words))
    assert.deepEqual([...read(zipOf([]))], [])
  })

  test('is the same bytes each time, and smaller than what it holds', () => {
    assert.deepEqual(zipOf(files), zipOf(files))
    assert.ok(zipOf(files).length < 1000)
  })
})
