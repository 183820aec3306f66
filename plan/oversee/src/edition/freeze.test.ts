import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Edition } from './edition.ts'
import { disclosureFindings } from './disclosure.ts'
import { freeze, type ToFreeze } from './freeze.ts'
import { manifestHash, manifestOf } from './manifest.ts'
import { recompute } from './recompute.ts'
import { anEdition } from './testing-edition.ts'

const given = (more: Partial<ToFreeze> = {}): ToFreeze => ({ ...anEdition(), corrected: null, ...more })
const figure = (edition: Edition, table: string, cell: string) =>
  edition.tables.find(({ id }) => id === table)?.cells.find(({ id }) => id === cell)

suite('an edition is frozen', () => {
  test('it counts its promises by how they stand, and its figures by how sure they are', () => {
    const edition = freeze(given())
    assert.equal(figure(edition, 'standings', 'all.all')?.value, 2)
    assert.equal(figure(edition, 'standings', 'protection.no-evidence')?.value, 1)
    assert.equal(figure(edition, 'standings', 'prevention.complete')?.value, 0)
    assert.equal(figure(edition, 'marks', 'secondary')?.value, 1, 'the figure of the year before is not there and is not counted')
    assert.deepEqual(recompute(edition), [])
  })

  test('no word of its sentences has to agree with a number: there may be one, or none', () => {
    for (const { paragraphs } of freeze(given()).chapters)
      for (const { en, fr } of paragraphs) for (const text of [en, fr]) assert.doesNotMatch(text, /(?<!date:[^}]*)\}\s+\p{L}/u)
  })

  test('its sentences hold references and no number', () => {
    const words = freeze(given()).chapters.flatMap(({ paragraphs }) => paragraphs.flatMap(({ en, fr }) => [en, fr]))
    assert.ok(words[0]!.includes('{date:2014-03-31}'), 'the last day, and not the day after it')
    for (const text of words) assert.doesNotMatch(text.replaceAll(/\{[^}]*\}/g, ''), /\d/)
    for (const text of words) assert.doesNotMatch(text, /undefined/)
  })

  test('only sources that something stands on come along', () => {
    const idle = { id: 'S9', title: { en: 'Idle', fr: 'Inutile' }, address: null }
    assert.deepEqual(
      freeze(given({ sources: [...anEdition().sources, idle] })).sources.map(({ id }) => id),
      ['S1'],
    )
  })

  test('a correction is the next number, names what it corrects, and lists every figure that changed', () => {
    const first = freeze(given())
    const manifest = manifestHash(manifestOf(first, []))
    const tables = anEdition().tables.map((table) =>
      table.id === 'cases-completed'
        ? { ...table, cells: table.cells.map((cell) => (cell.id === '2013-14' ? { ...cell, value: 46 } : cell)) }
        : table,
    )
    const why = { en: 'A court sent its count late.', fr: 'Un tribunal a envoyé son compte en retard.' }
    const second = freeze(given({ tables, corrected: { edition: first, manifest, why } }))
    assert.equal(second.number, 2)
    assert.equal(second.corrects, manifest)
    assert.deepEqual(second.changes, [{ figure: 'cases-completed/2013-14', before: '45', after: '46', why }])
    assert.notEqual(manifestHash(manifestOf(second, [])), manifest)
  })
})

suite('figures are made again from published figures', () => {
  const changed = (table: string, cell: string, value: number): Edition => {
    const edition = freeze(given())
    const tables = edition.tables.map((one) =>
      one.id === table ? { ...one, cells: one.cells.map((other) => (other.id === cell ? { ...other, value } : other)) } : one,
    )
    return { ...edition, tables }
  }

  test('a ratio that is not its parts is named', () => {
    assert.deepEqual(recompute(changed('answered-in-a-day', '2013-14', 80.6)), [
      { figure: 'answered-in-a-day/2013-14', printed: '80.6', recomputed: '80.5' },
    ])
  })

  test('so is a changed part, and a count of promises', () => {
    assert.deepEqual(
      recompute(changed('reports-answered', 'all.both', 1355)).map((one) => one.figure),
      ['answered-in-a-day/2013-14'],
    )
    assert.deepEqual(recompute(changed('standings', 'all.complete', 1)), [
      { figure: 'standings/all.complete', printed: '1', recomputed: '0' },
    ])
  })
})

suite('nobody is singled out by an edition and its corrections', () => {
  test('the invented edition gives nothing away', () => {
    assert.deepEqual(disclosureFindings([freeze(given())]), [])
  })

  test('a correction of the same cut-off that shows what was suppressed is found', () => {
    const first = freeze(given())
    const tables = anEdition().tables.map((table) =>
      table.id === 'reports-answered'
        ? { ...table, cells: table.cells.map((cell) => (cell.id === 'labour.in-day' ? { ...cell, value: 10, status: '' as const } : cell)) }
        : table,
    )
    const why = { en: 'Said again.', fr: 'Redit.' }
    const second = freeze(given({ tables, corrected: { edition: first, manifest: 'a'.repeat(64), why } }))
    assert.deepEqual(
      disclosureFindings([first, second]).map(({ code }) => code),
      ['shown-elsewhere'],
    )
  })
})
