import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { languages } from '@fanal/kernel'
import { sha256Hex } from '../manifest.ts'
import { anEdition } from '../testing-edition.ts'
import { NotTypeset } from './not-typeset.ts'
import { pdfFile } from './pdf-file.ts'
import { isDict, isList, isName, isString, textOfString } from './pdf-object.ts'
import { pdfOf } from './pdf-of.ts'
import { type Element, catalogOf, elementsIn, elementsOf, isElement, structureOf } from './structure.ts'
import { anEditionWithAll, readByOthers, textsOf, withoutSpaces } from './testing-pdf.ts'

const edition = anEditionWithAll()
const fingerprint = '0123456789abcdef'.repeat(4)
const pdf = { en: await pdfOf(edition, 'en', fingerprint), fr: await pdfOf(edition, 'fr', fingerprint) }

const inOrder = (of: readonly Element[]): string[] => of.flatMap((each) => [each.role, ...inOrder(each.children.filter(isElement))])

/** What an attribute of tables says: one name, or a list of identifiers. */
function namesIn({ dict }: Element, key: string): string[] {
  const attributes = dict.get('A')
  return (isList(attributes) ? attributes : []).flatMap((attribute) => {
    const said = isDict(attribute) ? attribute.get(key) : undefined
    if (isName(said)) return [said.name]
    return isList(said) ? said.filter(isString).map(({ bytes }) => bytes) : []
  })
}

suite('the printed report', () => {
  for (const language of languages) {
    test(`says in ${language} everything that the edition says, in text that another reader finds`, async () => {
      const { pages } = await readByOthers(pdf[language])
      const read = withoutSpaces(pages.join(''))
      const told = textsOf(edition, language)
      assert.ok(told.length > 40, String(told.length))
      assert.deepEqual(
        told.filter((text) => !read.includes(withoutSpaces(text))),
        [],
      )
      assert.ok(read.includes(fingerprint))
    })

    test(`is tagged, has its language, title and bookmarks in ${language}`, async () => {
      const file = pdfFile(pdf[language])
      const catalog = catalogOf(file)
      const marked = catalog.get('MarkInfo')
      const viewing = catalog.get('ViewerPreferences')
      assert.equal(isDict(marked) && marked.get('Marked'), true)
      assert.equal(isDict(viewing) && viewing.get('DisplayDocTitle'), true)
      assert.deepEqual(catalog.get('Lang'), { bytes: `${language}-CA` })
      const { metadata, bookmarks } = await readByOthers(pdf[language])
      const title = { en: 'An invented plan: Report on progress 2013-14', fr: 'Un plan inventé\u00A0: Rapport d’étape 2013-2014' }
      assert.equal(metadata.get('dc:title'), title[language])
      assert.equal(metadata.get('pdfuaid:part'), '1')
      const expected = {
        en: [
          'In short',
          'Commitments',
          'Prevention',
          'Protection',
          'Tables',
          'Reports, by form and first answer',
          'What is missing',
          'What was corrected',
          'Sources',
        ],
        fr: [
          'En bref',
          'Engagements',
          'Prévention',
          'Protection',
          'Tableaux',
          'Signalements, selon la forme et la première réponse',
          'Ce qui manque',
          'Ce qui a été corrigé',
          'Sources',
        ],
      }
      assert.deepEqual(
        bookmarks.filter((each) => expected[language].includes(each)),
        expected[language],
      )
    })

    test(`each figure in ${language} names the heads of its row and its column`, () => {
      const { root, top } = structureOf(pdfFile(pdf[language]))
      const tree = root.get('IDTree')
      const names = isDict(tree) ? tree.get('Names') : undefined
      const known = new Set((isList(names) ? names : []).filter(isString).map(({ bytes }) => bytes))
      const tables = elementsOf(top, 'Table')
      assert.ok(tables.length >= 6, String(tables.length))
      for (const table of tables) {
        const scopes = elementsOf([table], 'TH').map((head) => namesIn(head, 'Scope').join())
        assert.ok(scopes.includes('Row') && scopes.includes('Column'), scopes.join(' '))
        assert.ok(
          scopes.every((scope) => scope === 'Row' || scope === 'Column'),
          scopes.join(' '),
        )
        for (const cell of elementsOf([table], 'TD')) {
          const headers = namesIn(cell, 'Headers')
          assert.ok(headers.length >= 2, 'a row and a column')
          for (const name of headers) assert.ok(known.has(name), name)
        }
      }
    })

    test(`each chart in ${language} says in words what it is, and that its table follows`, () => {
      const { top } = structureOf(pdfFile(pdf[language]))
      const alternatives = elementsOf(top, 'Figure').map(({ dict }) => dict.get('Alt'))
      assert.ok(alternatives.length >= 1, String(alternatives.length))
      const expected = {
        en: /^(Bar|Line) chart: .+\. The table below says the same\.$/,
        fr: /^(Diagramme à barres|Graphique linéaire)\u00A0: .+\. Le tableau ci-dessous dit la même chose\.$/,
      }
      for (const said of alternatives) assert.match(isString(said) ? textOfString(said) : '', expected[language])
      const roles = inOrder(top)
      for (const [at, role] of roles.entries()) if (role === 'Figure') assert.ok(roles.indexOf('Table', at) - at < 6)
    })
  }

  test('its structure is read in the order of the report, and no level of heading is left out', () => {
    const { top } = structureOf(pdfFile(pdf.en))
    const roles = inOrder(top)
    assert.deepEqual(roles.slice(0, 2), ['Document', 'Title'])
    assert.ok(roles.indexOf('TOC') < roles.indexOf('H2'))
    const levels = roles.filter((role) => /^H\d$/.test(role)).map((role) => Number(role.slice(1)))
    for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 0) + 1, `H${level} after H${levels[at - 1]}`)
    for (const table of elementsOf(top, 'Table'))
      assert.deepEqual(
        table.children.filter(isElement).map(({ role }) => role),
        ['THead', 'TBody'],
      )
    for (const row of elementsOf(top, 'TR')) assert.ok(elementsIn(row, 'TH').length > 0)
  })

  test('nothing is said of lateness or silence against a department that no source names', async () => {
    const { pages } = await readByOthers(pdf.en)
    const read = pages.join(' ').replaceAll(/\s+/g, ' ')
    const second = read.slice(
      read.indexOf('C-02 Study the gaps in services How it stands'),
      read.indexOf('C-03 Study the gaps in services How it stands'),
    )
    assert.match(second, /Department of Silence \(invented\) \(not verified\)/)
    assert.match(second, /Nobody is named/)
    assert.doesNotMatch(second, /verdue|gave no evidence/)
  })

  test('its day is the edition’s, and it was made in no time zone', () => {
    const info = pdfFile(pdf.en).dictAt(pdfFile(pdf.en).trailer.get('Info'))
    assert.deepEqual(info?.get('CreationDate'), { bytes: 'D:20140630000000Z' })
  })
})

