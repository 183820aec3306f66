import type { Bilingual } from '@fanal/kernel'
import { languages } from '@fanal/kernel'
import type { Source } from '../plan/plan.ts'
import { changesBetween } from './changes.ts'
import { marks, marksTable, standingsTable } from './counted-here.ts'
import type { Chapter, Edition, Member, Missing, Period, Publication, Standing, Table } from './edition.ts'
import { dayBefore } from './formats/days.ts'
import { freezeText as text, sentences } from './freeze.text.ts'
import { standingText } from './standing.text.ts'

export interface ToFreeze {
  readonly plan: { readonly id: string; readonly title: Bilingual }
  readonly period: Period
  /** UTC instant. */
  readonly cutoff: string
  readonly publishAt: string | null
  readonly publication?: Publication
  readonly pillars: readonly Member[]
  readonly departments: readonly Member[]
  readonly standings: readonly Standing[]
  readonly tables: readonly Table[]
  /** What is known not to be there, besides silent commitments and figures without a value. */
  readonly missing: readonly Missing[]
  readonly sources: readonly Source[]
  /** The edition that this one corrects, the SHA-256 of its manifest, and why. */
  readonly corrected: { readonly edition: Edition; readonly manifest: string; readonly why: Bilingual } | null
}

/** Makes the one value that everything published is made from. Same input, same value. */
export function freeze(given: ToFreeze): Edition {
  const { plan, period, cutoff, publishAt, pillars, departments, standings, corrected } = given
  const tables = [standingsTable(standings, pillars, cutoff), marksTable(given.tables, period.id, cutoff), ...given.tables]
  const named = new Set([
    ...standings.flatMap(({ sources }) => sources),
    ...tables.flatMap(({ cells }) => cells.flatMap(({ source }) => source ?? [])),
  ])
  return {
    format: 'fanal-edition/1',
    plan,
    period,
    number: (corrected?.edition.number ?? 0) + 1,
    corrects: corrected?.manifest ?? null,
    cutoff,
    publishAt,
    ...(given.publication === undefined ? {} : { publication: given.publication }),
    pillars,
    departments,
    standings,
    tables,
    chapters: chaptersOf(period, cutoff, tables),
    missing: given.missing,
    changes: corrected === null ? [] : changesBetween(corrected.edition.tables, tables, corrected.why),
    sources: given.sources.filter(({ id }) => named.has(id)),
  }
}

function filled(sentence: Bilingual, pieces: Readonly<Record<string, string>>): Bilingual {
  const [en, fr] = languages.map((language) => sentence[language].replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => `{${pieces[name]}}`))
  return { en: en!, fr: fr! }
}

function chaptersOf(period: Period, cutoff: string, tables: readonly Table[]): Chapter[] {
  const days = { from: `date:${period.from}`, last: `date:${dayBefore(period.until)}`, cutoff: `date:${cutoff.slice(0, 10)}` }
  const ofStandings = ['all', ...Object.keys(standingText)].map((code) => [code, `figure:standings/all.${code}`])
  const ofMarks = ['all', ...marks].map((code) => [code, `figure:marks/${code}`])
  const isRunning = cutoff.slice(0, 10) < period.until
  const isEntered = (tables.find(({ id }) => id === 'marks')?.cells.find(({ id }) => id === 'all')?.value ?? 0) > 0
  return [
    {
      id: 'summary',
      title: text.summary,
      paragraphs: [
        filled(sentences.covers, days),
        ...(isRunning ? [filled(sentences.running, { last: days.last })] : []),
        filled(sentences.stand, Object.fromEntries(ofStandings) as Record<string, string>),
      ],
    },
    {
      id: 'sure',
      title: text.sure,
      paragraphs: [isEntered ? filled(sentences.sure, Object.fromEntries(ofMarks) as Record<string, string>) : sentences.noFigures],
    },
  ]
}
