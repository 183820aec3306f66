import { rowsOf } from '@fanal/disclose'
import type { Faults, PlanFault } from './fault.ts'
import type { Given } from './parse-json.ts'

/** The columns of a plan as a table: one row for each commitment. Several codes or names in a cell stand between `|`. */
const needed = ['id', 'pillar', 'pillar_en', 'pillar_fr', 'title_en', 'title_fr', 'lead'] as const
const optional = [
  'plan_en',
  'plan_fr',
  'lead_en',
  'lead_fr',
  'lead_verified',
  'partners',
  'partners_en',
  'partners_fr',
  'due',
  'due_verified',
  'timeline_en',
  'timeline_fr',
  'answers',
  'evidence_en',
  'evidence_fr',
  'note_en',
  'note_fr',
  'mark',
  'sources',
  'sources_en',
  'sources_fr',
  'sources_address',
  'funding',
  'currency',
] as const
type Column = (typeof needed)[number] | (typeof optional)[number]
const columns: ReadonlySet<string> = new Set([...needed, ...optional])

type Cells = Readonly<Partial<Record<Column, string>>>

/** A table as the same plan in JSON, and where each part of that stood in the table. */
export interface FromTable {
  readonly given: Given
  /** The row that a path begins in; the header where it begins in none. */
  readonly rows: ReadonlyMap<string, number>
  readonly stated: { readonly row: number; readonly total: number; readonly parts: readonly number[] } | null
}

const listIn = (cell: string | undefined) => (cell ?? '').split('|').flatMap((part) => part.trim() || [])

/** The number of a cell, or its text where it is none, so that whoever reads the field can refuse it. */
function numberIn(cell: string): Given {
  if (/^-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.test(cell)) return Number(cell)
  return cell
}

const yesOrNo = new Map<string, boolean>([
  ['yes', true],
  ['oui', true],
  ['true', true],
  ['no', false],
  ['non', false],
  ['false', false],
])

/** Names of codes, which one row gives and others need not repeat. */
class Names {
  readonly given: Record<string, { [language: string]: Given }> = {}
  readonly #rows: Map<string, number>
  readonly #faults: Faults
  readonly #path: string

  constructor(path: string, rows: Map<string, number>, faults: Faults) {
    this.#path = path
    this.#rows = rows
    this.#faults = faults
  }

  take(row: number, column: string, codes: readonly string[], names: Readonly<Record<string, readonly string[]>>): void {
    for (const [language, words] of Object.entries(names)) {
      if (words.length === 0) continue
      if (words.length !== codes.length) {
        this.#faults.add({ row, path: '' }, `${column}_${language}`, 'list-differs')
        continue
      }
      for (const [at, code] of codes.entries()) {
        const known = (this.given[code] ??= {})
        if (!this.#rows.has(`${this.#path}.${code}`)) this.#rows.set(`${this.#path}.${code}`, row)
        if (known[language] === undefined) known[language] = words[at]!
        else if (known[language] !== words[at]) this.#faults.add({ row, path: '' }, `${column}_${language}`, 'name-differs')
      }
    }
  }
}

const both = (cells: Cells, stem: 'plan' | 'title' | 'timeline' | 'evidence' | 'note'): Given =>
  Object.fromEntries(
    (['en', 'fr'] as const).flatMap((language) => (cells[`${stem}_${language}`] ? [[language, cells[`${stem}_${language}`]!]] : [])),
  )

/** Reads the table as it stands; `null` where it has no header that one could read by. */
export function tableOf(bytes: Uint8Array, faults: Faults): FromTable | null {
  const read = rowsOf(bytes)
  if (!read.ok) {
    const code = read.fault.code === 'not-text' ? 'not-utf8' : read.fault.code === 'quote' ? 'quote' : 'too-big'
    faults.add({ row: read.fault.row || null, path: '' }, '', code)
    return null
  }
  const [header, ...body] = read.value
  const names = (header?.cells ?? []).map((cell) => cell.replace(/^\uFEFF/, ''))
  const top = { row: header?.number ?? 1, path: '' }
  for (const column of needed) if (!names.includes(column)) faults.add(top, column, 'missing-column')
  for (const [at, name] of names.entries()) {
    if (name !== '' && !columns.has(name)) faults.add(top, name, 'unknown-field')
    if (name !== '' && names.indexOf(name) !== at) faults.add(top, name, 'column-twice')
  }
  if (body.length === 0) faults.add(top, '', 'no-commitment')
  if (faults.faults.length > 0) return null
  return fromRows(
    body.map(({ number, cells }) => {
      if (cells.length > names.length) faults.add({ row: number, path: '' }, '', 'width')
      return { row: number, cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) as Cells }
    }),
    faults,
  )
}

