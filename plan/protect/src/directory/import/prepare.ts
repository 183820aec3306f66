import type { AddressVisibility, HsdsTable } from '../directory.ts'
import type { Entry } from '../entry.ts'
import { assembleRows } from './assemble.ts'
import { checkRecord } from './check-record.ts'
import { discreet } from './confidential.ts'
import { type Problem, problemAt } from './problem.ts'
import { readFiles } from './read-files.ts'
import type { GivenFile, GivenRecord } from './records.ts'
import { splitRecords } from './split.ts'

export interface Prepared {
  /** In an order in which each comes after what it belongs to. */
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Partial<Record<HsdsTable, number>>>
}

const rank: readonly HsdsTable[] = ['taxonomy', 'taxonomy_term', 'organization', 'location', 'service', 'service_at_location']
const rankOf = (kind: HsdsTable): number => (rank.includes(kind) ? rank.indexOf(kind) : rank.length)

/**
 * What files of HSDS hold, checked: everything that can be kept, and each problem with where it is.
 * @param known how an address is shown that the organization keeps already; an import never shows more
 */
export function prepareImport(files: readonly GivenFile[], known: (location: string) => AddressVisibility | null = () => null): Prepared {
  const given = readFiles(files)
  const problems: Problem[] = [...given.problems]
  const check = (records: readonly GivenRecord[], isRow: boolean): GivenRecord[] =>
    records.flatMap(({ table, object, spot }) => {
      const checked = checkRecord(table, object, spot, isRow)
      problems.push(...checked.problems)
      return checked.object === null ? [] : [{ table, object: checked.object, spot }]
    })
  const rows = assembleRows(check(given.rows, true))
  problems.push(...rows.problems)
  const split = splitRecords([...rows.records, ...check(given.objects, false)])
  problems.push(...split.problems)
  const { entries, touched } = discreet(split.entries, known)
  problems.push(...touched.flatMap((at) => (split.spots[at] ? [problemAt(split.spots[at], 'street-not-kept', 'kept')] : [])))
  const sorted = entries.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind))
  const counts: Partial<Record<HsdsTable, number>> = {}
  for (const { kind } of sorted) counts[kind] = (counts[kind] ?? 0) + 1
  return { entries: sorted, problems, counts }
}
