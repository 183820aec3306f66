import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import type { FaultCode } from './fault.ts'
import { type ReadAs, readTable } from './read-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const counts: ReadAs = { by: [['Region'], ['Sex']], count: 'n' }
const read = (text: string, as = counts) => readTable(bytes(text), as)
const head = 'Region,Sex,n\n'

suite('a table is read', () => {
  test('from counts, with every total worked out', () => {
    const found = read(`${head}North,women,12\nNorth,men,3\nSouth,women,40\n`)
    assert.ok(found.ok)
    const { cross, value } = found.value
    assert.deepEqual(
      cross.variables.map(({ codes }) => codes),
      [
        ['Total', 'North', 'South'],
        ['Total', 'women', 'men'],
      ],
    )
    assert.deepEqual([...value], [55, 52, 3, 15, 12, 3, 40, 40, 0])
  })

  test('from one row a person, and from other columns than those asked for', () => {
    const found = read('Name,Region,Sex\na,North,women\nb,North,women\nc,South,men\n', { by: [['Region'], ['Sex']] })
    assert.ok(found.ok)
    assert.deepEqual([...found.value.value], [3, 2, 1, 2, 2, 0, 1, 0, 1])
  })

  test('from nested columns: a part stands under its whole', () => {
    const found = read('Province,City,n\nOntario,Toronto,9\nOntario,London,4\nQuébec,Laval,7\n', { by: [['Province', 'City']], count: 'n' })
    assert.ok(found.ok)
    const [variable] = found.value.cross.variables
    assert.deepEqual(variable?.codes, ['Total', 'Ontario', 'Ontario > Toronto', 'Ontario > London', 'Québec', 'Québec > Laval'])
    assert.deepEqual([...found.value.value], [20, 13, 9, 4, 7, 7])
  })

  test('from amounts, with the largest contributors of every total', () => {
    const found = read('Region,Paid\nNorth,100\nNorth,5.5\nSouth,30\n', { by: [['Region']], sum: 'Paid' })
    assert.ok(found.ok)
    assert.deepEqual([...found.value.value], [135.5, 105.5, 30])
    assert.deepEqual(
      found.value.top.map((list) => [...list]),
      [
        [100, 100, 30],
        [30, 5.5, 0],
      ],
    )
  })

  test('as spreadsheets write it: semicolons, quotes, a mark, UTF-16, Windows lines, French decimals', () => {
    const same = read(`${head}North,women,12\nSouth,men,3\n`)
    assert.ok(same.ok)
    for (const text of [
      '\uFEFFRegion;Sex;n\r\nNorth;women;12\r\nSouth;men;3\r\n',
      'Region\tSex\tn\nNorth\twomen\t12\n\nSouth\tmen\t3',
      '"Region","Sex","n"\n"North","women","12"\nSouth , men ,3\n',
    ]) {
      const found = read(text)
      assert.ok(found.ok, text)
      assert.deepEqual([...found.value.value], [...same.value.value])
    }
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${head}North,women,12\nSouth,men,3\n`, 'utf16le')])
    assert.ok(readTable(utf16, counts).ok)
    assert.ok(read('Region;Paid\nNorth;5,5\n', { by: [['Region']], sum: 'Paid' }).ok)
  })

  test('with totals that it states and that its parts add up to', () => {
    const found = read(`${head}North,women,12\nNorth,men,3\nNorth,Total,15\nTotal,Total,15\nEnsemble,men,3\n`, {
      ...counts,
      totals: ['Ensemble'],
    })
    assert.ok(found.ok)
    assert.equal(found.value.value[0], 15)
  })
})

const ok = 'North,women,12\n'
const broken: readonly (readonly [
  string,
  string,
  FaultCode,
  number,
  number,
  (Omit<Partial<ReadAs>, 'count'> & { readonly count?: undefined })?,
])[] = [
  ['nothing', '', 'empty', 0, 0],
  ['only a header', head, 'empty', 0, 0],
  ['only blank lines', '\n\n\r\n', 'empty', 0, 0],
  ['only totals', `${head}Total,Total,9\n`, 'empty', 0, 0],
  ['a header twice', `Region,Region,n\n${ok}`, 'header', 1, 2],
  ['another header twice', `Region,Sex,n,x,x\nNorth,women,12,1,1\n`, 'header', 1, 5],
  ['a column that is not there', `Region,Gender,n\n${ok}`, 'no-column', 1, 0],
  ['no column of counts', `Region,Sex,m\n${ok}`, 'no-column', 1, 0],
  ['a column asked for twice', head + ok, 'header', 1, 2, { by: [['Sex'], ['Sex']] }],
  ['no variable', head + ok, 'no-column', 0, 0, { by: [] }],
  ['nine variables', head + ok, 'no-column', 0, 0, { by: Array.from({ length: 9 }, (_, at) => [`v${at}`]) }],
  ['a header of a million signs', `${'R'.repeat(1_000_000)},Sex,n\n${ok}`, 'too-long', 1, 1],
  ['a row too short', `${head}${ok}North,men\n`, 'width', 3, 3],
  ['a row too long', `${head}North,women,12,5\n`, 'width', 2, 4],
  ['a thousands separator as a column', `${head}North,women,1,200\n`, 'width', 2, 4],
  ['a missing category', `${head}North,,12\n`, 'missing', 2, 2],
  ['a missing count', `${head}North,women,\n`, 'missing', 2, 3],
  ['a negative count', `${head}${ok}South,men,-3\n`, 'negative', 3, 3],
  ['a negative count by a true minus', `${head}North,women,−3\n`, 'negative', 2, 3],
  ['half a person', `${head}North,women,2.5\n`, 'fractional', 2, 3],
  ['half a person in French', 'Region;Sex;n\nNorth;women;2,5\n', 'fractional', 2, 3],
  ['NaN', `${head}North,women,NaN\n`, 'not-a-number', 2, 3],
  ['infinity', `${head}North,women,Infinity\n`, 'not-a-number', 2, 3],
  ['an exponent', `${head}North,women,1e3\n`, 'not-a-number', 2, 3],
  ['a hexadecimal', `${head}North,women,0x10\n`, 'not-a-number', 2, 3],
  ['a symbol for suppressed', `${head}North,women,x\n`, 'not-a-number', 2, 3],
  ['fewer than five', `${head}North,women,<5\n`, 'not-a-number', 2, 3],
  ['a space for thousands', `${head}North,women,1 200\n`, 'not-a-number', 2, 3],
  ['more people than there are', `${head}North,women,99999999999999\n`, 'too-many', 2, 3],
  ['a combination twice', `${head}${ok}South,men,4\n${ok}`, 'duplicate', 4, 0],
  ['a total that does not add up', `${head}${ok}North,men,3\nNorth,Total,16\n`, 'total', 4, 3],
  ['a grand total that does not add up', `${head}${ok}North,men,3\nTotal,Total,14\n`, 'total', 4, 3],
  ['a total of a category that has no rows', `${head}${ok}South,Total,3\n`, 'total', 3, 0],
  ['a total among rows of people', 'Region,Sex\nNorth,women\nNorth,Total\n', 'total', 3, 2, { count: undefined }],
  ['a part under a total', 'Province,City,n\nTotal,Laval,3\n', 'nesting', 2, 2, { by: [['Province', 'City']] }],
  ['a formula', `${head}=HYPERLINK("https://x"),women,12\n`, 'formula', 2, 1],
  ['a formula by plus', `${head}+1+1,women,12\n`, 'formula', 2, 1],
  ['a formula by at', `${head}@SUM(A1),women,12\n`, 'formula', 2, 1],
  ['a formula by minus', `${head}-cmd|x,women,12\n`, 'formula', 2, 1],
  ['a category of a million signs', `${head}${'N'.repeat(1_000_000)},women,12\n`, 'too-long', 2, 1],
  ['a count of a million digits', `${head}North,women,${'1'.repeat(1_000_000)}\n`, 'not-a-number', 2, 3],
  ['a quotation mark never closed', `${head}"North,women,12\n`, 'quote', 2, 1],
  ['a quotation mark in the middle', `${head}"North"x,women,12\n`, 'quote', 2, 1],
  ['a bell in a category', `${head}No\u0007rth,women,12\n`, 'not-text', 2, 1],
  ['a zero byte', `${head}${ok}So\0uth,men,3\n`, 'not-text', 3, 1],
]

suite('a broken table is refused with its row and column', () => {
  for (const [name, text, code, row, column, as = {}] of broken)
    test(name, () => {
      const { count, ...rest } = { ...counts, ...as }
      const found = read(text, count === undefined ? rest : { ...rest, count })
      assert.ok(!found.ok)
      assert.deepEqual([found.fault.code, found.fault.row, found.fault.column], [code, row, column])
      const { en, fr } = found.fault.say
      assert.ok(en.length < 400 && fr.length < 400 && en !== fr)
      assert.doesNotMatch(en + fr, /undefined|NaN(?!”| »)|null/)
    })

  test('two encodings in one file', () => {
    const mixed = Buffer.concat([Buffer.from(`${head}Québec,women,12\nMontr`), Buffer.from([0xe9]), Buffer.from('al,men,3\n')])
    const found = readTable(mixed, counts)
    assert.ok(!found.ok)
    assert.deepEqual([found.fault.code, found.fault.row, found.fault.column], ['not-text', 3, 1])
  })

  test('a spreadsheet, a picture or noise is a fault or a table, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const found = readTable(noise, counts)
        if (!found.ok) assert.ok(found.fault.say.en.length > 0)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '1', '-', '=', ' ', 'Total'), { maxLength: 60 }), (signs) => {
        const found = read(head + signs.join(''))
        if (found.ok) assert.ok(found.value.value.every((each) => Number.isFinite(each) && each >= 0))
      }),
    )
  })
})
