import type { Bilingual } from '@fanal/kernel'
import type { Edition, Licence, Publication } from '../edition.ts'

const nobody: Bilingual = { en: 'Publisher not stated', fr: 'Éditeur non indiqué' }

/** Who publishes an edition; that nobody was named is said, and not guessed. */
export function publisherOf({ publication }: Pick<Edition, 'publication'>): Pick<Publication, 'address'> & { readonly name: Bilingual } {
  return { name: publication?.publisher ?? nobody, address: publication?.address ?? null }
}

/** The terms that it may be used under; null where nobody has stated them. */
export function licenceOf({ publication }: Pick<Edition, 'publication'>): Licence | null {
  return publication?.licence ?? null
}
