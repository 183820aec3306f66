import type { Bilingual, Language } from '@fanal/kernel'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Edition } from '../edition.ts'
import { anEdition } from '../testing-edition.ts'

/** The invented edition as a correction: with a reply, a nil return, a change and a table of three dimensions besides. */
export function anEditionWithAll(): Edition {
  const edition = anEdition()
  const [first, second] = edition.standings
  const [table] = edition.tables
  if (first === undefined || second === undefined || table === undefined) throw new Error('the invented edition has changed')
  return {
    ...edition,
    standings: [
      { ...first, reply: { en: 'A course is planned in the north.', fr: 'Un cours est prévu dans le Nord.' } },
      second,
      {
        ...second,
        commitment: 'C-03',
        lead: ['AA'],
        leadVerified: true,
        standing: 'not-started',
        nil: true,
        timeline: null,
        challenge: { en: 'The course has no room.', fr: 'Le cours n’a pas de salle.' },
      },
    ],
    tables: [
      ...edition.tables,
      {
        ...table,
        id: 'reports-by-year',
        title: { en: 'Reports, by year, form and first answer', fr: 'Signalements, selon l’année, la forme et la première réponse' },
        dimensions: [
          { id: 'year', name: { en: 'Year', fr: 'Année' }, members: [{ code: '2013', name: { en: '2013', fr: '2013' } }], total: null },
          ...table.dimensions,
        ],
        cells: table.cells.map((cell) => ({ ...cell, id: `2013.${cell.id}`, at: ['2013', ...cell.at] })),
      },
    ],
    number: 2,
    corrects: 'fedcba9876543210'.repeat(4),
    changes: [
      {
        figure: 'reports-answered/all.both',
        before: '1240',
        after: '1255',
        why: { en: 'A region sent its count late.', fr: 'Une région a transmis son compte en retard.' },
      },
    ],
  }
}

export const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '')

/** Texts of the edition that the report prints as they are; what holds references is left out. */
export function textsOf(edition: Edition, language: Language): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('en' in value && 'fr' in value) found.push((value as Bilingual)[language])
    else for (const each of Object.values(value)) walk(each)
  }
  walk(edition)
  return found.filter((text) => !text.includes('{'))
}

/** What a reader of PDFs that is not ours makes of one. */
export interface ReadByOthers {
  /** The text of each page, in the order in which it is drawn. */
  readonly pages: readonly string[]
  readonly metadata: ReadonlyMap<string, string>
  readonly bookmarks: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

const titles = (bookmarks: readonly Bookmark[]): string[] => bookmarks.flatMap(({ title, items }) => [title, ...titles(items)])

export async function readByOthers(bytes: Uint8Array): Promise<ReadByOthers> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const { metadata } = await document.getMetadata()
  const pages: string[] = []
  for (let at = 1; at <= document.numPages; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- pages are read in their order
    const { items } = await (await document.getPage(at)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  const outline = ((await document.getOutline()) ?? []) as readonly Bookmark[]
  const known = [...(metadata as unknown as Iterable<readonly [string, string]>)]
  await task.destroy()
  return { pages, metadata: new Map(known), bookmarks: titles(outline) }
}
