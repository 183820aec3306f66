import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readTable } from './read-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, options: { ignore?: string[] } = {}) =>
  readTable(typeof text === 'string' ? bytes(text) : text, { id: 'id', ...options })
const values = (text: string | Uint8Array, name: string) => {
  const table = read(text)
  assert.ok(table.ok, table.ok ? '' : table.faults[0]!.en)
  const column = table.value.columns.find((one) => one.name === name)!
  return Array.from(column.ids, (id) => (id < 0 ? null : column.values[id]!))
}
const faults = (text: string | Uint8Array, options: { ignore?: string[] } = {}) => {
  const table = read(text, options)
  assert.ok(!table.ok)
  for (const fault of table.faults) assert.ok(fault.en.length > 10 && fault.fr.length > 10)
  return table.faults.map(({ code, row, column }) => [code, row, column])
}

suite('reading a table', () => {
  test('cells are read as RFC 4180 writes them, spaces around them left out', () => {
    assert.deepEqual(values('id, name\n1, Ann \n2,"Lee, ""Bo"""\r\n3,"two\nlines"\n4,\n5,NULL\n\n6,"Ann"', 'name'), [
      'Ann',
      'Lee, "Bo"',
      'two\nlines',
      null,
      null,
      'Ann',
    ])
    assert.deepEqual(values('id;name\n1;a,b', 'name'), ['a,b'])
    assert.deepEqual(values('id\tname\n1\tÉlise', 'name'), ['Élise'])
    assert.deepEqual(values('\uFEFFid,name\n1,王', 'name'), ['王'])
    assert.deepEqual(values(Uint8Array.from([0xff, 0xfe, ...Buffer.from('id,name\n1,é', 'utf16le')]), 'name'), ['é'])
  })

  test('whatever texts are written are read again', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => text.trim() === text && !/^[=+\-@\t]/.test(text) && !text.includes('\u0000') && text !== 'NULL')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (cells) => {
        const written = `id,name\n${cells.map((text, at) => `${at},"${text.replaceAll('"', '""')}"`).join('\n')}`
        assert.deepEqual(
          values(written, 'name'),
          cells.map((text) => text.replaceAll(/^[ \r\n]+|[ \r\n]+$/g, '') || null),
        )
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  test('a bad file is answered with row and column', () => {
    assert.deepEqual(faults(''), [['empty', null, null]])
    assert.deepEqual(faults('id,name\n'), [['empty', null, null]])
    assert.deepEqual(faults('id,name,name\n1,a,b'), [['duplicate-header', 1, 'name']])
    assert.deepEqual(faults('id,,name\n1,a,b'), [['empty-header', 1, '2']])
    assert.deepEqual(faults('key,name\n1,a'), [['missing-column', 1, 'id']])
    assert.deepEqual(faults('id,name\n1,a', { ignore: ['nam'] }), [['missing-column', 1, 'nam']])
    assert.deepEqual(faults('id,name\n1,a\n,b'), [['missing-id', 3, 'id']])
    assert.deepEqual(faults('id,name\n1,a\n2,b\n1,c'), [['duplicate-id', 4, 'id']])
    assert.deepEqual(faults('id,name\n1,a,b\n2'), [
      ['row-length', 2, null],
      ['row-length', 3, null],
    ])
    assert.deepEqual(faults('id,name\n1,"a\n2,b'), [['open-quote', 2, 'name']])
    assert.deepEqual(faults(`id,name\n1,${'a'.repeat(1_000_000)}`), [['long-cell', 2, 'name']])
    assert.deepEqual(faults('id,name\n1,a\u0000b'), [['zero-character', 2, 'name']])
    assert.deepEqual(faults(Uint8Array.from([...bytes('id,name\n1,Élise\n2,'), 0xc9, 0x6c])), [['encoding', 3, 'name']])
    assert.deepEqual(faults(Uint8Array.from([...bytes('id,n'), 0xc9, ...bytes('\n1,a')])), [['encoding', 1, '2']])
    assert.deepEqual(faults('PK\u0003\u0004'), [['not-text', null, null]])
    assert.deepEqual(faults('%PDF-1.7'), [['not-text', null, null]])
  })

  test('a formula is refused where it stands; a telephone number and a handle are none', () => {
    for (const text of ['=1+1', '=HYPERLINK("x")', '@SUM(1)', "+cmd|' /C calc'!A0", '-A1!B2'])
      assert.deepEqual(faults(`id,name\n1,"${text.replaceAll('"', '""')}"`), [['formula', 2, 'name']], text)
    for (const text of ['+1 (416) 555-0100', '@some.body', '-5', '- none -', '='])
      assert.deepEqual(values(`id,name\n1,${text}`, 'name'), [text])
  })

  test('what is ignored may hold anything; no more than twenty places are named', () => {
    const table = read(`id,note,name\n1,${'a'.repeat(50_000)},Ann\n2,=1+1,Bo`, { ignore: ['note'] })
    assert.ok(table.ok && table.value.columns.length === 1 && table.value.rows === 2)
    assert.equal(faults(`id,name\n${Array.from({ length: 50 }, (_, at) => `${at},=${at}`).join('\n')}`).length, 20)
  })
})
