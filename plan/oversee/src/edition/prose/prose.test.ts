import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bilingual } from '@fanal/kernel'
import fc from 'fast-check'
import type { Edition } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'
import { isEnglishLeft } from './english-in-french.ts'
import { proseFaults } from './prose-faults.ts'
import { readProse } from './read-prose.ts'

function withParagraph(en: string, fr: string): Edition {
  const edition = anEdition()
  return { ...edition, chapters: edition.chapters.map((chapter) => ({ ...chapter, paragraphs: [{ en, fr }] })) }
}

const told = (edition: Edition) => proseFaults(edition).map(({ code, where, found }) => `${code} ${where} ${found}`)

test('a paragraph is read into its words and what it refers to', () => {
  assert.deepEqual(readProse('On {date:2014-03-31}, {figure:a/b.c} of the {name:2012 plan} under {provision:CC-279.01}.'), [
    { kind: 'text', text: 'On ' },
    { kind: 'date', date: '2014-03-31' },
    { kind: 'text', text: ', ' },
    { kind: 'figure', figure: 'a/b.c' },
    { kind: 'text', text: ' of the ' },
    { kind: 'name', name: '2012 plan' },
    { kind: 'text', text: ' under ' },
    { kind: 'provision', provision: 'CC-279.01' },
    { kind: 'text', text: '.' },
  ])
})

test('whatever somebody writes, no word of it is lost', () => {
  const written = fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '}', '{figure:', '{name:A}', '{date:2014-01-01}')))
  fc.assert(
    fc.property(written, (parts) => {
      const text = parts.join('')
      const again = readProse(text).map((piece) => (piece.kind === 'text' ? piece.text : null))
      let at = 0
      for (const part of again) {
        if (part === null) continue
        const found = text.indexOf(part, at)
        assert.ok(found >= at)
        at = found + part.length
      }
    }),
  )
})

test('the edition that everybody tests with is at fault nowhere', () => {
  assert.deepEqual(told(anEdition()), [])
})

test('a bare number fails in whichever language and whatever digits it is written', () => {
  const edition = withParagraph('There were 1,255 of them, ½ of them late.', 'Il y en a eu 1\u00A0255, dont ½ en retard.')
  assert.deepEqual(told(edition), [
    'bare-number chapters/summary/paragraphs/0/en 1,255',
    'bare-number chapters/summary/paragraphs/0/en ½',
    'bare-number chapters/summary/paragraphs/0/fr 1\u00A0255',
    'bare-number chapters/summary/paragraphs/0/fr ½',
  ])
})

test('what a department writes of its promise is prose too', () => {
  const edition = anEdition()
  const progress = { en: 'We trained 40 people.', fr: 'Nous avons formé des gens.' }
  const [first, ...others] = edition.standings
  assert.deepEqual(told({ ...edition, standings: [{ ...first!, progress }, ...others] }), ['bare-number standings/C-01/progress/en 40'])
})

test('a date, a provision and a name are marked as such, and nothing else hides behind them', () => {
  assert.deepEqual(
    told(
      withParagraph(
        '{date:2014-03-31} {provision:IRPA-118} {name:Bill C-268}',
        '{name:projet de loi C-268} {provision:IRPA-118} {date:2014-03-31}',
      ),
    ),
    [],
  )
  const hidden = '{date:2014-02-30} {provision:s. 118} {name:1,255} {number:7} {figure:reports-answered/no.such}'
  assert.deepEqual(
    told(withParagraph(hidden, hidden)).filter((line) => line.includes('/en ')),
    [
      'no-such-day chapters/summary/paragraphs/0/en 2014-02-30',
      'no-such-provision chapters/summary/paragraphs/0/en s. 118',
      'name-without-a-word chapters/summary/paragraphs/0/en 1,255',
      'reference-unreadable chapters/summary/paragraphs/0/en {number:7}',
      'no-such-figure chapters/summary/paragraphs/0/en reports-answered/no.such',
    ],
  )
})

test('a figure that one language names and the other does not is found', () => {
  const edition = withParagraph('{figure:reports-answered/all.both} came in.', 'Des signalements sont arrivés.')
  assert.deepEqual(told(edition), ['references-differ chapters/summary/paragraphs/0 figure:reports-answered/all.both ≠ '])
})

test('a title, a note, a member or a unit that is empty in one language is found where it stands', () => {
  const edition = anEdition()
  const [first, ...others] = edition.tables
  const note: Bilingual = { en: 'Counts are rounded.', fr: ' ' }
  const broken = { ...edition, tables: [{ ...first!, title: { ...first!.title, fr: '' }, notes: [note] }, ...others] }
  assert.deepEqual(told(broken), ['text-missing tables/reports-answered/title/fr ', 'text-missing tables/reports-answered/notes/0/fr '])
})

test('English that was left in the French text is found, and a name that is the same in both is not', () => {
  const left = { en: 'The study of the gaps', fr: 'The study of the gaps' }
  const edition = anEdition()
  assert.deepEqual(told({ ...edition, missing: [{ what: left, department: null }] }), [
    'english-in-french missing/0/what/fr The study of the gaps',
  ])
  assert.equal(isEnglishLeft({ en: 'Protection', fr: 'Protection' }), false)
  assert.equal(isEnglishLeft({ en: 'Public Safety Canada', fr: 'Sécurité publique Canada' }), false)
  assert.equal(isEnglishLeft({ en: 'Reports, by form and first answer', fr: 'Signalements, selon la forme et la première réponse' }), false)
  assert.equal(isEnglishLeft({ en: 'x', fr: 'Reports that were answered by the line' }), true)
})

test('a table that names a provision by words, a share of figures that are not there, and a promise with a table that is not there fail', () => {
  const edition = anEdition()
  const [first, share, ...others] = edition.tables
  const [one, ...standings] = edition.standings
  const broken: Edition = {
    ...edition,
    tables: [
      { ...first!, making: { ...first!.making, provisions: ['organizing illegal entry'] } },
      {
        ...share!,
        cells: share!.cells.map((cell) => ({ ...cell, from: { numerator: 'a/b', denominator: 'reports-answered/all.both', per: 100 } })),
      },
      ...others,
    ],
    standings: [{ ...one!, tables: ['gone'] }, ...standings],
  }
  assert.deepEqual(told(broken), [
    'no-such-provision tables/reports-answered/making/provisions organizing illegal entry',
    'no-such-figure tables/answered-in-a-day/cells/2013-14/from a/b',
    'no-such-table standings/C-01/tables gone',
  ])
})
