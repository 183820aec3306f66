import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { plainText, statementsOf } from './knowledge.ts'
import { problemLine, readPage } from './read-page.ts'
import { typeset } from './typeset.ts'

const head =
  'title: A title\nsummary: One sentence.\nchecked-on: 2026-11-23\nreviewed-by: not yet professionally reviewed\nsources: none\n---\n'
const read = (body: string, language = 'en') => readPage(head + body, language, 'x/en.md')
const says = (body: string): string[] => read(body).problems.map((problem) => problemLine(problem, 'en'))

test('a page is read as its editor wrote it', () => {
  const { page, problems } = read(
    [
      'A paragraph over',
      'two lines, with [a link](page:signs) and **strong words**. {source: one, two}',
      '',
      '## A heading',
      '',
      '- first',
      '- second, which goes',
      '  on here {source: one}',
      '',
      'Debt :: It never ends.',
      'Papers :: Kept by [others]{lang: fr}.',
      '',
      '{show: help}',
    ].join('\n'),
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    page.blocks.map(({ kind }) => kind),
    ['paragraph', 'heading', 'list', 'meanings', 'show'],
  )
  const statements = page.blocks.flatMap(statementsOf)
  assert.deepEqual(statements.map(plainText), [
    'A paragraph over two lines, with a link and strong words.',
    'first',
    'second, which goes on here',
    'It never ends.',
    'Kept by others.',
  ])
  assert.deepEqual(statements[0]?.sources, ['one', 'two'])
  assert.deepEqual(statements[0]?.words[1], { kind: 'link', text: 'a link', to: { kind: 'page', page: 'signs' } })
  assert.deepEqual(statements[4]?.words[1], { kind: 'words', text: 'others', language: 'fr' })
  assert.equal(statements[2]?.line, 13)
})

test('who reviewed a page is a name, or nobody', () => {
  assert.equal(read('').page.reviewedBy, null)
  assert.equal(
    readPage(head.replace('not yet professionally reviewed', 'R. Example, lawyer'), 'en', 'x').page.reviewedBy,
    'R. Example, lawyer',
  )
})

suite('what is not read here is said by line, with what to write in its place', () => {
  const odd: readonly (readonly [string, RegExp])[] = [
    ['# A title', /^x\/en\.md:7 {2}the title stands in the head/],
    ['text\n\n#### Deep', /^x\/en\.md:9 {2}a heading begins with/],
    ['* item', /an item of a list begins with “- ”/],
    ['1. item', /an item of a list begins with “- ”/],
    ['| a | b |', /quotations, tables, code and rules are not read/],
    ['> said', /quotations, tables/],
    ['<script>alert(1)</script>', /< and > have no meaning here/],
    ['See https://example.org.', /an address of the web stands in the text/],
    ['[x](https://example.org)', /a link is written \[words\]\(page:name\)/],
    ['[x](javascript:alert)', /a link is written/],
    ['Some `code`', /for strong words write/],
    ['A *weak* word', /for strong words write/],
    ['A word {source: one} and more', /a mark in braces is/],
    ['- one\nand on', /this line belongs to no item/],
    ['## Heading\nand text', /leave an empty line after a heading/],
    ['{show: pictures}', /what can be shown is help, links, provinces/],
  ]
  for (const [body, pattern] of odd)
    test(JSON.stringify(body), () => {
      assert.ok(
        says(body).some((line) => pattern.test(line)),
        says(body).join('\n'),
      )
    })

  test('a head that lacks something, has it twice, or has a day that is none', () => {
    const lines = (text: string) => readPage(text, 'en', 'x').problems.map((problem) => problemLine(problem, 'en'))
    assert.match(lines(head.replace(/^summary.*\n/m, '')).join(), /the head lacks summary/)
    assert.match(lines(head.replace(/^(title.*)$/m, '$1\n$1')).join(), /x:2 {2}title stands twice/)
    assert.match(lines(head.replace('2026-11-23', '23 November')).join(), /checked-on is a day such as/)
    assert.match(lines(head.replace(/^---$/m, '')).join(), /a line of --- has to end the head/)
    assert.match(lines(head.replace('sources:', 'mood:')).join(), /the head has title, summary/)
  })
})

test('whatever is typed, reading ends, and no line of it becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const { page } = read(typed)
      assert.ok(page.blocks.length <= typed.length + 1)
    }),
    { numRuns: 300 },
  )
})

test('French is set as French is set, whatever keys the editor has', () => {
  assert.equal(
    typeset("C'est à l'aide : « oui » ; vraiment ? 10 000 $ à 5 %", 'fr'),
    'C’est à l’aide\u00A0: «\u00A0oui\u00A0»\u202F; vraiment\u202F? 10\u00A0000\u00A0$ à 5\u00A0%',
  )
  assert.equal(typeset("It's : here", 'en'), 'It’s : here')
})
