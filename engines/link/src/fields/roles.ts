/** What a column is about. Column roles are all that a person has to say about a file; the rest follows from the data. */
export const roles = [
  'given-name',
  'family-name',
  'full-name',
  'date',
  'phone',
  'email',
  'handle',
  'plate',
  'identifier',
  'post-code',
  'place',
  'street',
  'category',
  'text',
  'ignore',
] as const

export type Role = (typeof roles)[number]

/** How the values of a role are compared. */
export type Kind = 'name' | 'full-name' | 'date' | 'code' | 'post-code' | 'email' | 'words' | 'category'

export const kindOf: Readonly<Record<Exclude<Role, 'ignore'>, Kind>> = {
  'given-name': 'name',
  'family-name': 'name',
  'full-name': 'full-name',
  date: 'date',
  phone: 'code',
  email: 'email',
  handle: 'code',
  plate: 'code',
  identifier: 'code',
  'post-code': 'post-code',
  place: 'words',
  street: 'words',
  category: 'category',
  text: 'words',
}

/** One thing compared: one or more columns of one role; several columns, or several values in a cell, are alternatives of each other. */
export interface Field {
  readonly name: string
  readonly role: Exclude<Role, 'ignore'>
  readonly columns: readonly string[]
}
