import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languages } from '@fanal/kernel'
import type { Cell, Edition, EditionFile, Table } from '../edition.ts'
import { shownFigure } from '../shown.ts'
import { anEdition } from '../testing-edition.ts'
import { figuresIn } from './figures-in.ts'
import { siteOf } from './site.tsx'
import { cellAt } from './view.ts'

const most = 50_000
const htmlOf = (files: readonly EditionFile[]) =>
  new Map(files.filter(({ path }) => path.endsWith('.html')).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[ \n]+/g, ' ')

/** A four-way table of ten thousand cells. */
function longTable(): Table {
  const [short] = anEdition().tables
  const dimensions = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    name: { en: `Group ${id}`, fr: `Groupe ${id}` },
    members: Array.from({ length: 10 }, (_, index) => ({ code: `${id}${index}`, name: { en: `${id} ${index}`, fr: `${id} ${index}` } })),
    total: null,
  }))
  const codes = dimensions.map(({ members }) => members.map(({ code }) => code))
  const ats = codes.reduce<string[][]>((made, one) => made.flatMap((at) => one.map((code) => [...at, code])), [[]])
  const cells = ats.map((at, index): Cell => ({ ...short!.cells[2]!, id: at.join('.'), at, value: index * 5 }))
  return { ...short!, id: 'long', dimensions, cells }
}

