import type { VNode } from 'preact'
import type { Language } from '@fanal/kernel'
import type { Edition } from '../edition.ts'
import { CommitmentPage, CommitmentsPage, PillarPage } from './commitment.pages.tsx'
import { DownloadsPage, SourcesPage } from './downloads.pages.tsx'
import { ChapterPage, FrontPage } from './front.pages.tsx'
import { ChangesPage, GapsPage } from './gaps.pages.tsx'
import { text } from './site.text.ts'
import { TablePage, TablesPage } from './table.pages.tsx'
import { partsOf } from './table-rows.ts'
import { saying, type View } from './view.ts'
import type { Place } from './ways.ts'

/** The pages of the menu, in its order. Corrections only where there are any. */
export function menuOf(edition: Edition): readonly Place[] {
  const all = ['front', 'commitments', 'tables', 'gaps', 'changes', 'downloads', 'sources'] as const
  return all.filter((page) => page !== 'changes' || edition.corrects !== null).map((page) => ({ page }))
}

/** Every page of an edition. */
export function placesOf(edition: Edition, language: Language): readonly Place[] {
  return [
    ...menuOf(edition),
    ...edition.chapters.map(({ id }) => ({ page: 'chapter' as const, of: id })),
    ...edition.pillars.map(({ code }) => ({ page: 'pillar' as const, of: code })),
    ...edition.standings.map(({ commitment }) => ({ page: 'commitment' as const, of: commitment })),
    ...edition.tables.flatMap((table) => partsOf(table, language).map((_, part) => ({ page: 'table' as const, of: table.id, part }))),
  ]
}

/** What a page is called; null where the edition has no such page. */
export function titleOf(place: Place, { edition, language }: Pick<View, 'edition' | 'language'>): string | null {
  const t = saying(language)
  switch (place.page) {
    case 'front':
    case 'commitments':
    case 'tables':
    case 'gaps':
    case 'changes':
    case 'downloads':
    case 'sources':
      return t(text[place.page])
    case 'chapter': {
      const chapter = edition.chapters.find(({ id }) => id === place.of)
      return chapter === undefined ? null : t(chapter.title)
    }
    case 'pillar': {
      const pillar = edition.pillars.find(({ code }) => code === place.of)
      return pillar === undefined ? null : t(pillar.name)
    }
    case 'commitment': {
      const one = edition.standings.find(({ commitment }) => commitment === place.of)
      return one === undefined ? null : t(one.title)
    }
    case 'table': {
      const table = edition.tables.find(({ id }) => id === place.of)
      return table === undefined || place.part >= partsOf(table, language).length ? null : t(table.title)
    }
  }
}

/** What stands on a page; null where the edition has no such page. */
export function bodyOf(place: Place, view: View): VNode | null {
  const { edition } = view
  switch (place.page) {
    case 'front':
      return <FrontPage view={view} />
    case 'commitments':
      return <CommitmentsPage view={view} />
    case 'tables':
      return <TablesPage view={view} />
    case 'gaps':
      return <GapsPage view={view} />
    case 'changes':
      return <ChangesPage view={view} />
    case 'downloads':
      return <DownloadsPage view={view} />
    case 'sources':
      return <SourcesPage view={view} />
    case 'chapter': {
      const chapter = edition.chapters.find(({ id }) => id === place.of)
      return chapter === undefined ? null : <ChapterPage chapter={chapter} view={view} />
    }
    case 'pillar':
      return titleOf(place, view) === null ? null : <PillarPage pillar={place.of} view={view} />
    case 'commitment': {
      const one = edition.standings.find(({ commitment }) => commitment === place.of)
      return one === undefined ? null : <CommitmentPage one={one} view={view} />
    }
    case 'table': {
      const table = edition.tables.find(({ id }) => id === place.of)
      return table === undefined || titleOf(place, view) === null ? null : <TablePage table={table} part={place.part} view={view} />
    }
  }
}
