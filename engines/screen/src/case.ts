import type { Compiled, Looking } from './condition.ts'
import type { Finding, Reason, Results, TestResult } from './result.ts'
import type { Answer, Bilingual, ElementRules, ElementState, Fact, Rule, TestRules } from './rules.ts'

export interface ReadyRule {
  readonly rule: Rule
  readonly condition: Compiled
  /** The facts it names, without those that speak against what it says. */
  readonly support: readonly string[]
}

export interface ReadyElement {
  readonly element: ElementRules
  readonly rules: readonly ReadyRule[]
  /** The facts that the codebook lets speak for it or against it. */
  readonly bearing: readonly string[]
}

export interface ReadyTest {
  readonly test: TestRules
  readonly trigger: Compiled | null
  readonly raised: readonly (Compiled | null)[]
}

/** What the labour and sex-work answers wait on. */
const traffickingTests = ['cc_279', 'palermo', 'irpa_118'] as const

/** One set of facts while it is looked at: elements and tests are decided once, when they are first asked for. */
export class Case implements Looking {
  readonly facts: ReadonlySet<string>
  private readonly elements: ReadonlyMap<string, ReadyElement>
  private readonly tests: readonly ReadyTest[]
  /** Every fact, contrary ones first: they settle what is stated both ways. */
  private readonly settling: readonly Fact[]
  private readonly decided = new Map<string, ReadyRule | null>()
  private readonly answered = new Map<string, TestResult>()

  constructor(
    facts: ReadonlySet<string>,
    elements: ReadonlyMap<string, ReadyElement>,
    tests: readonly ReadyTest[],
    settling: readonly Fact[],
  ) {
    this.facts = facts
    this.settling = settling
    this.elements = elements
    this.tests = tests
  }

  results(): Results {
    return Object.fromEntries(this.tests.map(({ test }) => [test.test, this.resultOf(test.test)])) as Results
  }

  element(code: string): ElementState {
    return this.deciding(code)?.rule.then ?? 'open'
  }

  test(key: string): Answer {
    return this.resultOf(key).answer
  }

  private deciding(code: string): ReadyRule | null {
    const before = this.decided.get(code)
    if (before !== undefined) return before
    const rule = this.elements.get(code)?.rules.find(({ condition }) => condition.holds(this)) ?? null
    this.decided.set(code, rule)
    return rule
  }

  private resultOf(key: string): TestResult {
    const before = this.answered.get(key)
    if (before !== undefined) return before
    const ready = this.tests.find(({ test }) => test.test === key)
    if (ready === undefined) throw new RangeError(`no test ${key}`)
    const result = this.answer(ready)
    this.answered.set(key, result)
    return result
  }

  private answer(ready: ReadyTest): TestResult {
    const { test, trigger } = ready
    if (trigger !== null && !trigger.holds(this)) return this.untouched(test)
    const paths = test.paths.filter((_, index) => ready.raised[index]?.holds(this) ?? true)
    const states = paths.map((path) => this.stateOf(path))
    const met = paths[states.indexOf('met')]
    const answer: Answer = met ? 'indicated' : states.includes('open') ? 'not_enough_information' : 'not_indicated'
    const shown = met ?? [...new Set(paths.flat())]
    const wanted: Readonly<Record<Answer, readonly ElementState[]>> = {
      indicated: ['met'],
      not_indicated: ['denied'],
      not_enough_information: ['met', 'open'],
    }
    const findings = shown.map((code) => this.finding(code))
    const open = answer === 'not_enough_information' ? paths.flatMap((path, index) => (states[index] === 'open' ? path : [])) : []
    return {
      answer,
      because: findings.filter(({ state }) => wanted[answer].includes(state)).flatMap(({ element }) => this.reasons(element)),
      ...this.openIn(test, [...new Set(open)]),
      findings,
      untouched: null,
      ...this.labels(test, answer),
    }
  }

  private untouched(test: TestRules): TestResult {
    const why = test.trigger && { en: test.trigger.en, fr: test.trigger.fr }
    return {
      answer: 'not_indicated',
      because: [],
      missing: [],
      ask: [],
      findings: [],
      untouched: why,
      ...this.labels(test, 'not_indicated'),
    }
  }

  private stateOf(path: readonly string[]): ElementState {
    const states = new Set(path.map((code) => this.element(code)))
    if (states.has('denied')) return 'denied'
    return states.has('open') ? 'open' : 'met'
  }

