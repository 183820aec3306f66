import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '@fanal/seal'
import fc from 'fast-check'
import { readContent } from './message-content.ts'

const note = { part: 1, name: 'a.jpg', type: 'image/jpeg', size: 3, sha256: 'ab', chunks: 1 }

suite('what a reporter wrote', () => {
  test('answers, language and file notes are read', () => {
    const content = { v: 1, language: 'fr', answers: { what: 'ici', where: 'là' }, files: [note] }
    assert.deepEqual(readContent(content, 'report'), {
      kind: 'reporter',
      language: 'fr',
      answers: { what: 'ici', where: 'là' },
      files: [note],
      mailbox: null,
      onward: null,
      path: null,
      noReturn: false,
    })
  })

  test('whether it may be passed on is read, and whatever is not yes or no is a question', () => {
    const onward = (said: unknown) => {
      const read = readContent({ v: 1, language: 'en', answers: { what: 'x' }, onward: said } as never, 'report')
      return read?.kind === 'reporter' ? read.onward : undefined
    }
    assert.deepEqual(onward({ services: 'yes', police: 'no' }), { services: 'yes', police: 'no' })
    assert.deepEqual(onward({ services: 'YES' }), { services: 'ask', police: 'ask' })
    assert.equal(onward('yes'), null)
  })

  test('from where it was written is read; what nobody knows is nothing', () => {
    const path = (said: unknown) => {
      const read = readContent({ v: 1, language: 'en', answers: { what: 'x' }, path: said } as never, 'report')
      return read?.kind === 'reporter' ? read.path : undefined
    }
    assert.deepEqual(['own', 'witness', 'work', 'police', 1, undefined].map(path), ['own', 'witness', 'work', null, null, null])
  })

  test('that nobody will come back is read where it is said so, and nowhere else', () => {
    const noReturn = (said: unknown) => {
      const read = readContent({ v: 1, language: 'en', answers: { what: 'x' }, noReturn: said } as never, 'report')
      return read?.kind === 'reporter' ? read.noReturn : undefined
    }
    assert.deepEqual([true, false, 'true', 1, undefined].map(noReturn), [true, false, false, false, false])
  })

  test('a follow-up needs no files; several choices become one text; empty answers are left out', () => {
    assert.deepEqual(readContent({ v: 1, language: 'en', answers: { what: 'more', where: '', who: ['me', 'her'] } }, 'follow-up'), {
      kind: 'reporter',
      language: 'en',
      answers: { what: 'more', who: 'me, her' },
      files: [],
      mailbox: null,
      onward: null,
      path: null,
      noReturn: false,
    })
  })

  test('an answer that is no text is left out and hides nothing else', () => {
    const read = readContent({ v: 1, language: 'en', answers: { what: 'x', odd: { deep: 1 } } }, 'report')
    assert.deepEqual(read?.kind === 'reporter' && read.answers, { what: 'x' })
  })

  test('an unknown language is read as English', () => {
    assert.equal(readContent({ v: 1, language: 'xx', answers: {} }, 'report')?.language, 'en')
  })

  test('another version, another shape or a note without its parts is nothing that we know', () => {
    const { sha256: _, ...half } = note
    const odd: Json[] = [
      null,
      'text',
      [],
      { v: 2, answers: {} },
      { v: 1 },
      { v: 1, answers: [] },
      { v: 1, answers: {}, files: 'x' },
      { v: 1, answers: {}, files: [half] },
      { v: 1, answers: {}, files: [{ ...note, chunks: -1 }] },
    ]
    for (const content of odd) assert.equal(readContent(content, 'report'), null, JSON.stringify(content))
  })
})

suite('the unit’s own copy', () => {
  const copy = { v: 1, language: 'fr', text: 'Bonjour', sequence: 2, at: '2026-05-06T07:00:00Z', member: 'm' }

  test('is read whole or not at all', () => {
    const { v: _, ...rest } = copy
    assert.deepEqual(readContent(copy, 'answer'), { kind: 'unit', ...rest })
    for (const missing of ['text', 'sequence', 'at', 'member'])
      assert.equal(readContent(Object.fromEntries(Object.entries(copy).filter(([name]) => name !== missing)), 'answer'), null, missing)
  })

  test('is never taken for a reporter’s words, nor the other way round', () => {
    assert.equal(readContent(copy, 'report'), null)
    assert.equal(readContent({ v: 1, language: 'en', answers: { what: 'x' } }, 'answer'), null)
  })
})

test('whatever was sealed, reading it never throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('report', 'follow-up', 'contact', 'answer'), (value, kind) => {
      readContent(value, kind)
    }),
  )
})
