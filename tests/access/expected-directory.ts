import type { Duty } from '@fanal/kernel'
import type { Answer, PlainTable, Who } from './answers.ts'
import { forDuties } from './rows.ts'

const keepers: readonly Duty[] = ['organization-administrator', 'case-worker', 'case-supervisor', 'intake-officer', 'intake-supervisor']

/** A page whose address names a service: whoever keeps none is told that there is nothing. */
function named(row: Readonly<Record<Who, Answer>>): Readonly<Record<Who, Answer>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same keys
  return Object.fromEntries(
    Object.entries(row).map(([who, answer]) => [who, answer === '403 not-allowed' ? '404 not-allowed' : answer]),
  ) as typeof row
}

/** An organization's own services: who answers people keeps them, of their own organization alone. */
export const directory: Pick<PlainTable, 'ownServices' | 'newService' | 'ownService' | 'keepService' | 'assureService' | 'countRoom'> = {
  ownServices: forDuties(keepers, 'page', '200'),
  newService: forDuties(keepers, 'page', '200'),
  ownService: named(forDuties(keepers, 'page', '404 not-found')),
  keepService: forDuties(keepers, 'page', '404 not-found'),
  assureService: forDuties(keepers, 'page', '404 not-found'),
  countRoom: forDuties(keepers, 'page', '404 not-found'),
}
