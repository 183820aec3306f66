import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFile } from './accuracy.ts'
import type { GivenToSplink } from './for-splink.ts'

export interface Beside {
  readonly told: readonly string[]
  readonly results: unknown
}

interface SplinkResult {
  readonly set: string
  readonly version: string
  readonly seconds: number
  readonly pairs: number
  readonly f1: Readonly<Record<string, number>>
  readonly oracle: number
  readonly completeness: number
}

/** A Python that has Splink: FANAL_SPLINK_PYTHON names one other than `python3`. */
export function splinkPython(): string | null {
  const python = process.env.FANAL_SPLINK_PYTHON ?? 'python3'
  return spawnSync(python, ['-c', 'import splink']).status === 0 ? python : null
}

const here = path.dirname(fileURLToPath(import.meta.url))

/** Splink on the same rows, as its tutorials have it and then with our rules and levels, where Python has it. */
export function splinkBeside(python: string | null, given: readonly GivenToSplink[], folder: string): Beside {
  if (python === null) {
    const told = 'Splink is not installed beside this bench (`pip install splink`, or FANAL_SPLINK_PYTHON): nothing was compared with it.'
    return { told: [told], results: null }
  }
  const files = ['fake_1000.csv', 'historical_dev.csv'].map((name) => dataFile(name)).filter((file) => file !== null)
  const tutorial = ranBy(python, 'splink_beside.py', files)
  const asOurs = given.toSorted((a, b) => a.rows - b.rows).map((one) => asOursOf(python, one, folder))
  return {
    told: [
      toldOf('with the comparisons and blocking rules of its own tutorials', tutorial),
      ...asOurs.map(({ name, ran }) =>
        toldOf(
          `on ${name} with our normal forms, our blocks and our levels written in SQL (bench/link/as_ours.py), its own way of learning; seconds without normal forms and blocks, which ours counts and Splink was given`,
          ran,
        ),
      ),
    ],
    results: { tutorial, asOurs },
  }
}

/** One set at a time: one that takes too long keeps no other from being told. */
function asOursOf(python: string, one: GivenToSplink, folder: string) {
  const plan = path.join(folder, 'plan.json')
  writeFileSync(plan, JSON.stringify([one]))
  return { name: one.name, ran: ranBy(python, 'splink_as_ours.py', [plan]) }
}

const longest = 400_000

function ranBy(python: string, script: string, given: readonly string[]): readonly SplinkResult[] | string {
  const ran = spawnSync(python, [path.join(here, script), ...given], { encoding: 'utf8', timeout: longest, maxBuffer: 1 << 28 })
  if (ran.error !== undefined) return `nothing after ${longest / 1000} s`
  if (ran.status !== 0) return ran.stderr.split('\n').findLast((line) => line !== '') ?? 'no reason given'
  return ran.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as SplinkResult)
}

function toldOf(how: string, results: readonly SplinkResult[] | string): string {
  if (typeof results === 'string') return `Splink ${how}: it did not run to its end, ${results}.`
  const figure = (value: number | undefined) => value?.toFixed(4) ?? 'none'
  const told = results.map(
    (one) =>
      `${one.set}: ${one.pairs.toLocaleString('en')} pairs, F1 at 0.5 ${figure(one.f1['0.5'])}, at 0.95 ${figure(one.f1['0.95'])}, oracle ${figure(one.oracle)}, pair completeness ${figure(one.completeness)}, ${one.seconds.toFixed(1)} s`,
  )
  return `Beside it, same rows and same machine, Splink ${results[0]?.version ?? ''} on DuckDB ${how}: ${told.join('; ')}.`
}
