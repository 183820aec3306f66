import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { suite, test } from 'node:test'
import { checkContent } from './check.ts'
import { contentFolder, readContentFiles, type ContentFiles } from './content-files.ts'
import { openKnowledge } from './open-knowledge.ts'
import { problemLine } from './read-page.ts'

const shipped = readContentFiles()
const text = (file: string): string => shipped.get(file) ?? assert.fail(`${file} is not shipped`)

/** The shipped pages with some files changed; `null` takes one away. */
function spoiled(changes: Readonly<Record<string, string | null>>): ContentFiles {
  const files = new Map(shipped)
  for (const [file, now] of Object.entries(changes)) {
    if (now === null) files.delete(file)
    else files.set(file, now)
  }
  return files
}

const found = (files: ContentFiles): string[] => checkContent(files).problems.map((problem) => problemLine(problem, 'en'))

/** One passage of a file in place of another, which has to be there. */
function changed(file: string, from: string | RegExp, to: string): Readonly<Record<string, string>> {
  const before = text(file)
  const after = before.replace(from, to)
  assert.notEqual(after, before, `${file} has no ${String(from)}`)
  return { [file]: after }
}

const addItem = (file: string, item: string) => changed(file, /^(- .*)$/m, `$1\n${item}`)

test('what is shipped has nothing to mend', () => {
  assert.deepEqual(found(shipped), [])
  assert.ok(checkContent(shipped).knowledge.entries.length >= 11)
})

