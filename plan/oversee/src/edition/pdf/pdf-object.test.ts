import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { UnreadablePdf, pdfFile } from './pdf-file.ts'
import { type PdfObject, stringOf, textOfString, written } from './pdf-object.ts'
import { pdfReader } from './pdf-reader.ts'

const bytes = fc.array(fc.integer({ min: 0, max: 255 })).map((codes) => String.fromCharCode(...codes))
const { object } = fc.letrec<{ object: PdfObject }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.integer({ min: 1, max: 99_999 }).map((ref) => ({ ref })),
    bytes.map((each) => ({ bytes: each })),
    bytes.filter((name) => name !== '').map((name) => ({ name })),
    fc.array(tie('object')),
    fc.array(fc.tuple(fc.stringMatching(/^[A-Z][a-z]{0,5}$/), tie('object'))).map((entries) => new Map(entries)),
  ),
}))

test('whatever object is written is read again as it was', () => {
  fc.assert(
    fc.property(fc.array(object), (objects) => {
      const reader = pdfReader(objects.map(written).join(' '))
      for (const each of objects) assert.deepEqual(reader.next(), each)
      assert.equal(reader.next(), undefined)
    }),
  )
})

test('whatever text is written as a string is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const read = pdfReader(written(stringOf(text))).next()
      assert.equal(textOfString(read as { bytes: string }), text)
    }),
  )
})

test('forms of the specification that we never write ourselves', () => {
  const read = pdfReader('<48 65 6C6c 7> (a\\(b\\)\\053\\\n(c)) /A#20B % a word\n -.5 12 0 R 12 0 [null true] BT')
  const expected: PdfObject[] = [
    { bytes: 'Hellp' },
    { bytes: 'a(b)+(c)' },
    { name: 'A B' },
    -0.5,
    { ref: 12 },
    12,
    0,
    [null, true],
    { word: 'BT' },
  ]
  for (const each of expected) assert.deepEqual(read.next(), each)
})

test('what is no PDF of ours says why', () => {
  for (const text of ['', 'hello', '%PDF-1.7\n', '%PDF-1.7\nstartxref\n3\n%%EOF', '%PDF-1.7\nxref\n0 0\nstartxref\n9\n%%EOF'])
    assert.throws(() => pdfFile(new TextEncoder().encode(text)), UnreadablePdf, text)
})
