import type { Language } from '@fanal/kernel'

/** A page of an edition, whatever its address. */
export type Place =
  | { readonly page: 'front' | 'commitments' | 'tables' | 'gaps' | 'changes' | 'downloads' | 'sources' }
  | { readonly page: 'chapter' | 'pillar' | 'commitment'; readonly of: string }
  | { readonly page: 'table'; readonly of: string; readonly part: number }

/** Where pages lead: beside each other in a folder, or at a site's addresses. */
export interface Ways {
  readonly to: (place: Place, anchor?: string) => string
  readonly twin: (place: Place) => string
  /** A file of the published folder, path from its top. */
  readonly file: (path: string) => string
}

const names: Readonly<Record<Language, Readonly<Record<Place['page'], string>>>> = {
  en: {
    front: 'index',
    commitments: 'commitments',
    tables: 'tables',
    gaps: 'missing',
    changes: 'corrections',
    downloads: 'downloads',
    sources: 'sources',
    chapter: 'chapter',
    pillar: 'pillar',
    commitment: 'commitment',
    table: 'table',
  },
  fr: {
    front: 'index',
    commitments: 'engagements',
    tables: 'tableaux',
    gaps: 'manques',
    changes: 'corrections',
    downloads: 'telechargements',
    sources: 'sources',
    chapter: 'chapitre',
    pillar: 'pilier',
    commitment: 'engagement',
    table: 'tableau',
  },
}

/** A code as a part of a file's name on any disk; what no disk takes is written by its number, so that no two codes share a name. */
const onDisk = (code: string) => code.replaceAll(/[^\w.-]/gu, (sign) => `~${sign.codePointAt(0)!.toString(16)}~`)

/** The file of a page, path from the folder's top. */
export function fileOf(place: Place, language: Language): string {
  const name = names[language][place.page]
  const code = 'of' in place ? `-${onDisk(place.of)}` : ''
  const part = 'part' in place && place.part > 0 ? `-${place.part + 1}` : ''
  return `${language}/${name}${code}${part}.html`
}

const other = { en: 'fr', fr: 'en' } as const

/** Relative from one page to the next: the folder opens from a USB stick. */
export function fileWays(language: Language): Ways {
  return {
    to: (place, anchor) => fileOf(place, language).slice(3) + (anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`),
    twin: (place) => `../${fileOf(place, other[language])}`,
    file: (path) => `../${path.split('/').map(encodeURIComponent).join('/')}`,
  }
}
