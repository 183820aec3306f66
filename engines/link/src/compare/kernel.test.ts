import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { fieldsOf, guessRoles } from '../fields/guess.ts'
import { prepareFields } from '../fields/prepare.ts'
import { tableOf } from '../testing-records.ts'
import { Kernel, comparisonsOf, levelsOfPattern } from './kernel.ts'
import { levelsOf } from './levels.ts'

/** Levels of the first row against each that follows, by their English names. */
function compared(head: string, ...rows: readonly string[]): string[][] {
  const table = tableOf([`id,${head}`, ...rows.map((row, at) => `${at},${row}`)].join('\n'))
  const ready = prepareFields(fieldsOf(guessRoles(table.columns, table.rows)), [
    { rows: table.rows, column: (name) => table.columns.find((column) => column.name === name) },
  ])
  const comparisons = comparisonsOf(ready.map(({ field }) => field))
  const kernel = new Kernel(comparisons)
  return rows.slice(1).map((_, at) => {
    const levels = levelsOfPattern(kernel.pattern(0, at + 1), comparisons)
    assert.deepEqual(levels, [...kernel.levels])
    assert.equal(kernel.pattern(at + 1, 0), kernel.pattern(0, at + 1))
    return levels.map((level, each) => levelsOf[comparisons[each]!.field.kind][level]!.en.split(' (')[0]!)
  })
}

suite('comparing two records', () => {
  test('names: the same, a slip, a short form, an initial, another', () => {
    assert.deepEqual(
      compared('first_name,surname', 'Robert,Tremblay', 'robert,TREMBLAY', 'Rovert,Tremblai', 'Bob,Tremblay', 'R,Novak', ',Tremblay').map(
        (levels) => levels.join(' / '),
      ),
      [
        'the same / the same',
        'one slip apart / one slip apart',
        'alike / the same',
        'an initial, or one holds the other / different',
        'missing / the same',
      ],
    )
  })

  test('given and family name in each other’s place are seen, and told once', () => {
    assert.deepEqual(compared('first_name,surname', 'Yuki,Tremblay', 'Tremblay,Yuki', ',Yuki', 'Tremblay,'), [
      ['given and family name swapped', 'missing'],
      ['the given name stands as the family name, the other is missing', 'missing'],
      ['the given name stands as the family name, the other is missing', 'missing'],
    ])
  })

  test('dates: by parts, digits and years, as precisely as they are known', () => {
    const rows = [
      '1990-05-07,x',
      '1990-05-07,y',
      '1990-07-05,x',
      '1990-05-08,x',
      '1990-05-28,x',
      '1990-06-08,x',
      '1990-11-20,x',
      '1997-12-24,x',
      '1950-12-24,x',
      '1990,x',
      '1985,x',
      '1990-05,x',
      ',x',
    ]
    assert.deepEqual(
      compared('dob,gender', ...rows).map(([date]) => date),
      [
        'the same',
        'one digit apart, or day and month swapped',
        'one digit apart, or day and month swapped',
        'two of year, month and day the same',
        'two digits apart',
        'the same year, or up to a year apart',
        'up to ten years apart',
        'different',
        'the same year, or up to a year apart',
        'up to ten years apart',
        'two of year, month and day the same',
        'missing',
      ],
    )
  })

  test('of several values the best pair counts', () => {
    assert.deepEqual(
      compared('phone,mobile', '416 555 0101,416 555 0102', '416 555 0199,416 555 0102', '647 555 7777,647 555 7778').map(
        ([phone]) => phone,
      ),
      ['the same', 'different'],
    )
  })

  test('an alike address says nothing new where the names agree, and a place nothing where the post code does', () => {
    const [same, other] = compared(
      'first_name,surname,email,city,postcode',
      'Yuki,Tremblay,yuki.tremblay11@a.example,Hull,hu1 2ab',
      'Yuki,Tremblay,yuki.tremblay77@a.example,Hull,hu1 2ab',
      'Omar,Novak,yuki.tremblay77@a.example,Hull,zz9 9zz',
      'Ana,Ito,,York,',
    )
    assert.deepEqual(same!.slice(2), ['missing', 'missing', 'the same'])
    assert.deepEqual(other!.slice(2), ['alike', 'the same', 'different'])
  })
})
