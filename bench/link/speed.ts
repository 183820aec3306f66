import { Kernel, Linkage, eachPair, fieldsOf, guessRoles, guessRules, piecesOf, readTable } from '@fanal/link'
import { clustersCsv, type Linked, modelJson, pairsCsv, reportHtml, run } from '@fanal/link/batch'
import { pairsOf, qualityAt } from './accuracy.ts'
import { personOf, syntheticCsv } from './synthetic.ts'

export interface Speed {
  readonly rows: number
  readonly secondsWhole: number
  readonly processorSeconds: number
  readonly memoryMiB: number
  readonly compared: number
  readonly pairsPerProcessorSecond: number
  readonly f1: number
  readonly online: { readonly records: number; readonly p50: number; readonly p95: number; readonly prepareSeconds: number }
}

const cpu = (since?: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

/** From the bytes of a file to the bytes of the four answers, then one record against all. */
export async function measureSpeed(
  rows: number,
  threads: number,
  onLinked: (linked: Linked, truth: readonly string[]) => Promise<void>,
): Promise<Speed> {
  const bytes = syntheticCsv(rows)
  const begun = performance.now()
  const used = process.cpuUsage()
  const read = readTable(bytes, { id: 'id' })
  if (!read.ok) throw new Error(read.faults[0]!.en)
  const table = read.value
  const done = await run([table], { threads })
  if (!done.ok) throw new Error(done.faults[0]!.en)
  let written = 0
  for (const piece of pairsCsv(done.value)) written += Buffer.byteLength(piece)
  for (const piece of clustersCsv(done.value)) written += Buffer.byteLength(piece)
  written += modelJson(done.value).length + reportHtml(done.value, { language: 'en', files: ['synthetic.csv'] }).length
  if (written === 0) throw new Error('nothing was written')
  const secondsWhole = (performance.now() - begun) / 1000
  const processorSeconds = cpu(used)
  const memoryMiB = process.resourceUsage().maxRSS / 1024
  const { linked } = done.value
  const truth = table.ids.map((id) => personOf(id))
  const links = [...linked.pairs.score.keys()].map((at) => ({
    score: linked.pairs.score[at]!,
    isTrue: truth[linked.pairs.first[at]!] === truth[linked.pairs.second[at]!],
  }))
  await onLinked(linked, truth)
  const prepared = performance.now()
  const fields = fieldsOf(guessRoles(table.columns, table.rows))
  const linkage = new Linkage(
    linked,
    guessRules(fields, Number.POSITIVE_INFINITY),
    fields.map(({ columns }) => columns),
  )
  const prepareSeconds = (performance.now() - prepared) / 1000
  const times = Array.from({ length: 1_000 }, (_, at) => {
    const row = (at * 7_919) % rows
    const record = Object.fromEntries(
      table.columns.map((column) => [column.name, column.ids[row]! < 0 ? '' : column.values[column.ids[row]!]!]),
    )
    const asked = performance.now()
    const { matches } = linkage.match(record, { least: 0.5 })
    const took = performance.now() - asked
    if (!matches.some((match) => match.row === row) && Object.values(record).filter((value) => value !== '').length > 4)
      throw new Error('a record did not find itself')
    return took
  }).toSorted((a, b) => a - b)
  return {
    rows,
    secondsWhole,
    processorSeconds,
    memoryMiB,
    compared: linked.comparedPairs,
    pairsPerProcessorSecond: fuzzyPairs(linked),
    f1: qualityAt(links, 0.95, pairsOf(truth, truth.length)).f1,
    online: { records: times.length, p50: times[500]!, p95: times[950]!, prepareSeconds },
  }
}

/** The kernel alone, on pairs of the blocks: six fields, most of them fuzzy, on one core. */
function fuzzyPairs(linked: Parameters<typeof reportHtml>[0]['linked']): number {
  const kernel = new Kernel(linked.comparisons)
  const pieces = piecesOf(linked.plan).slice(-4)
  const used = process.cpuUsage()
  let pairs = 0
  let sum = 0
  for (const piece of pieces)
    eachPair(linked.plan, piece, (i, j) => {
      sum += kernel.pattern(i, j)
      pairs += 1
    })
  if (!Number.isFinite(sum)) throw new Error('a pattern is no number')
  return Math.round(pairs / cpu(used))
}
