import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { published, tableFrom } from '../testing.ts'
import { captureTable, nameOfHistory, onAll, seenTimes } from './capture-table.ts'
import type { FaultCode } from './fault.ts'
import { readHistories } from './read-histories.ts'
import { dropList, mergeLists, withinList } from './reshape.ts'
import { writeHistories } from './write-histories.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

suite('capture histories from CSV', () => {
  test('a published table: lists, people, overlaps', () => {
    const table = published('UKdat_5')
    assert.deepEqual(table.lists, ['LA', 'NG', 'PFNCA', 'GO', 'GP'])
    assert.equal(table.n, 2744)
    assert.deepEqual([seenTimes(table, 1), seenTimes(table, 2), seenTimes(table, 3)], [2523, 214, 6])
    assert.deepEqual([onAll(table, 0b00110), onAll(table, 0b10001)], [68, 0])
    assert.equal(nameOfHistory(table, 0b00110), 'NG & PFNCA')
  })

  const same: readonly (readonly [string, Uint8Array])[] = [
    ['semicolons', utf8('A;B;n\n1;0;3\n0;1;4\n')],
    ['tabs', utf8('A\tB\tn\n1\t0\t3\n0\t1\t4')],
    ['a byte order mark', utf8('\uFEFFA,B,count\n1,0,3\n0,1,4')],
    ['line ends of Windows and of old Macs', utf8('A,B,count\r\n1,0,3\r0,1,4\r\n')],
    ['quotes and spaces', utf8('"A", "B" ,count\n "1",0 , 3\n\n0,1,"4"\n,,\n')],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...[...utf8('A,B,n\n1,0,3\n0,1,4')].flatMap((byte) => [byte, 0])])],
  ]
  for (const [name, bytes] of same)
    test(`the same table with ${name}`, () => {
      const read = readHistories(bytes)
      assert.ok(read.ok)
      assert.deepEqual(read.table.lists, ['A', 'B'])
      assert.deepEqual([...read.table.counts], [0, 3, 4, 0])
    })

  test('counts of a thousand million stay exact, and 10^12 too', () => {
    assert.equal(tableFrom('A,B,C,n\n1,0,0,1000000000\n0,1,0,999999999\n0,0,1,1000000000000').n, 1_001_999_999_999)
  })

  const million = 'x'.repeat(1_000_000)
  const bad: readonly (readonly [string, string | Uint8Array, FaultCode, number, number, RegExp, RegExp])[] = [
    ['nothing', '', 'empty', 0, 0, /no table/, /aucun tableau/],
    ['one column', 'A\n1', 'no-lists', 1, 0, /one column for each list/, /une colonne par liste/],
    ['ten lists', `${Array.from('ABCDEFGHIJ').join()},n\n`, 'too-many-lists', 1, 10, /at most 9/, /au plus 9/],
    ['no header', '1,0,3\n0,1,4', 'list-name', 1, 1, /“1” is a number/, /« 1 » est un nombre/],
    ['a list without a name', 'A,,n\n1,0,3', 'list-name', 1, 2, /no name/, /pas de nom/],
    ['two lists of one name', 'A,B,A,n\n', 'list-name', 1, 3, /already the name of column 1/, /déjà le nom de la colonne 1/],
    ['a name of a million signs', `A,${million},n\n1,0,3`, 'list-name', 1, 2, /1000000 signs/, /1000000 signes/],
    ['a cell of a million signs', `A,B,n\n1,${million},3`, 'not-a-mark', 2, 2, /neither 0 nor 1/, /ni 0 ni 1/],
    ['a count of a million digits', `A,B,n\n1,0,${'9'.repeat(1_000_000)}`, 'too-many', 2, 3, /over 10\^12/, /dépasse 10\^12/],
    ['a negative count', 'A,B,n\n1,0,3\n0,1,-4', 'negative', 3, 3, /“-4” is negative/, /« -4 » est négatif/],
    ['a typographic minus', 'A,B,n\n1,0,3\n0,1,−4', 'negative', 3, 3, /negative/, /négatif/],
    ['a fraction', 'A,B,n\n1,0,3.5', 'fractional', 2, 3, /not whole/, /pas entier/],
    ['a fraction in French', 'A;B;n\n1;0;3,5', 'fractional', 2, 3, /not whole/, /pas entier/],
    ['an exponent', 'A,B,n\n1,0,1e3', 'not-a-count', 2, 3, /digits only/, /chiffres/],
    ['not a number', 'A,B,n\n1,0,NaN', 'not-a-count', 2, 3, /digits only/, /chiffres/],
    ['a suppressed count', 'A,B,n\n1,0,<5', 'not-a-count', 2, 3, /“<5”/, /« <5 »/],
    ['a formula', 'A,B,n\n1,0,=1+1', 'not-a-count', 2, 3, /“=1\+1”/, /« =1\+1 »/],
    ['a missing count', 'A,B,n\n1,0,', 'missing', 2, 3, /count is missing/, /nombre manque/],
    ['a missing mark', 'A,B,n\n1,,3', 'missing', 2, 2, /write 0 or 1/, /écrivez 0 ou 1/],
    ['a short row', 'A,B,n\n1,3', 'missing', 2, 3, /2 cells where the header has 3/, /2 cellules/],
    ['a long row', 'A,B,n\n1,0,3,9', 'width', 2, 4, /4 cells where the header has 3/, /4 cellules/],
    ['a mark of 2', 'A,B,n\n1,2,3', 'not-a-mark', 2, 2, /“2” is neither/, /« 2 » n’est ni/],
    ['people on no list', 'A,B,n\n1,0,3\n0,0,7', 'on-no-list', 3, 0, /on no list/, /aucune liste/],
    ['a history twice', 'A,B,n\n1,0,3\n0,1,4\n\n1,0,5', 'duplicate', 5, 0, /already in row 2/, /déjà à la ligne 2/],
    ['nobody at all', 'A,B,n\n1,0,0', 'nobody', 0, 0, /Nobody/, /Personne/],
    ['a list with nobody', 'A,B,n\n1,0,3', 'empty-list', 0, 2, /nobody is on the list “B”/, /personne ne figure sur la liste « B »/],
    ['an open quotation mark', 'A,B,n\n1,"0,3', 'quote', 2, 2, /never closed/, /jamais fermé/],
    ['Latin-1', Uint8Array.from([...utf8('A,M'), 0xe9, ...utf8('decins,n\n1,0,3')]), 'not-text', 1, 2, /not UTF-8/, /pas du texte UTF-8/],
    [
      'UTF-8 that turns into Latin-1 further down',
      Uint8Array.from([...utf8('É,B,n\n1,0,3\n0,1,'), 0xe9]),
      'not-text',
      3,
      3,
      /not UTF-8/,
      /UTF-8/,
    ],
    ['bytes', Uint8Array.of(65, 0, 66), 'not-text', 1, 1, /not UTF-8/, /UTF-8/],
  ]
  for (const [name, given, code, row, column, en, fr] of bad)
    test(`${name}: a clear answer with row and column`, () => {
      const read = readHistories(typeof given === 'string' ? utf8(given) : given)
      assert.ok(!read.ok)
      assert.deepEqual([read.fault.code, read.fault.row, read.fault.column], [code, row, column])
      assert.match(read.fault.say.en, en)
      assert.match(read.fault.say.fr.replaceAll('\u00A0', ' '), fr)
      assert.ok(read.fault.say.en.length < 250, 'what is wrong is quoted, not repeated')
    })

  test('whatever the bytes, there is a table of whole counts or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...Array.from('AB01,;"\n\r -.')) }).map(utf8), fc.uint8Array()), (bytes) => {
        const read = readHistories(bytes)
        if (!read.ok) return read.fault.say.en.length > 0 && read.fault.say.fr.length > 0
        return read.table.counts.every((count) => Number.isInteger(count) && count >= 0) && read.table.n > 0
      }),
      { numRuns: 400 },
    )
  })
})

