import type { Condition } from './condition.ts'
import type { Bilingual, Codebook, RuleBook } from './rules.ts'
import { testKeys } from './rules.ts'

/** What is wrong with a rule book that somebody edited, and where. */
export interface RuleProblem extends Bilingual {
  readonly where: string
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

interface Names {
  readonly codes: readonly string[]
  readonly elements: readonly string[]
  readonly tests: readonly string[]
  /** States and answers that nothing can have: the condition would never hold. */
  readonly never: readonly string[]
}

const states = new Set(['met', 'denied', 'open'])
const answers = new Set(['indicated', 'not_indicated', 'not_enough_information'])

/** Every code and list that a condition names, and every element and test. */
function namesIn(condition: Condition): Names {
  const nothing: Names = { codes: [], elements: [], tests: [], never: [] }
  if ('any' in condition) return { ...nothing, codes: condition.any }
  if ('none' in condition) return { ...nothing, codes: condition.none }
  if ('atLeast' in condition) return { ...nothing, codes: condition.of }
  if ('element' in condition)
    return { ...nothing, elements: [condition.element], never: [condition.is].filter((state) => !states.has(state)) }
  if ('test' in condition) return { ...nothing, tests: [condition.test], never: condition.is.filter((answer) => !answers.has(answer)) }
  const parts = ('all' in condition ? condition.all : 'either' in condition ? condition.either : []).map(namesIn)
  return {
    codes: parts.flatMap(({ codes }) => codes),
    elements: parts.flatMap(({ elements }) => elements),
    tests: parts.flatMap(({ tests }) => tests),
    never: parts.flatMap(({ never }) => never),
  }
}

/** The elements and tests that wait on themselves by way of their rules: none could ever be decided. */
function waitingOnThemselves(book: RuleBook): readonly string[] {
  const waits = new Map<string, readonly string[]>()
  for (const { code, rules } of book.elements) {
    const names = rules.map((rule) => namesIn(rule.if))
    waits.set(code, [...names.flatMap(({ elements }) => elements), ...names.flatMap(({ tests }) => tests)])
  }
  for (const { test, paths, trigger, raisedBy } of book.tests) {
    const names = [...(trigger === null ? [] : [trigger.if]), ...Object.values(raisedBy ?? {})].map(namesIn)
    waits.set(test, [...paths.flat(), ...names.flatMap(({ elements, tests }) => [...elements, ...tests])])
  }
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    (waits.get(from) ?? []).some((next) => {
      if (next === wanted) return true
      if (seen.has(next)) return false
      return reaches(next, wanted, seen.add(next))
    })
  return [...waits.keys()].filter((name) => reaches(name, name, new Set()))
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
    for (const word of names.never)
      say(
        where,
        `“${word}” is no state and no answer: this would never hold.`,
        `« ${word} » n’est ni un état ni une réponse : la condition ne tiendrait jamais.`,
      )
  }
  const checkTexts = (where: string, text: Bilingual) => {
    if (!isText(text.en) || !isText(text.fr)) say(where, 'A sentence is missing in one language.', 'Il manque une phrase dans une langue.')
    if (provisionsIn(text.en).join() !== provisionsIn(text.fr).join())
      say(where, 'English and French name different provisions.', 'L’anglais et le français nomment des dispositions différentes.')
  }
  for (const [name, list] of Object.entries(book.lists)) {
    checkCodes(`lists.${name}`, list.facts)
    checkTexts(`lists.${name}`, list)
  }
  for (const source of book.sources) checkTexts(`sources.${source.id}`, source.name)
  checkTexts('note', book.note)
  for (const name of waitingOnThemselves(book))
    say(name, 'It waits on itself by way of its rules.', 'Il dépend de lui-même par ses règles.')
  for (const element of book.elements) {
    checkTexts(`${element.code}.provision`, element.provision)
    checkTexts(`${element.code}.name`, element.name)
    // @NOTE a gate asks nothing of its own: the tests behind it do
    if (!element.code.endsWith('.gate')) checkTexts(`${element.code}.ask`, element.ask)
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
    checkTexts(`${test.test}.name`, test.name)
    for (const raised of Object.values(test.raisedBy ?? {})) checkCondition(`${test.test}.raisedBy`, raised)
    if (test.trigger === null) continue
    checkTexts(`${test.test}.trigger`, test.trigger)
    checkCondition(`${test.test}.trigger`, test.trigger.if)
  }
  return found
}
