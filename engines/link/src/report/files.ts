import { createHash } from 'node:crypto'
import type { Run } from '../batch/run.ts'
import { levelsOf } from '../compare/levels.ts'
import { priorBits, probabilityOf, weightOf } from '../model/model.ts'

/** A cell as CSV: quoted where it has to be. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Identifiers of all records, one table after the other. */
export function identifiersOf({ tables }: Pick<Run, 'tables'>): readonly string[] {
  return tables.length === 1 ? tables[0]!.ids : tables.flatMap(({ ids }) => ids)
}

/** Pairs from the most to the least probable; equal ones in the order of the rows. */
export function pairOrder({ linked: { pairs } }: Pick<Run, 'linked'>): Int32Array {
  const { first, second, score } = pairs
  return Int32Array.from(score.keys()).toSorted((a, b) => score[b]! - score[a]! || first[a]! - first[b]! || second[a]! - second[b]!)
}

const linesAtOnce = 50_000

/** pairs.csv in pieces: id_a,id_b,probability,weight; the weight is the score in bits. */
export function* pairsCsv(run: Run): Generator<string> {
  const ids = identifiersOf(run).map((id) => cell(id))
  const { first, second, score } = run.linked.pairs
  let lines = ['id_a,id_b,probability,weight']
  for (const at of pairOrder(run)) {
    lines.push(`${ids[first[at]!]},${ids[second[at]!]},${Number(probabilityOf(score[at]!).toFixed(9))},${score[at]}`)
    if (lines.length < linesAtOnce) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

/** clusters.csv in pieces: id,cluster; a third column names the file where two files share an identifier. */
export function* clustersCsv(run: Run): Generator<string> {
  const ids = identifiersOf(run)
  const isShared = run.tables.length > 1 && new Set(ids).size < ids.length
  const boundary = run.linked.plan.boundary
  const numbers = new Map<number, number>()
  let lines = [isShared ? 'id,cluster,file' : 'id,cluster']
  for (const [row, id] of ids.entries()) {
    const cluster = run.clusters.of[row]!
    const number = numbers.get(cluster) ?? numbers.size + 1
    numbers.set(cluster, number)
    lines.push(`${cell(id)},${number}${isShared ? (row < boundary ? ',A' : ',B') : ''}`)
    if (lines.length < linesAtOnce) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}

/** model.json: all that a second run needs to be checked against this one; no times and no machine, so that the same input gives the same bytes. */
export function modelJson(run: Run): string {
  const { linked } = run
  const model = {
    lambda: linked.model.lambda,
    priorBits: priorBits(linked.model.lambda),
    comparisons: linked.model.comparisons.map((comparison, at) => ({
      field: comparison.field,
      role: comparison.role,
      usesFrequency: comparison.usesFrequency,
      levels: levelsOf[linked.comparisons[at]!.field.kind].map((level, number) => ({
        level: number,
        name: level.en,
        m: comparison.m[number]!,
        u: comparison.u[number]!,
        bits: weightOf(comparison, number),
      })),
    })),
  }
  const { rules, predictedPairs, isEveryPair } = linked.plan
  const told = {
    format: 'fanal-link-1',
    model,
    modelHash: createHash('sha256').update(JSON.stringify(model)).digest('hex'),
    columns: run.roles,
    dates: linked.ready
      .filter(({ field }) => field.kind === 'date')
      .map(({ field, order }) => ({ field: field.name, whereEitherCouldBe: order })),
    settings: run.settings,
    threshold: run.threshold,
    keep: run.keep,
    records: run.tables.map(({ rows }) => rows),
    blocking: {
      isEveryPair,
      predictedPairs,
      rules: rules.map(({ name, predictedPairs: pairs, largestBucket, droppedBuckets, droppedPairs }) => ({
        name,
        pairs,
        largestBucket,
        droppedBuckets,
        droppedPairs,
      })),
    },
    counts: {
      allPairs: linked.allPairs,
      comparedPairs: linked.comparedPairs,
      keptPairs: linked.pairs.first.length,
      emRounds: linked.rounds,
      clusters: new Set(run.clusters.of).size,
      conflicts: run.clusters.conflicts.length,
    },
  }
  return `${JSON.stringify(told, null, 2)}\n`
}
