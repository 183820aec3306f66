import type { Bilingual } from '@fanal/kernel'
import type { Counted } from '../indicators/index.ts'
import { disclosureFindings } from './disclosure.ts'
import type { Edition, Table } from './edition.ts'

/** Said of a table that a correction takes over as it was. */
export const takenOver: Bilingual = {
  en: 'As in the edition before, and as known at its cut-off: what came to be known since is too little to be shown without telling of whom.',
  fr: 'Comme dans l’édition précédente, et selon ce qui était connu à sa date d’arrêt\u00A0: ce qui s’est ajouté depuis est trop peu pour être montré sans laisser deviner de qui il s’agit.',
}

/** Tables of one population and version are one question. */
const questionOf = ({ making }: Table): string => `${making.indicator}@${making.version}`

/**
 * What a correction shows of the records. Where a reader of both editions could tell that a figure changed by a few, or work out what is suppressed, the tables of
 * that population stay as they were published, all of them: what is published a second time tells nothing new.
 * @param before  the edition that is corrected, or none
 */
export function asPublished(counted: Counted, before: Pick<Edition, 'plan' | 'period' | 'number' | 'tables'> | null): Counted {
  if (before === null) return counted
  const next = { ...before, number: before.number + 1 }
  const now = Map.groupBy(counted.tables, questionOf)
  const then = Map.groupBy(
    before.tables.filter(({ making }) => making.disclosure !== null),
    questionOf,
  )
  const kept = [...now].flatMap(([question, tables]) => {
    const earlier = then.get(question)
    if (earlier === undefined) return []
    const isTold = disclosureFindings([
      { ...before, tables: earlier },
      { ...next, tables },
    ]).some(() => true)
    return isTold ? [{ question, earlier }] : []
  })
  if (kept.length === 0) return counted
  const stay = new Map(kept.map(({ question, earlier }) => [question, earlier.map(noted)]))
  const tables = [...now].flatMap(([question, own]) => stay.get(question) ?? own)
  const titles = new Set(tables.map(({ title }) => title.en))
  const gone = counted.tables.filter(({ title }) => !titles.has(title.en)).map(({ title }) => ({ what: title, department: null }))
  return { tables, missing: [...counted.missing.filter(({ what }) => !titles.has(what.en)), ...gone] }
}

function noted(table: Table): Table {
  const isNoted = table.notes.some(({ en }) => en === takenOver.en)
  return isNoted ? table : { ...table, notes: [...table.notes, takenOver] }
}
