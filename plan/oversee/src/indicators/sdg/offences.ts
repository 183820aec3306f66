import type { Language } from '@fanal/kernel'

/** An offence as an indicator’s metadata name it: the survey’s code, a name, an Act and its sections. */
export interface NamedOffence {
  readonly code: string
  readonly name: string
  /** Provisions that it cites. */
  readonly cites: readonly string[]
  /** Provisions that its name stands for; none where we do not know the name. */
  readonly means: readonly string[]
}

const acts: readonly (readonly [RegExp, string])[] = [
  [/^Criminal Code|^Code criminel/i, 'CC'],
  [/^Immigration and Refugee Protection Act|^Loi sur l.immigration et la protection des réfugiés/i, 'IRPA'],
]

/** @see Criminal Code, ss. 279.01 to 279.03; Immigration and Refugee Protection Act, s. 117 (organizing entry) and s. 118 (trafficking) */
const meanings: readonly (readonly [RegExp, act: string, provisions: readonly string[]])[] = [
  [/trafficking|traite des? (personnes|êtres humains)/i, 'CC', ['CC-279.01', 'CC-279.011', 'CC-279.02', 'CC-279.03']],
  [/trafficking|traite des? (personnes|êtres humains)/i, 'IRPA', ['IRPA-118']],
  [/smuggling|organi[sz]ing (illegal )?entry|organisation d.entrée|passage (illégal|de clandestins)/i, 'IRPA', ['IRPA-117']],
]

const named = /(\d{4}) ["«“]\s*([^"»”]+?)\s*["»”] (?:\(|from |de )?s{1,2}\.\s?([\d.]+(?:, [\d.]+)*) (?:of the |du |de la )([^.)]+)/gi

/** The offences that a text names, as codes: free text in two languages drifts. */
export function offencesIn(text: string): readonly NamedOffence[] {
  return [...text.replaceAll(/[\u00A0\u202F]/g, ' ').matchAll(named)].map(([, code = '', name = '', sections = '', words = '']) => {
    const act = acts.find(([pattern]) => pattern.test(words))?.[1] ?? null
    const means = meanings.find(([pattern, of]) => of === act && pattern.test(name))?.[2] ?? []
    return { code, name, cites: act === null ? [] : sections.split(', ').map((section) => `${act}-${section}`), means }
  })
}

export type DefinitionFault =
  /** The two languages name different provisions, or cite different ones, for one code. */
  | { readonly fault: 'languages-differ'; readonly code: string; readonly en: readonly string[]; readonly fr: readonly string[] }
  /** The name stands for a provision that is not among those cited. */
  | {
      readonly fault: 'name-not-cited'
      readonly code: string
      readonly language: Language
      readonly means: readonly string[]
      readonly cites: readonly string[]
    }
  /** One language has a code that the other lacks. */
  | { readonly fault: 'one-language'; readonly code: string; readonly language: Language }

const same = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join()

/** Whether two texts are one definition: compared by provision, never by words. */
export function definitionFaults(text: { readonly en: string; readonly fr: string }): readonly DefinitionFault[] {
  const [en, fr] = [offencesIn(text.en), offencesIn(text.fr)]
  return [...new Set([...en, ...fr].map(({ code }) => code))].toSorted().flatMap((code): readonly DefinitionFault[] => {
    const [inEnglish, inFrench] = [en, fr].map((list) => list.find((one) => one.code === code))
    if (inEnglish === undefined) return [{ fault: 'one-language', code, language: 'fr' }]
    if (inFrench === undefined) return [{ fault: 'one-language', code, language: 'en' }]
    const pairs = [
      [inEnglish.means, inFrench.means],
      [inEnglish.cites, inFrench.cites],
    ] as const
    return [
      ...pairs.flatMap(([a, b]): readonly DefinitionFault[] => (same(a, b) ? [] : [{ fault: 'languages-differ', code, en: a, fr: b }])),
      ...unsaid(inEnglish, 'en'),
      ...unsaid(inFrench, 'fr'),
    ]
  })
}

function unsaid({ code, means, cites }: NamedOffence, language: Language): readonly DefinitionFault[] {
  return means.length === 0 || means.some((one) => cites.includes(one)) ? [] : [{ fault: 'name-not-cited', code, language, means, cites }]
}