  private finding(code: string): Finding {
    const rule = this.deciding(code)?.rule ?? null
    const { provision } = this.elements.get(code)!.element
    return { element: code, state: rule?.then ?? 'open', rule: rule?.id ?? null, why: rule && { en: rule.en, fr: rule.fr }, provision }
  }

  /**
   * The facts behind the state of an element: of every rule that says what the deciding one says, without those that speak
   * the other way; what bears on it where no rule decides; and for a gate, what the tests behind it rest on.
   */
  private reasons(code: string): readonly Reason[] {
    if (code.endsWith('.gate')) return this.reasonsBehind(this.element(code))
    const { element, rules, bearing } = this.elements.get(code)!
    const deciding = this.deciding(code)
    const named = new Map<string, string | null>()
    if (deciding === null) for (const fact of bearing) if (this.facts.has(fact)) named.set(fact, null)
    // @NOTE rules before the deciding one did not hold
    for (const one of deciding === null ? [] : rules.slice(rules.indexOf(deciding))) {
      if (one.rule.then !== deciding!.rule.then || (one !== deciding && !one.condition.holds(this))) continue
      for (const fact of one.support) if (this.facts.has(fact) && !named.has(fact)) named.set(fact, one.rule.id)
    }
    const provision = element.provision.en
    return [...named].map(([fact, rule]) => ({ fact, element: code, provision, rule }))
  }

  private reasonsBehind(gate: ElementState): readonly Reason[] {
    const wanted: Answer = { met: 'not_indicated', denied: 'indicated', open: 'not_enough_information' }[gate] as Answer
    return traffickingTests.map((key) => this.resultOf(key)).flatMap(({ answer, because }) => (answer === wanted ? because : []))
  }

  /** What would decide the open elements; a gate is as open as the tests behind it. */
  private openIn(test: TestRules, path: readonly string[]): Pick<TestResult, 'missing' | 'ask'> {
    const open = path.filter((code) => this.element(code) === 'open')
    const missing: string[] = []
    const ask: Bilingual[] = []
    const isAgeOpen = test.age === true && open.length > 0 && this.age() === 'unknown'
    if (isAgeOpen && !this.facts.has('p_minor')) missing.push('p_minor')
    for (const code of open) {
      const { element } = this.elements.get(code)!
      if (code.endsWith('.gate'))
        for (const key of traffickingTests) {
          const behind = this.resultOf(key)
          missing.push(...behind.missing)
          ask.push(...behind.ask)
        }
      else {
        const rule = this.deciding(code)?.rule
        const deciding = [...(rule?.missing ?? []), ...element.missing].filter((fact) => !this.facts.has(fact))
        missing.push(...(deciding.length > 0 ? deciding : this.otherFacts(code)))
        ask.push(rule?.ask ?? element.ask)
      }
    }
    return { missing: [...new Set(missing)], ask: [...new Set(ask)] }
  }

  /** Where all that is asked first is stated both ways: whatever else bears on the element. */
  private otherFacts(code: string): readonly string[] {
    const named = this.elements.get(code)!.rules.flatMap(({ condition }) => condition.named)
    return [...named, ...this.settling.map((fact) => fact.code)].filter((fact) => !this.facts.has(fact)).slice(0, 5)
  }

  private age(): 'minor' | 'adult' | 'unknown' {
    const [minor, adult] = [this.facts.has('p_minor'), this.facts.has('p_adult')]
    if (minor === adult) return 'unknown'
    return minor ? 'minor' : 'adult'
  }

  private labels({ test }: TestRules, answer: Answer): Pick<TestResult, 'variant' | 'qualifier'> {
    if (test === 'cc_279')
      return { variant: { minor: '279.011', adult: '279.01', unknown: 'age_unknown' }[this.age()] as TestResult['variant'] & string }
    if (test !== 'partner_violence') return {}
    if (answer === 'not_indicated') return { qualifier: 'none' }
    if (answer === 'not_enough_information') return { qualifier: 'unclear' }
    const trafficking = new Set(traffickingTests.map((key) => this.test(key)))
    if (trafficking.has('indicated')) return { qualifier: 'with_trafficking' }
    return { qualifier: trafficking.has('not_enough_information') ? 'unclear' : 'without_trafficking' }
  }
}
