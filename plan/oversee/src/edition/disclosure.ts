import { type Finding, type Release, audited } from '@fanal/disclose'
import type { Edition, Table } from './edition.ts'

/** A table as the register of releases holds it: only what is published of it. Null where nothing in it counts people. */
export function releaseIn(edition: Pick<Edition, 'plan' | 'period' | 'number'>, table: Table): Release | null {
  const { disclosure, indicator, version, cutoff } = table.making
  // @NOTE a ratio shows its parts, which are audited themselves
  if (disclosure === null || table.cells.some(({ from }) => from !== null)) return null
  const { dimensions } = table
  return {
    id: `${edition.plan.id}/${edition.period.id}/${edition.number}/${table.id}`,
    question: `${indicator}@${version}/${edition.period.id}`,
    cutoff,
    threshold: disclosure.threshold,
    base: disclosure.round,
    cells: table.cells.map(({ at, value, status }) => ({
      about: Object.fromEntries(at.flatMap((code, index) => (code === dimensions[index]!.total ? [] : [[dimensions[index]!.id, code]]))),
      value,
      status,
    })),
    whole: Object.fromEntries(
      dimensions
        .filter(({ total }) => total !== null)
        .map(({ id, members, total }) => [id, members.map(({ code }) => code).filter((code) => code !== total)]),
    ),
  }
}

/** What a reader of an edition, of the ones before it and of its corrections together could work out. Nothing where nothing was found. */
export function disclosureFindings(editions: readonly Pick<Edition, 'plan' | 'period' | 'number' | 'tables'>[]): Finding[] {
  return audited(editions.flatMap((edition) => edition.tables.flatMap((table) => releaseIn(edition, table) ?? [])))
}
