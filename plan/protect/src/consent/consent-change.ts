import { noonOf } from '../cases/read-case-form.ts'
import { type Consent, isNarrower } from './consent.ts'

/** What of a yes is left, as somebody wants it: said on the page before anything is done. */
export type Narrowing = Pick<Consent, 'classes' | 'operations'> & { readonly validTo: Date }

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/**
 * Reads which part of a yes is to stay. Codes stay with it: who opens the rest has to know how to handle it.
 * @returns `null` where nothing was chosen yet
 */
export function readNarrowing(from: URLSearchParams, consent: Consent): Narrowing | null {
  const until = noonOf(from.get('until'))
  if (consent.validTo === null || until === null) return null
  const kept = new Set(['C1', 'C2', ...from.getAll('keep')])
  return {
    classes: consent.classes.filter((of) => kept.has(of)),
    operations: from.get('acts') === 'read' ? consent.operations.filter((act) => act === 'see') : consent.operations,
    // the same day is the same end, to the minute
    validTo: dayOf(until) === dayOf(consent.validTo) ? consent.validTo : until,
  }
}

/** What falls out of a yes when it is narrowed; each part `null` or empty where it stays as it was. */
export interface FallsOut {
  readonly classes: Consent['classes']
  readonly writing: boolean
  readonly earlier: Date | null
}

export function fallsOut(next: Pick<Consent, 'classes' | 'operations' | 'validTo'>, before: Consent): FallsOut {
  const sooner = next.validTo !== null && before.validTo !== null && next.validTo < before.validTo
  return {
    classes: before.classes.filter((of) => !next.classes.includes(of)),
    writing: next.operations.length < before.operations.length,
    earlier: sooner ? next.validTo : null,
  }
}

export const isLess = (next: Narrowing, consent: Consent, now: Date): boolean => isNarrower(next, consent) && next.validTo > now
