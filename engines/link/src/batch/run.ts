import { type Clusters, clusters } from '../cluster/cluster.ts'
import { Kernel } from '../compare/kernel.ts'
import { type GuessedRole, fieldsOf, guessRoles } from '../fields/guess.ts'
import { normalForm } from '../fields/normal-form.ts'
import { type Settings, settledRoles, settledRules } from '../fields/settings.ts'
import { type Outcome, faultAt } from '../table/fault.ts'
import type { Table } from '../table/read-table.ts'
import { type Linked, type Progress, link } from './link.ts'

/** A whole run: roles, pairs and clusters. */
export interface Run {
  readonly tables: readonly Table[]
  readonly roles: readonly GuessedRole[]
  readonly linked: Linked
  readonly clusters: Clusters
  readonly threshold: number
  readonly keep: number
  readonly settings: Settings
}

export interface RunOptions {
  readonly settings?: Settings
  readonly threads?: number
  readonly onProgress?: (progress: Progress) => void
}

const usualThreshold = 0.95
const usualKeep = 0.01
/** A pair inside a cluster that is less likely than this one in a hundred speaks against the cluster. */
const disagreementBits = Math.log2(0.01 / 0.99)

/** From tables to clusters: what the settings leave open is guessed. */
export async function run(tables: readonly Table[], { settings = {}, threads = 0, onProgress }: RunOptions): Promise<Outcome<Run>> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  if (rows < 2) return refused('Two records are needed.', 'Il faut deux enregistrements.')
  const shared = tables[0]!.columns.filter(({ name }) => tables.every((table) => table.columns.some((column) => column.name === name)))
  const roles = settledRoles(guessRoles(shared, tables[0]!.rows), settings)
  if (!roles.ok) return roles
  const fields = fieldsOf(roles.value)
  const rules = settledRules(settings, fields)
  if (!rules.ok) return rules
  const keep = settings.keep ?? usualKeep
  const linked = await link(tables, {
    fields,
    ...(rules.value === undefined ? {} : { rules: rules.value }),
    ...(settings.mostPairs === undefined ? {} : { mostPairs: settings.mostPairs }),
    ...(settings.seed === undefined ? {} : { seed: settings.seed }),
    ...(onProgress === undefined ? {} : { onProgress }),
    frequencies: suppliedFrequencies(settings, fields),
    keep,
    threads,
  })
  const apart = cannotLink(tables, settings)
  if (!apart.ok) return apart
  const kernel = new Kernel(linked.comparisons)
  const threshold = settings.threshold ?? usualThreshold
  const found = clusters({
    rows,
    ...linked.pairs,
    threshold: Math.log2(threshold / (1 - threshold)),
    disagreement: disagreementBits,
    scoreOf: (i, j) => linked.scorer.score(kernel.pattern(i, j), i, j),
    cannotLink: apart.value,
  })
  return { ok: true, value: { tables, roles: roles.value, linked, clusters: found, threshold, keep, settings } }
}

function refused(en: string, fr: string): { ok: false; faults: [ReturnType<typeof faultAt>] } {
  return { ok: false, faults: [faultAt('settings', null, null, { en, fr })] }
}

function suppliedFrequencies(settings: Settings, fields: ReturnType<typeof fieldsOf>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    Object.entries(settings.frequencies ?? {}).map(([name, table]) => {
      const field = fields.find((one) => one.name === name)
      const normal = field === undefined ? (text: string) => text : normalForm(field.role, 'day-first')
      return [name, new Map(Object.entries(table).map(([value, share]) => [normal(value) ?? value, share]))]
    }),
  )
}

function cannotLink(tables: readonly Table[], settings: Settings): Outcome<readonly (readonly [number, number])[]> {
  const wanted = settings.cannotLink ?? []
  if (wanted.length === 0) return { ok: true, value: [] }
  const rowsOf = new Map<string, number[]>()
  let offset = 0
  for (const table of tables) {
    for (const [row, id] of table.ids.entries()) rowsOf.set(id, [...(rowsOf.get(id) ?? []), offset + row])
    offset += table.rows
  }
  const unknown = wanted.flat().filter((id) => !rowsOf.has(id))
  if (unknown.length > 0)
    return refused(
      `settings: “cannotLink” names an identifier that is not there: “${unknown[0]}”.`,
      `réglages : « cannotLink » nomme un identifiant qui n’existe pas : « ${unknown[0]} ».`,
    )
  return { ok: true, value: wanted.flatMap(([a, b]) => rowsOf.get(a)!.flatMap((i) => rowsOf.get(b)!.map((j) => [i, j] as const))) }
}
