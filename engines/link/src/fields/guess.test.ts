import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { tableOf } from '../testing-records.ts'
import { fieldsOf, guessRoles } from './guess.ts'
import { prepareFields } from './prepare.ts'
import { formsOf } from './prepared.ts'

function guessed(head: string, ...rows: readonly string[]): string[] {
  const table = tableOf([`id,${head}`, ...rows.map((row, at) => `${at},${row}`)].join('\n'))
  return guessRoles(table.columns, table.rows).map(({ role }) => role)
}

suite('what a column is about', () => {
  test('is guessed from its header, in either language', () => {
    const rows = ['Ann,Lee,1990-01-02,a@b.example,Hull', 'Bo,Kim,1991-02-03,c@d.example,York']
    const wanted = ['given-name', 'family-name', 'date', 'email', 'place']
    assert.deepEqual(guessed('first_name,surname,dob,email,city', ...rows), wanted)
    assert.deepEqual(guessed('Prénom,NomDeFamille,Date de naissance,Courriel,Ville', ...rows), wanted)
  })

  test('or from its values, where the header says nothing', () => {
    assert.deepEqual(guessed('a,b,c,d', 'x@y.example,03/04/1990,4165550100,AB-12', 'z@w.example,13/04/1990,6475550101,CD-34'), [
      'email',
      'date',
      'phone',
      'identifier',
    ])
  })

  test('an answer is no evidence, and neither is a column that says nothing', () => {
    assert.deepEqual(guessed('name,cluster,empty,same', 'Ann Lee,1,,x', 'Bo Kim,2,,x'), ['full-name', 'ignore', 'ignore', 'ignore'])
  })

  test('a name that is told twice counts once', () => {
    assert.deepEqual(guessed('full_name,first_name,surname', 'Ann Mary Lee,Ann,Lee', 'Bo Kim,Bo,Kim'), [
      'ignore',
      'given-name',
      'family-name',
    ])
    assert.deepEqual(guessed('name,full_name', 'Ann Lee,Ann Mary Lee', 'Bo Kim,Bo J Kim', 'Bo Kim,Bo P Kim'), ['ignore', 'full-name'])
  })

  test('two telephone columns and two numbers in a cell are one field of many values', () => {
    const table = tableOf('id,phone_home,phone_work,name\n1,416 555 0101,,Ann\n2,416-555-0102; 416-555-0101,4165550103,Bo\n3,,,Cy')
    const fields = fieldsOf(guessRoles(table.columns, table.rows))
    assert.deepEqual(
      fields.map(({ columns }) => columns),
      [['phone_home', 'phone_work'], ['name']],
    )
    const [phones] = prepareFields(fields, [{ rows: table.rows, column: (name) => table.columns.find((column) => column.name === name) }])
    const held = [0, 1, 2].map((row) => formsOf(phones!.field, row).map((form) => phones!.texts[form]))
    assert.deepEqual(held, [['+14165550101'], ['+14165550102', '+14165550101', '+14165550103'], []])
  })
})
