import { type Bilingual, languages } from '@fanal/kernel'
import type { Edition } from '../edition.ts'
import { shownProvision } from '../shown.ts'
import { isEnglishLeft } from './english-in-french.ts'
import { faultText, type ProseFaultCode } from './prose-faults.text.ts'
import { type Reference, readProse, referencesIn } from './read-prose.ts'

export interface ProseFault {
  readonly code: ProseFaultCode
  /** Where in the edition, as `chapters/summary/paragraphs/0`; with the language where only one is at fault. */
  readonly where: string
  /** What was found there. */
  readonly found: string
  readonly say: Bilingual
}

const fault = (code: ProseFaultCode, where: string, found: string): ProseFault => ({ code, where, found, say: faultText[code] })

function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

function referenceFault(reference: Reference, where: string, figures: ReadonlySet<string>): ProseFault[] {
  switch (reference.kind) {
    case 'figure':
      return figures.has(reference.figure) ? [] : [fault('no-such-figure', where, reference.figure)]
    case 'date':
      return isDay(reference.date) ? [] : [fault('no-such-day', where, reference.date)]
    case 'provision':
      return shownProvision(reference.provision, 'en') === null ? [fault('no-such-provision', where, reference.provision)] : []
    case 'name':
      return /\p{L}/u.test(reference.name) ? [] : [fault('name-without-a-word', where, reference.name)]
  }
}

/** What a text refers to, in an order of its own: languages order their sentences differently. A name is called something else in each. */
function refersTo(text: string): string {
  const told = referencesIn(text).map((one) => {
    if (one.kind === 'figure') return `figure:${one.figure}`
    if (one.kind === 'date') return `date:${one.date}`
    return one.kind === 'provision' ? `provision:${one.provision}` : 'name'
  })
  return told.toSorted().join(' ')
}

/**
 * What is wrong with one text that somebody wrote for the report.
 * @param figures  every `TABLE/CELL` that it may refer to
 */
export function faultsInProse(prose: Bilingual, where: string, figures: ReadonlySet<string>): ProseFault[] {
  const ofEach = languages.flatMap((language) =>
    readProse(prose[language]).flatMap((piece) => {
      const here = `${where}/${language}`
      if (piece.kind !== 'text') return referenceFault(piece, here, figures)
      const brace = /\{[^}]*\}?|\}/.exec(piece.text)
      if (brace !== null) return [fault('reference-unreadable', here, brace[0])]
      return [...piece.text.matchAll(/\p{N}[\p{N}.,\u00A0\u202F]*(?<=\p{N})/gu)].map(([number]) => fault('bare-number', here, number))
    }),
  )
  const [en, fr] = [refersTo(prose.en), refersTo(prose.fr)]
  return en === fr ? ofEach : [...ofEach, fault('references-differ', where, `${en} ≠ ${fr}`)]
}

/** Texts that are written for the report. What the plan, an indicator or a source says of itself is quoted as it is. */
function proseOf(edition: Edition): (readonly [string, Bilingual])[] {
  const ofChapters = edition.chapters.flatMap(({ id, title, paragraphs }) => [
    [`chapters/${id}/title`, title] as const,
    ...paragraphs.map((paragraph, index) => [`chapters/${id}/paragraphs/${index}`, paragraph] as const),
  ])
  const ofStandings = edition.standings.flatMap(({ commitment, progress, challenge, reply, reviewed }) => {
    const texts = { progress, challenge, reply, reviewed: reviewed?.reason ?? null }
    return Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[`standings/${commitment}/${name}`, text] as const]))
  })
  return [...ofChapters, ...ofStandings]
}

/** Every text in two languages, wherever it stands; an object that names itself is told by its name. */
function textsIn(value: unknown, where: string): (readonly [string, Bilingual])[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => textsIn(item, `${where}/${nameOf(item) ?? index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) {
    const { en, fr } = value
    return [[where, { en: typeof en === 'string' ? en : '', fr: typeof fr === 'string' ? fr : '' }]]
  }
  return Object.entries(value).flatMap(([name, item]) => textsIn(item, where === '' ? name : `${where}/${name}`))
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null
  for (const key of ['id', 'code', 'commitment', 'figure']) {
    const name: unknown = Reflect.get(item, key)
    if (typeof name === 'string') return name
  }
  return null
}

function parityFaults(edition: Edition): ProseFault[] {
  return textsIn(edition, '').flatMap(([where, text]) => {
    const absent = languages.filter((language) => text[language].trim() === '')
    if (absent.length > 0) return absent.map((language) => fault('text-missing', `${where}/${language}`, ''))
    // @NOTE a document is called what its authors called it, in whichever language
    return !where.startsWith('sources/') && isEnglishLeft(text) ? [fault('english-in-french', `${where}/fr`, text.fr)] : []
  })
}

/** Everything that would let text and table disagree, or one language say less than the other. An edition with a fault is not built. */
export function proseFaults(edition: Edition): readonly ProseFault[] {
  const figures = new Set(edition.tables.flatMap((table) => table.cells.map((cell) => `${table.id}/${cell.id}`)))
  const tables = new Set(edition.tables.map(({ id }) => id))
  const ofTables = edition.tables.flatMap(({ id, cells, making }) => [
    ...cells.flatMap(({ id: cell, from }) =>
      [from?.numerator, from?.denominator].flatMap((to) =>
        to === undefined || figures.has(to) ? [] : [fault('no-such-figure', `tables/${id}/cells/${cell}/from`, to)],
      ),
    ),
    ...making.provisions.flatMap((code) =>
      shownProvision(code, 'en') === null ? [fault('no-such-provision', `tables/${id}/making/provisions`, code)] : [],
    ),
  ])
  const ofStandings = edition.standings.flatMap(({ commitment, tables: named }) =>
    named.flatMap((to) => (tables.has(to) ? [] : [fault('no-such-table', `standings/${commitment}/tables`, to)])),
  )
  return [
    ...proseOf(edition).flatMap(([where, prose]) => faultsInProse(prose, where, figures)),
    ...ofTables,
    ...ofStandings,
    ...parityFaults(edition),
  ]
}
