import { type CaptureTable, observedHistories } from './capture-table.ts'

function cell(text: string): string {
  // a spreadsheet would read these as a formula
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Capture histories as CSV, the same bytes for the same table: histories that somebody has, by the number of their mask. */
export function writeHistories(table: CaptureTable): string {
  const rows = observedHistories(table).map((history) => [
    ...table.lists.map((_, list) => String((history >> list) & 1)),
    String(table.counts[history]),
  ])
  return [[...table.lists.map(cell), 'count'], ...rows].map((row) => `${row.join(',')}\n`).join('')
}