suite('capture histories to CSV', () => {
  test('what is written is read back the same, and a name is never a formula', () => {
    const table = captureTable(['=SUM(A1)', 'b;"c"'], Float64Array.from([0, 3, 0, 5]))
    assert.equal(writeHistories(table), `'=SUM(A1),"b;""c""",count\n1,0,3\n1,1,5\n`)
    for (const name of ['UKdat', 'NewOrl', 'Korea'] as const) {
      const again = tableFrom(writeHistories(published(name)))
      assert.deepEqual(again, published(name))
    }
  })
})

suite('a table seen otherwise', () => {
  test('without a list, its only members are unseen', () => {
    const left = dropList(published('UKdat_5'), 2)
    assert.deepEqual([left.lists, left.n], [['LA', 'NG', 'GO', 'GP'], 1749])
  })

  test('two lists merged are the table that was published so', () => {
    const merged = mergeLists(published('UKdat'), 2, 5)
    assert.deepEqual(merged.lists, ['LA', 'NG', 'PF+NCA', 'GO', 'GP'])
    assert.deepEqual(merged.counts, published('UKdat_5').counts)
  })

  test('within one list the others see some of a known number', () => {
    const { seen, known } = withinList(published('Korea'), 2)
    assert.deepEqual([known, seen.n, seen.lists], [59, 18, ['b', 'c']])
    assert.deepEqual([...seen.counts], [0, 6, 0, 12])
  })
})
