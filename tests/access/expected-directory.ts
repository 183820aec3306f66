import type { Duty } from '@fanal/kernel'
import type { PlainTable, ThingTable } from './answers.ts'
import { forDuties, forDutiesAt } from './rows.ts'

const keepers: readonly Duty[] = ['organization-administrator', 'case-worker', 'case-supervisor', 'intake-officer', 'intake-supervisor']

const importers: readonly Duty[] = ['organization-administrator', 'case-supervisor', 'intake-supervisor']

/** The list, the empty form, and an import, which is only for whoever answers for all of an organization's work. */
export const directory: Pick<PlainTable, 'ownServices' | 'newService' | 'ownImport' | 'previewOwnImport' | 'keepOwnImport'> = {
  ownImport: forDuties(importers, 'page', '200'),
  previewOwnImport: forDuties(importers, 'page', '200'),
  keepOwnImport: forDuties(importers, 'page', '200'),
  ownServices: forDuties(keepers, 'page', '200'),
  newService: forDuties(keepers, 'page', '200'),
}

/** A service is the whole organization's: whoever keeps entries in any of its units keeps it, and nobody of another organization. */
export const services: Pick<ThingTable, 'ownService' | 'keepService' | 'assureService' | 'countRoom'> = {
  ownService: forDutiesAt(keepers, 'page', ['200', '200', '404 not-found']),
  keepService: forDutiesAt(keepers, 'page', ['303 to services', '303 to services', '404 not-found'], '403 not-allowed'),
  assureService: forDutiesAt(keepers, 'page', ['303 to services', '303 to services', '404 not-found'], '403 not-allowed'),
  countRoom: forDutiesAt(keepers, 'page', ['303 to services', '303 to services', '404 not-found'], '403 not-allowed'),
}
