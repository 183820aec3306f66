import type { Cell, Dimension, Table } from '../edition.ts'

const ofTime = new Set(['period', 'year', 'ref-date'])
const ofPlace = new Set(['geo', 'geography', 'region', 'province'])
const ofSex = new Set(['sex', 'gender'])
const ofForm = new Set(['form', 'exploitation', 'type'])

export type Breakdown = 'sex' | 'age' | 'form' | 'citizenship'

/** The dimension that says which period a figure is of; -1 where it is the edition’s own. */
export const timeAt = (table: Table): number => table.dimensions.findIndex(({ id }) => ofTime.has(id))
export const placeAt = (table: Table): number => table.dimensions.findIndex(({ id }) => ofPlace.has(id))

export function breakdownOf({ id }: Dimension): Breakdown | null {
  if (ofSex.has(id)) return 'sex'
  if (id === 'age') return 'age'
  if (ofForm.has(id)) return 'form'
  return id === 'citizenship' ? 'citizenship' : null
}

/** The period of a figure, by its code. */
export function periodOf(table: Table, cell: Cell, edition: { readonly period: { readonly id: string } }): string {
  return cell.at[timeAt(table)] ?? edition.period.id
}

/** The name of a member; its code where the table has no name for it. */
export function memberName({ members }: Dimension, code: string): { readonly en: string; readonly fr: string } {
  return members.find((member) => member.code === code)?.name ?? { en: code, fr: code }
}

export const figureOf = (table: Table, cell: Cell): string => `${table.id}/${cell.id}`
