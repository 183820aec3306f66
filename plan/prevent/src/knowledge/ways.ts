import { placeIn, type PublicPlaceName } from '@fanal/handover'
import type { PublicLanguage } from '@fanal/kernel'
import { isLanguage } from '@fanal/kernel'
import type { Knowledge, PageEntry, Place, Target } from './knowledge.ts'
import { knowledgeRoutes } from './knowledge.routes.ts'

/** Where a link leads, and the language it is written in there. */
export interface Way {
  readonly href: string
  readonly language: PublicLanguage
}

const placeNames: Readonly<Record<Place, PublicPlaceName>> = {
  start: 'home',
  'find-help': 'find',
  write: 'write',
  privacy: 'privacy',
  guide: 'guide',
  learn: 'learn',
  offer: 'offer',
  employer: 'employer',
  arriving: 'arriving',
}

/** Where a page of ours is; English where it is not written in the reader's language. */
export function wayToPage({ number, languages }: PageEntry, language: PublicLanguage): Way {
  const page = String(number)
  if (languages === 'seven') return { href: knowledgeRoutes.known.href({ language, page }), language }
  const written = isLanguage(language) ? language : 'en'
  return { href: knowledgeRoutes.lesson.href({ language: written, page }), language: written }
}

export function wayToPlace(place: Place, language: PublicLanguage): Way {
  return placeIn(placeNames[place], language)
}

/** @throws Error where the target is neither: the check lets no such text through */
export function wayTo(target: Target, knowledge: Knowledge, language: PublicLanguage): Way {
  if (target.kind === 'place') {
    const place = (Object.keys(placeNames) as Place[]).find((name) => name === target.place)
    if (place !== undefined) return wayToPlace(place, language)
  } else {
    const entry = knowledge.entries.find(({ page }) => page === target.page)
    if (entry !== undefined) return wayToPage(entry, language)
  }
  throw new Error('a link of the knowledge pages leads nowhere')
}
