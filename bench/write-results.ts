import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'results')

export interface Table {
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

/** Writes one bench's figures as JSON and as Markdown, with the machine they are from. */
export function writeResults(name: string, data: unknown, table: Table): void {
  mkdirSync(folder, { recursive: true })
  const machine = {
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    at: new Date().toISOString().slice(0, 10),
    commit: commit(),
  }
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ machine, ...(data as object) }, null, 2)}\n`)
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  const markdown = [
    `# ${table.title}`,
    '',
    `${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}, ${machine.platform}, ${machine.at}, commit ${machine.commit}. Client and server share the cores.`,
    '',
    line(table.columns),
    line(table.columns.map(() => '---')),
    ...table.rows.map(line),
    '',
    ...table.notes,
  ]
  writeFileSync(path.join(folder, `${name}.md`), `${markdown.join('\n')}\n`)
  process.stdout.write(`${markdown.join('\n')}\n`)
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
