import type { Bilingual, Multilingual } from '@fanal/kernel'

/** A statement on law or a number, in our words, with where it stands and when that was read. */
export interface DatedFact {
  readonly id: string
  readonly says: Multilingual
  /** The provision or the page, as one cites it; null where nothing was found that settles it. */
  readonly cited: Bilingual | null
  readonly sources: readonly string[]
  /** When the source was read, ISO 8601. */
  readonly asOf: string
  /** Of the text that was read, for example a consolidation's day; null for a page without one. */
  readonly version: string | null
  /** `V`: the law or an official page; `S`: somebody else's account of it; `U`: not checked, and said so. */
  readonly mark: 'V' | 'S' | 'U'
}

const consolidation = { asOf: '2026-11-23', version: '2026-05-31', mark: 'V' } as const
const repository = 'github.com/XYOca/laws-lois-markdown (b48e944)'

const ofLaw =
  (file: string, cite: (provision: Bilingual) => Bilingual) => (id: string, provision: Bilingual | string, says: Multilingual) =>
    ({
      id,
      says,
      cited: cite(typeof provision === 'string' ? { en: provision, fr: provision } : provision),
      sources: [`${repository}: ${file}`],
      ...consolidation,
    }) satisfies DatedFact

/** A provision of the Criminal Code, as consolidated. */
export const criminalCode = ofLaw('laws/en/acts/C-46-criminal-code.md', ({ en, fr }) => ({
  en: `Criminal Code, ${en}`,
  fr: `Code criminel, ${fr}`,
}))

/** A provision of the Immigration and Refugee Protection Regulations, as consolidated. */
export const immigrationRegulations = ofLaw('laws/en/regulations/SOR-2002-227', ({ en, fr }) => ({
  en: `Immigration and Refugee Protection Regulations, ${en}`,
  fr: `Règlement sur l’immigration et la protection des réfugiés, ${fr}`,
}))

/** What nobody could check: it is shown as a question to ask. */
export const toAsk = (id: string, says: Multilingual): DatedFact => ({
  id,
  says,
  cited: null,
  sources: [],
  asOf: '2026-11-23',
  version: null,
  mark: 'U',
})
