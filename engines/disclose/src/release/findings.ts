import type { Bilingual } from '../words.ts'
import type { ReleasedCell } from './register.ts'

export type FindingCode =
  | 'two-answers'
  | 'shown-elsewhere'
  | 'small-difference'
  | 'small-change'
  | 'worked-out'
  | 'contradiction'
  | 'not-gone-through'

/** What a reader of two or more releases could do that no single release lets them do. */
export interface Finding {
  readonly code: FindingCode
  readonly releases: readonly string[]
  readonly about: ReleasedCell['about']
  readonly say: Bilingual
}

const sentences: Readonly<Record<FindingCode, Bilingual>> = {
  'two-answers': {
    en: 'The same question has two answers: enough of them average the rounding away.',
    fr: 'La même question a deux réponses : assez d’entre elles effacent l’arrondi.',
  },
  'shown-elsewhere': {
    en: 'A suppressed figure is shown in another release.',
    fr: 'Un chiffre supprimé est montré dans une autre diffusion.',
  },
  'small-difference': {
    en: 'One figure less another that is part of it leaves a small group.',
    fr: 'Un chiffre moins un autre qui en fait partie laisse un petit groupe.',
  },
  'small-change': {
    en: 'An exact figure changed by a few between two cut-offs: those few can be told.',
    fr: 'Un chiffre exact a changé de quelques-uns entre deux dates : on peut les reconnaître.',
  },
  'worked-out': {
    en: 'Together, the releases let a suppressed figure be worked out: it must be small, or is known exactly.',
    fr: 'Ensemble, les diffusions permettent de calculer un chiffre supprimé : il est forcément petit, ou connu exactement.',
  },
  contradiction: { en: 'No table fits what was published.', fr: 'Aucun tableau ne correspond à ce qui a été publié.' },
  'not-gone-through': {
    en: 'Too many cells to work out what they tell together; only pairs were compared.',
    fr: 'Trop de cellules pour calculer ce qu’elles révèlent ensemble; seules des paires ont été comparées.',
  },
}

export function finding(code: FindingCode, releases: readonly string[], about: ReleasedCell['about'] = {}): Finding {
  return { code, releases: [...new Set(releases)], about, say: sentences[code] }
}
