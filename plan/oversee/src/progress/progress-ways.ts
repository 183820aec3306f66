import type { Language } from '@fanal/kernel'
import { placesOf } from '../edition/site/pages.tsx'
import { fileOf, type Place, type Ways } from '../edition/site/ways.ts'
import { progressRoutes } from './progress.routes.ts'
import type { PublishedEdition } from './published.ts'

const other = { en: 'fr', fr: 'en' } as const

/** A file's path as one part of an address. */
export const fileInAddress = (path: string): string => path.replaceAll('/', '~')
export const fileFromAddress = (part: string): string => part.replaceAll('~', '/')

/**
 * Pages of an edition at addresses of the public site. They are numbers, the same in both languages: a browser's history shows them, and what a table is about
 * would tell why somebody came.
 */
export function progressWays({ plan, period, edition }: PublishedEdition, language: Language): Ways {
  const numbers = new Map(placesOf(edition, language).map((place, index) => [fileOf(place, language), String(index)]))
  const to = (place: Place, at: Language) => {
    const page = numbers.get(fileOf(place, language)) ?? '0'
    return progressRoutes.progressPage.href({ language: at, plan, period, page })
  }
  return {
    to: (place, anchor) => to(place, language) + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`),
    twin: (place) => to(place, other[language]),
    file: (path) => progressRoutes.progressFile.href({ plan, period, file: fileInAddress(path) }),
  }
}

/** The page with that number; the first is the front. */
export function placeNumbered(page: string, { edition }: PublishedEdition, language: Language): Place | null {
  if (!/^\d{1,5}$/.test(page)) return null
  return placesOf(edition, language)[Number(page)] ?? null
}