describe('the pages of an edition', () => {
  const edition = anEdition()
  const pages = htmlOf(siteOf(edition))

  test('every figure stands on a page of each language, as it is shown in that language, and is read back', () => {
    for (const language of languages) {
      const read = [...pages].filter(([path]) => path.startsWith(`${language}/`)).flatMap(([, html]) => figuresIn(html))
      const seen = new Set(read.map(({ figure }) => figure))
      assert.deepEqual(
        edition.tables.flatMap(({ id, cells }) => cells.map((cell) => `${id}/${cell.id}`)).filter((figure) => !seen.has(figure)),
        [],
      )
      for (const { figure, shown } of read) {
        const found = cellAt(edition, figure)
        assert.ok(found !== null, figure)
        assert.equal(shown, shownFigure(found.cell, language, found.table.unit), `${language} ${figure}`)
      }
    }
  })

  test('no figure stands on a page where nobody can read it back', () => {
    const secret = {
      ...edition,
      tables: edition.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) => (cell.value === 1255 ? { ...cell, value: 987_654 } : cell)),
      })),
    }
    for (const [path, html] of htmlOf(siteOf(secret))) {
      const marked = figuresIn(html).filter(({ shown }) => /987/.test(shown)).length
      assert.equal(html.match(/987.654/g)?.length ?? 0, marked, path)
    }
  })

  test('the same edition makes the same bytes, in another zone and another locale', () => {
    const before = [process.env['TZ'], process.env['LANG']]
    const made = siteOf(edition)
    process.env['TZ'] = 'Pacific/Kiritimati'
    process.env['LANG'] = 'ar_EG.UTF-8'
    const again = siteOf(anEdition())
    for (const [name, value] of [
      ['TZ', before[0]],
      ['LANG', before[1]],
    ] as const) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    assert.deepEqual(again, made)
  })

  test('every link leads to a page, an anchor or a file that is there; nothing comes from elsewhere, and nothing runs', () => {
    const there = new Set([...pages.keys(), 'style.css', 'manifest.json'])
    for (const [path, html] of pages) {
      assert.doesNotMatch(html, /<script|\son[a-z]+=|style="/, path)
      for (const [, href = ''] of html.matchAll(/<(?:a|link)\s[^>]*href="([^"]+)"/g)) {
        if (href === 'https://example.org/source' || href === 'data:,') continue
        const to = new URL(href, `folder://top/${path}`)
        assert.equal(to.protocol, 'folder:', `${path} → ${href}`)
        assert.ok(there.has(to.pathname.slice(1)), `${path} → ${href}`)
        const anchor = decodeURIComponent(to.hash.slice(1))
        if (anchor !== '') assert.match(pages.get(to.pathname.slice(1)) ?? '', new RegExp(` id="${anchor}"`), `${path} → ${href}`)
      }
    }
  })

  test('a page and its twin have the same anchors, tables and figures', () => {
    const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    for (const [path, html] of pages) {
      if (!path.startsWith('en/')) continue
      const [, twin = ''] = /hreflang="fr"[^>]*|href="(\.\.\/fr\/[^"]+)"/.exec(html) ?? []
      const french = pages.get(twin.slice(3))
      assert.ok(french !== undefined, path)
      assert.deepEqual(idsOf(french), idsOf(html), path)
      assert.deepEqual(
        figuresIn(french).map(({ figure }) => figure),
        figuresIn(html).map(({ figure }) => figure),
        path,
      )
    }
  })

  test('somebody follows a figure of the text to how it was made', () => {
    const front = pages.get('en/index.html')!
    assert.match(
      front,
      /<a href="table-reports-answered\.html#made"><span class="figure" data-figure="reports-answered\/all\.both">1,255<\/span><\/a> reports/,
    )
    const table = wordsOf(pages.get('en/table-reports-answered.html')!)
    for (const part of [
      'How was this made?',
      'select form, answer, count(*) from fanal.published_statistical_record',
      'from = 2013-04-01',
      'version 1',
      'Counts below 5',
      'rounded to a multiple of 5',
      'June 30, 2014, 12:00\u00A0a.m. UTC',
      'Criminal Code, s.\u00A0279.01',
      'It is not scored',
      'suppressed, so that nobody can be singled out',
      'revised',
      'SHA-256',
    ]) {
      assert.ok(table.includes(part), part)
    }
    const french = wordsOf(pages.get('fr/tableau-cases-completed.html')!)
    for (const part of [
      'Source secondaire',
      'environ\u00A045',
      'juin 2020',
      'Il manque des tribunaux.',
      'indisponible pour une période de référence précise',
      'Compte inventé',
    ]) {
      assert.ok(french.includes(part), part)
    }
  })

  test('a promise whose date and lead are verified is late by its date, and both judgements of it stand', () => {
    const page = wordsOf(pages.get('en/commitment-C-01.html')!)
    for (const part of [
      'Overdue',
      'March 31, 2014',
      'Substantial progress',
      'Limited progress',
      'No course was outside the city.',
      'Trainers were hard to find.',
    ])
      assert.ok(page.includes(part), part)
    assert.match(wordsOf(pages.get('en/index.html')!), /What is late.*Train front-line workers/)
  })

  test('nobody is called late or silent where the lead is not verified', () => {
    for (const [path, html] of pages) {
      const words = wordsOf(html)
      assert.doesNotMatch(words, /(Silence|du Silence) \(invent(ed|é)\) (gave no|n’a fourni)/, path)
    }
    const page = wordsOf(pages.get('en/commitment-C-02.html')!)
    assert.match(page, /Whether it is late is not said/)
    assert.match(page, /Nobody is named: the lead or the due date is not verified, the department was not told or may still reply/)
    assert.match(page, /Not verified/)
    assert.match(page, /No source was found\./)
    const unasked = { ...edition, standings: edition.standings.map((one) => ({ ...one, leadVerified: true })) }
    assert.doesNotMatch(
      wordsOf(htmlOf(siteOf(unasked)).get('fr/manques.html')!),
      /Silence \(inventé\) n’a fourni/,
      'known, and never asked',
    )
    const named = {
      ...edition,
      standings: edition.standings.map((one) => ({ ...one, leadVerified: true, silent: one.standing === 'no-evidence' ? 'BB' : null })),
    }
    assert.match(wordsOf(htmlOf(siteOf(named)).get('fr/manques.html')!), /Ministère du Silence \(inventé\) n’a fourni aucune preuve/)
  })

  test('what is missing is named: gaps, and every figure that is not there', () => {
    const page = wordsOf(pages.get('en/missing.html')!)
    for (const part of [
      'No value for court cases of the year before.',
      'Department of Silence (invented)',
      'x (suppressed, so that nobody can be singled out): Labour, Within a day; Labour, Later',
      '.. (not available for a specific reference period): 2012-13',
    ]) {
      assert.ok(page.includes(part), part)
    }
  })

  test('a gap ends before it is said whose it would have been; a plan of no commitment has no evidence for each', () => {
    const missing = edition.missing.map((one) => ({ ...one, what: { en: 'Court cases', fr: 'Causes' } }))
    const bare = htmlOf(siteOf({ ...edition, missing, commitments: [], standings: [] } as Edition))
    assert.match(wordsOf(bare.get('en/missing.html')!), /Court cases\. Whose it would have been: Department of Silence/)
    assert.match(wordsOf(bare.get('fr/manques.html')!), /Causes\. Organisme concerné.: Ministère du Silence/)
    assert.match(wordsOf(bare.get('en/missing.html')!), /No commitment of the plan is known\./)
    assert.doesNotMatch(wordsOf(bare.get('fr/manques.html')!), /Chaque engagement est appuyé/)
  })

  test('a correction says on its first page that it is one, and what changed', () => {
    const correction: Edition = {
      ...edition,
      number: 2,
      corrects: 'ab'.repeat(32),
      changes: [
        {
          figure: 'reports-answered/all.later',
          before: '1240',
          after: '245',
          why: { en: 'A day was counted twice.', fr: 'Un jour avait été compté deux fois.' },
        },
      ],
    }
    const corrected = htmlOf(siteOf(correction))
    assert.match(wordsOf(corrected.get('fr/index.html')!), /La présente édition en corrige une autre\./)
    const page = corrected.get('fr/corrections.html')!
    assert.match(wordsOf(page), /1\u00A0240 .*245 .*Un jour avait été compté deux fois\./)
    assert.deepEqual(figuresIn(page), [{ figure: 'reports-answered/all.later', shown: '245' }])
  })

  test('other files of the folder stand among the downloads, by what they are', () => {
    const csv = { path: 'data/tables/reports-answered.csv', bytes: new Uint8Array(1240) }
    const page = htmlOf(siteOf(edition, [csv])).get('en/downloads.html')!
    assert.match(page, /href="\.\.\/data\/tables\/reports-answered\.csv"/)
    assert.match(wordsOf(page), /Table as CSV 2\u00A0kB/)
  })

  test('the files of a table stand in one row by its title; of a hundred tables the page is still light', () => {
    const tables = Array.from({ length: 100 }, (_, at) => ({ ...edition.tables[0]!, id: `reports-answered-${at}` }))
    const files = tables.flatMap(({ id }) =>
      [`data/${id}.csv`, `data/excel/${id}.csv`, `data/${id}.csv-metadata.json`].map((path) => ({ path, bytes: new Uint8Array(1240) })),
    )
    const page = htmlOf(siteOf({ ...edition, tables }, files)).get('fr/telechargements.html')!
    const row = 'selon la forme et la première réponse CSV 2\u00A0ko, CSV pour Excel 2\u00A0ko, sens des colonnes (CSVW) 2\u00A0ko'
    assert.ok(wordsOf(page).includes(row))
    for (const { path } of files) assert.ok(page.includes(`href="../${path}"`), path)
    assert.ok(Buffer.byteLength(page) <= most, `${Buffer.byteLength(page)}`)
  })

  test('no page is heavier than fifty kilobytes, be the table ten thousand cells long', () => {
    const long = longTable()
    const files = siteOf({ ...edition, tables: [...edition.tables, long] })
    const heavy = files
      .filter(({ path, bytes }) => path.endsWith('.html') && bytes.length > most)
      .map(({ path, bytes }) => `${path} ${bytes.length}`)
    assert.deepEqual(heavy, [])
    const read = [...htmlOf(files)].filter(([path]) => path.startsWith('fr/tableau-long')).flatMap(([, html]) => figuresIn(html))
    assert.equal(new Set(read.map(({ figure }) => figure)).size, 10_000)
  })
})
