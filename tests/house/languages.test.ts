import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Bilingual } from '@fanal/kernel'
import { type Expression, parseSync, Visitor } from 'oxc-parser'
import { projectFiles, textOf } from './files.ts'

interface Pair {
  readonly file: string
  readonly en: string | undefined
  readonly fr: string | undefined
}

/** The words of one side: a string, or those of the strings and templates within. */
function wordsIn(value: Expression, text: string): string {
  if (value.type === 'Literal') return String(value.value)
  const written = text.slice(value.start, value.end)
  const words: string[] = []
  const visitor = new Visitor({
    Literal: (literal) => void (typeof literal.value === 'string' && words.push(literal.value)),
    TemplateElement: (part) => void words.push(part.value.cooked ?? ''),
  })
  visitor.visit(parseSync('side.tsx', `void (${written})`).program)
  return words.length === 0 ? written : words.join('…')
}

/** Every `{ en: …, fr: … }` of a module; the text of a side is what its quotes hold, undefined where the side is missing. */
function pairsOf(file: string, text: string): Pair[] {
  const pairs: Pair[] = []
  const visitor = new Visitor({
    ObjectExpression(object) {
      const sides = new Map<string, string>()
      for (const property of object.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier' || !['en', 'fr'].includes(property.key.name)) continue
        sides.set(property.key.name, wordsIn(property.value, text))
      }
      if (sides.size > 0) pairs.push({ file, en: sides.get('en'), fr: sides.get('fr') })
    },
  })
  visitor.visit(parseSync(file, text).program)
  return pairs
}

const narrow = '\u202f'
const wide = '\u00a0'

/**
 * A space that breaks before ; : ? ! % » or after «, or none where French asks for one. Canadian usage closes up before
 * ; ? and !, and keeps the space before : % and »: both that and a space that does not break are right.
 * @see Guide du rédacteur, 6.12 (Bureau de la traduction)
 */
function faultOfFrench(text: string): string | null {
  return / [;:?!%»]|« |«(?![\u202f\u00a0])|[\p{L}]:(?=\s)|[^\u202f\u00a0]»/u.exec(text)?.[0] ?? null
}

const sources = projectFiles().filter((file) => /^(platform|plan|apps)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|\/fixtures\//.test(file))
const pairs = sources.flatMap((file) => pairsOf(file, textOf(file)))

describe('both languages', () => {
  test('a text that lacks one does not compile', () => {
    // @ts-expect-error -- the French side is missing
    const english: Bilingual = { en: 'Send' }
    // @ts-expect-error -- the English side is missing
    const french: Bilingual = { fr: 'Envoyer' }
    assert.equal(Object.keys({ ...english, ...french }).length, 2)
  })

  test('stand side by side wherever one is written', () => {
    assert.ok(pairs.length >= 150, `${pairs.length} texts were read`)
    assert.deepEqual(
      pairs.filter(({ en, fr }) => en === undefined || fr === undefined),
      [],
    )
    assert.deepEqual(
      pairs.filter(({ en, fr }) => (en?.trim() === '') !== (fr?.trim() === '')),
      [],
    )
  })

  test('French is set as French is set', () => {
    const faults = pairs.flatMap(({ file, fr }) => {
      const fault = fr === undefined || fr.startsWith('/') ? null : faultOfFrench(fr)
      return fault === null ? [] : [`${file}: “${fault}” in “${fr}”`]
    })
    assert.deepEqual(faults, [])
  })

  test('a missing side and a wrong space are seen', () => {
    assert.deepEqual(pairsOf('x.ts', `export const t = { send: { en: 'Send' } }`), [{ file: 'x.ts', en: 'Send', fr: undefined }])
    assert.equal(faultOfFrench('Qui ?'), ' ?')
    assert.equal(faultOfFrench('Reçu: 12'), 'u:')
    assert.equal(faultOfFrench('« oui »'), '« ')
    assert.equal(faultOfFrench('«oui»'), '«')
    assert.equal(faultOfFrench(`Qui${narrow}? «${wide}oui${wide}» 10${wide}%; vraiment? 12:30`), null)
    const [pair] = pairsOf(
      'x.ts',
      'const t = { en: (n: number) => `${n} left: go`, fr: (n: number) => (n > 1 ? `Il en reste ${n} : va` : "Un") }',
    )
    assert.equal(pair?.fr, 'Il en reste … : va…Un')
  })
})
