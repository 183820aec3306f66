import type { Bilingual } from '@fanal/kernel'
import type { Commitment } from '../plan/plan.ts'
import { proofText as text } from './proof.text.ts'

/** What can stand as evidence beside the words: where it can be read, what it is called, or a figure of an edition. */
export const proofKinds = ['address', 'document', 'figure'] as const
export type ProofKind = (typeof proofKinds)[number]

export interface Proof {
  /** The milestone that it is evidence of; empty for the promise as a whole. */
  readonly of: string
  readonly kind: ProofKind
  /** An address, a name, or a figure as TABLE/CELL. */
  readonly what: string
}

/** An update names so many at most. */
export const mostProofs = 40

function isAddress(what: string): boolean {
  const url = URL.parse(what)
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === ''
}

/** What is wrong with one piece of evidence. */
export function proofFault({ kind, what }: Proof): Bilingual | null {
  if (what.length > 500) return text.tooLong
  if (kind === 'address') return isAddress(what) ? null : text.noAddress
  if (kind === 'figure') return /^[\w.-]+\/[\w.-]+$/.test(what) ? null : text.noFigure
  return what.trim() === '' ? text.noName : null
}

/** The milestones that are said to be reached, ask for evidence, and have none of their own. */
export function unproven(reached: readonly string[], proofs: readonly Proof[], { milestones }: Commitment): readonly string[] {
  return milestones
    .filter(({ id, evidenceRequired }) => evidenceRequired && reached.includes(id) && !proofs.some(({ of }) => of === id))
    .map(({ id }) => id)
}

/** The words of an update's evidence with each piece of it, as an edition prints them; `null` where there is none. */
export function evidenceSaid(words: Bilingual | null, proofs: readonly Proof[], { milestones }: Commitment): Bilingual | null {
  const titleOf = (of: string) => milestones.find(({ id }) => id === of)?.title
  const said = (language: 'en' | 'fr') => {
    const colon = language === 'fr' ? '\u00A0: ' : ': '
    const pieces = proofs.map(({ of, kind, what }) => {
      const title = titleOf(of)?.[language]
      return `${title === undefined ? '' : `${title}, `}${text.kinds[kind][language].toLowerCase()}${colon}${what}`
    })
    return [words?.[language] ?? '', ...pieces].filter((part) => part !== '').join('\n')
  }
  return words === null && proofs.length === 0 ? null : { en: said('en'), fr: said('fr') }
}
