import { Case, type ReadyElement, type ReadyRule, type ReadyTest } from './case.ts'
import { compile } from './condition.ts'
import { problemsOf } from './read-rules.ts'
import type { Results } from './result.ts'
import type { Codebook, Rule, RuleBook } from './rules.ts'

export interface Screened {
  readonly ok: true
  /** Of the rules, and the day of the law they were read from. */
  readonly rules: { readonly version: string; readonly lawAsOf: string }
  readonly results: Results
}

export interface UnknownFacts {
  readonly ok: false
  readonly problem: 'unknown-facts'
  readonly unknown: readonly string[]
}

export type Screen = (facts: readonly string[]) => Screened | UnknownFacts

/**
 * Makes a rule book ready.
 * @returns what screens sets of fact codes; order and repetition of the codes do not matter
 * @throws RangeError where the book has a problem (see `problemsOf`)
 */
export function screenWith(book: RuleBook, codebook: Codebook): Screen {
  const [problem] = problemsOf(book, codebook)
  if (problem !== undefined) throw new RangeError(`${problem.where}: ${problem.en}`)
  const known = new Set(codebook.facts.map(({ code }) => code))
  const speaking = (element: string, ways: readonly string[]) =>
    codebook.facts
      .filter(({ bears_on: bears }) => bears.some((one) => one.element === element && ways.includes(one.direction)))
      .map(({ code }) => code)
  const ready = (element: string, rule: Rule): ReadyRule => {
    const condition = compile(rule.if, book.lists)
    const contrary = new Set(speaking(element, { met: ['against'], denied: ['for'], open: [] }[rule.then]))
    return { rule, condition, support: condition.named.filter((fact) => !contrary.has(fact)) }
  }
  const elements = new Map<string, ReadyElement>(
    book.elements.map((element) => [
      element.code,
      {
        element,
        rules: element.rules.map((rule) => ready(element.code, rule)),
        bearing: [...speaking(element.code, ['for']), ...speaking(element.code, ['against'])],
      },
    ]),
  )
  const tests: readonly ReadyTest[] = book.tests.map((test) => ({
    test,
    trigger: test.trigger && compile(test.trigger.if, book.lists),
    raised: test.paths.map((_, index) => {
      const raised = test.raisedBy?.[String(index)]
      return raised === undefined ? null : compile(raised, book.lists)
    }),
  }))
  const rules = { version: book.version, lawAsOf: book.lawAsOf }
  const settling = [...codebook.facts].sort((one, other) => Number(other.group === 'contrary') - Number(one.group === 'contrary'))
  return (given) => {
    const unknown = [...new Set(given.filter((code) => !known.has(code)))]
    if (unknown.length > 0) return { ok: false, problem: 'unknown-facts', unknown }
    return { ok: true, rules, results: new Case(new Set(given), elements, tests, settling).results() }
  }
}
