import type { Bilingual } from './words.ts'

/** What stands where no number does: never there, not this period, cannot be, suppressed, too unreliable. */
export type Status = '' | '.' | '..' | '...' | 'x' | 'F'
/** What stands beside a number: rounded to zero, preliminary, revised, use with caution. */
export type Symbol = '' | '0s' | 'p' | 'r' | 'E'

/** A figure as Statistics Canada's files hold it: the value is a number or nothing, and why there is none stands beside it. */
export interface Figure {
  readonly value: number | null
  readonly status: Status
  readonly symbol: Symbol
}

export const suppressed: Figure = { value: null, status: 'x', symbol: '' }

export function figureOf(value: number, symbol: Symbol = ''): Figure {
  return { value, status: '', symbol }
}

export function missing(status: Exclude<Status, ''>): Figure {
  return { value: null, status, symbol: '' }
}

/**
 * Standard table symbols of Statistics Canada. `x` has no other use and no stand-in. `0s` is never given to a rounded count: it would tell a true zero from a
 * small one.
 */
export const meanings: Readonly<Record<Exclude<Status, ''> | Exclude<Symbol, ''>, Bilingual>> = {
  '.': { en: 'not available for any reference period', fr: 'indisponible pour toute période de référence' },
  '..': { en: 'not available for a specific reference period', fr: 'indisponible pour une période de référence précise' },
  '...': { en: 'not applicable', fr: 'n’ayant pas lieu de figurer' },
  '0s': {
    en: 'value rounded to 0 (zero) where there is a meaningful distinction between true zero and the value that was rounded',
    fr: 'valeur arrondie à 0 (zéro) là où il y a une distinction importante entre le zéro absolu et la valeur arrondie',
  },
  p: { en: 'preliminary', fr: 'provisoire' },
  r: { en: 'revised', fr: 'révisé' },
  x: {
    en: 'suppressed to meet the confidentiality requirements of the Statistics Act',
    fr: 'confidentiel en vertu des dispositions de la Loi sur la statistique',
  },
  E: { en: 'use with caution', fr: 'à utiliser avec prudence' },
  F: { en: 'too unreliable to be published', fr: 'trop peu fiable pour être publié' },
}
