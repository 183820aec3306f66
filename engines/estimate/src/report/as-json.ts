import type { Language } from '../words.ts'
import { assumptions, criticism } from '../honesty/published-criticism.ts'
import type { Estimate } from './estimate.ts'

/** The result as it is printed by `fanal estimate --json`: numbers as they are, sentences in one language, a reason as “code: sentence”. */
export function asJson({ n, lists, methods, sensitivity, verdict }: Estimate, language: Language): object {
  return {
    n,
    lists,
    methods: methods.map((one) => ({ ...one, notes: one.notes.map((note) => note[language]) })),
    sensitivity: {
      ...sensitivity,
      assumptions: assumptions.map((one) => one[language]),
      criticism: criticism.map(({ source, say }) => ({ source, say: say[language] })),
    },
    verdict: { level: verdict.level, reasons: verdict.reasons.map(({ code, say }) => `${code}: ${say[language]}`) },
  }
}