function fromRows(body: readonly { readonly row: number; readonly cells: Cells }[], faults: Faults): FromTable {
  const rows = new Map<string, number>()
  const [departments, sources] = [new Names('departments', rows, faults), new Names('sources', rows, faults)]
  const pillars = new Names('pillars', rows, faults)
  const commitments: Given[] = []
  const amounts: number[] = []
  let stated: FromTable['stated'] = null
  for (const { row, cells } of body) {
    if (cells.id === 'TOTAL') {
      const total = numberIn(cells.funding ?? '')
      if (typeof total === 'number') stated = { row, total, parts: amounts }
      else faults.add({ row, path: '' }, 'funding', 'not-a-number')
      continue
    }
    rows.set(`commitments[${commitments.length}]`, row)
    const codes = { lead: listIn(cells.lead), partners: listIn(cells.partners), sources: listIn(cells.sources) }
    if (cells.pillar) pillars.take(row, 'pillar', [cells.pillar], { en: listIn(cells.pillar_en), fr: listIn(cells.pillar_fr) })
    departments.take(row, 'lead', codes.lead, { en: listIn(cells.lead_en), fr: listIn(cells.lead_fr) })
    departments.take(row, 'partners', codes.partners, { en: listIn(cells.partners_en), fr: listIn(cells.partners_fr) })
    sources.take(row, 'sources', codes.sources, {
      en: listIn(cells.sources_en),
      fr: listIn(cells.sources_fr),
      address: listIn(cells.sources_address),
    })
    const flag = (column: 'lead_verified' | 'due_verified') => {
      const typed = cells[column]?.toLowerCase() ?? ''
      return typed === '' ? {} : { [column]: yesOrNo.get(typed) ?? typed }
    }
    const some = (column: 'timeline' | 'evidence' | 'note') => {
      const words = both(cells, column)
      return Object.keys(words as object).length === 0 ? {} : { [column]: words }
    }
    const funding = cells.funding ? { amount: numberIn(cells.funding), ...(cells.currency ? { currency: cells.currency } : {}) } : null
    if (typeof funding?.amount === 'number') amounts.push(funding.amount)
    commitments.push({
      id: cells.id ?? '',
      pillar: cells.pillar ?? '',
      title: both(cells, 'title'),
      ...codes,
      ...flag('lead_verified'),
      ...flag('due_verified'),
      ...(cells.due ? { due: cells.due } : {}),
      ...some('timeline'),
      ...some('evidence'),
      ...some('note'),
      answers: listIn(cells.answers),
      ...(cells.mark ? { verification: cells.mark } : {}),
      ...(funding === null ? {} : { funding }),
    })
  }
  const [first] = body
  if (first !== undefined) rows.set('title', first.row)
  const pillarList = Object.entries(pillars.given).map(([id, name], at) => {
    rows.set(`pillars[${at}]`, rows.get(`pillars.${id}`) ?? 1)
    return { id, ...name }
  })
  const given: Given = {
    schema_version: '1.0',
    title: both(first?.cells ?? {}, 'plan'),
    pillars: pillarList,
    departments: departments.given,
    commitments,
    sources: Object.fromEntries(
      Object.entries(sources.given).map(([id, { address, ...title }]) => [id, { title, ...(address === undefined ? {} : { address }) }]),
    ),
  }
  return { given, rows, stated }
}

const columnNames: Readonly<Record<string, string>> = { verification: 'mark', funding_amount: 'funding', funding_currency: 'currency' }

/** What the columns of a part's names begin with. */
function stemOf(part: string): string {
  if (part === 'title') return 'plan'
  const stems = { 'departments.': 'lead', 'sources.': 'sources', 'pillars[': 'pillar' }
  return Object.entries(stems).find(([start]) => part.startsWith(start))?.[1] ?? ''
}

/** A fault of the JSON as one of the table: its row and its column. */
export function inTable(fault: PlanFault, rows: ReadonlyMap<string, number>): PlanFault {
  if (fault.row !== null) return fault
  const holds = (part: string) => fault.path === part || fault.path.startsWith(`${part}.`) || fault.path.startsWith(`${part}[`)
  const part = [...rows.keys()].filter(holds).toSorted((a, b) => b.length - a.length)[0] ?? ''
  const stem = stemOf(part)
  const rest = fault.path.slice(part.length).replace(/^\./, '')
  const name = [stem, stem !== '' && rest === 'title' ? '' : rest, fault.field].filter((word) => word !== '').join('_')
  return { ...fault, row: rows.get(part) ?? 1, path: '', field: columnNames[name] ?? name }
}
