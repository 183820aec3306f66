import { parseForm, type FormValues } from '@fanal/forms'
import { type Results, screen, type TestResult } from '@fanal/screen'
import type { Bilingual } from '@fanal/kernel'
import type { Target } from './knowledge.ts'
import { guideForm } from './guide.form.ts'

/** The three legal tests, kept apart: each in plain words, with what it is called and where that is read. */
export const guideTests = [
  {
    test: 'cc_279',
    source: 'criminal-code',
    name: { en: 'Trafficking, in Canada’s Criminal Code', fr: 'La traite, selon le Code criminel du Canada' },
    says: {
      en: 'Something is done to a person in order to use them, in a way that would make most people fear to say no. Sections 279.01, 279.011 and 279.04.',
      fr: 'On fait quelque chose à une personne pour se servir d’elle, d’une façon qui ferait craindre à la plupart des gens de dire non. Articles 279.01, 279.011 et 279.04.',
    },
  },
  {
    test: 'irpa_118',
    source: 'immigration-act',
    name: {
      en: 'Being brought to Canada by force or lies, in the immigration law',
      fr: 'Être amené au Canada par la force ou le mensonge, selon la loi sur l’immigration',
    },
    says: {
      en: 'It asks for a border and for force, threats or lies. It does not ask what comes after. Section 118.',
      fr: 'Il faut une frontière, et la force, la menace ou le mensonge. La suite ne compte pas. Article 118.',
    },
  },
  {
    test: 'palermo',
    source: 'protocol',
    name: { en: 'Trafficking, in the words of the United Nations', fr: 'La traite, dans les mots des Nations Unies' },
    says: {
      en: 'It asks what was done, how, and what for. Under 18 it does not ask how. Article 3.',
      fr: 'On demande ce qui a été fait, comment, et pour quoi. Avant 18 ans, on ne demande pas comment. Article 3.',
    },
  },
] as const satisfies readonly { test: keyof Results; source: string; name: Bilingual; says: Bilingual }[]

/** Pages of sources that the guide names; the check sees that they are there. */
export const guideSources = ['criminal-code', 'immigration-act', 'protocol', 'child-protection', 'emergency'] as const

/** What else it may be, where the rules find its signs, and where to read on. */
export const guideOthers = [
  {
    test: 'irpa_117',
    says: {
      en: 'The trip itself may be smuggling. You can get help all the same.',
      fr: 'Le voyage lui-même est peut-être un passage de clandestins. On peut vous aider quand même.',
    },
    leads: { en: 'What differs', fr: 'Ce qui diffère' },
    to: { kind: 'page', page: 'smuggling' },
  },
  {
    test: 'labour_standards_only',
    says: {
      en: 'The rules on work may be broken. That counts too.',
      fr: 'On enfreint peut-être les règles du travail. Cela compte aussi.',
    },
    leads: { en: 'Your rights at work', fr: 'Vos droits au travail' },
    to: { kind: 'page', page: 'rights-work' },
  },
  {
    test: 'consensual_sex_work',
    says: {
      en: 'It may be an adult’s own choice. You can still ask for help with safety, health or the law.',
      fr: 'C’est peut-être le choix d’une personne adulte. On peut quand même demander de l’aide pour la sécurité, la santé ou le droit.',
    },
    leads: { en: 'The law, section by section', fr: 'La loi, article par article' },
    to: { kind: 'page', page: 'law' },
  },
  {
    test: 'partner_violence',
    says: {
      en: 'A partner may be hurting the person. There is help for that.',
      fr: 'Un partenaire fait peut-être du mal à la personne. Il y a de l’aide pour cela.',
    },
    leads: { en: 'Find help', fr: 'Trouver de l’aide' },
    to: { kind: 'place', place: 'find-help' },
  },
] as const satisfies readonly { test: keyof Results; says: Bilingual; leads: Bilingual; to: Target }[]

type Other = (typeof guideOthers)[number]
export type Looks = 'has' | 'may' | 'cannotTell' | 'hasNot'

type Option = (typeof guideForm)['fields'][number]['options'][number]['value']
/** A fact that the guide asks for. */
export type GuideFact = Exclude<Option, 'unknown'>

export interface GuideAnswer {
  readonly tests: readonly {
    readonly about: (typeof guideTests)[number]
    readonly looks: Looks
    readonly because: readonly GuideFact[]
    readonly missing: readonly GuideFact[]
  }[]
  readonly others: readonly Other[]
  readonly isDanger: boolean
  readonly isMinor: boolean
  readonly rules: string
  readonly lawAsOf: string
}

/** `null`: nothing was ticked that says anything, or the form was not ours. */
export interface GuideRead {
  readonly answer: GuideAnswer | null
  readonly values: FormValues
}

const asked: ReadonlySet<string> = new Set(guideForm.fields.flatMap(({ options }) => options.map(({ value }) => value)))

function isAsked(fact: string): fact is GuideFact {
  return fact !== 'unknown' && asked.has(fact)
}

const dangers: ReadonlySet<string> = new Set([
  'm_violence',
  'm_sexual_violence',
  'm_threat_person',
  'm_confinement',
  'm_deprivation',
  'b_coerced_to_come',
])
/** Alone they say nothing about what happens. */
const ages: ReadonlySet<string> = new Set(['p_minor', 'p_adult'])

/** More than so many open questions help nobody. */
const mostMissing = 4

function looksOf({ answer, findings }: TestResult): Looks {
  if (answer === 'indicated') return 'has'
  if (answer === 'not_indicated') return 'hasNot'
  return findings.some(({ state }) => state === 'met') ? 'may' : 'cannotTell'
}

/** Each once, of those that the guide asks for. */
function factsOf(facts: readonly string[], among: (fact: string) => boolean): GuideFact[] {
  return [...new Set(facts)].filter(among).filter(isAsked)
}

/** Reads what was ticked and says what it looks like: facts in, signs out, and no verdict. Nothing is kept. */
export function readGuide(entries: Iterable<readonly [string, string]>): GuideRead {
  const parsed = parseForm(guideForm, entries)
  if (!parsed.ok) return { answer: null, values: parsed.values }
  const { age, ...groups } = parsed.answer
  const given = [...Object.values(groups).flat(), ...(age === null || age === 'unknown' ? [] : [age])]
  const facts: ReadonlySet<string> = new Set(given)
  const screened = screen(given)
  if (!screened.ok || given.every((fact) => ages.has(fact))) return { answer: null, values: parsed.values }
  const { results, rules } = screened
  const tests = guideTests.map((about) => {
    const result = results[about.test]
    const because = factsOf(
      result.because.map(({ fact }) => fact),
      (fact) => facts.has(fact),
    )
    const missing = factsOf(result.missing, (fact) => !facts.has(fact)).slice(0, mostMissing)
    return { about, looks: looksOf(result), because, missing }
  })
  const answer: GuideAnswer = {
    tests,
    others: guideOthers.filter(({ test }) => results[test].answer === 'indicated'),
    isDanger: given.some((fact) => dangers.has(fact)),
    isMinor: facts.has('p_minor'),
    rules: rules.version,
    lawAsOf: rules.lawAsOf,
  }
  return { answer, values: parsed.values }
}
