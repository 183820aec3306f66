import type { AddressVisibility, HsdsTable, Visibility } from './directory.ts'
import { addressVisibilities, fold, visibilities } from './directory.ts'
import type { HsdsObject } from './import/records.ts'

/** One HSDS record that stands by itself, whole, with what it belongs to. */
export interface Entry {
  readonly kind: HsdsTable
  /** In lower case; the object keeps it as it was written. */
  readonly id: string
  readonly hsdsOrganization: string | null
  readonly service: string | null
  readonly location: string | null
  readonly taxonomy: string | null
  readonly body: HsdsObject
}

/** The records that stand by themselves; all others stand inside one of these. */
export const standing = ['organization', 'service', 'location', 'service_at_location', 'taxonomy', 'taxonomy_term'] as const
export type Standing = (typeof standing)[number]

export function isStanding(table: HsdsTable): table is Standing {
  return (standing as readonly HsdsTable[]).includes(table)
}

export const keyOf = (kind: HsdsTable, id: string): string => `${kind}/${id.toLowerCase()}`

export function visibilityOf({ body }: Pick<Entry, 'body'>): Visibility {
  return visibilities.find((one) => one === body['visibility']) ?? 'public'
}

/** How much of a location's address is shown; `null` for what is no location. */
export function addressVisibilityOf({ kind, body }: Pick<Entry, 'kind' | 'body'>): AddressVisibility | null {
  if (kind !== 'location') return null
  return addressVisibilities.find((one) => one === body['address_visibility']) ?? 'full'
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The words by which the HSDS interface finds a record. */
export function searchOf({ body }: Pick<Entry, 'body'>): string {
  return fold(['name', 'alternate_name', 'description'].map((name) => text(body[name])).join(' '))
}

/** When somebody last said that it is right, by HSDS's own field. */
export function assuredOf({ body }: Pick<Entry, 'body'>): Date | null {
  const day = text(body['assured_date'])
  const moment = day === '' ? null : new Date(day)
  return moment === null || Number.isNaN(moment.getTime()) ? null : moment
}
