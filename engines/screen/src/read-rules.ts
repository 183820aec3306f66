import type { Condition } from './condition.ts'
import type { Bilingual, Codebook, RuleBook } from './rules.ts'
import { testKeys } from './rules.ts'

/** What is wrong with a rule book that somebody edited, and where. */
export interface RuleProblem extends Bilingual {
  readonly where: string
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Every code and list that a condition names, and every element and test. */
function namesIn(condition: Condition): {
  readonly codes: readonly string[]
  readonly elements: readonly string[]
  readonly tests: readonly string[]
} {
  if ('any' in condition) return { codes: condition.any, elements: [], tests: [] }
  if ('none' in condition) return { codes: condition.none, elements: [], tests: [] }
  if ('atLeast' in condition) return { codes: condition.of, elements: [], tests: [] }
  if ('element' in condition) return { codes: [], elements: [condition.element], tests: [] }
  if ('test' in condition) return { codes: [], elements: [], tests: [condition.test] }
  const parts = ('all' in condition ? condition.all : 'either' in condition ? condition.either : []).map(namesIn)
  return {
    codes: parts.flatMap(({ codes }) => codes),
    elements: parts.flatMap(({ elements }) => elements),
    tests: parts.flatMap(({ tests }) => tests),
  }
}

/** The numbers of provisions in a text: both languages must name the same. */
export function provisionsIn(text: string): readonly string[] {
  return [...text.matchAll(/\d+(?:\.\d+)*(?:\(\d+(?:\.\d+)?\))*/g)].map(([number]) => number)
}

/** What is wrong with a rule book: nothing where it can be used. For whoever corrects a rule. */
export function problemsOf(book: RuleBook, codebook: Codebook): readonly RuleProblem[] {
  const facts = new Set(codebook.facts.map(({ code }) => code))
  const elements = new Set(book.elements.map(({ code }) => code))
  const found: RuleProblem[] = []
  const say = (where: string, en: string, fr: string) => void found.push({ where, en, fr })
  const checkCodes = (where: string, codes: readonly string[]) => {
    for (const code of codes)
      if (code.startsWith('@') ? book.lists[code.slice(1)] === undefined : !facts.has(code))
        say(
          where,
          `“${code}” is no fact and no list: check its spelling.`,
          `« ${code} » n’est ni un fait ni une liste : vérifiez l’orthographe.`,
        )
  }
  const checkCondition = (where: string, condition: Condition) => {
    const names = namesIn(condition)
    checkCodes(where, names.codes)
    for (const code of names.elements) if (!elements.has(code)) say(where, `“${code}” is no element.`, `« ${code} » n’est pas un élément.`)
    for (const key of names.tests)
      if (!(testKeys as readonly string[]).includes(key)) say(where, `“${key}” is no test.`, `« ${key} » n’est pas un test.`)
  }
  const checkTexts = (where: string, text: Bilingual) => {
    if (!isText(text.en) || !isText(text.fr)) say(where, 'A sentence is missing in one language.', 'Il manque une phrase dans une langue.')
    if (provisionsIn(text.en).join() !== provisionsIn(text.fr).join())
      say(where, 'English and French name different provisions.', 'L’anglais et le français nomment des dispositions différentes.')
  }
  for (const [name, list] of Object.entries(book.lists)) checkCodes(`lists.${name}`, list.facts)
  for (const element of book.elements) {
    checkTexts(`${element.code}.provision`, element.provision)
    checkCodes(`${element.code}.missing`, element.missing)
    for (const rule of element.rules) {
      const where = `${element.code}.${rule.id}`
      checkTexts(where, rule)
      checkCondition(where, rule.if)
      checkCodes(`${where}.missing`, rule.missing ?? [])
      if (rule.ask !== undefined) checkTexts(`${where}.ask`, rule.ask)
      if (!['met', 'denied', 'open'].includes(rule.then))
        say(where, '“then” must be met, denied or open.', '« then » doit être met, denied ou open.')
    }
  }
  for (const test of book.tests) {
    for (const code of test.paths.flat())
      if (!elements.has(code)) say(test.test, `“${code}” is no element.`, `« ${code} » n’est pas un élément.`)
    if (test.trigger !== null) checkCondition(`${test.test}.trigger`, test.trigger.if)
  }
  return found
}
