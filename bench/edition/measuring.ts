import { median } from '../write-results.ts'
import { processorSeconds } from './processor.ts'

export interface Measured {
  readonly what: string
  /** Of the first run, where it began with nothing in memory. */
  readonly firstSeconds: number | null
  /** The middle one of the others, by the clock and of the processor. */
  readonly seconds: number
  readonly processor: number | null
  readonly wanted: number | null
  readonly mebibytes: number | null
}

export interface Took {
  readonly seconds: number
  readonly processor: number | null
}

/** @param dataDir  of the database that works for it */
export async function took(dataDir: string, work: () => Promise<unknown>): Promise<Took> {
  const [before, begun] = [processorSeconds(dataDir), performance.now()]
  await work()
  const seconds = (performance.now() - begun) / 1000
  const after = processorSeconds(dataDir)
  return { seconds, processor: before === null || after === null ? null : after - before }
}

export async function tookEach(rounds: number, dataDir: string, work: (round: number) => Promise<unknown>): Promise<Took[]> {
  const runs: Took[] = []
  for (let round = 0; round < rounds; round += 1) runs.push(await took(dataDir, () => work(round)))
  return runs
}

export function measured(
  what: string,
  runs: readonly Took[],
  more: Partial<Pick<Measured, 'firstSeconds' | 'wanted' | 'mebibytes'>> = {},
): Measured {
  const processors = runs.flatMap(({ processor }) => processor ?? [])
  return {
    what,
    firstSeconds: null,
    wanted: null,
    mebibytes: null,
    ...more,
    seconds: median(runs.map(({ seconds }) => seconds)),
    processor: processors.length === 0 ? null : median(processors),
  }
}
