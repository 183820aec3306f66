import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

type Row = Readonly<Record<string, unknown>>

/** What one of a browser's own databases holds; `null` where this browser has no such database. */
function rowsOf(profile: string, file: string, query: string): Row[] | null {
  const place = path.join(profile, 'Default', file)
  if (!existsSync(place)) return null
  const database = new DatabaseSync(place, { readOnly: true })
  try {
    return database.prepare(query).all()
  } finally {
    database.close()
  }
}

/** Whether the folder is that of a whole browser, which keeps a history. */
export const isWhole = (profile: string): boolean => existsSync(path.join(profile, 'Default', 'History'))

export interface Visited {
  readonly place: string
  readonly title: string
}

/** Every address of a browser's history, without the site's name, and its title; each once. */
export function visited(profile: string): Visited[] {
  const rows = rowsOf(profile, 'History', 'select url, title from urls order by url') ?? []
  return rows.map(({ url, title }) => {
    const { pathname, search, hash } = new URL(String(url))
    return { place: `${pathname}${search}${hash}`, title: String(title) }
  })
}

const keepers = [
  { what: 'a cookie', file: 'Cookies', tables: ['cookies'] },
  { what: 'what was filled in', file: 'Web Data', tables: ['autofill', 'autocomplete', 'addresses'] },
  { what: 'a passphrase', file: 'Login Data', tables: ['logins', 'stats'] },
  { what: 'a word that was searched for', file: 'History', tables: ['keyword_search_terms'] },
  { what: 'a file that was saved', file: 'History', tables: ['downloads'] },
  { what: 'a picture of the site', file: 'Favicons', tables: ['favicons'] },
  { what: 'a file of the site’s own', file: 'WebStorage/QuotaManager', tables: ['buckets'] },
] as const

/** What the browser's databases keep of a visit beyond its history; a table that this version has not holds nothing. */
export function keptBeside(profile: string): string[] {
  const has = (file: string, table: string) =>
    (rowsOf(profile, file, `select name from sqlite_master where name = '${table}'`) ?? []).length > 0 &&
    (rowsOf(profile, file, `select 1 from "${table}" limit 1`) ?? []).length > 0
  return keepers.filter(({ file, tables }) => tables.some((table) => has(file, table))).map(({ what }) => what)
}
