import { type Bilingual, type Outcome, ok, refuse } from '@fanal/kernel'
import { type Answer, machineSuggests, screen } from '@fanal/screen'
import type { Instrument } from './instrument.ts'

export const answersGiven = ['yes', 'no', 'not-sure', 'skipped'] as const
export type GivenAnswer = (typeof answersGiven)[number]

/** What the answers suggest to a reader for one legal test. There is no number, and no band says that somebody is a victim. */
export type Band = 'look-closer' | 'ask-more' | 'nothing-points-there'

export const bandText = {
  'look-closer': {
    en: 'Some answers point there. Look closer, with a second person.',
    fr: 'Des réponses vont dans ce sens. Regardez de plus près, à deux.',
  },
  'ask-more': {
    en: 'Too little was said. Ask more, if the person wants it.',
    fr: 'Trop peu a été dit. Posez d’autres questions, si la personne le veut.',
  },
  'nothing-points-there': {
    en: 'No answer points there. That proves nothing.',
    fr: 'Aucune réponse ne va dans ce sens. Cela ne prouve rien.',
  },
} as const satisfies Record<Band, Bilingual>

const bandOf: Readonly<Record<Answer, Band>> = {
  indicated: 'look-closer',
  not_enough_information: 'ask-more',
  not_indicated: 'nothing-points-there',
}

/** The three tests that stay apart: the Criminal Code's, the Palermo Protocol's, and the Immigration and Refugee Protection Act's. */
export const suggestedTests = ['cc_279', 'palermo', 'irpa_118'] as const
export type SuggestedTest = (typeof suggestedTests)[number]

export interface Suggestion {
  readonly instrument: string
  readonly validated: boolean
  /** One for each test, never one for all. */
  readonly bands: Readonly<Record<SuggestedTest, Band>>
  /** Questions that would tell more. */
  readonly ask: readonly Bilingual[]
  readonly caution: readonly [Bilingual, Bilingual]
  /** Questions that the person skipped or nobody put. */
  readonly unanswered: number
}

/** Reads answers by an instrument. Skipped and unsure answers say nothing either way. */
export function suggest(instrument: Instrument, answers: Readonly<Record<string, GivenAnswer>>): Outcome<Suggestion, 'unknown-question'> {
  const ids = new Set(instrument.questions.map(({ id }) => id))
  if (Object.keys(answers).some((id) => !ids.has(id))) return refuse('unknown-question')
  const said = (id: string): GivenAnswer => (Object.hasOwn(answers, id) ? (answers[id] ?? 'skipped') : 'skipped')
  const facts = instrument.questions.flatMap(({ id, yes, no }) => {
    const answer = said(id)
    if (answer === 'yes') return yes
    return answer === 'no' ? no : []
  })
  const screened = screen([...new Set(facts)])
  if (!screened.ok) throw new Error(`the instrument ${instrument.version} names a fact that the codebook does not know`)
  const { results } = screened
  const bands = {
    cc_279: bandOf[results.cc_279.answer],
    palermo: bandOf[results.palermo.answer],
    irpa_118: bandOf[results.irpa_118.answer],
  }
  const ask = suggestedTests.flatMap((test) => results[test].ask)
  return ok({
    instrument: instrument.version,
    validated: instrument.validated,
    bands,
    ask: ask.filter((one, nth) => ask.findIndex(({ en }) => en === one.en) === nth),
    caution: [instrument.caution, machineSuggests],
    unanswered: instrument.questions.filter(({ id }) => said(id) === 'skipped').length,
  })
}
