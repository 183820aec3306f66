import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { guessRoles } from '../fields/guess.ts'
import { tableOf } from '../testing-records.ts'
import { errorsByGroup, nameGroups } from './groups.ts'

suite('errors by what is seen in a name', () => {
  test('groups are script, length and parts, of given and family name together', () => {
    const table = tableOf('id,first_name,surname\n1,Ann,Lee\n2,Анна,Петрова\n3,,\n4,Maria del Pilar,Castillo Santos\n5,王,小明')
    const groups = nameGroups([table], guessRoles(table.columns, table.rows))
    assert.deepEqual(groups.script, ['Latin', 'Cyrillic', 'no name', 'Latin', 'Han'])
    assert.deepEqual(groups.length, ['1–6 letters', '7–12 letters', 'no name', '19 letters or more', '1–6 letters'])
    assert.deepEqual(groups.parts, ['2 parts', '2 parts', 'no name', '4 parts or more', '2 parts'])
  })

  test('a missed and a wrong link count in the groups of both their records', () => {
    const errors = errorsByGroup({ groups: ['x', 'x', 'y', 'y'], truth: ['a', 'b', 'a', 'c'], boundary: 4, links: [[1, 3]] })
    assert.deepEqual(errors, [
      { group: 'x', records: 2, truePairs: 1, missed: 1, links: 1, wrong: 1 },
      { group: 'y', records: 2, truePairs: 1, missed: 1, links: 1, wrong: 1 },
    ])
    const across = errorsByGroup({ groups: ['x', 'x', 'y'], truth: ['a', 'a', 'a'], boundary: 2, links: [[0, 2]] })
    assert.deepEqual(
      across.map(({ truePairs, missed, wrong }) => [truePairs, missed, wrong]),
      [
        [2, 1, 0],
        [2, 1, 0],
      ],
    )
  })
})
