import { hsdsShapes } from '../hsds.shape.ts'
import { type HsdsTable, hsdsTables } from '../directory.ts'
import { type Problem, type ProblemCode, type Spot, problemAt } from './problem.ts'
import { readCsv } from './read-csv.ts'
import { type Given, type GivenFile, type GivenRecord, type HsdsObject, isObject } from './records.ts'

/** How files begin that are no text: a PDF, an archive or workbook, an old workbook; and a page. */
const otherKinds = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const webPage = /^\s*<(?:!doctype|html|\?xml)/i

type Text = { readonly text: string } | { readonly fault: ProblemCode }

function textOf(bytes: Uint8Array): Text {
  if (bytes.length === 0) return { fault: 'file-empty' }
  if (otherKinds.some((kind) => kind.every((byte, at) => bytes[at] === byte))) return { fault: 'file-other-kind' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (webPage.test(text)) return { fault: 'file-other-kind' }
    return text.trim() === '' ? { fault: 'file-empty' } : { text }
  } catch {
    return { fault: 'file-not-text' }
  }
}

const nothing = (problems: readonly Problem[]): Given => ({ rows: [], objects: [], problems })

const baseName = (name: string): string => name.replace(/\.[a-z]+$/i, '').toLowerCase()

/** The table of a file of tabular data: by its name in HSDS, or by that of one row of it. */
export function tableOfFile(name: string): HsdsTable | null {
  const base = baseName(name)
  return hsdsTables.find((table) => table === base || baseName(hsdsShapes[table].file) === base || `${table}s` === base) ?? null
}

/** What a record is: by the file's name, else by what it holds. */
function tableOfObject(object: HsdsObject, file: string): HsdsTable | null {
  const base = baseName(file)
  const has = (...names: string[]) => names.some((name) => Object.hasOwn(object, name))
  if (has('location_type')) return 'location'
  if (has('status', 'service_at_locations') && has('name')) return 'service'
  if (has('service', 'service_id') && has('location', 'location_id')) return 'service_at_location'
  const named = [...hsdsTables].sort((a, b) => b.length - a.length).find((table) => base.startsWith(table))
  if (named !== undefined) return named
  if (/^(?:organizations|services|locations|taxonomies)/.test(base)) return tableOfFile(base.split(/[^a-z]/)[0] ?? '')
  if (base.startsWith('taxonomies')) return 'taxonomy'
  if (has('taxonomy_detail', 'term_uri', 'parent_id')) return 'taxonomy_term'
  if (has('website', 'legal_status', 'services', 'locations', 'organization_identifiers', 'year_incorporated')) return 'organization'
  if (has('location')) return 'service_at_location'
  if (has('version')) return 'taxonomy'
  return has('name', 'description') ? 'organization' : null
}

function fromCsv(name: string, text: string): Given {
  const table = tableOfFile(name)
  const whole: Spot = { file: name, row: null, path: '' }
  if (table === null) return nothing([problemAt(whole, 'file-unknown', 'file-left-out')])
  const { rows, open } = readCsv(text)
  const problems: Problem[] = open.map((row) => problemAt({ ...whole, row }, 'quote-open', 'row-left-out'))
  const [header, ...lines] = rows
  const columns = header?.row === 1 ? header.cells.map((cell) => cell.trim()) : []
  if (!columns.includes('id')) return nothing([...problems, problemAt(whole, 'no-header', 'file-left-out')])
  const last = columns.findLastIndex((column) => column !== '')
  for (const [at, column] of columns.entries()) {
    const spot = { ...whole, row: 1 }
    if (column === '' && at < last) problems.push(problemAt(spot, 'column-unnamed', 'field-left-out'))
    if (column !== '' && columns.indexOf(column) < at) problems.push(problemAt(spot, 'column-twice', 'field-left-out', { field: column }))
  }
  const records = lines.flatMap(({ row, cells }): GivenRecord[] => {
    const spot: Spot = { file: name, row, path: '' }
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      problems.push(problemAt(spot, 'cells-too-many', 'row-left-out'))
      return []
    }
    if (cells.length < columns.length) problems.push(problemAt(spot, 'cells-too-few', 'kept'))
    const filled = columns.flatMap((column, at) => {
      const cell = cells[at]
      return column !== '' && columns.indexOf(column) === at && cell !== undefined && cell.trim() !== '' ? [[column, cell] as const] : []
    })
    return [{ table, object: Object.fromEntries(filled), spot }]
  })
  return { rows: records, objects: [], problems }
}

/** `{"services.csv": [{…}], …}`: the tables as JSON. */
function isTabular(value: HsdsObject): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => key.endsWith('.csv'))
}

function fromTabular(name: string, value: HsdsObject): Given {
  const rows: GivenRecord[] = []
  const problems: Problem[] = []
  for (const [file, list] of Object.entries(value)) {
    const table = tableOfFile(file)
    const spot: Spot = { file: name, row: null, path: file }
    if (table === null) problems.push(problemAt(spot, 'file-unknown', 'file-left-out'))
    else if (!Array.isArray(list)) problems.push(problemAt(spot, 'list-expected', 'file-left-out'))
    else
      for (const [at, object] of (list as unknown[]).entries()) {
        const path = `${file}[${at}]`
        if (isObject(object)) rows.push({ table, object, spot: { ...spot, path } })
        else problems.push(problemAt({ ...spot, path }, 'not-a-record', 'row-left-out'))
      }
  }
  return { rows, objects: [], problems }
}

function fromJson(name: string, text: string): Given {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return nothing([problemAt({ file: name, row: null, path: '' }, 'file-not-json', 'file-left-out')])
  }
  if (isObject(value) && isTabular(value)) return fromTabular(name, value)
  // The root of an interface says which version it speaks; there is nothing in it to keep.
  if (isObject(value) && typeof value['openapi_url'] === 'string' && !Object.hasOwn(value, 'id')) return nothing([])
  const isPage = isObject(value) && Array.isArray(value['contents'])
  const list: readonly unknown[] = isObject(value)
    ? isPage
      ? (value['contents'] as unknown[])
      : [value]
    : Array.isArray(value)
      ? value
      : [value]
  const objects: GivenRecord[] = []
  const problems: Problem[] = []
  for (const [at, object] of list.entries()) {
    const path = isPage ? `contents[${at}]` : Array.isArray(value) ? `[${at}]` : ''
    const spot: Spot = { file: name, row: null, path }
    if (!isObject(object)) {
      problems.push(problemAt(spot, 'not-a-record', 'row-left-out'))
      continue
    }
    const table = tableOfObject(object, name)
    if (table === null) problems.push(problemAt(spot, 'kind-unknown', 'row-left-out'))
    else objects.push({ table, object, spot })
  }
  return { rows: [], objects, problems }
}

/** Reads files of HSDS: tables as CSV, tables in one JSON file, single records, and pages of them. */
export function readFiles(files: readonly GivenFile[]): Given {
  const read = files.map(({ name, bytes }): Given => {
    const text = textOf(bytes)
    if ('fault' in text) return nothing([problemAt({ file: name, row: null, path: '' }, text.fault, 'file-left-out')])
    return name.toLowerCase().endsWith('.json') ? fromJson(name, text.text) : fromCsv(name, text.text)
  })
  return {
    rows: read.flatMap((one) => one.rows),
    objects: read.flatMap((one) => one.objects),
    problems: read.flatMap((one) => one.problems),
  }
}
