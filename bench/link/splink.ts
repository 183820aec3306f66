import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFile } from './accuracy.ts'

export interface Beside {
  readonly told: string
  readonly results: unknown
}

interface SplinkResult {
  readonly set: string
  readonly version: string
  readonly seconds: number
  readonly f1: Readonly<Record<string, number>>
  readonly oracle: number
  readonly completeness: number
}

/** Splink on the same rows, where Python has it: FANAL_SPLINK_PYTHON names a Python other than `python3`. */
export function splinkBeside(): Beside {
  const python = process.env.FANAL_SPLINK_PYTHON ?? 'python3'
  if (spawnSync(python, ['-c', 'import splink']).status !== 0)
    return {
      told: 'Splink is not installed beside this bench (`pip install splink`, or FANAL_SPLINK_PYTHON): nothing was compared with it.',
      results: null,
    }
  const script = path.join(path.dirname(fileURLToPath(import.meta.url)), 'splink_beside.py')
  const files = ['fake_1000.csv', 'historical_dev.csv'].map((name) => dataFile(name)).filter((file) => file !== null)
  if (files.length === 0)
    return { told: 'Splink is installed, and the labelled records are not on this machine: nothing was compared.', results: null }
  const ran = spawnSync(python, [script, ...files], { encoding: 'utf8', timeout: 600_000 })
  if (ran.status !== 0)
    return {
      told: `Splink is installed and did not run: ${ran.stderr.split('\n').findLast((line) => line !== '') ?? 'no reason given'}`,
      results: null,
    }
  const results = ran.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as SplinkResult)
  const told = results.map(
    (one) =>
      `${one.set}: F1 at 0.5 ${one.f1['0.5']?.toFixed(4)}, at 0.95 ${one.f1['0.95']?.toFixed(4)}, oracle ${one.oracle.toFixed(4)}, pair completeness ${one.completeness.toFixed(4)}, ${one.seconds.toFixed(1)} s`,
  )
  return {
    told: `Beside it, same rows and same machine, Splink ${results[0]?.version ?? ''} on DuckDB with the comparisons and blocking rules of its own tutorials (its rules are not ours, see bench/link/splink_beside.py): ${told.join('; ')}.`,
    results,
  }
}
