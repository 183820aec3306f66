import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type { Linked } from '@fanal/link/batch'

/** What Splink is told of one field: its kind says which levels, see as_ours.py. */
export interface FieldForSplink {
  readonly name: string
  readonly role: string
  readonly kind: string
  readonly frequency: boolean
}

/** Records for Splink, in a file. */
export interface GivenToSplink {
  readonly name: string
  readonly rows: number
  readonly file: string
  readonly fields: readonly FieldForSplink[]
  /** Where no rule was needed: every pair is compared. */
  readonly everyPair: boolean
}

/**
 * Writes the records as this engine has them after normalisation and blocking, for Splink to compare the same pairs at the same levels:
 * the normal form and the hashes of each field (the first value where a cell holds several), and the blocks that a record is in.
 */
export async function writeForSplink(linked: Linked, truth: readonly string[], folder: string, name: string): Promise<GivenToSplink> {
  const { ready, plan, model } = linked
  const file = path.join(folder, `${name}.csv`)
  const out = createWriteStream(file)
  out.write(`unique_id,cluster,blocks,${ready.map((_, k) => `f${k},a${k},b${k}`).join(',')}\n`)
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  let lines: string[] = []
  for (const [row, person] of truth.entries()) {
    const cells = [String(row), quoted(person), plan.held.subarray(plan.heldStarts[row], plan.heldStarts[row + 1]).join('|')]
    for (const { field, texts } of ready) {
      const from = field.starts === null ? row : field.starts[row]!
      const form = field.starts !== null && field.starts[row + 1] === from ? -1 : field.ids[from]!
      const hashes =
        field.kind === 'date' ? 'a' : field.kind === 'name' || field.kind === 'email' ? 'ab' : field.kind === 'post-code' ? 'a' : ''
      cells.push(
        form < 0 ? '' : quoted(texts[form]!),
        form < 0 || !hashes.includes('a') ? '' : String(field.forms.a[form]),
        form < 0 || !hashes.includes('b') || (field.kind === 'name' && field.forms.b[form]! < 0) ? '' : String(field.forms.b[form]),
      )
    }
    lines.push(cells.join(','))
    if (lines.length < 20_000) continue
    out.write(`${lines.join('\n')}\n`)
    lines = []
  }
  out.end(lines.length === 0 ? '' : `${lines.join('\n')}\n`)
  await finished(out)
  const fields: FieldForSplink[] = ready.map(({ field }, k) => ({
    name: field.name,
    role: field.role,
    kind: field.kind,
    frequency: model.comparisons[k]!.usesFrequency,
  }))
  return { name, rows: truth.length, file, fields, everyPair: plan.isEveryPair }
}