suite('the same edition has the same bytes', () => {
  const hook = new URL('../../../../../scripts/tsx.mjs', import.meta.url).href
  const made = (env: Readonly<Record<string, string>>): string => {
    const script = `
      const { pdfOf } = await import(${JSON.stringify(new URL('pdf-of.ts', import.meta.url).href)})
      const { anEditionWithAll } = await import(${JSON.stringify(new URL('testing-pdf.ts', import.meta.url).href)})
      const { createHash } = await import('node:crypto')
      const bytes = await pdfOf(anEditionWithAll(), 'fr', '${fingerprint}')
      console.log(createHash('sha256').update(bytes).digest('hex'))`
    const done = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--import', hook, '--input-type=module', '-e', script],
      {
        env: { PATH: process.env['PATH'] ?? '', ...env },
        encoding: 'utf8',
      },
    )
    assert.equal(done.stderr, '')
    return done.stdout.trim()
  }

  test('in two time zones and two locales', () => {
    const here = sha256Hex(pdf.fr)
    assert.equal(made({ TZ: 'America/St_Johns', LC_ALL: 'fr_CA.UTF-8', LANG: 'fr_CA.UTF-8' }), here)
    assert.equal(made({ TZ: 'Asia/Tokyo', LC_ALL: 'C', LANG: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '0' }), here)
  })

  test('another edition has others', async () => {
    assert.notEqual(sha256Hex(await pdfOf({ ...edition, number: 3 }, 'fr', fingerprint)), sha256Hex(pdf.fr))
  })
})

suite('what cannot be set', () => {
  test('a character that no font of the report has fails, and leaves no empty box', async () => {
    const odd = { ...anEdition(), plan: { id: 'odd', title: { en: 'A plan 計画', fr: 'Un plan 計画' } } }
    await assert.rejects(pdfOf(odd, 'en'), (fault) => fault instanceof NotTypeset && /could not be displayed/.test(fault.message))
  })

  test('what looks like markup is printed as it is', async () => {
    const sly = '#read("/etc/passwd") *bold* $x$ \\ @here [x] <a> // no'
    const said = { en: sly, fr: sly }
    const chapters = [{ id: 'sly', title: said, paragraphs: [said] }]
    const { pages } = await readByOthers(await pdfOf({ ...anEdition(), plan: { id: 'sly', title: said }, chapters }, 'en'))
    const read = withoutSpaces(pages.join(''))
    // on the cover, as the chapter's title there and in the contents, and as its words
    assert.ok(read.split(withoutSpaces(sly)).length - 1 >= 4)
  })
})

test('veraPDF finds nothing against PDF/UA-1, where it is on the machine', (context) => {
  const found = spawnSync('verapdf', ['--version'])
  if (found.error) {
    context.diagnostic('veraPDF is not here: conformity is tested in part, not proven')
    return
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-pdf-'))
  for (const language of languages) {
    const file = path.join(folder, `${language}.pdf`)
    writeFileSync(file, pdf[language])
    const done = spawnSync('verapdf', ['--flavour', 'ua1', '--format', 'text', file], { encoding: 'utf8' })
    assert.match(done.stdout, /^PASS/m, done.stdout)
  }
  rmSync(folder, { recursive: true })
})