suite('each fault of a content folder is found, and said by file and line', () => {
  const faults: readonly (readonly [name: string, changes: Readonly<Record<string, string | null>>, says: readonly RegExp[]])[] = [
    ['a missing French page', { 'law/fr.md': null }, [/^law\/fr\.md {2}this language is missing$/]],
    ['a missing one of seven', { 'rights-work/pa.md': null }, [/^rights-work\/pa\.md {2}this language is missing$/]],
    ['a file of no page', { 'extra/en.md': text('what/en.md') }, [/^extra\/en\.md {2}this file belongs to no page/]],
    ['a file of no language', { 'what/de.md': text('what/en.md') }, [/^what\/de\.md {2}this file belongs to no page/]],
    [
      'a dead link to a page',
      changed('family-abroad/en.md', '(place:find-help)', '(page:nowhere)'),
      [/^family-abroad\/en\.md:\d+ {2}the link page:nowhere leads nowhere$/],
    ],
    ['a dead link to a place', changed('family-abroad/en.md', '(place:find-help)', '(place:moon)'), [/the link place:moon leads nowhere$/]],
    [
      'a number without a source',
      { ...addItem('signs/en.md', '- About 40 of them say so.'), ...addItem('signs/fr.md', '- Environ 40 le disent.') },
      [/^signs\/en\.md:\d+ {2}“4” is law or a number and needs/, /^signs\/fr\.md:\d+ {2}“4” is law/],
    ],
    [
      'a word on law without a source',
      { ...addItem('signs/en.md', '- The law forbids it.'), ...addItem('signs/fr.md', '- La loi le défend.') },
      [/“law” is law or a number/, /“loi” is law or a number/],
    ],
    [
      'a source that nobody knows',
      changed('law/en.md', '{source: minimums}', '{source: hearsay}'),
      [/law\/en\.md:\d+ {2}hearsay is not in sources\.json/, /law\/en\.md:1 {2}the head and the text/],
    ],
    [
      'a head that names other sources than the text',
      changed('law/en.md', ', minimums', ''),
      [/^law\/en\.md:1 {2}the head and the text do not name the same sources: minimums$/],
    ],
    ['a source without a date', changed('sources.json', '"readOn": "2026-11-23",', ''), [/^sources\.json {2}\[0\]\.readOn/]],
    ['a source without a mark', changed('sources.json', /"mark": "V"/, '"mark": "sure"'), [/^sources\.json {2}\[0\]\.mark/]],
    [
      'a source that no page uses',
      changed(
        'sources.json',
        /^\[/,
        '[{ "id": "spare", "title": { "en": "A", "fr": "B" }, "address": "x", "readOn": "2026-11-23", "mark": "V" },',
      ),
      [/^sources\.json {2}spare is used on no page/],
    ],
    [
      'a link without the day it was looked at',
      changed('links.json', /"checkedOn": "[^"]*"/, '"checkedOn": "lately"'),
      [/^links\.json {2}\[0\]\.checkedOn/],
    ],
    [
      'English that is hard to read',
      changed(
        'related/en.md',
        'Others can change their pages at any time.',
        'Notwithstanding the aforementioned considerations, organizational representatives may unilaterally communicate particulars concerning jurisdictional applicability to governmental authorities without accompanying explanatory documentation whatsoever.',
      ),
      [/^related\/en\.md:\d+ {2}too hard to read \(Flesch–Kincaid \d+\.\d\): begin with “Notwithstanding/],
    ],
    [
      'French that is hard to read',
      changed(
        'related/fr.md',
        'Ces pages peuvent changer à tout moment.',
        'Nonobstant les obligations de confidentialité susmentionnées, les représentantes organisationnelles communiquent ultérieurement aux administrations gouvernementales les particularités juridictionnelles correspondantes sans documentation explicative complémentaire.',
      ),
      [/^related\/fr\.md:\d+ {2}too hard to read \(Kandel–Moles -?\d+\.\d\): begin with “Nonobstant/],
    ],
    [
      'a translation that leaves an item out',
      changed('rights-status/tl.md', /^- .*\n/m, ''),
      [/^rights-status\/tl\.md:\d+ {2}other parts, items or sources than en\.md at line \d+$/],
    ],
    [
      'a translation that ends early',
      changed('rights-status/ar.md', /## ما يسري[\s\S]*?(?=\{show)/, ''),
      [/^rights-status\/ar\.md:1 {2}the head/, /^rights-status\/ar\.md:\d+ {2}other parts/],
    ],
    [
      'a page that ends with a warning',
      { ...changed('related/en.md', /\n\{show: help\}\n$/, ''), ...changed('related/fr.md', /\n\{show: help\}\n$/, '') },
      [/^related\/en\.md:\d+ {2}a page ends with \{show: help\}/, /^related\/fr\.md/],
    ],
    [
      'a number that two pages have',
      changed('pages.json', '"number": 2', '"number": 1'),
      [/^pages\.json {2}smuggling has the name or number of another page$/],
    ],
    ['a file that is no JSON', { 'links.json': '[{' }, [/^links\.json {2}this is no JSON/]],
    [
      'a page that the guide leads to and is gone',
      { ...changed('pages.json', /.*"rights-work".*\n/, '') },
      [/the guide leads to rights-work, which is not here/],
    ],
  ]
  for (const [name, changes, says] of faults)
    test(name, () => {
      const problems = found(spoiled(changes))
      for (const pattern of says)
        assert.ok(
          problems.some((line) => pattern.test(line)),
          `${String(pattern)} not in\n${problems.join('\n')}`,
        )
    })
})

test('a number in another script is a number', () => {
  const lines = found(spoiled(Object.fromEntries(Object.entries(addItem('rights-work/ar.md', '- ٤٠ منهم.')))))
  assert.ok(
    lines.some((line) => /“٤” is law or a number/.test(line)),
    lines.join('\n'),
  )
})

test('a site does not start over a folder with a fault, and one without is opened', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-content-'))
  cpSync(contentFolder, folder, { recursive: true })
  assert.equal(openKnowledge(folder).entries.length, openKnowledge().entries.length)
  rmSync(path.join(folder, 'what', 'fr.md'))
  assert.throws(() => openKnowledge(folder), /what\/fr\.md {2}this language is missing/)
  writeFileSync(path.join(folder, 'what', 'fr.md'), 'title: rien\n')
  assert.throws(() => openKnowledge(folder), /what\/fr\.md:1 {2}a line of --- has to end the head/)
  rmSync(folder, { recursive: true })
})
