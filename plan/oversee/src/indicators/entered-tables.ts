import type { Bilingual } from '@fanal/kernel'
import type { Cell, Dimension, Making, Member, Missing, Period, Table } from '../edition/edition.ts'
import type { Indicator, Observation, Plan } from '../plan/plan.ts'
import { cellOf, noCell } from './cell.ts'
import { formulaTable } from './formula-table.ts'
import { isMet, judgementText } from './met.ts'
import { type ReadPeriod, overlaps, periodName, readPeriod, yearsBetween } from './period.ts'
import { revisionsTable } from './revisions-table.ts'
import { lateMoves, standingTarget, targetHistory } from './target-history.ts'
import { unitName } from './units.text.ts'
import { type Vintages, knownAt, vintagesOf } from './vintages.ts'

interface Known extends Vintages {
  readonly read: ReadPeriod
}

/** What a report about a period can tell of an indicator: values of periods that begin before its end and end less than a year after it. */
function toldIn(edition: Period, { from, until }: Period): boolean {
  const yearAfter = `${Number(edition.until.slice(0, 4)) + 1}${edition.until.slice(4)}`
  return from < edition.until && until < yearAfter
}

function knownOf(indicator: string, observations: readonly Observation[], edition: Period, cutoff: string): readonly Known[] {
  const ofIndicator = observations.filter((observation) => observation.indicator === indicator)
  return vintagesOf(knownAt(ofIndicator, cutoff)).flatMap((vintages) => {
    const read = readPeriod(vintages.latest.period)
    return read !== null && toldIn(edition, read) ? [{ ...vintages, read }] : []
  })
}

/**
 * The published tables of what was entered: one for each indicator that has a value, a cell for each year from the first known one to the edition's own, `..`
 * where a year is missing; then the totals of several years. A revised value has the symbol `r`, and what stood before has a table of its own.
 * @param observations  what was entered until the cut-off, in the order of entering; of one vintage the last one counts
 * @param cutoff        a UTC instant; vintages that begin after it are not known
 */
export function tablesFor(plan: Plan, observations: readonly Observation[], period: Period, cutoff: string): readonly Table[] {
  const entered = plan.indicators
    .filter(({ source }) => source.kind === 'entered')
    .flatMap((indicator) => {
      const known = knownOf(indicator.id, observations, period, cutoff)
      return known.length === 0
        ? []
        : [enteredTable(plan, indicator, known, period, cutoff), ...revisionsTable(indicator, known, makingOf(indicator, cutoff))]
    })
  const formulas = plan.indicators.flatMap((indicator) => formulaTable(indicator, entered, makingOf(indicator, cutoff)) ?? [])
  return [...entered, ...formulas]
}

/** What the edition has no value for in its own period, and whose it would have been. */
export function missingFor(plan: Plan, tables: readonly Table[], period: Period): readonly Missing[] {
  return plan.indicators.flatMap(({ id, name, source }) => {
    if (source.kind === 'query') return []
    const cells = tables.find((table) => table.id === id)?.cells ?? []
    const isThere = cells.some(({ at: [year = ''], value }) => value !== null && overlaps(readPeriod(year) ?? period, period))
    return isThere ? [] : [{ what: name, department: source.kind === 'entered' ? source.department : null }]
  })
}

function enteredTable(plan: Plan, indicator: Indicator, known: readonly Known[], edition: Period, cutoff: string): Table {
  const rows = rowsOf(known, edition)
  const years: Dimension = {
    id: 'period',
    name: { en: 'Period', fr: 'Période' },
    members: rows.map(({ read }): Member => ({ code: read.id, name: periodName(read) })),
    total: null,
  }
  const cells = rows.map(({ read, vintages }): Cell =>
    vintages === null ? noCell([read.id]) : cellOf([read.id], indicator, vintages, read.isAbout),
  )
  return {
    id: indicator.id,
    title: indicator.name,
    unit: indicator.unit,
    unitName: unitName(indicator.unit),
    dimensions: [years],
    cells,
    making: makingOf(indicator, cutoff),
    notes: notesOf(plan, indicator, known, edition, cutoff),
  }
}

/** Every year in the series’ own rhythm, known or not, then spans as they are known. */
function rowsOf(known: readonly Known[], edition: Period): readonly { readonly read: ReadPeriod; readonly vintages: Vintages | null }[] {
  const byId = new Map(known.map((one) => [one.read.id, one]))
  const years = (['calendar', 'fiscal'] as const).flatMap((rhythm) => {
    const ofRhythm = known.filter(({ read }) => read.rhythm === rhythm)
    if (ofRhythm.length === 0) return []
    const from = ofRhythm.reduce((earliest, { read }) => (read.from < earliest ? read.from : earliest), edition.from)
    return yearsBetween(from, edition.until, rhythm).map((id) => ({
      read: byId.get(id)?.read ?? readPeriod(id)!,
      vintages: byId.get(id) ?? null,
    }))
  })
  const spans = known.filter(({ read }) => read.rhythm === 'span').map((one) => ({ read: one.read, vintages: one }))
  return [...years, ...spans.toSorted((a, b) => (a.read.id < b.read.id ? -1 : 1))]
}

function makingOf(indicator: Indicator, cutoff: string): Making {
  const instrument: Bilingual = indicator.source.kind === 'entered' ? indicator.source.instrument : { en: '', fr: '' }
  return {
    indicator: indicator.id,
    version: indicator.version,
    definition: indicator.definition ?? indicator.name,
    provisions: indicator.provisions,
    reading: indicator.reading,
    how: { kind: 'entered', instrument },
    disclosure: null,
    cutoff,
  }
}

/** What must be read with a result: whether its target was met, and whether the target moved meanwhile. */
function notesOf(plan: Plan, indicator: Indicator, known: readonly Known[], edition: Period, cutoff: string): readonly Bilingual[] {
  const periods = new Set(plan.targets.filter((target) => target.indicator === indicator.id).map(({ period }) => period))
  const targets = [...periods].toSorted().flatMap((period) => {
    const read = readPeriod(period)
    const history = targetHistory(plan.targets, indicator.id, period, cutoff)
    const target = standingTarget(history)
    if (read === null || target === null || !overlaps(read, edition)) return []
    const observation = known.find((one) => one.read.id === read.id)?.latest ?? null
    const name = periodName(read)
    const judged = judgementText(isMet(indicator, target, observation))
    return [{ en: `${name.en}: ${judged.en}`, fr: `${name.fr} : ${judged.fr}` }, ...lateMoves(history)]
  })
  return [...(indicator.reading === 'not-scorable' ? [notScored] : []), ...targets]
}

const notScored: Bilingual = {
  en: 'It is not scored: a change by itself does not say whether things got better. What was detected rises with attention as well as with harm.',
  fr: 'Cet indicateur n’est pas évalué\u00A0: à lui seul, un changement ne dit pas si la situation s’améliore. Ce qui a été détecté augmente avec l’attention autant qu’avec le tort.',
}
