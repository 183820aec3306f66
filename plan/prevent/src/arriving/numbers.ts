import { helpLines } from '@fanal/handover'

const byId = new Map(helpLines.map((line) => [line.id, line.number]))

/** The number of a line that everybody's pages name, as one reads it aloud. */
export function numberOf(id: (typeof helpLines)[number]['id']): string {
  const number = byId.get(id)
  if (number === undefined) throw new Error(`no line ${id}`)
  return number
}
